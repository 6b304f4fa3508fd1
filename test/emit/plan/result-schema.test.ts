import { describe, expect, it } from "vitest";
import { findResult, listOtherResults } from "../../../generator/emit/plan/result-schema.js";
import { indexSchemas } from "../../../generator/emit/plan/schema-walk.js";
import type { MediaType, Operation, Schema } from "../../../generator/model/index.js";
import { garden } from "../specs/garden.js";

const index = indexSchemas(garden);

function findStream(description: string, media: Partial<MediaType> = {}) {
  const content = [{ mediaType: "text/event-stream", ...media }];
  const operation: Operation = {
    ...{ method: "get", path: "/a", resource: ["a"], name: "get", parameters: [] },
    responses: [{ status: "200", description, headers: [], content }],
  };
  const result = findResult(operation, index);
  return result.kind === "json" ? result.stream : undefined;
}

const findEnd = (...stream: Parameters<typeof findStream>) => findStream(...stream)?.end;

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

describe("the data of a stream of events", () => {
  const object: Schema = { kind: "object", properties: [] };
  const either = (...variants: readonly [Schema, ...Schema[]]): Schema => ({
    kind: "union",
    mode: "any",
    variants,
  });

  it.each<[string, Schema, string]>([
    ["texts", { kind: "string" }, "readTextEvents"],
    ["some texts", { kind: "literal", values: ["a", "b"] }, "readTextEvents"],
    [
      "one of several texts",
      either({ kind: "string" }, { kind: "literal", values: ["a"] }),
      "readTextEvents",
    ],
    ["objects", object, "readEvents"],
    ["a text or a number as JSON has them", { kind: "literal", values: ["a", 1] }, "readEvents"],
    ["texts or objects", either({ kind: "string" }, either(object)), "readMixedEvents"],
    [
      "objects and a text that ends it",
      either(object, { kind: "literal", values: ["[DONE]"] }),
      "readEvents",
    ],
  ])("are read as what they are documented to be: %s", (_, schema, reader) => {
    expect(findStream("", { schema })?.reader).toBe(reader);
  });
});
