import { describe, expect, it } from "vitest";
import { findDefinedMembers } from "../../../generator/dialects/page-text/page-definitions.js";
import { readPageLines } from "../../../generator/dialects/page-text/page-line.js";
import { placeOfType } from "../../../generator/dialects/shared/places.js";
import { python } from "../../../generator/dialects/python-page/language.js";

/** What is known of a class by parts that define classes. */
function find(model: string, ...parts: readonly (readonly string[])[]) {
  const sections = parts.map((texts) => ({
    head: { kind: "models" } as const,
    at: { start: 0, end: 0 },
    lines: [...readPageLines(texts.join("\n"))],
  }));
  return findDefinedMembers(sections, python)(placeOfType("X"), model);
}

const members = (...names: readonly string[]) => ({ names, isFull: false });
const mark = "One of the following:";

describe("the members of a class that a page defines", () => {
  it("are the properties below it, though others may be missing", () => {
    const part = ["class Dog:", "A dog.", "id: str", "Its id.", "name: str", "class Cat:", "a: str"];
    expect(find("Dog", part)).toEqual(members("id", "name"));
    expect(find("Cat", part)).toEqual(members("a"));
    expect(find("Toy", part)).toBeUndefined();
  });

  it("are those of any part", () => {
    expect(find("Cat", ["class Dog:", "id: str"], ["class Cat:", "a: str"])).toEqual(members("a"));
  });

  it("are unknown where one of them may have members of its own", () => {
    expect(find("Dog", ["class Dog:", "id: str", "owner: Owner", "name: str"])).toBeUndefined();
    expect(find("Dog", ["class Dog:", "owners: List[Owner]", "name: str"])).toBeUndefined();
    expect(find("Cat", ["class Dog:", "owner: Owner", "name: str", "class Cat:", "a: str"])).toEqual(
      members("a"),
    );
  });

  it("are unknown of a class without any", () => {
    expect(find("Dog", ["class Dog:", "class Cat:", "a: str"])).toBeUndefined();
    expect(find("Size", ["Size = str"])).toBeUndefined();
  });

  it("are unknown from the first union on, of whose classes they may be", () => {
    const union = [
      "class Dog:",
      "id: str",
      "class Cat:",
      "a: str",
      "b: Union[A, B]",
      mark,
      "class A:",
      "x: str",
    ];
    expect(find("Dog", union)).toEqual(members("id"));
    expect(find("Cat", union)).toBeUndefined();
    expect(find("A", union)).toBeUndefined();
    expect(find("Dog", ["class Dog:", "id: str", mark, "```", "```"])).toBeUndefined();
    expect(find("Cat", ["class Dog:", "b: Pet", mark, "Words.", "class Cat:", "a: str"])).toBeUndefined();
  });

  it("may have values below them", () => {
    const part = [
      "class Dog:",
      'size: Literal["a", "b"]',
      mark,
      '"a"',
      '"b"',
      "id: str",
      "class Cat:",
      "a: str",
    ];
    expect(find("Dog", part)).toEqual(members("size", "id"));
    expect(find("Cat", part)).toEqual(members("a"));
  });

  it("are none that stand in code, or above all classes", () => {
    expect(find("Dog", ["z: str", "class Dog:", "id: str", "```", "x: str", "```", "y: str"])).toEqual(
      members("id", "y"),
    );
  });
});
