import { describe, expect, it } from "vitest";
import type { PlaceRoot } from "../../generator/model/index.js";
import { addEvidence } from "../../generator/reconcile/add-evidence.js";
import { findTold } from "../../generator/reconcile/told.js";
import { createTree, readTree, type ApiTree, type Node } from "../../generator/reconcile/tree.js";
import { array, literal, number, object, Page, text, type Said } from "./support/claims.js";

const place: PlaceRoot = { kind: "type", name: "Place" };

/** What a document says of a place. */
function nodeOf(name: string, said: Said): Node {
  return readTree(new Page(name).schema(place, said).read()).types.get("Place") ?? missing();
}

function missing(): never {
  throw new Error("nothing is said of the place");
}

/** What a document says of a place, with what an SDK says of it added. */
function add(known: Said | undefined, evidence: Said, types: ApiTree["types"] = new Map()): Node {
  const target = known ? nodeOf("a.md", known) : { ...nodeOf("a.md", {}), told: [] };
  addEvidence(types, target, nodeOf("sdk.md", evidence));
  return target;
}

const describeTold = ({ told }: Node, aspect: "description" | "model" | "nullable" | "type") =>
  findTold(told, aspect).map(({ assertion, reading }) => [
    reading.document.name,
    ...Object.values(assertion).slice(1).map(String),
  ]);

describe("what an SDK says of a place", () => {
  it("comes after what others say, down to items and values", () => {
    const known = object({ list: array(text()), map: { type: "map", map: text() } });
    const evidence = object({ list: array(text({ nullable: true })), map: { map: number() }, more: text() });
    const { properties } = add(known, evidence);
    expect([...properties.keys()]).toEqual(["list", "map", "more"]);
    expect(describeTold(properties.get("list")?.items ?? missing(), "nullable")).toEqual([
      ["sdk.md", "true"],
    ]);
    expect(describeTold(properties.get("map")?.values ?? missing(), "type")).toEqual([
      ["a.md", "string"],
      ["sdk.md", "number"],
    ]);
    const created = add({ type: "array" }, array(text()));
    expect(describeTold(created.items ?? missing(), "type")).toEqual([["sdk.md", "string"]]);
    expect(add({ type: "map" }, { map: text() }).values).toBeDefined();
  });

  it("names a type where nobody says anything, and none that others describe", () => {
    expect(describeTold(add(undefined, { model: "Box" }), "model")).toEqual([["sdk.md", "Box"]]);
    expect(describeTold(add({ type: "object" }, { model: "Box" }), "model")).toEqual([]);
  });

  it("is told of the named type that stands there, but for what is said of its use", () => {
    const { types } = createTree();
    types.set("Box", nodeOf("b.md", object({ id: text() })));
    const use = add(
      { model: "Box" },
      object({ id: text({ nullable: true }) }, { description: "Ours." }),
      types,
    );
    const box = types.get("Box") ?? missing();
    expect(describeTold(use, "description")).toEqual([["sdk.md", "Ours."]]);
    expect(describeTold(use, "type")).toEqual([]);
    expect(describeTold(box, "description")).toEqual([]);
    expect(describeTold(box, "type")).toEqual([
      ["b.md", "object"],
      ["sdk.md", "object"],
    ]);
    expect(use.properties.size).toBe(0);
    expect(describeTold(box.properties.get("id") ?? missing(), "nullable")).toEqual([["sdk.md", "true"]]);
  });
});

describe("what an SDK says of a union", () => {
  const variant = (kind: string, more: Record<string, Said> = {}) => object({ kind: literal(kind), ...more });
  const union = (...variants: readonly Said[]): Said => ({ type: "union", variants });

  it("is told of the variants that it has too, and disputes the type with those that it has alone", () => {
    const made = add(
      union(variant("a"), variant("b")),
      union(variant("c"), variant("b", { size: number() })),
    );
    expect(made.variants).toHaveLength(2);
    expect(made.variants.map(({ properties }) => [...properties.keys()])).toEqual([
      ["kind"],
      ["kind", "size"],
    ]);
    expect(describeTold(made, "type")).toEqual([
      ["a.md", "union"],
      ["sdk.md", "union"],
      ["sdk.md", "object"],
    ]);
  });

  it("is all that is known of it where others say nothing of its variants", () => {
    const made = add({ description: "Some part." }, union(variant("a"), text()));
    expect(made.variants.map((one) => describeTold(one, "type").map(([, type]) => type))).toEqual([
      ["object"],
      ["string"],
    ]);
  });

  it("leaves out a variant of which it says nothing", () => {
    const made = add(union(variant("a"), variant("b")), union({}));
    expect(describeTold(made, "type")).toEqual([
      ["a.md", "union"],
      ["sdk.md", "union"],
    ]);
  });
});
