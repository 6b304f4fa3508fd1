import type { Encoding, Exemplified, Header, MediaType, NamedExample, Schema } from "../../model/index.js";
import { mapOf, type MapNode } from "../tree.js";
import { jsonOf, mapUnlessEmpty, recordOf, type Members } from "./members.js";
import { writeSchema } from "./write-schema.js";

function writeNamedExample(example: NamedExample): MapNode {
  return mapOf([
    ["summary", example.summary],
    ["description", example.description],
    [example.serializedValue === undefined ? "value" : "dataValue", jsonOf(example.value)],
    ["serializedValue", example.serializedValue],
    ["externalValue", example.externalValue],
  ]);
}

function exemplified({ example, examples }: Exemplified): Members {
  return [
    ["example", jsonOf(example)],
    ["examples", mapUnlessEmpty((examples ?? []).map((one) => [one.name, writeNamedExample(one)]))],
  ];
}

/** A schema and its examples under `schema`, or under `content` with a media type. */
export function writeValue(
  value: Exemplified & { readonly schema: Schema; readonly mediaType?: string },
): Members {
  const typed: Members = [["schema", writeSchema(value.schema)], ...exemplified(value)];
  return value.mediaType === undefined ? typed : [["content", mapOf([[value.mediaType, mapOf(typed)]])]];
}

function writeHeader(header: Header): MapNode {
  return mapOf([
    ["description", header.description],
    ["required", header.required ? true : undefined],
    ["deprecated", header.deprecated],
    ["explode", header.explode],
    ...writeValue(header),
  ]);
}

export function writeHeaders(headers: readonly Header[] = []): MapNode | undefined {
  return mapUnlessEmpty(headers.map((header) => [header.name, writeHeader(header)]));
}

function writeEncoding(encoding: Encoding): MapNode {
  return mapOf([
    ["contentType", encoding.contentType],
    ["headers", writeHeaders(encoding.headers)],
    ["style", encoding.style],
    ["explode", encoding.explode],
    ["allowReserved", encoding.allowReserved],
  ]);
}

function writeMediaType(media: MediaType): MapNode {
  return mapOf([
    ["schema", media.schema && writeSchema(media.schema)],
    ["itemSchema", media.itemSchema && writeSchema(media.itemSchema)],
    ["encoding", recordOf(media.encoding, writeEncoding)],
    ...exemplified(media),
  ]);
}

/** The media types of a body (OpenAPI 3.1, section 4.8.14), where it has any. */
export function writeContent(content: readonly MediaType[]): MapNode | undefined {
  return mapUnlessEmpty(content.map((media) => [media.mediaType, writeMediaType(media)]));
}
