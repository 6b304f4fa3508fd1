import type { JsonValue } from "../../../generator/model/index.js";
import type { Members } from "./carriers.js";

/** Keywords whose value is an example of data, in which nothing is a keyword. */
const data: ReadonlySet<string> = new Set(["example", "examples", "default", "const", "enum", "value"]);

/** Keywords that hold schemas, parameters and the like under names of their own. */
const named: ReadonlySet<string> = new Set([
  "properties",
  "schemas",
  "mapping",
  "scopes",
  "dependentRequired",
]);

/** Lists of keywords whose order says nothing. */
const unordered: ReadonlySet<string> = new Set([
  "required",
  "enum",
  "oneOf",
  "anyOf",
  "type",
  "tags",
  "security",
]);

function isMembers(value: JsonValue): value is Members {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The same document with the members of every object, and every list whose order says nothing, the other way round. */
export function reverse(value: JsonValue, areNames = false): JsonValue {
  if (Array.isArray(value)) return value.map((item: JsonValue) => reverse(item));
  if (!isMembers(value)) return value;
  const entries = Object.entries(value).map(([key, member]): [string, JsonValue] => {
    if (areNames) return [key, reverse(member)];
    const turned = unordered.has(key) && Array.isArray(member) ? member.toReversed() : member;
    return [key, data.has(key) ? turned : reverse(turned, named.has(key))];
  });
  return Object.fromEntries(entries.toReversed());
}

/** The same document with every schema of a body that is written out under a name of its own among the components. */
export function nameBodies(document: JsonValue): JsonValue {
  const schemas: Record<string, JsonValue> = {};
  const visit = (value: JsonValue): JsonValue => {
    if (Array.isArray(value)) return value.map(visit);
    if (!isMembers(value)) return value;
    const entries = Object.entries(value).map(([key, member]): [string, JsonValue] => {
      if (data.has(key)) return [key, member];
      if (key !== "content" || !isMembers(member)) return [key, visit(member)];
      return [
        key,
        Object.fromEntries(Object.entries(member).map(([type, media]) => [type, nameSchema(media)])),
      ];
    });
    return Object.fromEntries(entries);
  };
  const nameSchema = (media: JsonValue): JsonValue => {
    if (!isMembers(media) || media["schema"] === undefined) return media;
    if (isMembers(media["schema"]) && "$ref" in media["schema"]) return media;
    const name = `Body${String(Object.keys(schemas).length)}`;
    schemas[name] = media["schema"];
    return { ...media, schema: { $ref: `#/components/schemas/${name}` } };
  };
  if (!isMembers(document)) return document;
  const components = isMembers(document["components"] ?? null) ? (document["components"] as Members) : {};
  const paths = visit(document["paths"] ?? {});
  const own = components["schemas"] ?? {};
  const all = { ...(own as Members), ...schemas };
  return { ...document, paths, components: { ...components, schemas: all } };
}
