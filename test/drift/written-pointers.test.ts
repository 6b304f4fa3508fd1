import { expect, it } from "vitest";
import type { JsonValue } from "../../generator/model/index.js";
import { carriers, type Members } from "./support/carriers.js";
import { compareDocuments } from "./support/judge-on-wire.js";

/** Whether a JSON pointer leads to something in a document. */
function leadsInto(document: unknown, pointer: string): boolean {
  let at: unknown = document;
  for (const token of pointer.split("/").slice(1)) {
    const key = token.replaceAll("~1", "/").replaceAll("~0", "~");
    if (typeof at !== "object" || at === null || !Object.hasOwn(at, key)) return false;
    at = Reflect.get(at, key);
  }
  return true;
}

const members = { type: "object", properties: { a: { type: "string" } } };
const listed = { type: "string", enum: ["a", "b"] };

/** Edits that the model says in another keyword than the document. */
const schemas: readonly (readonly [string, Members, Members])[] = [
  ["one example", { type: "string", example: "a" }, { type: "string", example: "b" }],
  ["members that no schema of an object knows", members, { ...members, unevaluatedProperties: false }],
  ["an enumeration of one value", listed, { anyOf: [listed, { type: "string", enum: ["c"] }] }],
];

it.each(schemas)("points at %s as the document writes it", (_, before, after) => {
  const { carry } = carriers.response;
  const [base, revision] = [carry(before), carry(after)];
  const changes = compareDocuments(base, revision);
  expect(changes).not.toEqual([]);
  expect(changes.filter(({ pointer }) => !leadsInto(revision, pointer))).toEqual([]);
});

it("points at an operation whose name comes from its id, where no name of the package is written", () => {
  const write = (operationId: string, tag: string) => ({
    openapi: "3.1.0",
    info: { title: "Shop", version: "1" },
    paths: { "/a": { get: { operationId, tags: [tag], responses: { 204: { description: "" } } } } },
  });
  const base = write("listOrders", "orders");
  for (const revision of [write("fetchOrders", "orders"), write("listOrders", "sales")]) {
    const renamed = compareDocuments(base, revision).filter(({ kind }) => kind === "operation-renamed");
    expect(renamed.map(({ pointer }) => pointer)).toEqual(["/paths/~1a/get"]);
  }
});

it("has one change for an edit beside a union, and one for each variant that is edited", () => {
  const { carry } = carriers.request;
  const variant = (name: string, more: Members = {}) => ({
    type: "object",
    required: [name],
    properties: { [name]: { type: "string" }, ...more },
  });
  const write = (beside: Members, inside: Members = {}) =>
    carry({
      type: "object",
      properties: { shared: { type: "string" }, ...beside },
      oneOf: [variant("a", inside), variant("b", inside)],
    });
  const added = { z: { type: "string" } };
  const pointersOf = (revision: JsonValue) =>
    compareDocuments(write({}), revision).map(({ kind, pointer }) => [
      kind,
      pointer.replace(/^.*schema/u, ""),
    ]);
  expect(pointersOf(write(added))).toEqual([["property-added", "/properties/z"]]);
  expect(pointersOf(write({ shared: { type: "integer" } }))).toEqual([
    ["type-changed", "/properties/shared"],
  ]);
  expect(pointersOf(write({}, added))).toEqual([
    ["property-added", "/oneOf/0/properties/z"],
    ["property-added", "/oneOf/1/properties/z"],
  ]);
});
