import { printType, type TypeScriptMember, type TypeScriptType } from "../typescript-page/typescript-type.js";

type Literal = Extract<TypeScriptType, { readonly kind: "literal" }>;

const isLiteral = (type: TypeScriptType): type is Literal => type.kind === "literal";

/** The constant that tells the variants of a union apart, by the name of the member that has it. */
function findConstants(type: TypeScriptType): ReadonlyMap<string, unknown> {
  const members: readonly TypeScriptMember[] = type.kind === "members" ? type.members : [];
  return new Map(members.flatMap(({ name, type: of }) => (isLiteral(of) ? [[name, of.value] as const] : [])));
}

/** Whether objects are variants of one union by a member that is another constant in each. */
function isTagged(types: readonly TypeScriptType[]): boolean {
  const [first, ...others] = types.map(findConstants);
  return [...(first?.keys() ?? [])].some((name) => {
    const values = [first, ...others].map((constants) => constants?.get(name));
    return values.every((value) => value !== undefined) && new Set(values).size === types.length;
  });
}

/**
 * What stands in front of a list and belongs into it: `[]` is printed behind the last alternative, without parentheses.
 * Values of an enumeration and variants with a tag belong together; a type beside its own list (`A | A[]`) does not.
 * Undefined where both are possible.
 */
function findListed(before: readonly TypeScriptType[], item: TypeScriptType): number | undefined {
  const printed = printType(item);
  if (before.length === 0 || before.some((one) => printType(one) === printed)) return 0;
  if (before.every(isLiteral) && isLiteral(item)) return before.length;
  return isTagged([...before, item]) ? before.length : undefined;
}

/**
 * The alternatives of a union with its lists settled, `undefined` where the text can be read in two ways. `isWhole`: the
 * signature prints the whole as a list of one named type.
 */
export function settleLists(
  members: readonly TypeScriptType[],
  isWhole: boolean,
): readonly TypeScriptType[] | undefined {
  const last = members.at(-1);
  if (isWhole && last?.kind === "list" && !last.isEnclosed)
    return [{ kind: "list", of: { kind: "union", members: [...members.slice(0, -1), last.of], more: 0 } }];
  const settled: TypeScriptType[] = [];
  let before: TypeScriptType[] = [];
  for (const member of members) {
    if (member.kind !== "list" || member.isEnclosed || member.of.kind === "union") {
      before.push(member);
      continue;
    }
    const count = findListed(before, member.of);
    if (count === undefined) return undefined;
    const listed = before.slice(before.length - count);
    settled.push(...before.slice(0, before.length - count));
    settled.push(
      count === 0
        ? member
        : { kind: "list", of: { kind: "union", members: [...listed, member.of], more: 0 } },
    );
    before = [];
  }
  return [...settled, ...before];
}
