import { describe, expect, it } from "vitest";
import { unionStart } from "../../../generator/dialects/notation/index.js";
import type { PageDeclaration } from "../../../generator/dialects/page-text/declaration.js";
import { makePageType } from "../../../generator/dialects/python-page/page-type.js";
import { readDeclarations } from "../../../generator/dialects/python-page/read-declaration.js";
import { readType } from "../../../generator/dialects/python-page/read-type.js";

function open(text: string) {
  const type = readType(text);
  if (!type) throw new Error(`no type: ${text}`);
  return makePageType(type).open(undefined);
}

function declare(text: string): PageDeclaration {
  const [declaration] = readDeclarations(text);
  if (!declaration) throw new Error(`no declaration: ${text}`);
  return declaration;
}

describe("a type of Python, opened", () => {
  it.each([
    ["str", [], { kind: "primitive", type: "string" }],
    ["datetime", [], { kind: "primitive", type: "string", format: "date-time" }],
    ["Dog", [], { kind: "model", name: "Dog" }],
    ["List[Dict[str, int]]", ["items", "values"], { kind: "primitive", type: "integer" }],
    ['Literal["a", "b", 3 more]', [], { kind: "literals", values: ["a", "b"], count: 5 }],
  ])("%s", (text, layers, core) => {
    expect(open(text)).toEqual({ layers: layers.map((kind) => ({ kind })), core });
  });

  it("may hold null in its lists and dictionaries, and nowhere else", () => {
    expect(open("List[Optional[str]]").layers).toEqual([{ kind: "items", nullable: true }]);
    expect(open("Dict[str, List[Optional[int]]]").layers).toEqual([
      { kind: "values" },
      { kind: "items", nullable: true },
    ]);
    expect(open("Optional[List[str]]").layers).toEqual([{ kind: "items" }]);
  });
});

describe("the value of a type", () => {
  const literalOf = (text: string) => declare(text).type.literal;

  it("is that of a single literal", () => {
    expect(literalOf('"a"')).toBe("a");
    expect(literalOf("kind: Literal[0]")).toBe(0);
    expect(literalOf("Literal[False]")).toBe(false);
  });

  it.each(['Literal["a", "b"]', 'Literal["a", 2 more]', "str"])("is none of %s", (text) => {
    expect(literalOf(text)).toBeUndefined();
    expect("literal" in declare(text).type).toBe(false);
  });
});

describe("the variants of a union", () => {
  const variantsOf = (text: string) => {
    const { core } = open(text);
    if (core.kind !== "variants") throw new Error(`no union: ${text}`);
    return core.variants;
  };
  /** Steps over variants one after the other; what is left of the union, or the first that is none. */
  const take = (union: string, ...lines: readonly string[]) => {
    const variants = variantsOf(union);
    let progress = unionStart;
    for (const line of lines) {
      const next = variants.take(progress, declare(line));
      if (!next) return `not ${line}`;
      progress = next;
    }
    return variants.isComplete(progress) ? "all" : variants.isPrinted(progress) ? "printed" : "more";
  };

  it("are its members in their order", () => {
    expect(take("Union[Dog, str, List[int]]")).toBe("printed");
    expect(take("Union[Dog, str, List[int]]", "class Dog:")).toBe("printed");
    expect(take("Union[Dog, str, List[int]]", "class Dog:", "str", "List[int]")).toBe("all");
    expect(take("Union[Dog, str]", "str")).toBe("not str");
    expect(take("Union[Dog, str]", "class Cat:")).toBe("not class Cat:");
    expect(take("Union[str, int]", "class Dog:")).toBe("not class Dog:");
    expect(take("Union[str, int]", "str", "float")).toBe("not float");
    expect(take("Union[str, int]", "str", "int", "float")).toBe("not float");
    expect(take("Union[Dog, str]", "Dog: str")).toBe("not Dog: str");
    expect(take("Union[Dog, str]", "Dog")).toBe("printed");
    expect(take("Union[Size, str]", "Size = int")).toBe("printed");
  });

  it("are as many more as it says", () => {
    expect(take("Union[str, 2 more]", "str")).toBe("more");
    expect(take("Union[str, 2 more]", "str", "class Dog:")).toBe("more");
    expect(take("Union[str, 2 more]", "str", "class Dog:", "int")).toBe("all");
    expect(take("Union[str, 2 more]", "str", "class Dog:", "int", "bool")).toBe("not bool");
    expect(take("Union[str, 2 more]", "str", "name: str")).toBe("not name: str");
  });
});
