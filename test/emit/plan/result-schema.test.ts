import { describe, expect, it } from "vitest";
import { findResult } from "../../../generator/emit/plan/result-schema.js";
import { indexSchemas } from "../../../generator/emit/plan/schema-walk.js";
import type { MediaType, Operation } from "../../../generator/model/index.js";
import { garden } from "../specs/garden.js";

const index = indexSchemas(garden);

function findEnd(description: string, media: Partial<MediaType> = {}): string | undefined {
  const content = [{ mediaType: "text/event-stream", ...media }];
  const operation: Operation = {
    ...{ method: "get", path: "/a", resource: ["a"], name: "get", parameters: [] },
    responses: [{ status: "200", description, headers: [], content }],
  };
  const result = findResult(operation, index);
  return result.kind === "json" ? result.stream?.end : undefined;
}

describe("the end of a stream", () => {
  it.each([
    "The last one is `[DONE]`.",
    "Closed by data: [DONE]",
    "Ends with [DONE].",
    "It is terminated by a final message [DONE]",
  ])("is what its description has for it: %s", (description) => {
    expect(findEnd(description)).toBe("[DONE]");
  });

  it("is what its example shows", () => {
    expect(findEnd("Events", { example: 'data: {"a":1}\n\ndata: [DONE]\n\n' })).toBe("[DONE]");
  });

  it("is nothing that is said of something else", () => {
    expect(findEnd("[BETA] Events, see [FAQ].")).toBeUndefined();
  });
});
