import { mapOf, nodeOf, type Node } from "../tree.js";
import { isNull, memberOf, textOf, type SchemaMembers } from "./nodes.js";
import type { Scope } from "./scope.js";

/** The one type that a schema states, null aside. */
function typeOf(members: SchemaMembers): string | undefined {
  const type = nodeOf(members.get("type") ?? null);
  if (type.kind !== "list") return textOf(type);
  const [only, ...others] = type.items
    .flatMap((item) => textOf(item) ?? [])
    .filter((name) => name !== "null");
  return others.length === 0 ? only : undefined;
}

/** The values of an `enum` of a scalar type that some tools write as objects: `{ value: sent }`; some do with a part of them. */
export function unwrapValues(members: SchemaMembers): void {
  const values = members.get("enum");
  const type = typeOf(members);
  const isScalar = /^(?:string|number|integer|boolean)$/.test(type ?? "");
  if ((!isScalar && type !== undefined) || values === undefined) return;
  const list = nodeOf(values);
  // Without a type only what says that it is a literal is none of the values themselves.
  const isWrapped = (item: Node) =>
    memberOf(item, "value")?.kind === "scalar" &&
    (isScalar || /literal$/iu.test(textOf(memberOf(item, "type")) ?? ""));
  const isValue = (item: Node) => item.kind === "scalar" || isWrapped(item);
  if (list.kind !== "list" || !list.items.every(isValue) || !list.items.some(isWrapped)) return;
  members.set(
    "enum",
    list.items.map((item) => memberOf(item, "value") ?? item),
  );
}

/** The values of an `enum` of an array, none of which is one: they are those of its items. */
export function moveItemValues(members: SchemaMembers, scope: Scope): void {
  const values = nodeOf(members.get("enum") ?? null);
  if (typeOf(members) !== "array" || values.kind !== "list" || values.items.length === 0) return;
  if (values.items.some(({ kind }) => kind === "list")) return;
  const what = "values of an array that are no arrays are taken for those of its items";
  scope.report("openapi-assumed", { what }, values.at);
  const ofItems = mapOf([["enum", values.items.filter((item) => !isNull(item))]]);
  const items = members.get("items");
  members.delete("enum");
  members.set("items", items === undefined ? ofItems : mapOf([["allOf", [items, ofItems]]]));
}
