import type { Schema } from "../../model/index.js";
import { toCanonicalJson } from "./json.js";

/** The keywords that refuse values by other schemas, or by which members are there. */
export type Constraint = "dependentRequired" | "propertyNames";

/** What each such keyword of a schema says: equal texts refuse the same values. `shapeOf` numbers the schemas in them. */
export function describeConstraints(
  schema: Schema,
  shapeOf: (schema: Schema) => number,
): ReadonlyMap<Constraint, string> {
  const texts = new Map<Constraint, string>();
  if (schema.kind === "object" && schema.dependentRequired) {
    const dependents = Object.entries(schema.dependentRequired);
    const sorted = dependents.map(([name, others]): [string, string[]] => [name, others.toSorted()]);
    texts.set("dependentRequired", toCanonicalJson(Object.fromEntries(sorted)));
  }
  if ((schema.kind === "object" || schema.kind === "map") && schema.propertyNames) {
    texts.set("propertyNames", String(shapeOf(schema.propertyNames)));
  }
  return texts;
}
