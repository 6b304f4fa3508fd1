import type { ClaimedType } from "../../model/index.js";
import type { LiteralValue } from "../notation/index.js";

/** A type as Python writes it. */
export type PythonType =
  | { readonly kind: "primitive"; readonly type: ClaimedType; readonly format?: string }
  | { readonly kind: "literals"; readonly values: readonly LiteralValue[]; readonly more: number }
  | { readonly kind: "list" | "dict"; readonly of: PythonType }
  | { readonly kind: "union"; readonly members: readonly PythonType[]; readonly more: number }
  /** `Optional[X]` and `X | None`. */
  | { readonly kind: "optional"; readonly of: PythonType }
  | { readonly kind: "class"; readonly name: string };

/** `object` is what Python calls a value of any type. */
export const primitives: ReadonlyMap<string, PythonType> = new Map<string, PythonType>([
  ["str", { kind: "primitive", type: "string" }],
  ["int", { kind: "primitive", type: "integer" }],
  ["float", { kind: "primitive", type: "number" }],
  ["bool", { kind: "primitive", type: "boolean" }],
  ["datetime", { kind: "primitive", type: "string", format: "date-time" }],
  ["date", { kind: "primitive", type: "string", format: "date" }],
  ["object", { kind: "primitive", type: "unknown" }],
  ["Any", { kind: "primitive", type: "unknown" }],
  ["None", { kind: "primitive", type: "null" }],
  ["bytes", { kind: "primitive", type: "file" }],
  ["FileTypes", { kind: "primitive", type: "file" }],
  ["BinaryAPIResponse", { kind: "primitive", type: "file" }],
]);

export const lists: ReadonlySet<string> = new Set([
  "List",
  "list",
  "Iterable",
  "Sequence",
  "SequenceNotStr",
  "Tuple",
  "Set",
]);

export const dicts: ReadonlySet<string> = new Set(["Dict", "dict", "Mapping"]);

function isNull(type: PythonType): boolean {
  return type.kind === "primitive" && type.type === "null";
}

/** A union without null among its members: null makes the whole optional, and one member alone is no union. */
export function makeUnion(members: readonly PythonType[], more: number): PythonType {
  const others = members.filter((member) => !isNull(member));
  const [only, second] = others;
  const [first] = members;
  if (!only && first && more === 0) return first;
  const union: PythonType = only && !second && more === 0 ? only : { kind: "union", members: others, more };
  return others.length < members.length && others.length > 0 ? { kind: "optional", of: union } : union;
}
