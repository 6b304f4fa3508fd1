import { printType, type TypeScriptMember, type TypeScriptType } from "./typescript-type.js";

type Members = Extract<TypeScriptType, { readonly kind: "members" }>;

const broken: TypeScriptType = { kind: "unsaid", isBroken: true };

/** Whether a type holds whatever is held: `object`, `{}`, `unknown`. */
const isAnything = (type: TypeScriptType): boolean =>
  type.kind === "unsaid" && type.name === undefined && !type.isBroken;

function intersectMember(one: TypeScriptMember, other: TypeScriptMember | undefined): TypeScriptMember {
  if (!other) return one;
  return {
    ...one,
    isOptional: one.isOptional && other.isOptional,
    type: intersectTypes(one.type, other.type),
  };
}

/** An object has the members of both. */
function joinMembers(one: Members, other: Members): TypeScriptType {
  const shared = one.members.map((member) =>
    intersectMember(
      member,
      other.members.find(({ name }) => name === member.name),
    ),
  );
  const added = other.members.filter(({ name }) => one.members.every((member) => member.name !== name));
  const beside = [...(one.beside ?? []), ...(other.beside ?? [])];
  return { kind: "members", members: [...shared, ...added], ...(beside.length > 0 && { beside }) };
}

/** What both types hold, where one of them stands in front; undefined where it does not tell. */
function intersectWith(one: TypeScriptType, other: TypeScriptType): TypeScriptType | undefined {
  if (isAnything(one)) return other;
  if (isAnything(other)) return one;
  if (one.kind === "literal" && other.kind === "primitive")
    return typeof one.value === other.type ? one : undefined;
  if (one.kind === "union" && one.more === 0)
    return { ...one, members: one.members.map((member) => intersectTypes(member, other)) };
  if (one.kind !== "members") return undefined;
  if (other.kind === "members") return joinMembers(one, other);
  // An object with names of its own and of any others has the first for certain.
  if (other.kind === "map") return one;
  return other.kind === "unsaid" ? { ...one, beside: [...(one.beside ?? []), other] } : undefined;
}

/** The type of what two types hold, as far as it can be said: `A & B`. */
export function intersectTypes(one: TypeScriptType, other: TypeScriptType): TypeScriptType {
  if (printType(one) === printType(other)) return one;
  const joined = intersectWith(one, other) ?? intersectWith(other, one);
  if (joined) return joined;
  if (one.kind === "unsaid" && other.kind === "unsaid" && !one.isBroken && !other.isBroken)
    return { kind: "unsaid", name: `${one.name ?? ""} & ${other.name ?? ""}` };
  return broken;
}
