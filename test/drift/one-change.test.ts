import { describe, expect, it } from "vitest";
import type { JsonValue } from "../../generator/model/index.js";
import { carriers, documentWith, type Members } from "./support/carriers.js";
import { compareDocuments } from "./support/judge-on-wire.js";

/** What changed, as kinds with what they had before and have after. */
function tell(base: JsonValue, revision: JsonValue): readonly unknown[] {
  return compareDocuments(base, revision).map(({ after, before, kind }) => [kind, before, after]);
}

function api(tags: readonly string[], own: readonly string[], more: Members = {}): JsonValue {
  const operation = (name: string) => ({
    operationId: name,
    tags: own,
    responses: { 204: { description: "" } },
  });
  return {
    openapi: "3.1.0",
    info: { title: "Shop", version: "1" },
    tags: tags.map((name) => ({ name, description: "All of them" })),
    paths: { "/a": { get: operation("listA"), post: operation("addA") }, "/b": { get: operation("listB") } },
    ...more,
  };
}

describe("a tag with another name", () => {
  it("is one change of the tag, and one of the resource that is called after it", () => {
    expect(tell(api(["pets"], ["pets"]), api(["animals"], ["animals"]))).toEqual([
      ["tags-changed", ["pets"], ["animals"]],
      ["operation-renamed", "pets.listA", "animals.listA"],
    ]);
  });

  it("is one also where the document does not list it", () => {
    const tags = tell(api([], ["a", "pets"]), api([], ["a", "animals"]));
    expect(tags).toEqual([["tags-changed", ["pets"], ["animals"]]]);
  });

  it("is claimed only where one candidate stands out", () => {
    const kinds = compareDocuments(api(["a", "b"], []), api(["c", "d"], [])).map(({ kind }) => kind);
    expect(kinds).toEqual(["description-changed"]);
  });
});

it("a security scheme with another key is one change", () => {
  const write = (key: string) =>
    api([], [], {
      security: [{ [key]: [] }],
      components: { securitySchemes: { [key]: { type: "http", scheme: "bearer" } } },
    });
  const changes = compareDocuments(write("bearer"), write("token"));
  expect(changes.map(({ kind, types, wire }) => [kind, wire, types])).toEqual([
    ["credential-option-renamed", "none", "breaking"],
  ]);
});

/** Parts that nothing refers to. */
const components: readonly (readonly [string, JsonValue])[] = [
  ["parameters", { name: "q", in: "query", schema: { type: "string" } }],
  ["responses", { description: "" }],
  ["requestBodies", { content: { "application/json": {} } }],
  ["headers", { schema: { type: "string" } }],
  ["examples", { value: 1 }],
  ["links", { operationId: "send" }],
  ["callbacks", { "{$request.body#/u}": { post: { responses: {} } } }],
  ["mediaTypes", { schema: { type: "string" } }],
];

describe.each(components)("one of the %s with another name", (section, part) => {
  const write = (parts: Members): JsonValue => documentWith({}, { components: { [section]: parts } });

  it("is one change", () => {
    expect(tell(write({ One: part }), write({ Two: part }))).toEqual([["unclassified", "One", "Two"]]);
  });

  it("is claimed only where one candidate stands out", () => {
    expect(tell(write({ One: part }), write({ Two: part, Three: part }))).toHaveLength(3);
  });
});

it("the member that tells the variants of a union apart has another name once", () => {
  const write = (tag: string) =>
    carriers.response.carry({
      oneOf: ["a", "b", "c"].map((value) => ({
        type: "object",
        required: [tag],
        properties: { [tag]: { const: value } },
      })),
    });
  expect(tell(write("kind"), write("type"))).toEqual([["property-renamed", "kind", "type"]]);
});
