import { describe, expect, it } from "vitest";
import { readTexts } from "../../support/read-text.js";

function readPattern(pattern: string) {
  const text = [
    "# Create Box",
    "**POST** `/v1/boxes`",
    "## Body parameters",
    "- `name: string`",
    `  maxLength: 64, pattern: ${pattern}`,
    "## Returns",
    "- `id: string`",
  ].join("\n\n");
  const { diagnostics, spec } = readTexts({ "page.md": text });
  const body = spec.operations[0]?.requestBody?.content[0]?.schema;
  const [name] = body?.kind === "object" ? body.properties : [];
  return {
    schema: name?.schema,
    reported: diagnostics
      .filter(({ code }) => code === "pattern-left-out")
      .map(({ at, severity }) => [severity, text.slice(at?.start, at?.end)]),
  };
}

describe("a pattern of a page", () => {
  it("is part of the type", () => {
    expect(readPattern("^[a-z]{1,8}$")).toEqual({
      schema: { kind: "string", maxLength: 64, pattern: "^[a-z]{1,8}$" },
      reported: [],
    });
  });

  it("is spelled as JSON Schema takes it", () => {
    expect(readPattern(String.raw`^\d{4}\-\_$`).schema).toMatchObject({ pattern: String.raw`^\d{4}-_$` });
  });

  it.each(["^(a+)+$", "(?<x", "^(?=a)b"])("that can't be run safely is left out: %s", (pattern) => {
    expect(readPattern(pattern)).toEqual({
      schema: { kind: "string", maxLength: 64 },
      reported: [["warning", `pattern: ${pattern}`]],
    });
  });
});
