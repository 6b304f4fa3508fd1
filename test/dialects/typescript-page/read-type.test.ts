import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readType } from "../../../generator/dialects/typescript-page/read-type.js";
import {
  printType,
  type TypeScriptType,
} from "../../../generator/dialects/typescript-page/typescript-type.js";

const text: TypeScriptType = { kind: "primitive", type: "string" };
const number: TypeScriptType = { kind: "primitive", type: "number" };
const literal = (value: string | number | bigint | boolean): TypeScriptType => ({ kind: "literal", value });
const union = (...members: readonly TypeScriptType[]): TypeScriptType => ({
  kind: "union",
  members,
  more: 0,
});
const list = (of: TypeScriptType): TypeScriptType => ({ kind: "list", of });
const enclosed = (of: TypeScriptType): TypeScriptType => ({ kind: "list", of, isEnclosed: true });
const tuple = (...members: readonly TypeScriptType[]): TypeScriptType => ({
  kind: "list",
  of: union(...members),
  isEnclosed: true,
  isTuple: true,
});
const map = (of: TypeScriptType): TypeScriptType => ({ kind: "map", of });

describe("a type of TypeScript", () => {
  it.each<[string, TypeScriptType]>([
    ["string", text],
    ["null", { kind: "primitive", type: "null" }],
    ["Uploadable", { kind: "primitive", type: "file" }],
    ["object", { kind: "unsaid" }],
    ["unknown", { kind: "unsaid" }],
    ["{ }", { kind: "unsaid" }],
    ["file_state", { kind: "unsaid", name: "file_state" }],
    ["Shared.Box", { kind: "unsaid", name: "Shared.Box" }],
    ["Page<Box>", { kind: "unsaid", name: "Page<Box>" }],
    ["'a'", literal("a")],
    ['"it\'s"', literal("it's")],
    ["'it\\'s'", literal("it's")],
    ["'a | b; c'", literal("a | b; c")],
    ["''", literal("")],
    ["-1.5", literal(-1.5)],
    ["9007199254740993", literal(9007199254740993n)],
    ["true", literal(true)],
    ["string[][]", list(list(text))],
    ["Array<string | number>", enclosed(union(text, number))],
    ["(string | number)[]", list(union(text, number))],
    ["string | number[]", union(text, list(number))],
    ["Record<string, number[]>", map(list(number))],
    ["{ [key: string]: number }", map(number)],
    ["string & {}", text],
    ["(string & {}) | 'a'", union(text, literal("a"))],
    ["A & B", { kind: "unsaid", name: "A & B" }],
    ["readonly string[]", list(text)],
    ["readonly (string | number)[]", list(union(text, number))],
    ["[]", enclosed({ kind: "unsaid" })],
    ["[string, string]", enclosed(text)],
    ["[string, number?]", tuple(text, number)],
    ["[key: string, ...rest: Array<number>]", tuple(text, number)],
    ["`box_${string}`", text],
    ["Date", text],
    ["bigint", { kind: "primitive", type: "integer" }],
    ["| 'a' | 'b'", union(literal("a"), literal("b"))],
    ["string | undefined", text],
    ["string | never", text],
    ["undefined", { kind: "unsaid" }],
    ["NonNullable<string | null>", text],
    ["Readonly<string[]>", list(text)],
    ["Promise<number>", number],
    ["Partial<Box>", { kind: "unsaid", name: "Partial<Box>" }],
    ["Map<string, number>", { kind: "unsaid", name: "Map<string, number>" }],
    ["{ a: string }['a']", text],
    ["'a' | 'b' | 26 more", { kind: "union", members: [literal("a"), literal("b")], more: 26 }],
  ])("%s", (printed, type) => {
    expect(readType(printed)).toEqual(type);
  });

  it("has members with names of any kind, each with its place", () => {
    const printed = `{ a: string; if-match?: number; "b c": string, xml:lang?: 'd'; e f: { g: number[] } }`;
    const type = readType(printed);
    const members = type?.kind === "members" ? type.members : [];
    expect(
      members.map(({ at, isOptional, name }) => [name, isOptional, printed.slice(at.start, at.end)]),
    ).toEqual([
      ["a", false, "a: string"],
      ["if-match", true, "if-match?: number"],
      ["b c", false, '"b c": string'],
      ["xml:lang", true, "xml:lang?: 'd'"],
      ["e f", false, "e f: { g: number[] }"],
    ]);
  });

  const printMembers = (printed: string) => {
    const type = readType(printed);
    return type && printType(type);
  };

  it.each([
    ["{ readonly a: string }", '{"a":string}'],
    ["{ a: string | undefined; b: undefined }", '{"a"?:string;"b"?:?}'],
    ["Partial<{ a: string }>", '{"a"?:string}'],
    ["Required<{ a?: string }>", '{"a":string}'],
    ["Partial<{ a: string } | { b: string }>", '{"a"?:string}|{"b"?:string}+0'],
    ["Pick<{ a: string; b: number }, 'a'>", '{"a":string}'],
    ["Omit<{ a: string; b: number; c: null }, 'a' | 'b'>", '{"c":null}'],
    ["Record<'a' | 'b', number>", '{"a":number;"b":number}'],
  ])("has the members that TypeScript's own types give it: %s", (printed, members) => {
    expect(printMembers(printed)).toBe(members);
  });

  it.each([
    ["{ a: string } & { b?: number }", '{"a":string;"b"?:number}'],
    ["{ a?: string } & { a: 'x' }", '{"a":"x"}'],
    ["{ a: string } & object", '{"a":string}'],
    ["{ [key: string]: string } & { a: string }", '{"a":string}'],
    ["({ a: string } | { b: string }) & { c: null }", '{"a":string;"c":null}|{"b":string;"c":null}+0'],
    ["('a' | 'b') & string", '"a"|"b"+0'],
    ["number & number", "number"],
  ])("is what both sides of an intersection hold: %s", (printed, both) => {
    expect(printMembers(printed)).toBe(both);
  });

  it("keeps the names that an intersection joins its members with", () => {
    expect(readType("Crate & { a: string } & Box")).toMatchObject({
      kind: "members",
      members: [{ name: "a" }],
      beside: [{ name: "Crate" }, { name: "Box" }],
    });
  });

  it.each([
    "(a: string, b?: (c: number) => void) => void",
    "() => Promise<string>",
    "new (a: string) => Box",
    "keyof Box",
    "typeof box",
    "Box['lid']",
    "string & number",
    "'a' & number",
  ])("is there and can't be said: %s", (printed) => {
    expect(readType(printed)).toEqual({ kind: "unsaid", isBroken: true });
  });

  it.each([
    "",
    "{ a: string",
    "{ a }",
    "string |",
    "Array<string",
    "(string",
    "a b",
    "'a",
    "{ a: ; }",
    "string]",
    "A &",
    "[string",
    "[string number]",
    "A extends B ? C : D",
    "(a: string) =>",
  ])("is not %j", (printed) => {
    expect(readType(printed)).toBeUndefined();
  });

  it("is not read beyond the depth that anyone documents", () => {
    const nest = (depth: number) => `${"{ a: ".repeat(depth)}string${" }".repeat(depth)}`;
    expect(readType(nest(10))?.kind).toBe("members");
    expect(readType(nest(100_000))).toBeUndefined();
  });
});

