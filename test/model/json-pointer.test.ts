import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  decodeFragment,
  nameOfReference,
  pointerTo,
  referenceTo,
  unescapeToken,
} from "../../generator/model/index.js";

describe("a JSON pointer", () => {
  it("has a step for each name", () => {
    expect(pointerTo("paths", "/a~b", 0)).toBe("/paths/~1a~0b/0");
    expect(pointerTo()).toBe("");
  });

  it("gives back the names that it was made of", () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (names) => {
        expect(
          pointerTo(...names)
            .split("/")
            .slice(1)
            .map(unescapeToken),
        ).toEqual(names);
      }),
    );
  });
});

describe("a fragment", () => {
  it("is decoded, unless it stands for nothing", () => {
    expect(decodeFragment("/a%20b")).toBe("/a b");
    expect(decodeFragment("/100%")).toBe("/100%");
  });
});

describe("a reference to a schema", () => {
  it.each(["Pet", "a/b", "a~1b"])("of %s has its name", (name) => {
    expect(nameOfReference(referenceTo(name))).toBe(name);
  });

  it.each([
    "",
    "Pet",
    "#/components/schemas/",
    "#/components/schemas/Pet/type",
    "a.yaml#/components/schemas/Pet",
  ])("is not what %j is", (reference) => {
    expect(nameOfReference(reference)).toBeUndefined();
  });
});
