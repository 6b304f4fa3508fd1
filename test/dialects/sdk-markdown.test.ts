import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { sdkMarkdown } from "../../generator/dialects/sdk-markdown/index.js";
import { describeGolden } from "../support/golden.js";
import { listSaid } from "../support/list-said.js";
import { printReading } from "../support/print-reading.js";

describeGolden("sdk-markdown reads", "test/fixtures/dialects/sdk-markdown", (folder) => {
  const document = { name: "input.md", text: readFileSync(join(folder, "input.md"), "utf8") };
  return { "reading.txt": printReading(document.text, sdkMarkdown.read(document)) };
});

/** What a page of one call says, each under its place. */
function listClaims(path: string, ...paragraphs: readonly string[]): readonly string[] {
  const text = ["# Get", "`client.boxes.get(): Box`", `**GET** \`${path}\``, ...paragraphs].join("\n\n");
  return listSaid(text, sdkMarkdown.read({ name: "page.md", text }));
}

describe("the types of a member of an SDK's page", () => {
  /** The types at and below the member `a` of an answer, each with its steps from there. */
  const listTypes = (...items: readonly string[]) =>
    listClaims("/boxes", "## Returns", "- `interface Box`", ...items).flatMap(
      (line) => /^result of get \/boxes \.a(.*): (?:type|values) (.*)$/.exec(line)?.slice(1).join(" ") ?? [],
    );

  it("are those of its words where nothing stands under it", () => {
    expect(listTypes("  - `a: { b: string; c?: number }`")).toEqual([
      ' {"type":"object"}',
      '.b {"type":"string"}',
      '.c {"type":"number"}',
    ]);
    expect(listTypes("  - `a: string | Array<number>`")).toEqual([
      ' {"type":"union"}',
      '|0 {"type":"string"}',
      '|1 {"type":"array"}',
      '|1[] {"type":"number"}',
    ]);
  });

  it("are those of what stands under it where something does", () => {
    expect(listTypes("  - `a: { b: string; c: number }`", "    - `b: boolean`")).toEqual([
      ' {"type":"object"}',
      '.b {"type":"boolean"}',
    ]);
  });

  it.each(["string | number | 2 more", "string | Lid"])(
    "are none where its words leave something out: %s",
    (type) => {
      expect(listTypes(`  - \`a: ${type}\``)).toEqual([]);
    },
  );

  it("are variants where what stands under a name is not all values", () => {
    const mixed = ["  - `a: Hue`", '    - `"red"`', "    - `number`"];
    expect(listTypes(...mixed)[0]).toBe(' {"type":"union"}');
    expect(listTypes(...mixed.slice(0, 2))).toContain(' {"values":["red"]}');
  });
});

describe("a type that an SDK's page does not say", () => {
  const listReports = (...items: readonly string[]) =>
    listClaims("/boxes", "## Returns", "- `interface Box`", ...items).filter((line) => line.startsWith("!"));

  it.each(["Lid", "Array<Lid>", "Record<string, Lid>", "Lid | null", "{ x: string } & Lid", "{ x: Lid }"])(
    "is reported where nothing on the page has its name: %s",
    (type) => {
      expect(listReports(`  - \`a: ${type}\``)).toEqual([`! type-unknown: a: ${type}`]);
    },
  );

  it("is not where the page has it elsewhere, or where what stands under it says it", () => {
    const lid = ["  - `a: Lid | null`", "    - `b: string`"];
    expect(listReports(...lid, "  - `c: Lid`", "  - `d: Array<Lid>`")).toEqual([]);
    expect(listReports("  - `a: Lid & Box`", "    - `b: string`")).toEqual([]);
    expect(listReports("  - `a: object`", "  - `b: unknown`")).toEqual([]);
  });

  it.each([
    '"a" | "b" | "c" | 3 more',
    "string | number | boolean | 2 more",
    'Array<"a" | "b" | "c" | 2 more>',
  ])("is reported where alternatives are left out that nothing under it says: %s", (type) => {
    expect(listReports(`  - \`a: ${type}\``)).toEqual([`! type-shortened: a: ${type}`]);
  });

  it("is reported where it is a list with a type for each place", () => {
    expect(listReports("  - `a: [string, number] | null`")).toEqual([
      "! tuple-without-places: a: [string, number] | null",
    ]);
    expect(listReports("  - `a: Array<[x: string, y?: string]>`")).toEqual([]);
  });

  it("is not where what stands under it says them all", () => {
    const values = ["a", "b", "c", "d", "e"].map((value) => `    - \`"${value}"\``);
    expect(listReports('  - `a: "a" | "b" | "c" | 2 more`', ...values)).toEqual([]);
    expect(listReports('  - `a: "a" | "b" | "c" | 3 more`', ...values)).toHaveLength(1);
    expect(listReports("  - `a: string | number | 2 more`", "    - `string`", "    - `number`")).toEqual([]);
  });

  it.each(["(x: string) => void", "{ x: string", "Lid extends Box ? 1 : 2", "keyof Lid", "Array<keyof Lid>"])(
    "is a member of any value, and reported, where it can't be read: %s",
    (type) => {
      const said = listClaims(
        "/boxes",
        "## Returns",
        "- `interface Box`",
        "  - `z: string`",
        `  - \`a?: ${type}\``,
      );
      expect(said).toContain(`! declaration-broken: a?: ${type}`);
      expect(said).toContain('result of get /boxes .a: required {"required":false}');
      expect(said.filter((line) => line.includes(".z: description"))).toEqual([]);
    },
  );
});

