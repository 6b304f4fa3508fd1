import { expect, it } from "vitest";
import type { PlaceRoot } from "../../../generator/model/index.js";
import { bindType } from "../../../generator/reconcile/envelope/bind-types.js";
import { createNode, readTree } from "../../../generator/reconcile/tree.js";
import { object, Page, text } from "../support/claims.js";

const root: PlaceRoot = { kind: "type", name: "Use" };

it("a place that stands for a type keeps what is said of the place, and gives the type what is inside", () => {
  const page = new Page("a.md")
    .schema(root, object({ id: text() }, { description: "A use.", constraints: { minimum: 1 } }))
    .schema(root, { items: text(), map: text(), variants: [text()] });
  const { types } = readTree(page.read());
  const use = types.get("Use") ?? createNode();
  bindType(types, "Thing", use);
  const { told, ...rest } = use;
  expect(told.map(({ assertion }) => assertion.aspect)).toEqual([
    "exists",
    "required",
    "description",
    "exists",
  ]);
  expect(rest).toEqual({ properties: new Map(), variants: [], type: "Thing" });
  const type = types.get("Thing");
  expect(type?.told.map(({ assertion }) => assertion.aspect)).toEqual(["type", "constraint"]);
  expect([...(type?.properties.keys() ?? [])]).toEqual(["id"]);
  expect([type?.variants.length, type?.items?.told.length, type?.values?.told.length]).toEqual([1, 2, 3]);
});
