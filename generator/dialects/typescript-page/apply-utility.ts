import type { Span } from "../shared/span.js";
import { isNull, type TypeScriptMember, type TypeScriptType } from "./typescript-type.js";

/** The name of a type with arguments, what they are, and where it stands. */
interface Application {
  readonly word: string;
  readonly given: readonly TypeScriptType[];
  readonly at: Span;
}

const listAlternatives = (type: TypeScriptType): readonly TypeScriptType[] =>
  type.kind === "union" && type.more === 0 ? type.members : [type];

function join(members: readonly TypeScriptType[]): TypeScriptType {
  const [only, second] = members;
  return only && !second ? only : { kind: "union", members, more: 0 };
}

/** The names that `'a' | 'b'` gives; undefined for any other type. */
function listKeys(type: TypeScriptType | undefined): readonly string[] | undefined {
  if (!type) return undefined;
  const keys = listAlternatives(type).map((one) => (one.kind === "literal" ? String(one.value) : undefined));
  return keys.every((key) => key !== undefined) ? keys : undefined;
}

/** A type with other members, in each of its alternatives; undefined where one of them prints none. */
function changeMembers(
  type: TypeScriptType | undefined,
  change: (members: readonly TypeScriptMember[]) => readonly TypeScriptMember[],
): TypeScriptType | undefined {
  if (!type) return undefined;
  const changed = listAlternatives(type).map((one) =>
    one.kind === "members" ? { ...one, members: change(one.members) } : undefined,
  );
  return changed.every((one) => one !== undefined) ? join(changed) : undefined;
}

const setOptional =
  (isOptional: boolean) =>
  (members: readonly TypeScriptMember[]): readonly TypeScriptMember[] =>
    members.map((member) => ({ ...member, isOptional }));

function select(
  type: TypeScriptType | undefined,
  keys: readonly string[] | undefined,
  isKept: boolean,
): TypeScriptType | undefined {
  return (
    keys && changeMembers(type, (members) => members.filter(({ name }) => keys.includes(name) === isKept))
  );
}

/** `Record<'a' | 'b', T>` has these members; one of other names is a map. */
function makeRecord({ given: [names, of], at }: Application): TypeScriptType | undefined {
  const keys = listKeys(names);
  if (!of) return undefined;
  if (!keys) return { kind: "map", of };
  return { kind: "members", members: keys.map((name) => ({ name, isOptional: false, type: of, at })) };
}

/** The type that one of TypeScript's own types makes of others; undefined where it can't be said. */
export function applyUtility(application: Application): TypeScriptType | undefined {
  const [first, second] = application.given;
  switch (application.word) {
    case "Array":
    case "ReadonlyArray":
      return first && { kind: "list", of: first, isEnclosed: true };
    case "Record":
      return makeRecord(application);
    case "Partial":
      return changeMembers(first, setOptional(true));
    case "Required":
      return changeMembers(first, setOptional(false));
    case "Pick":
      return select(first, listKeys(second), true);
    case "Omit":
      return select(first, listKeys(second), false);
    case "Readonly":
    case "Promise":
    case "Awaited":
      return first;
    case "NonNullable":
      return first && join(listAlternatives(first).filter((one) => !isNull(one)));
    default:
      return undefined;
  }
}
