import type { Encoding, Exemplified, Header, MediaType, NamedExample, Schema } from "../../model/index.js";
import { compact } from "../schema/build.js";
import type { MapNode, Node } from "../tree.js";
import type { ReadContext } from "./context.js";
import type { MapReader } from "./map-reader.js";
import { openMap } from "./map-reader.js";
import { readSchema } from "./read-schema.js";
import { readStyle, stylesOf } from "./read-style.js";

function readNamedExample(map: MapReader, name: string): NamedExample {
  const example = compact<NamedExample>({
    name,
    summary: map.string("summary"),
    description: map.string("description"),
    value: map.json("dataValue") ?? map.json("value"),
    serializedValue: map.string("serializedValue"),
    externalValue: map.string("externalValue"),
  });
  map.end();
  return example;
}

/** The examples of a parameter, a header or a media type. */
export function readExemplified(map: MapReader): Exemplified {
  const examples = map.each("examples", "an example", readNamedExample);
  return compact<Exemplified>({
    example: map.json("example"),
    examples: examples?.map(([, example]) => example),
  });
}

/** A schema and its examples. */
export interface Typed extends Exemplified {
  readonly schema: Schema;
}

/** The schema and the examples of a parameter or a header; anything where no schema is given. */
export function readTyped(map: MapReader, context: ReadContext): Typed {
  const node = map.child("schema");
  return { schema: node ? readSchema(node, context) : { kind: "unknown" }, ...readExemplified(map) };
}

function readHeader(map: MapReader, name: string): Header {
  const { explode } = readStyle(map, "header");
  const content = readSingleContent(map, "a header", map.context);
  const header = compact<Header>({
    name,
    required: map.flag("required") ?? false,
    description: map.string("description"),
    deprecated: map.flag("deprecated"),
    explode,
    ...(content ?? readTyped(map, map.context)),
  });
  map.end();
  return header;
}

/** The headers of an answer or of a part (OpenAPI 3.1, section 4.8.21), in the order of the document. */
export function readHeaders(map: MapReader): Header[] | undefined {
  return map.each("headers", "a header", readHeader)?.map(([, header]) => header);
}

const [usualStyle] = stylesOf.query;

/** How a part is written. A style counts where it is the usual one, too: without any the media type of the part does. */
function readEncoding(map: MapReader): Encoding {
  const isStyled = ["style", "explode", "allowReserved"].some((key) => map.has(key));
  const encoding = compact<Encoding>({
    contentType: map.string("contentType"),
    headers: readHeaders(map),
    ...(isStyled && { style: usualStyle }),
    ...readStyle(map, "query"),
    allowReserved: map.flag("allowReserved"),
  });
  map.end();
  return encoding;
}

function readMediaType(mediaType: string, value: Node, where: string, context: ReadContext): MediaType[] {
  const map = openMap(value, `the ${mediaType} of ${where}`, context);
  if (!map) return [];
  const [schema, items] = [map.child("schema"), map.child("itemSchema")];
  const read = compact<MediaType>({
    mediaType,
    schema: schema && readSchema(schema, context),
    itemSchema: items && readSchema(items, context),
    encoding: map.record("encoding", "an encoding", readEncoding),
    ...readExemplified(map),
  });
  map.end();
  return [read];
}

/** The media types of a body. */
export function readContent(node: MapNode, where: string, context: ReadContext): MediaType[] {
  return [...node.entries].flatMap(([mediaType, { value }]) =>
    readMediaType(mediaType, value, where, context),
  );
}

/** A value under `content`, which has one media type. */
export function readSingleContent(
  map: MapReader,
  where: string,
  context: ReadContext,
): (Typed & { readonly mediaType: string }) | undefined {
  const node = map.map("content");
  if (!node) return undefined;
  const [first, ...others] = readContent(node, where, context);
  if (!first || others.length > 0) {
    const problem = `must have exactly one media type, but has ${node.entries.size}`;
    context.report("spec-invalid-value", { key: "content", problem }, node.at);
  }
  if (!first) return undefined;
  const { mediaType, schema = { kind: "unknown" }, example, examples } = first;
  return compact<Typed & { readonly mediaType: string }>({ mediaType, schema, example, examples });
}
