import type { Condition, ObjectSchema, Schema } from "../../model/index.js";
import type { ConcreteSchema } from "./spec-index.js";

/** The members that a schema asks for, where it says nothing else. */
function onlyRequired(schema: Schema | undefined): readonly string[] | undefined {
  if (schema?.kind !== "object") return undefined;
  const isBare = Object.keys(schema).every((key) => key === "kind" || key === "properties");
  const isPlain = schema.properties.every(
    (member) =>
      member.required && Object.keys(member.schema).length === 1 && member.schema.kind === "unknown",
  );
  return isBare && isPlain ? schema.properties.map(({ name }) => name) : undefined;
}

/** The member that brings others along by a condition, and these; undefined where the condition says something else. */
function readDependents(condition: Condition): readonly [string, readonly string[]] | undefined {
  const [name, ...more] = onlyRequired(condition.if) ?? [];
  const brought = onlyRequired(condition.then);
  const isOther = condition.else !== undefined || more.length > 0;
  return name === undefined || brought === undefined || isOther ? undefined : [name, brought];
}

/**
 * An object that says by conditions what another says by `dependentRequired`, with that keyword; any other schema stays as
 * it is.
 */
export function asDependents(schema: ConcreteSchema, other: ConcreteSchema): ConcreteSchema {
  if (schema.kind !== "object" || other.kind !== "object" || !other.dependentRequired) return schema;
  const { conditions = [], ...rest } = schema;
  const dependents = new Map(Object.entries(schema.dependentRequired ?? {}));
  const left = conditions.filter((condition) => {
    const [name, brought] = readDependents(condition) ?? [];
    if (name === undefined || brought === undefined) return true;
    dependents.set(name, [...new Set([...(dependents.get(name) ?? []), ...brought])]);
    return false;
  });
  if (left.length === conditions.length) return schema;
  return {
    ...rest,
    dependentRequired: Object.fromEntries(dependents),
    ...(left.length > 0 && { conditions: left }),
  } satisfies ObjectSchema;
}
