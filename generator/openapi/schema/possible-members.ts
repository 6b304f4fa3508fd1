import type { Resolve, Schema } from "../../model/index.js";
import { isNever } from "./build.js";

/** The names of the members that an object lists and that a value can have; undefined of what is no object. */
export function listPossibleMembers(schema: Schema, resolve: Resolve): readonly string[] | undefined {
  const target = schema.kind === "ref" ? resolve(schema.name) : schema;
  if (target?.kind !== "object") return undefined;
  return target.properties.filter((member) => !isNever(member.schema)).map(({ name }) => name);
}