describe("a line of an SDK's page that nearly is a member is reported", () => {
  const listReports = (line: string) =>
    listClaims("/boxes", "## Returns", "- `interface Box`", "  - `z: string`", line).filter((one) =>
      one.startsWith("! "),
    );

  it("where nothing closes its code", () => {
    expect(listReports("  - `a: string")).toEqual(["! declaration-broken: - `a: string"]);
  });

  it("where it stands under a text", () => {
    expect(listReports("   - `a: string`")).toEqual(["! item-in-description: a: string"]);
  });

  it("but not where it has neighbours, as bullets of prose have", () => {
    expect(listReports("    Words:\n    - `a: string`\n    - `b: string")).toEqual([]);
  });
});

describe("code marks round a declaration of an SDK's page", () => {
  it.each([
    ["  - ``a: `box_${string}` ``", []],
    ["  - `a: `box_${string}``", []],
    ["  - `` a: 'x`y' ``", ["x`y"]],
    ["  - `a: 'x`y'`", ["x`y"]],
  ])("may be longer, or stand within it too: %s", (item, values) => {
    const said = listClaims("/boxes", "## Returns", "- `interface Box`", item);
    const type = { type: values.length > 0 ? "literal" : "string" };
    expect(said).toContain(`result of get /boxes .a: type ${JSON.stringify(type)}`);
    if (values.length > 0)
      expect(said).toContain(`result of get /boxes .a: values ${JSON.stringify({ values })}`);
  });

  it("are those of prose where two pieces of code stand in one line", () => {
    const said = listClaims(
      "/boxes",
      "## Returns",
      "- `interface Box`",
      "  - `z: string`",
      "  - `a: {x}` or `b: string`",
    );
    expect(said.filter((line) => /\.a|!/.test(line))).toEqual([]);
  });
});

describe("an argument of an SDK's call", () => {
  const listPlaces = (path: string, ...items: readonly string[]) =>
    listClaims(path, "## Parameters", ...items).flatMap(
      (line) => /^(.*) of get .*: exists$/.exec(line)?.slice(1) ?? [],
    );
  const path = "/depots/{depot_id}/boxes/{box_id}";

  it("is the part of the path that has its name, however the SDK writes that", () => {
    expect(listPlaces(path, "- `boxID: string`", "- `depotID: string`")).toEqual([
      "path box_id",
      "path depot_id",
    ]);
  });

  it("is the only part of the path that is left, whatever its name", () => {
    expect(listPlaces("/boxes/{box_id}", "- `id: string`")).toEqual(["path box_id"]);
    expect(
      listPlaces(path, "- `id: string`", "- `params: P`", "  - `depot_id: string` (path parameter)"),
    ).toEqual(["path box_id", "path depot_id"]);
  });

  it("is no part of the path where two could be meant", () => {
    expect(listPlaces(path, "- `id: string`").filter((place) => place.startsWith("path"))).toEqual([]);
  });
});
