import { describe, expect, it } from "vitest";
import { findResult, listOtherResults } from "../../../generator/emit/plan/result-schema.js";
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

describe("what else an operation can answer with", () => {
  const bytes = { kind: "string", format: "binary" } as const;
  const answering = (...contents: readonly (readonly MediaType[])[]): Operation => ({
    ...{ method: "get", path: "/a", resource: ["a"], name: "get", parameters: [] },
    responses: contents.map((content, index) => ({
      status: String(200 + index),
      description: "",
      headers: [],
      content,
    })),
  });
  const [json, text, file] = ["application/json", "text/plain", "application/octet-stream"] as const;

  it("is listed once for a media type that several answers have", () => {
    const content = [json, file, text].map((mediaType) => ({ mediaType, schema: bytes }));
    expect(listOtherResults(answering(content, content), index)).toEqual([
      { mediaType: file, kind: "blob" },
      { mediaType: text, kind: "blob" },
    ]);
  });

  it("is bytes where one answer has text under a media type and another bytes", () => {
    const [main, words] = [{ mediaType: json }, { mediaType: text, schema: { kind: "string" } as const }];
    const operation = answering([main, words], [{ mediaType: text, schema: bytes }]);
    expect(listOtherResults(operation, index)).toEqual([{ mediaType: text, kind: "blob" }]);
  });
});

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
