import { describe, expect, it } from "vitest";
import { findArguments, readSignature } from "../../../generator/dialects/typescript-page/read-signature.js";

const lineOf = (text: string) => ({ text, start: 10, end: 10 + text.length, indent: 0 });

describe("a call signature", () => {
  it.each([
    ["`client.boxes.list(): Page<Box>`", ["boxes", "list"], "", "Page<Box>"],
    [
      "`client.get(a: string, b?: { c: (string)[]; }): void`",
      ["get"],
      "a: string, b?: { c: (string)[]; }",
      "void",
    ],
    ["`await client.a.b(stringid): A | B`", ["a", "b"], "stringid", "A | B"],
  ])("%s", (text, method, given, returns) => {
    const signature = readSignature(lineOf(text));
    expect(signature).toMatchObject({ method, returns, at: { start: 11, end: 9 + text.length } });
    expect(signature && findArguments(signature)).toBe(given);
  });

  it.each([
    "client.boxes.list(): Page<Box>",
    "`boxes(): Box`",
    "`client.boxes.list() -> Box`",
    "`client.boxes.list(): `",
    "`client.boxes.list((): Box`",
    "`client.Boxes.List(ctx, query) (*Box, error)`",
  ])("is not %s", (text) => {
    expect(readSignature(lineOf(text))).toBeUndefined();
  });
});
