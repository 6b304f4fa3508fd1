import { isJsonMediaType, typeOfJson, type Parameter, type Schema } from "../../model/index.js";
import type { SpecIndex } from "./spec-index.js";

/** The style of a location where none is given (OpenAPI 3.1, section 4.8.12.2). */
function styleOf({ in: location, style }: Parameter): string {
  return style ?? (location === "query" || location === "cookie" ? "form" : "simple");
}

/** Whether the members of a value are written apart; only lists and objects have any. */
function isExploded(parameter: Parameter, schema: Schema): boolean | undefined {
  const hasMembers = ["array", "object", "map", "union", "unknown"].includes(schema.kind);
  if (!hasMembers) return undefined;
  const style = styleOf(parameter);
  return parameter.explode ?? (style === "form" || style === "cookie");
}

/** Styles that write a value without members as it is, one like the other. */
const plainStyles: readonly string[] = ["form", "spaceDelimited", "pipeDelimited", "deepObject"];

/** Whether JSON writes the values of a schema as a style does that writes them as they are: no texts, lists or objects. */
function isPlainInJson(schema: Schema): boolean {
  if (schema.kind === "literal")
    return schema.values.every((value) => ["number", "boolean"].includes(typeOfJson(value)));
  return ["boolean", "integer", "number"].includes(schema.kind);
}

/** Whether a media type writes the values of a schema as a style does that writes them as they are. */
function isWrittenPlain(mediaType: string, schema: Schema): boolean {
  if (isPlainInJson(schema)) return isJsonMediaType(mediaType) || isPlainText(mediaType);
  return isPlainText(mediaType) && schema.kind === "string";
}

function isPlainText(mediaType: string): boolean {
  return /^text\/plain *(?:;|$)/iu.test(mediaType);
}

/** How the value of a parameter is written into a request, in words that are equal where the bytes are. */
export function describeSerialisation(index: SpecIndex, parameter: Parameter): string {
  const { mediaType } = parameter;
  const schema = index.resolve(parameter.schema).schema;
  if (mediaType !== undefined && !isWrittenPlain(mediaType, schema)) return mediaType;
  const exploded = isExploded(parameter, schema);
  const style = styleOf(parameter);
  if (exploded === undefined) return plainStyles.includes(style) ? "as it is" : style;
  // A list in the style `simple` has commas between its items, exploded or not.
  if (style === "simple" && schema.kind === "array") return style;
  // An object in the style `deepObject` is always written member by member.
  if (style === "deepObject") return style;
  return `${style}, ${exploded ? "exploded" : "joined"}`;
}

/** Styles that put signs between the items of a list, and none before the first. */
const joiningStyles: readonly string[] = ["form", "simple", "spaceDelimited", "pipeDelimited"];

/**
 * Whether a single item of a list is written as if there were no list: items that are repeated under the name of the
 * parameter, or joined by signs that none of them has.
 */
export function takesSingle(index: SpecIndex, parameter: Parameter): boolean {
  const schema = index.resolve(parameter.schema).schema;
  if (schema.kind !== "array" || parameter.mediaType !== undefined) return false;
  if ((schema.minItems ?? 0) > 1) return false;
  const style = styleOf(parameter);
  const isRepeated = parameter.in === "query" && style === "form" && parameter.explode !== false;
  return isRepeated || (joiningStyles.includes(style) && isPlainInJson(index.resolve(schema.items).schema));
}
