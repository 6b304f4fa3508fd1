import { describe, expect, it } from "vitest";
import { nameMediaType, planBodies } from "../../../generator/emit/plan/body-plan.js";
import { indexSchemas } from "../../../generator/emit/plan/schema-walk.js";
import type { Schema } from "../../../generator/model/index.js";
import { garden } from "../specs/garden.js";

const index = indexSchemas(garden);
const object: Schema = { kind: "object", properties: [] };

/** The media types that a call can choose for its body, the main one first. */
function listOffered(...mediaTypes: readonly string[]): readonly string[] {
  const content = mediaTypes.map((mediaType) => ({ mediaType, schema: object }));
  const plans = planBodies(
    {
      ...{ method: "post", path: "/a", resource: ["a"], name: "create", parameters: [], responses: [] },
      requestBody: { required: true, content },
    },
    index,
  );
  return plans.map(nameMediaType);
}

describe("the media types of a body", () => {
  it("are all that hold the same", () => {
    expect(listOffered("text/json", "application/json", "application/x-www-form-urlencoded")).toEqual([
      "text/json",
      "application/json",
      "application/x-www-form-urlencoded",
    ]);
  });

  it.each([
    ["a range before JSON", ["application/*+json", "application/json", "text/json"]],
    ["a range behind JSON", ["application/json", "text/json", "application/*+json"]],
    ["two ranges", ["*/*", "application/*", "text/json"]],
  ])("are there once, with %s", (_, mediaTypes) => {
    expect(listOffered(...mediaTypes)).toEqual(["application/json", "text/json"]);
  });
});
