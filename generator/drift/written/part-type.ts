import { facetsOf, listUnder, type Facet } from "./facets.js";
import { itemsOf, memberOf, textOf, type Part, type WrittenSpec } from "./part.js";

const bytes = "application/octet-stream";

/** How deep a list of lists is looked into. */
const mostNesting = 20;

function namesOfTypes(facets: readonly Facet[]): readonly string[] {
  const parts = listUnder(facets, "type").flatMap((part) => [part, ...itemsOf(part)]);
  return parts.flatMap((part) => textOf(part) ?? []).filter((name) => name !== "null");
}

function has(facets: readonly Facet[], ...keywords: readonly string[]): boolean {
  return keywords.some((keyword) => listUnder(facets, keyword).length > 0);
}

function isOfBytes(facets: readonly Facet[]): boolean {
  const formats = listUnder(facets, "format").map(textOf);
  return has(facets, "contentEncoding") || formats.some((format) => format === "binary" || format === "byte");
}

/**
 * The media type in which a part of a body is written where nothing is said (OpenAPI 3.1, section 4.8.15.1.1), by its schema
 * as that is written; undefined where it has none that is known.
 */
export function findDefaultType(
  spec: WrittenSpec,
  schema: Part | undefined,
  nesting = 0,
): string | undefined {
  if (!schema || nesting > mostNesting) return undefined;
  const facets = facetsOf(spec, schema);
  const [type] = namesOfTypes(facets);
  switch (type) {
    case "array":
      return findDefaultType(spec, listUnder(facets, "items")[0], nesting + 1) ?? bytes;
    case "object":
      return "application/json";
    case "string":
      return isOfBytes(facets) ? bytes : "text/plain";
    case undefined:
      if (has(facets, "properties", "oneOf", "anyOf")) return "application/json";
      return has(facets, "enum", "const") ? "text/plain" : bytes;
    default:
      return "text/plain";
  }
}

/** Whether a part is plain text, or a part of it for each item of a list, by its schema as that is written. */
export function isPlainText(spec: WrittenSpec, schema: Part | undefined): boolean {
  if (!schema) return false;
  const facets = facetsOf(spec, schema);
  const [item] = namesOfTypes(facets)[0] === "array" ? listUnder(facets, "items") : [schema];
  if (!item) return false;
  const isList = namesOfTypes(facetsOf(spec, item))[0] === "array";
  return !isList && findDefaultType(spec, item) === "text/plain";
}

/** The schema of what an encoding is of: a member by its name, or an item by its place, of a whole. */
export function findPartSchema(
  spec: WrittenSpec,
  whole: Part | undefined,
  place: string | number,
): Part | undefined {
  if (!whole) return undefined;
  const facets = facetsOf(spec, whole);
  if (typeof place === "string") {
    return listUnder(facets, "properties").flatMap((members) => memberOf(members, place) ?? [])[0];
  }
  const first = listUnder(facets, "prefixItems").flatMap((list) => itemsOf(list)[place] ?? []);
  return first[0] ?? listUnder(facets, "items")[0];
}
