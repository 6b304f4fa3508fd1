import { describe, expect, it } from "vitest";
import { referenceMarkdown } from "../../../generator/dialects/reference-markdown/index.js";
import { readTexts } from "../../support/read-text.js";

const page = (...items: readonly string[]) =>
  [
    "## Get Box",
    "**get** `/boxes`",
    "### Returns",
    "- `a: string`",
    "  Words.",
    ...items,
    "- `z: number`",
  ].join("\n\n");

/** The members of the answer with what is said of them, and what is reported, each with its words. */
function read(...items: readonly string[]) {
  const text = page(...items);
  const { diagnostics, spec } = readTexts({ "page.md": text });
  const schema = spec.operations[0]?.responses[0]?.content[0]?.schema;
  const { coverage } = referenceMarkdown.read({ name: "page.md", text });
  return {
    members:
      schema?.kind === "object"
        ? schema.properties.map(({ name, required, schema: { description, kind } }) => [
            name,
            required,
            kind,
            description,
          ])
        : [],
    unread: coverage.unread,
    reported: diagnostics
      .filter(({ code }) => code !== "server-unknown")
      .map(({ at, code }) => `${code} <- ${text.slice(at?.start, at?.end)}`),
  };
}

const a = ["a", true, "string", "Words."];
const z = ["z", true, "number", undefined];

describe("a declaration whose type can't be read", () => {
  it.each([
    ["- `b: Foo<Bar>`", ["b", true, "unknown", "Bees."]],
    ["- `b: optional string | number`", ["b", false, "unknown", "Bees."]],
    ["- `b?: string`", ["b", false, "unknown", "Bees."]],
    ['- `"b c": integer`', ["b c", true, "unknown", "Bees."]],
    ["- `b: [Lid](/lids#(a))`", ["b", true, "unknown", "Bees."]],
    ["- `--b: string`", ["--b", true, "unknown", "Bees."]],
    ["- `b: string", ["b", true, "unknown", "Bees."]],
    ["- ``b: optional string", ["b", false, "unknown", "Bees."]],
  ])("is a member of any value, and reported: %s", (line, member) => {
    const { members, reported, unread } = read(line, "  Bees.");
    expect(members).toEqual([a, member, z]);
    expect([reported, unread]).toEqual([[`declaration-broken <- ${line}`], 1]);
  });

  it.each([
    ["- `b-c: string`", ["b-c", true, "string", "Bees."]],
    ["- `b.c[0]: optional string`", ["b.c[0]", false, "string", "Bees."]],
    ['- `"": string`', ["", true, "string", "Bees."]],
  ])("is none whose name alone lacks its quotation marks: %s", (line, member) => {
    const { members, reported, unread } = read(line, "  Bees.");
    expect(members).toEqual([a, member, z]);
    expect([reported, unread]).toEqual([[], 0]);
  });

  it("takes what is indented under it along", () => {
    const { members, reported, unread } = read(
      "- `b: Foo<Bar>`",
      "  - `c: object { d }`",
      "    - `d: string`",
    );
    expect(members).toEqual([a, ["b", true, "unknown", undefined], z]);
    expect(unread).toBe(3);
    expect(reported).toContain("item-misplaced <- c: object { d }");
  });

  it("is counted once where the section that it stands in is none of its operation", () => {
    const text = [
      "# Boxes",
      "## Get",
      "**get** `/boxes`",
      "### Returns",
      "- `a: string`",
      "### Returns",
      "- `b: Foo<Bar>`",
    ].join("\n\n");
    const { coverage } = referenceMarkdown.read({ name: "page.md", text });
    expect(coverage).toMatchObject({ items: 2, unread: 1 });
  });

  it.each(["- `low`", "- `key: value`", "- `note: read this`", "- `b: Foo<Bar>` is a type."])(
    "is none that is prose: %s",
    (line) => {
      const { members, reported } = read(`  ${line}`);
      expect(members).toEqual([["a", true, "string", `Words.\n\n${line}`], z]);
      expect(reported).toEqual([]);
    },
  );
});

