import { describe, expect, it } from "vitest";
import { compare } from "../../generator/drift/index.js";
import type { MediaType, Schema } from "../../generator/model/index.js";
import { answer, object, operation, property, spec, text } from "./support/small-spec.js";

const events = "text/event-stream";
const event = object(property("id", text));
const list = (items: Schema): Schema => ({ kind: "array", items });

/** An API whose answer is a stream. */
function streaming(content: Omit<MediaType, "mediaType">, mediaType = events) {
  return spec([operation({ responses: [{ ...answer(text), content: [{ mediaType, ...content }] }] })]);
}

function judge(
  base: Omit<MediaType, "mediaType">,
  revision: Omit<MediaType, "mediaType">,
  mediaType = events,
) {
  const changes = compare(streaming(base, mediaType), streaming(revision, mediaType));
  return changes.map(({ kind, pointer, types, wire }) => ({ kind, pointer, wire, types }));
}

const media = "/paths/~1logs~1{log_id}/get/responses/200/content/text~1event-stream";

describe("the items of a stream are compared as any answer is", () => {
  it("a member that goes breaks who reads it", () => {
    const rest = object(property("id", text), property("text", text));
    expect(judge({ itemSchema: rest }, { itemSchema: event })).toEqual([
      {
        kind: "property-removed",
        pointer: `${media}/itemSchema/properties/text`,
        wire: "breaking",
        types: "breaking",
      },
    ]);
  });

  it("a member that comes is safe", () => {
    const more = object(property("id", text), property("text", text));
    expect(judge({ itemSchema: event }, { itemSchema: more })).toMatchObject([
      { kind: "property-added", wire: "safe" },
    ]);
  });

  it("beside what is said of the whole", () => {
    expect(judge({ schema: text, itemSchema: event }, { schema: text, itemSchema: text })).toMatchObject([
      { pointer: `${media}/itemSchema`, wire: "breaking" },
    ]);
  });
});

describe("the older spelling of a stream is no other stream", () => {
  it("a schema of the body that said what each event is", () => {
    expect(judge({ schema: event }, { itemSchema: event })).toEqual([]);
    expect(judge({ itemSchema: event }, { schema: event })).toEqual([]);
  });

  it("a list that stood for its lines", () => {
    expect(judge({ schema: list(event) }, { itemSchema: event }, "application/jsonl")).toEqual([]);
  });

  it("and what changed with the spelling is seen at the item", () => {
    const rest = object(property("id", text), property("text", text));
    expect(judge({ schema: rest }, { itemSchema: event })).toMatchObject([
      { kind: "property-removed", wire: "breaking" },
    ]);
  });
});