/** Writes a type as the pages do, with parentheses round what is a list of alternatives. */
function print(type: TypeScriptType): string {
  switch (type.kind) {
    case "primitive":
      return type.type;
    case "literal":
      return typeof type.value === "string"
        ? `'${type.value.replace(/['\\]/g, "\\$&")}'`
        : String(type.value);
    case "members":
      return `{ ${type.members.map(({ isOptional, name, type: of }) => `${name}${isOptional ? "?" : ""}: ${print(of)};`).join(" ")} }`;
    case "list":
      return type.of.kind === "union" ? `(${print(type.of)})[]` : `${print(type.of)}[]`;
    case "map":
      return `Record<string, ${print(type.of)}>`;
    case "union":
      return type.members.map(print).join(" | ");
    case "unsaid":
      return type.name ?? "object";
  }
}

const at = { start: 0, end: 0 };
const { type: arbitraryType } = fc.letrec<{ type: TypeScriptType; inner: TypeScriptType }>((tie) => ({
  inner: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.constantFrom(text, number, { kind: "unsaid" as const }, { kind: "unsaid" as const, name: "box_v1" }),
    fc
      .oneof(fc.string(), fc.integer(), fc.boolean())
      .filter((value) => !/[\n\r]/.test(String(value)))
      .map(literal),
    tie("type").map(list),
    tie("type").map(map),
    fc
      .uniqueArray(fc.tuple(fc.stringMatching(/^[a-z_@][\w-]{0,6}$/), fc.boolean(), tie("type")), {
        minLength: 1,
        maxLength: 3,
        selector: ([name]) => name,
      })
      .map((members): TypeScriptType => ({
        kind: "members",
        members: members.map(([name, isOptional, type]) => ({ name, isOptional, type, at })),
      })),
  ),
  type: fc.oneof(
    { maxDepth: 3 },
    tie("inner"),
    fc.array(tie("inner"), { minLength: 2, maxLength: 3 }).map((members) => union(...members)),
  ),
}));

describe("any type that can be printed", () => {
  it("is read as it was meant", () => {
    fc.assert(
      fc.property(arbitraryType, (type) => {
        const read = readType(print(type));
        return read !== undefined && printType(read) === printType(type);
      }),
    );
  });
});
