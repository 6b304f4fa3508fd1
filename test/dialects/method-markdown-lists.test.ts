import { describe, expect, it } from "vitest";
import { settleLists } from "../../generator/dialects/method-markdown/settle-lists.js";
import { readType } from "../../generator/dialects/typescript-page/read-type.js";
import type { TypeScriptType } from "../../generator/dialects/typescript-page/typescript-type.js";

const settle = (printed: string, isWhole = false) => {
  const type = readType(printed);
  return type?.kind === "union" ? settleLists(type.members, isWhole)?.map(print) : undefined;
};

function print(type: TypeScriptType): string {
  if (type.kind === "list") return `list of ${print(type.of)}`;
  if (type.kind === "union") return `(${type.members.map(print).join(", ")})`;
  if (type.kind === "literal") return String(type.value);
  return type.kind === "primitive" ? type.type : type.kind;
}

describe("brackets behind the last of several alternatives", () => {
  it.each([
    ["values are those of a list", "'a' | 'b'[]", ["list of (a, b)"]],
    ["a type beside its own list is not in it", "string | string[]", ["string", "list of string"]],
    ["several lists", "string | string[] | number[]", ["string", "list of string", "list of number"]],
    ["what follows a list is none", "string[] | number", ["list of string", "number"]],
    [
      "what has parentheses is said",
      "string | (number | boolean)[]",
      ["string", "list of (number, boolean)"],
    ],
    [
      "lists with marks of their own",
      "boolean | Array<string> | [number]",
      ["boolean", "list of string", "list of number"],
    ],
    ["variants with a tag", "{ t: 'a'; } | { t: 'b'; }[]", ["list of (members, members)"]],
  ])("%s", (_, printed, settled) => {
    expect(settle(printed)).toEqual(settled);
  });

  it.each([
    "boolean | string[]",
    "string | 'a'[]",
    "{ a: string; } | { b: string; }[]",
    "{ t: 'a'; } | { t: 'a'; u: 1; }[]",
    "{ t: 'a'; } | { u: 'b'; }[]",
  ])("can be read in two ways: %s", (printed) => {
    expect(settle(printed)).toBeUndefined();
  });

  it("are of the whole where the signature says so", () => {
    expect(settle("{ a: string; } | { b: string; }[]", true)).toEqual(["list of (members, members)"]);
    expect(settle("string | number", true)).toEqual(["string", "number"]);
  });
});
