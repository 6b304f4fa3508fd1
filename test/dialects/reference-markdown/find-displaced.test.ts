import { describe, expect, it } from "vitest";
import { readTexts } from "../../support/read-text.js";

/** A page in the newest form, whose answer has these items. */
function read(...items: readonly string[]) {
  const text = ["# Get a box", "**GET** `/boxes`", "## Returns", ...items].join("\n\n");
  const { diagnostics } = readTexts({ "page.md": text });
  return diagnostics
    .filter(({ code }) => code !== "server-unknown")
    .map(({ at, code }) => `${code} <- ${text.slice(at?.start, at?.end)}`);
}

const members = (names: string, indent = "  ") =>
  names.split(" ").map((name) => `${indent}- \`${name}: string\``);

describe("an item in a column of its own is reported", () => {
  it.each([
    ["further in than those before it", ["- `a: object`", "  - `b: object`", ...members("d", "   ")], "d"],
    ["less far in", ["- `a: object`", ...members("b c"), ...members("d", " ")], "d"],
    ["further in than the whole section", ["- `a: object`", ...members("b", " "), ...members("c", "")], "b"],
  ])("where it stands %s", (_, items, name) => {
    const reported = read(...items, "- `z: object`", ...members("y"));
    expect(reported.filter((one) => one.startsWith("item-displaced"))).toEqual([
      `item-displaced <- ${name}: string`,
    ]);
  });

  it.each([
    ["two", "  "],
    ["four", "    "],
  ])("and none is where all stand in by %s blanks", (_, indent) => {
    expect(
      read("- `a: object`", ...members("b c", indent), "- `d: object`", ...members("e", indent)),
    ).toEqual([]);
  });

  it("and none is where the whole section stands further in", () => {
    expect(read("  - `a: object`", ...members("b", "    "), ...members("c"))).toEqual([]);
  });
});

describe("a member out of order is reported", () => {
  it("where it follows those that come later in the alphabet", () => {
    const items = ["- `a: object`", ...members("b c d e f g h i j"), ...members("aa"), "- `k: string`"];
    expect(read(...items)).toEqual(["item-displaced <- aa: string"]);
  });

  it("where it is required and follows optional ones", () => {
    const optional = "b c d e f g h i j".split(" ").map((name) => `  - \`${name}: optional string\``);
    expect(read("- `a: object`", ...optional, ...members("k"))).toEqual(["item-displaced <- k: string"]);
  });

  it("where its name comes twice", () => {
    const items = [...members("b c d e f g h i j"), ...members("j")];
    expect(read("- `a: object`", ...items)).toEqual(["item-displaced <- j: string"]);
  });

  it.each([
    ["the page keeps none", members("b a d c f e")],
    ["too few members show that it keeps one", members("b c d a")],
    ["`type` and `id` come first", members("type id b c d e f g h i j")],
    ["a deprecated one comes last", [...members("b c d e f g h i j"), ...members("a"), "    **Deprecated**"]],
  ])("and none is where %s", (_, items) => {
    expect(read("- `a: object`", ...items)).toEqual([]);
  });

  it("and no parameter is, whose order is that of the path", () => {
    const parameters = members("b a c d e f g h i j k", "").join("\n\n");
    const text = `# Get a box\n\n**GET** \`/boxes\`\n\n## Headers\n\n${parameters}\n\n## Returns\n\n- \`a: string\``;
    const { diagnostics } = readTexts({ "page.md": text });
    expect(diagnostics.map(({ code }) => code)).not.toContain("item-displaced");
  });
});
