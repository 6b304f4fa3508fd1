import { constraintKeywords, type Keywords, type Schema } from "../../model/index.js";

/** The members of a schema that other aspects of a claim stand for. */
const claimed: ReadonlySet<string> = new Set([
  ...["kind", "description", "nullable", "default", "deprecated", "examples"],
  ...["values", "items", "properties", "variants", "name"],
  ...constraintKeywords,
]);

/** The members of a schema that no aspect of a claim stands for; undefined where there are none. */
export function findKeywords(schema: Schema): Keywords | undefined {
  const others = Object.entries(schema).filter(([name, value]) => value !== undefined && !claimed.has(name));
  return others.length > 0 ? Object.fromEntries(others) : undefined;
}
