import { describe, expect, it } from "vitest";
import { normaliseOpenApi, readOpenApi, writeOpenApi } from "../../generator/openapi/index.js";

const codesOf = (text: string) =>
  readOpenApi({ name: "spec.yaml", text }).diagnostics.map(({ code }) => code);

const inSchema = (lines: string): string =>
  `openapi: 3.1.0\ninfo: { title: A, version: "1" }\npaths: {}\ncomponents:\n  schemas:\n${lines}`;

describe("hostile YAML", () => {
  it("nested 10,000 levels deep is refused, block and flow", () => {
    expect(codesOf("[".repeat(10_000) + "]".repeat(10_000))).toEqual(["yaml-too-large"]);
    expect(codesOf(`${"{a: ".repeat(10_000)}1${"}".repeat(10_000)}`)).toEqual(["yaml-too-large"]);
    const block = Array.from({ length: 500 }, (_, level) => `${" ".repeat(level)}a:`);
    expect(codesOf(block.join("\n"))).toEqual(["yaml-too-large"]);
  });

  it("whose aliases stand for billions of nodes is refused", () => {
    const levels = Array.from({ length: 30 }, (_, n) => `a${n + 1}: &a${n + 1} [*a${n}, *a${n}]`);
    expect(codesOf(`a0: &a0 [x, x]\n${levels.join("\n")}`)).toEqual(["yaml-too-large"]);
  });

  it("with an alias inside its own anchor is refused", () => {
    expect(codesOf("a: &a [*a]")).not.toEqual([]);
  });

  it("with a merge key is refused like any other unknown key", () => {
    const text = inSchema(`    A: &a { type: string }\n    B:\n      <<: *a\n`);
    expect(codesOf(text)).toEqual(["spec-unknown-key"]);
  });

  it("with aliases of reasonable size is read", () => {
    expect(codesOf(inSchema(`    A: &a { type: string }\n    B: *a\n`))).toEqual([]);
  });

  it.each([
    ["a duplicate key", "openapi: 3.1.0\nopenapi: 3.1.0", "yaml-duplicate-key"],
    ["a key that is no scalar", "? [a]\n: b", "yaml-syntax"],
    ["a number that JSON lacks", "a: .inf", "yaml-syntax"],
    ["a second document", "a: 1\n---\nb: 2", "yaml-syntax"],
    ["a tag that nobody knows", "a: !!js/function x", "yaml-syntax"],
    ["an unclosed quote", 'a: "b', "yaml-syntax"],
    ["nothing", "", "spec-wrong-type"],
  ])("with %s is refused", (_, text, code) => {
    expect(codesOf(text)).toContain(code);
  });

  it.each(["'open", '"open', "[open", "a: 'open\n"])(
    "whose mistake is at its end has it within its text: %j",
    (text) => {
      const { diagnostics } = readOpenApi({ name: "spec.yaml", text: `openapi: 3.1.0\nx: ${text}` });
      const length = `openapi: 3.1.0\nx: ${text}`.length;
      expect(diagnostics.length).toBeGreaterThan(0);
      for (const { at } of diagnostics) expect(at?.end).toBeLessThanOrEqual(length);
    },
  );

  it("takes __proto__ and the like for names", () => {
    const text = inSchema(`    constructor: { type: object, properties: { __proto__: { type: string } } }\n`);
    const { spec } = readOpenApi({ name: "spec.yaml", text });
    expect(spec?.schemas).toEqual([
      {
        name: "constructor",
        schema: {
          kind: "object",
          properties: [{ name: "__proto__", required: false, schema: { kind: "string" } }],
        },
      },
    ]);
  });

  it("with 100,000 keys in one map is read in linear time", () => {
    const lines = Array.from({ length: 100_000 }, (_, n) => `k${n}: 1`);
    expect(codesOf(lines.join("\n"))).toContain("spec-unknown-key");
  });

  it("of alternatives multiplied with alternatives ends in a diagnostic", () => {
    const branch = `{ anyOf: [${Array.from({ length: 10 }, (_, n) => `{ minLength: ${n} }`).join(", ")}] }`;
    const text = inSchema(`    A: { allOf: [${Array.from({ length: 10 }, () => branch).join(", ")}] }\n`);
    const { diagnostics } = normaliseOpenApi({ name: "spec.yaml", text });
    expect(diagnostics.map(({ code }) => code)).toContain("schema-unrepresentable");
  });
});

describe("a schema nested as deeply as the reader allows", () => {
  it("is read and written", () => {
    const nested = `${"{ type: array, items: ".repeat(390)}{ type: string }${" }".repeat(390)}`;
    const { diagnostics, spec } = readOpenApi({ name: "spec.yaml", text: inSchema(`    A: ${nested}\n`) });
    expect(diagnostics).toEqual([]);
    expect(spec && writeOpenApi(spec)).toContain("type: string");
  });
});
