import { canonicalJson, restrictionsOf, type Schema } from "../../model/index.js";

/** The keywords that say something of values by other schemas, or by which members are there. */
export type Constraint = "dependentRequired" | "propertyNames" | "contains" | "contentSchema" | "not" | "if";

/** Those of which a schema has one rule; of conditions it may have several. */
export type SingleConstraint = Exclude<Constraint, "if">;

/** What each such keyword of a schema says: equal texts refuse the same values. `shapeOf` numbers the schemas in them. */
export function describeConstraints(
  schema: Schema,
  shapeOf: (schema: Schema) => number,
): ReadonlyMap<Constraint, string> {
  const texts = new Map<Constraint, string>();
  if (schema.kind === "object" && schema.dependentRequired) {
    const dependents = Object.entries(schema.dependentRequired);
    const sorted = dependents.map(([name, others]): [string, string[]] => [name, others.toSorted()]);
    texts.set("dependentRequired", canonicalJson(Object.fromEntries(sorted)));
  }
  if ((schema.kind === "object" || schema.kind === "map") && schema.propertyNames) {
    texts.set("propertyNames", String(shapeOf(schema.propertyNames)));
  }
  if (schema.kind === "array" && schema.contains) texts.set("contains", String(shapeOf(schema.contains)));
  if (schema.kind === "string" && schema.contentSchema) {
    texts.set("contentSchema", String(shapeOf(schema.contentSchema)));
  }
  const { not, conditions } = restrictionsOf(schema);
  if (not) texts.set("not", String(shapeOf(not)));
  if (conditions) {
    const each = conditions.map((condition) =>
      [condition.if, condition.then, condition.else].map((one) => (one ? shapeOf(one) : "")).join(),
    );
    texts.set("if", each.toSorted().join(";"));
  }
  return texts;
}
