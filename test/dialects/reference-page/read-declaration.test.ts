import { describe, expect, it } from "vitest";
import { unionStart } from "../../../generator/dialects/notation/index.js";
import type { PageDeclaration } from "../../../generator/dialects/page-text/declaration.js";
import { readDeclarations } from "../../../generator/dialects/reference-page/read-declaration.js";

/** What a line can declare, without the types. */
const read = (text: string) =>
  readDeclarations(text).map((declaration) => {
    const { core, nullable } = declaration.type.open(undefined);
    const kind = `${core.kind}${nullable === true ? " or null" : ""}`;
    if (declaration.kind === "anonymous") return kind;
    if (declaration.kind === "definition") return `${declaration.name} = ${kind}`;
    const { isDeprecated, name, presence } = declaration;
    return `${isDeprecated ? "deprecated " : ""}${presence} ${name}: ${kind}`;
  });

function declare(text: string): PageDeclaration {
  const [declaration] = readDeclarations(text);
  if (!declaration) throw new Error(`no declaration: ${text}`);
  return declaration;
}

describe("a line of a page declares", () => {
  it.each([
    ["name: string", "required name: primitive"],
    ["name: optional string", "optional name: primitive"],
    ['"X-Dog": array of "a" or "b"', "required X-Dog: literals"],
    ["Dog { id, name }", "Dog = fields"],
    ["Dog object { id, name }", "Dog = fields"],
    ["Dog { id, name } or null", "Dog = fields or null"],
    ["Dog object { id, name } or null", "Dog = fields or null"],
    ["dog: Dog { id, name } or null", "required dog: fields or null"],
    ["Size = string or number", "Size = variants"],
    ["object { id }", "fields"],
    ["string", "primitive"],
    ["Dog", "model"],
    ["Dog or Cat", "variants"],
    ["Dog { id } or Cat { id }", "variants"],
    ["array of Dog { id }", "fields"],
    ["map[Dog { id }]", "fields"],
    ['"x" or "y"', "literals"],
  ])("%s", (text, declared) => {
    expect(read(text)).toEqual([declared]);
  });

  it.each(["", "Dog { id } and more", "Dog bites", "a dog", "name: ", "Dog {"])("nothing: %j", (text) => {
    expect(read(text)).toEqual([]);
  });

  it("a deprecated property, unless its name begins with that word", () => {
    expect(read("Deprecatedname: string")).toEqual([
      "deprecated required name: primitive",
      "required Deprecatedname: primitive",
    ]);
    expect(read("Deprecated name: optional string")).toEqual(["deprecated optional name: primitive"]);
    expect(read("Deprecated object { a }")).toEqual(["Deprecated = fields"]);
    expect(read("Deprecated")).toEqual(["model"]);
    expect(read("Deprecatedstring")).toEqual(["model"]);
    expect(read("name: Deprecated")).toEqual(["required name: model"]);
  });
});

describe("the value of a declared type", () => {
  it("is that of a single literal", () => {
    expect(declare('"x"').type.literal).toBe("x");
    expect(declare("a: false").type.literal).toBe(false);
    expect(declare("a: 0 or null").type.literal).toBe(0);
  });

  it.each(['"x" or "y"', 'array of "x"', "string", "Dog { id }"])("is none of %s", (text) => {
    expect(declare(text).type.literal).toBeUndefined();
    expect("literal" in declare(text).type).toBe(false);
  });
});

describe("the type of a declaration, opened", () => {
  it("has layers, and may be null", () => {
    expect(declare("a: array of map[string] or null").type.open(undefined)).toEqual({
      nullable: true,
      layers: [{ kind: "items" }, { kind: "values" }],
      core: { kind: "primitive", type: "string" },
    });
    expect(declare("Dog { id, name }").type.open(undefined)).toEqual({
      nullable: false,
      layers: [],
      core: { kind: "fields", names: ["id", "name"], count: 2 },
    });
  });

  it("is a list or a union, by the declaration that follows", () => {
    const { type } = declare("a: array of string or object { b }");
    expect(type.open(declare("array of string")).layers).toEqual([]);
    expect(type.open(declare("string")).layers).toEqual([{ kind: "items" }]);
    expect(type.open(undefined).layers).toEqual([{ kind: "items" }]);
  });

  it("has variants in their order, of which those not printed may be any", () => {
    const { core } = declare("a: string or Dog or 1 more").type.open(undefined);
    if (core.kind !== "variants") throw new Error("no union");
    const { isComplete, isPrinted, take } = core.variants;
    expect(take(unionStart, declare("number"))).toBeUndefined();
    expect(isPrinted(unionStart)).toBe(true);
    const second = take(unionStart, declare("string"));
    const third = second && take(second, declare("Dog { id }"));
    if (!third) throw new Error("no variants");
    expect(isPrinted(third)).toBe(false);
    expect(isComplete(third)).toBe(false);
    const last = take(third, declare("number"));
    if (!last) throw new Error("no variant");
    expect(isComplete(last)).toBe(true);
    expect(isPrinted(last)).toBe(true);
    expect(take(last, declare("number"))).toBeUndefined();
  });
});
