import type { JsonValue, Schema } from "../../model/index.js";
import type { MapNode } from "../tree.js";
import type { ReadContext } from "./context.js";
import type { MapReader } from "./map-reader.js";
import { openMap } from "./map-reader.js";
import { readSchema } from "./read-schema.js";

export interface Typed {
  readonly schema: Schema;
  readonly example?: JsonValue;
}

/** The schema and the example of a parameter or a media type; anything where no schema is given. */
export function readTyped(map: MapReader, context: ReadContext): Typed {
  const node = map.child("schema");
  const schema: Schema = node ? readSchema(node, context) : { kind: "unknown" };
  const example = map.json("example");
  return example === undefined ? { schema } : { schema, example };
}

export interface Content extends Typed {
  readonly mediaType: string;
}

/** The one media type of a body. */
export function readContent(node: MapNode, where: string, context: ReadContext): Content | undefined {
  const [first, ...others] = node.entries;
  if (!first || others.length > 0) {
    const problem = `must have exactly one media type, but has ${node.entries.size}`;
    context.report("spec-invalid-value", { key: "content", problem }, node.at);
  }
  if (!first) return undefined;
  const [mediaType, { value }] = first;
  const map = openMap(value, `the ${mediaType} of ${where}`, context);
  if (!map) return undefined;
  const typed = readTyped(map, context);
  map.end();
  return { mediaType, ...typed };
}
