import { describe, expect, it } from "vitest";
import type { Schema } from "../../../generator/model/index.js";
import { readTexts } from "../../support/read-text.js";

const variants = ["One of the following:", "Walk { km }", "km: number", "Ride { fare }", "fare: number"];

/** What a member of a model is, printed by its alternatives, on a page whose example shows a value of it. */
function readModel(type: string, alternatives: readonly string[], shown: string): Schema | undefined {
  const text = [
    "# Get trip",
    "GET/trips/{id}",
    "ReturnsExpand Collapse",
    `trip: object { steps }`,
    `steps: ${type}`,
    ...alternatives,
    "more: boolean",
    "# Get trip",
    "200 example",
    `{ "trip": { "steps": ${shown} }, "more": true }`,
  ].join("\n");
  const { spec } = readTexts({ "page.txt": text });
  return spec.schemas.find(({ name }) => name === "Steps")?.schema;
}

describe("a model that is printed by its alternatives", () => {
  it("is an array of them where the example shows one", () => {
    expect(readModel("Steps", variants, '[{ "km": 3 }]')).toMatchObject({
      kind: "array",
      items: { kind: "union", variants: [{ name: "Walk" }, { name: "Ride" }] },
    });
    const values = ["One of the following:", '"walk"', '"ride"'];
    expect(readModel("Steps", values, '["walk"]')).toMatchObject({
      kind: "array",
      items: { kind: "literal", values: ["walk", "ride"] },
    });
  });

  it("is one of them where the example shows one, or shows nothing of it", () => {
    expect(readModel("Steps", variants, '{ "km": 3 }')).toMatchObject({ kind: "union" });
    expect(readModel("Steps", variants, "null")).toMatchObject({ kind: "union" });
    expect(readModel("array of Steps", variants, '[{ "km": 3 }]')).toMatchObject({ kind: "union" });
  });

  it("is one of them where one of them is an array", () => {
    const lists = ["One of the following:", "array of string", "string"];
    expect(readModel("Steps", lists, '["a"]')).toMatchObject({ kind: "union" });
  });
});
