import { describe, expect, it } from "vitest";
import { findNodeAt } from "../../generator/openapi/normalise/pointer.js";
import { fromJson, toJson } from "../../generator/openapi/tree.js";

const root = fromJson({ "a/b": [{ "~": 1 }, "two"], "": "empty" });

const find = (pointer: string) => {
  const node = findNodeAt(root, pointer);
  return node && toJson(node);
};

describe("a JSON pointer", () => {
  it.each([
    ["/a~1b/0/~0", 1],
    ["/a~1b/1", "two"],
    ["/", "empty"],
  ])("%s leads to a part", (pointer, value) => {
    expect(find(pointer)).toBe(value);
  });

  it("that is empty leads to the whole", () => {
    expect(find("")).toEqual(toJson(root));
  });

  it.each(["anchor", "a~1b/1", "/a~1b/", "/a~1b/-", "/a~1b/01", "/a~1b/2", "/c/d", "/a~1b/1/x"])(
    "%s leads nowhere",
    (pointer) => {
      expect(find(pointer)).toBeUndefined();
    },
  );
});
