import type { Item } from "./page.js";
import type { TypeScriptType } from "./typescript-type.js";

/** The first union within a type that prints a part of its alternatives: `"a" | "b" | "c" | 3 more`. */
function findShortened(type: TypeScriptType): Extract<TypeScriptType, { kind: "union" }> | undefined {
  if (type.kind === "list" || type.kind === "map") return findShortened(type.of);
  if (type.kind !== "union") return undefined;
  if (type.more > 0) return type;
  return type.members.map(findShortened).find((one) => one !== undefined);
}

/** Whether the type of a bullet leaves alternatives out that no bullets under it say; of values each has one. */
export function leavesOut({ children, declaration }: Item): boolean {
  const union = findShortened(declaration.type);
  if (!union) return false;
  const isOfValues = union.members.every(({ kind }) => kind === "literal");
  return isOfValues ? children.length !== union.members.length + union.more : children.length === 0;
}

/** Whether a type has a list whose places have types of their own. */
function hasTuple(type: TypeScriptType): boolean {
  if (type.kind === "list" || type.kind === "map") return type.isTuple === true || hasTuple(type.of);
  if (type.kind === "union") return type.members.some(hasTuple);
  return type.kind === "members" && type.members.some((member) => hasTuple(member.type));
}

/** Whether the type of a bullet has a tuple, of which nothing keeps the places; bullets under it speak for themselves. */
export function losesPlaces({ children, declaration }: Item): boolean {
  return children.length === 0 && hasTuple(declaration.type);
}
