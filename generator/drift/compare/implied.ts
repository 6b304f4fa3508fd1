import type { ObjectSchema, Schema } from "../../model/index.js";
import type { Side } from "../change.js";
import type { Comparison } from "./comparison.js";
import { relateValues } from "./relate-values.js";

/** Whether an object says something of single members alone, so that those it does not list may be anything. */
function isOpen({ additional, patternProperties }: ObjectSchema): boolean {
  return additional === undefined && patternProperties === undefined;
}

/** What an object says of the members that another lists, and nothing else: more values conform to that, never less. */
function reduceTo({ nullable, properties }: ObjectSchema, other: ObjectSchema): ObjectSchema {
  const names = new Set(other.properties.map(({ name }) => name));
  const kept = properties.filter(({ name }) => names.has(name));
  return { kind: "object", properties: kept, ...(nullable !== undefined && { nullable }) };
}

/** Whether every value of a schema of one side conforms to a schema of the other one, as far as that is known. */
export function isImplied(comparison: Comparison, side: Side, schema: Schema, target: Schema): boolean {
  const other = side === "base" ? "revision" : "base";
  const own = comparison[side].resolve(schema).schema;
  const asked = comparison[other].resolve(target).schema;
  const areObjects = own.kind === "object" && asked.kind === "object" && isOpen(asked);
  const values = areObjects ? reduceTo(own, asked) : own;
  const relation =
    side === "base" ? relateValues(comparison, values, asked) : relateValues(comparison, asked, values);
  return relation === "equal" || relation === (side === "base" ? "widens" : "narrows");
}
