import { isJsonMediaType, type Parameter } from "../../model/index.js";
import { resolveSchema, type SchemaIndex } from "./schema-walk.js";

const structures: ReadonlySet<string> = new Set(["array", "object", "map", "union"]);

/**
 * How a value under `content` is written: as JSON, or as the text that it is; undefined where that is a structure in another
 * media type, which the client can't write. A whole query can be a form, too.
 */
export function findContentKind(
  { in: location, mediaType = "application/json", schema }: Parameter,
  index: SchemaIndex,
): "json" | "form" | "text" | undefined {
  if (isJsonMediaType(mediaType)) return "json";
  const isForm = /^application\/x-www-form-urlencoded\b/iu.test(mediaType);
  if (isForm && location === "querystring") return "form";
  return structures.has(resolveSchema(schema, index)?.kind ?? "") ? undefined : "text";
}
