import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { methodMarkdown } from "../../generator/dialects/method-markdown/index.js";
import { describeGolden } from "../support/golden.js";
import { listSaid } from "../support/list-said.js";
import { printReading } from "../support/print-reading.js";

describeGolden("method-markdown reads", "test/fixtures/dialects/method-markdown", (folder) => {
  const document = { name: "input.md", text: readFileSync(join(folder, "input.md"), "utf8") };
  return {
    "reading.txt": printReading(document.text, methodMarkdown.read(document)),
  };
});

describe("the types of a method's page", () => {
  const read = (...items: readonly string[]) => {
    const text = ["## get", "`client.boxes.get(): object`", "**get** `/boxes`", "### Returns", ...items].join(
      "\n\n",
    );
    return listSaid(text, methodMarkdown.read({ name: "page.md", text }));
  };

  it("are read as far as they are said, and reported where they are not", () => {
    const type = "{ a: string; } & { b: Lid; c: Date; d: readonly string[]; e: () => void; }";
    const said = read(`- \`${type}\``);
    expect(said).toContain('result of get /boxes .b: required {"required":true}');
    expect(said.filter((line) => line.includes(": type "))).toEqual([
      'result of get /boxes: type {"type":"object"}',
      'result of get /boxes .a: type {"type":"string"}',
      'result of get /boxes .c: type {"type":"string"}',
      'result of get /boxes .d: type {"type":"array"}',
      'result of get /boxes .d[]: type {"type":"string"}',
    ]);
    expect(said.filter((line) => line.startsWith("!"))).toEqual([
      `! declaration-broken: ${type}`,
      `! type-unknown: ${type}`,
    ]);
  });

  it("are reported once, where the nearest bullet prints them", () => {
    expect(read("- `{ a: Lid; b: string; }`", "  - `a: Lid`").filter((line) => line.startsWith("!"))).toEqual(
      ["! type-unknown: a: Lid"],
    );
    expect(read("- `Box`").filter((line) => line.startsWith("!"))).toEqual(["! type-unknown: Box"]);
  });
});

describe("alternatives that have members of one name", () => {
  const alternatives = ["{ type: 'box'; size: number; }", "{ type: 'lid'; size: string[]; }"];
  const whole = `{ a: ${alternatives.join(" | ")}; }`;
  const read = (...items: readonly string[]) => {
    const lines = [`- \`${whole}\``, `  - \`a: ${alternatives.join(" | ")}\``, ...items];
    const head = ["## get", "`client.boxes.get(): object`", "**get** `/boxes`", "### Returns"];
    const text = [...head, lines.join("\n")].join("\n\n");
    return listSaid(text, methodMarkdown.read({ name: "page.md", text }))
      .filter((line) => /\.a\S*: (?:type|values|description) /.test(line))
      .map((line) => line.replace(/^.*? \.a/, ""));
  };
  const types = [
    ': type {"type":"union"}',
    '|0: type {"type":"object"}',
    '|0.type: type {"type":"literal"}',
    '|0.type: values {"values":["box"]}',
    '|0.size: type {"type":"number"}',
    '|1: type {"type":"object"}',
    '|1.type: type {"type":"literal"}',
    '|1.type: values {"values":["lid"]}',
    '|1.size: type {"type":"array"}',
    '|1.size[]: type {"type":"string"}',
  ];

  it("are told apart by their types where the bullets of all stand side by side", () => {
    const items = [
      "    - `type: 'box'`",
      "    - `size: number`",
      "    - `type: 'lid'`",
      "    - `size: string[]`",
    ];
    expect(read()).toEqual(types);
    expect(read(...items)).toEqual(types);
    expect(read(...items.slice(0, 2))).toEqual(types);
  });

  it("have bullets of their own, with what is said of each", () => {
    const items = alternatives.flatMap((one) => [
      `    - \`${one}\``,
      "      Words.",
      "      - `size: number`",
    ]);
    const said = read(...items.slice(0, 5), "      - `size: string[]`");
    expect(said.filter((line) => !line.includes("description"))).toEqual(types);
    expect(said.filter((line) => line.includes("description"))).toEqual([
      '|0: description {"text":"Words."}',
      '|1: description {"text":"Words."}',
    ]);
  });
});
