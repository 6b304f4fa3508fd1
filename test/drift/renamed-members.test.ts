import { describe, expect, it } from "vitest";
import { compare } from "../../generator/drift/index.js";
import type { ApiSpec, JsonValue, Schema } from "../../generator/model/index.js";
import { inQuery, inResponse, object, operation, property, query, spec, text } from "./support/small-spec.js";

const number: Schema = { kind: "number" };
const list: Schema = { kind: "array", items: text };
const ref: Schema = { kind: "ref", name: "Value" };

/** An answer with a member of this name and schema, between two that stay. */
const named = (name: string, schema: Schema, required = true): ApiSpec =>
  inResponse(object(property("a", number), property(name, schema, required), property("z", number)));
/** The same of a type. */
const typed = (document: ApiSpec, schema: Schema): ApiSpec => ({
  ...document,
  schemas: [{ name: "Value", schema }],
});

function outline(base: ApiSpec, revision: ApiSpec) {
  return compare(base, revision).map(({ kind, before, after, confidence }) => [
    kind,
    before,
    after,
    confidence,
  ]);
}

describe("a renamed member", () => {
  it.each<readonly [string, Schema, Schema, number]>([
    ["of a shape that many have", text, text, 0.7],
    ["of a shape that few have", list, list, 0.8],
    ["with the same description", { ...text, description: "A." }, { ...text, description: "A." }, 0.9],
    ["with another description", { ...text, description: "A." }, { ...text, description: "B." }, 0.7],
  ])("stands between the same neighbours: %s", (_name, before, after, confidence) => {
    expect(outline(named("old", before), named("new", after))[0]).toEqual([
      "property-renamed",
      "old",
      "new",
      confidence,
    ]);
  });

  it("is required where one of both is", () => {
    const required = (before: boolean, after: boolean) =>
      compare(named("old", text, before), named("new", text, after))[0]?.required;
    expect([required(true, false), required(false, true), required(false, false)]).toEqual([
      true,
      true,
      false,
    ]);
  });

  it("is none of another shape", () => {
    expect(outline(named("old", text), named("new", number)).map(([kind]) => kind)).toEqual([
      "property-removed",
      "property-added",
    ]);
  });

  it("has the shape of its type, in each spec that of this spec", () => {
    const both = (before: Schema, after: Schema) =>
      outline(typed(named("old", ref), before), typed(named("new", ref), after)).map(([kind]) => kind);
    expect(both(list, list)).toEqual(["property-renamed"]);
    expect(both(text, list)).toEqual(["property-removed", "property-added", "type-changed"]);
    expect(outline(typed(named("old", ref), list), typed(named("new", list), list))[0]?.[3]).toBe(0.8);
    expect(outline(typed(named("old", ref), text), typed(named("new", ref), text))[0]?.[3]).toBe(0.7);
  });
});

describe("a renamed parameter", () => {
  it("has the shape of its type, in each spec that of this spec", () => {
    const asking = (name: string, schema: Schema) =>
      typed(
        spec([operation({ parameters: [query("a", text), query(name, ref), query("z", text)] })]),
        schema,
      );
    const both = (before: Schema, after: Schema) =>
      outline(asking("old", before), asking("new", after)).map(([kind, , , confidence]) => [
        kind,
        confidence,
      ]);
    expect(both(list, list)).toEqual([["parameter-renamed", 0.8]]);
    expect(both(text, text)).toEqual([["parameter-renamed", 0.7]]);
    const written = (name: string) =>
      spec([operation({ parameters: [query("a", text), query(name, list), query("z", text)] })]);
    expect(outline(asking("old", list), written("new"))[0]?.[3]).toBe(0.8);
    expect(outline(written("old"), asking("new", list))[0]?.[3]).toBe(0.8);
    expect(both(text, list).map(([kind]) => kind)).toEqual([
      "parameter-removed",
      "parameter-added",
      "type-changed",
    ]);
  });
});

describe("what is said of a value", () => {
  const saying = (keyword: string, value?: JsonValue) =>
    inQuery({ kind: "boolean", ...(value !== undefined && { [keyword]: value }) });

  it("is said even where it is false, or null", () => {
    for (const value of [false, null]) {
      expect(compare(saying("default"), saying("default", value))).toMatchObject([
        { kind: "default-changed", after: value },
      ]);
    }
    expect(compare(saying("default", null), saying("default", false))).toHaveLength(1);
  });

  it("is nothing where deprecation is denied", () => {
    expect(compare(saying("deprecated"), saying("deprecated", false))).toEqual([]);
    expect(compare(saying("deprecated", false), saying("deprecated", true))).toMatchObject([
      { kind: "deprecation-changed", after: true },
    ]);
  });
});

it("escapes what a JSON pointer escapes", () => {
  const member = (schema: Schema) => inResponse(object(property("a~b/c", schema)));
  expect(compare(member(text), member(number))[0]?.pointer).toMatch(/\/properties\/a~0b~1c$/u);
});
