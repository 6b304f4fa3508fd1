import { describe, expect, it } from "vitest";
import type { Schema } from "../../../generator/model/index.js";
import { object, ref, text } from "../specs/shapes.js";
import { emitFiles, loadValidators, specOf } from "./load-validators.js";

const anything: Schema = { kind: "unknown" };
const types: Readonly<Record<string, Schema>> = {
  Anything: anything,
  AnythingOrNull: { ...ref("Anything"), nullable: true },
  Holder: object(
    { needed: ref("Anything") },
    {
      one: ref("Anything"),
      constructor: ref("AnythingOrNull"),
      list: { kind: "array", items: ref("Anything") },
      map: { kind: "map", values: ref("Anything") },
      open: { kind: "object", properties: [], additional: ref("Anything") },
      either: { kind: "union", mode: "one", variants: [ref("Anything"), text] },
    },
  ),
};

describe("a type that accepts anything", () => {
  const source = emitFiles(specOf(types)).get("src/validators/shared.ts") ?? "";

  it("has a function without parameters, which nothing calls with arguments", () => {
    expect(source).toContain("function checkAnything(): boolean {");
    expect(source).not.toMatch(/checkAnything(?:OrNull)?\([^)]/u);
  });

  it("leaves no variable and no set of names behind where members are of it", () => {
    expect(source).not.toMatch(/constructorMember|Names =/u);
  });

  it("takes any member of it, but needs those that are required", async () => {
    const { Holder } = await loadValidators(specOf(types));
    expect(Holder?.is({ needed: null, one: 1, list: [1, "a"], map: { a: 1 }, open: { b: null } })).toBe(true);
    expect(Holder?.is({ one: 1 })).toBe(false);
  });
});

describe("a union that is an alternative of its own", () => {
  it("is what its other alternatives are", async () => {
    const itself: Schema = { kind: "union", mode: "any", variants: [ref("Itself"), text] };
    const { Itself } = await loadValidators(specOf({ Itself: itself }));
    expect(Itself?.is("a")).toBe(true);
    expect(Itself?.is(1)).toBe(false);
  });
});
