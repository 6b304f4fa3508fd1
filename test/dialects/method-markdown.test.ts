import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { methodMarkdown } from "../../generator/dialects/method-markdown/index.js";
import { describeGolden } from "../support/golden.js";
import { listSaid } from "../support/list-said.js";
import { printReading } from "../support/print-reading.js";

describeGolden("method-markdown reads", "test/fixtures/dialects/method-markdown", (folder) => {
  const document = { name: "input.md", text: readFileSync(join(folder, "input.md"), "utf8") };
  return { "reading.txt": printReading(document.text, methodMarkdown.read(document)) };
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
