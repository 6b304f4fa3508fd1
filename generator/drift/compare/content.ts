import {
  isJsonMediaType,
  pointerTo,
  schemaOfContent,
  type MediaType,
  type Schema,
} from "../../model/index.js";
import { compareParts, type Position } from "./comparison.js";
import { compareEncodings } from "./encodings.js";
import { compareExamples } from "./examples.js";
import { compareUnknownFields } from "./known-fields.js";
import { belowEach } from "./position.js";

/** A schema of a body with the steps from its media type. */
interface Part {
  readonly steps: string;
  readonly schema: Schema;
}

const anything: Part = { steps: "", schema: { kind: "unknown" } };

function wholeOf({ schema }: MediaType): Part {
  return schema ? { steps: pointerTo("schema"), schema } : anything;
}

function itemsOf({ itemSchema }: MediaType): Part {
  return itemSchema ? { steps: pointerTo("itemSchema"), schema: itemSchema } : anything;
}

/** What a body carries, in a word: what it is as a whole, or else what each item of it is (OpenAPI 3.2). */
export function carriedBy(content: MediaType): Schema {
  return content.schema ?? itemsOf(content).schema;
}

/** What a stream is made of: before OpenAPI 3.2, the schema of the body said what each item is, or what their list is. */
function streamOf(content: MediaType): Part {
  if (content.itemSchema) return itemsOf(content);
  const { schema } = content;
  if (schema?.kind !== "array") return wholeOf(content);
  return { steps: pointerTo("schema", "items"), schema: schema.items };
}

/** Whether a body is bytes of which nothing is said: `format: binary` of OpenAPI 3.0 is no schema at all in 3.1. */
function isRawBody(content: MediaType): boolean {
  if (isJsonMediaType(content.mediaType) || content.itemSchema) return false;
  const schema = schemaOfContent(content);
  return schema.kind === "unknown" || (schema.kind === "string" && schema.format === "binary");
}

/** Whether one of them says of items what the other can only say of the whole. */
function isRespelledStream(base: MediaType, revision: MediaType): boolean {
  return [
    [base, revision],
    [revision, base],
  ].some(([old, recent]) => !old?.itemSchema && recent?.itemSchema && !recent.schema);
}

function compareSchemas(content: Position, base: Part, revision: Part): void {
  const at: Position = { ...belowEach(content, base.steps, revision.steps), isContent: true };
  compareParts(at, base.schema, revision.schema);
}

/** Compares what two bodies of one media type carry; `content` is the place of that media type. */
export function compareContents(content: Position, base: MediaType, revision: MediaType): void {
  compareUnknownFields(content, "media", base, revision);
  compareExamples(content, base, revision);
  compareEncodings(content, base, revision);
  if (isRawBody(base) && isRawBody(revision)) return;
  if (isRespelledStream(base, revision)) {
    compareSchemas(content, streamOf(base), streamOf(revision));
    return;
  }
  compareSchemas(content, wholeOf(base), wholeOf(revision));
  if (base.itemSchema || revision.itemSchema) compareSchemas(content, itemsOf(base), itemsOf(revision));
}