describe("a bullet whose code nothing closes", () => {
  it.each(['- `"low"', "- `Lid object"])("is reported where it stands apart: %s", (line) => {
    const { reported, unread } = read(`  ${line}`, "  Words.");
    expect([reported, unread]).toEqual([[`declaration-broken <- ${line}`], 1]);
  });

  it.each(["- `low\n  words`", "words\n  - `low", "- `low\n  - `b`"])(
    "is prose beside other lines: %s",
    (line) => {
      expect(read(`  ${line}`).reported).toEqual([]);
    },
  );
});

describe("a declaration without blank lines around it", () => {
  it.each([
    ["- `b: string`\n  - `b: string`", ["b: string", "b: string"]],
    ['words\n  - `"low"`', ['"low"']],
    ["- `b: string`: a text\n  - `c`\n  - `low` or more", []],
  ])("is reported where it is a member or a value: %s", (lines, declared) => {
    const { members, reported, unread } = read(`  ${lines}`);
    expect(members).toHaveLength(2);
    expect([reported, unread]).toEqual([declared.map((one) => `item-in-description <- ${one}`), 0]);
  });
});

describe("code marks longer than one back-tick", () => {
  const listReported = (...items: readonly string[]) => read(...items).reported;

  it.each([
    ['- ``b: "x`y"``'],
    ['- `` b: "`x` y" ``'],
    ['- ```b: optional "x``y" or "z"```', '  - ```"x``y"```', '  - `"z"`'],
    ['- `b: "x`y" or "z"`', '  - ``"x`y"``', '  - `"z"`'],
  ])("stand round a declaration with back-ticks: %s", (...lines) => {
    const { members, reported, unread } = read(...lines);
    expect(members.map(([name, , kind]) => [name, kind])).toEqual([
      ["a", "string"],
      ["b", "literal"],
      ["z", "number"],
    ]);
    expect([reported, unread]).toEqual([[], 0]);
  });

  it("do the same on a page of one line", () => {
    const text = '## Get Box **get** `/boxes` ### Returns - `a: string` Words. - ``b: "x`y"`` - `z: number`';
    const { spec } = readTexts({ "page.md": text });
    const schema = spec.operations[0]?.responses[0]?.content[0]?.schema;
    expect(
      schema?.kind === "object" && schema.properties.map(({ name, schema: { kind } }) => [name, kind]),
    ).toEqual([
      ["a", "string"],
      ["b", "literal"],
      ["z", "number"],
    ]);
  });

  it("report a type that can't be read, and don't join two pieces of code", () => {
    const broken = "- ``b: Foo<`x`>``";
    expect(listReported(broken)).toEqual([`declaration-broken <- ${broken}`]);
    expect(read("- ``b: Foo`` and ``c: Bar``").members).toHaveLength(2);
  });
});

describe("bullets in the description of a text or a number", () => {
  it.each([
    ["properties", "- `size: number`", '- `kind: "a" or "b"`'],
    ["objects", "- `Lid object { d }`", "  - `d: string`"],
  ])("are kept there, with what follows them, and members on record: %s", (_, ...bullets) => {
    const { members, reported, unread } = read(
      "- `b: string`",
      "  One of:",
      ...bullets.map((line) => `  ${line}`),
      "  and nothing more.",
    );
    const description = ["One of:", ...bullets, "and nothing more."].join("\n\n");
    expect(members).toEqual([a, ["b", true, "string", description], z]);
    const described = bullets
      .filter((line) => /^- `[a-z]/u.test(line))
      .map((line) => line.slice("- `".length, -1));
    expect([reported, unread]).toEqual([described.map((one) => `item-in-description <- ${one}`), 0]);
  });

  it("are reported where no words stand before them, or the type may have members", () => {
    expect(read("- `b: string`", "  - `size: number`").reported).toEqual(["item-misplaced <- size: number"]);
    expect(read("- `b: unknown`", "  Any of:", "  - `size: number`").reported).toEqual([
      "item-misplaced <- size: number",
    ]);
  });
});
