import type { LiteralValue } from "../notation/index.js";
import type { DescribedMember, DescribedNode, DescribedType } from "../shared/described-node.js";
import type { Span } from "../shared/span.js";
import type { Item } from "../typescript-page/page.js";
import { readProse } from "../typescript-page/read-prose.js";
import {
  printType,
  type TypeScriptMember,
  type TypeScriptType,
  type TypeScriptUnion,
} from "../typescript-page/typescript-type.js";
import { settleLists } from "./settle-lists.js";

/** What the signature prints of a type: shortened, but with the names of models. */
type Hint = TypeScriptType | undefined;

/** What the reading of a page's types needs. */
export interface TypeContext {
  readonly text: string;
  readonly reportAmbiguous: (at: Span) => void;
}

/** A type with where it stands, and the bullets that say more of its members. */
interface Printed {
  readonly type: TypeScriptType;
  readonly at: Span;
  /** Where the text begins that the places of members count from. */
  readonly base: number;
  readonly children: readonly Item[];
  readonly hint: Hint;
  /** Whether it is one of several alternatives, of all of which the bullets may be. */
  readonly isAlternative?: boolean;
}

const silent: DescribedType = { shape: { kind: "silent" } };

/** All that a bullet says of a parameter, a member or what a call returns. */
export function describeItem(context: TypeContext, item: Item, hint?: Hint): DescribedNode {
  const { at, children, declaration, prose } = item;
  const { type, typeAt } = declaration;
  return {
    at,
    description: readProse(context.text, prose),
    presence: declaration.kind === "type" ? undefined : declaration.isOptional ? "optional" : "required",
    type: describeType(context, { type, at, base: at.start + typeAt, children, hint }),
  };
}

function describeType(context: TypeContext, printed: Printed): DescribedType {
  const { hint, type } = printed;
  switch (type.kind) {
    case "primitive":
      return { shape: { kind: "primitive", type: type.type } };
    case "literal":
      return { shape: { kind: "literal", values: [type.value] } };
    case "members":
      return { shape: { kind: "object", members: describeMembers(context, printed, type.members) } };
    case "list":
    case "map": {
      const inner = hint?.kind === type.kind ? hint.of : undefined;
      const of = describeType(context, { ...printed, type: type.of, hint: inner });
      return { shape: { kind: type.kind === "list" ? "array" : "map", of } };
    }
    case "union":
      return describeUnion(context, printed, type);
    case "unsaid":
      return silent;
    default:
      return type satisfies never;
  }
}

function findHint(hint: Hint, name: string): Hint {
  return hint?.kind === "members" ? hint.members.find((one) => one.name === name)?.type : undefined;
}

/** Whether a type leaves out what stands somewhere in it. */
const isCut = (type: TypeScriptType): boolean => /\bobject\b/.test(printType(type));

/** The bullet of a member. Members of several alternatives may have one name: there the type tells whose bullet it is. */
function findBullet(
  { children, isAlternative }: Printed,
  { name, type }: TypeScriptMember,
): Item | undefined {
  const named = children.filter(
    ({ declaration }) => declaration.kind === "property" && declaration.name === name,
  );
  const own = named.find(({ declaration }) => printType(declaration.type) === printType(type));
  return own ?? (isAlternative && !isCut(type) ? undefined : named[0]);
}

/** A member that has a bullet of its own is printed there in full; within the type it may be cut to `object`. */
function describeMembers(
  context: TypeContext,
  printed: Printed,
  members: readonly TypeScriptMember[],
): DescribedMember[] {
  const { base, hint } = printed;
  return members.map((member) => {
    const { at, isOptional, name, type } = member;
    const own = findBullet(printed, member);
    const inner = findHint(hint, name);
    if (own) return { name, node: describeItem(context, own, inner) };
    const place = { start: base + at.start, end: base + at.end };
    const described = describeType(context, { type, at: place, base, children: [], hint: inner });
    return { name, node: { at: place, presence: isOptional ? "optional" : "required", type: described } };
  });
}

/** The values of an enumeration among alternatives are one of them. */
function gatherValues(members: readonly TypeScriptType[]): {
  readonly values: readonly LiteralValue[];
  readonly others: readonly TypeScriptType[];
} {
  const values = members.flatMap((one) => (one.kind === "literal" ? [one.value] : []));
  const others = members.filter((one) => one.kind !== "literal");
  const different = new Map(others.map((one) => [printType(one), one]));
  return { values, others: [...different.values()] };
}

/** A union with an alternative that the page does not say is not said either: `object` can stand for anything. */
function describeUnion(context: TypeContext, printed: Printed, { members }: TypeScriptUnion): DescribedType {
  const isWhole =
    printed.hint?.kind === "list" && printed.hint.of.kind === "unsaid" && printed.hint.of.name !== undefined;
  const settled = settleLists(members, isWhole);
  if (!settled) {
    context.reportAmbiguous(printed.at);
    return silent;
  }
  const { others, values } = gatherValues(settled);
  if (others.some(({ kind }) => kind === "unsaid")) return silent;
  const enumeration: DescribedType[] = values.length > 0 ? [{ shape: { kind: "literal", values } }] : [];
  const isAlternative = others.length > 1;
  const variants: DescribedNode[] = [
    ...others.map((type) =>
      describeAlternative(context, {
        ...printed,
        type,
        hint: undefined,
        isAlternative,
      }),
    ),
    ...enumeration.map((type) => ({ at: printed.at, type })),
  ];
  const [only, second] = variants;
  if (only && !second) return only.type;
  return { shape: { kind: "union", variants } };
}

/** An alternative, by its own bullet where it has one. */
function describeAlternative(context: TypeContext, printed: Printed): DescribedNode {
  const { at, children, type } = printed;
  const own = children.find(
    ({ declaration }) => declaration.kind === "type" && printType(declaration.type) === printType(type),
  );
  return own ? describeItem(context, own) : { at, type: describeType(context, printed) };
}
