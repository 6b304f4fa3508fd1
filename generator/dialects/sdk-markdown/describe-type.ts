import type { LiteralValue } from "../notation/index.js";
import type {
  DescribedMember,
  DescribedNode,
  DescribedShape,
  DescribedType,
} from "../shared/described-node.js";
import type { Span } from "../shared/span.js";
import type { Item } from "../typescript-page/page.js";
import { isNull, type TypeScriptType, type TypeScriptUnion } from "../typescript-page/typescript-type.js";
import { readDescription } from "./read-description.js";

const silent: DescribedShape = { kind: "silent" };

/** The page, and the words that a type stands in. */
interface Standing {
  readonly text: string;
  readonly at: Span;
}

/** All that a bullet says of a parameter, a member or a variant. */
export function describeItem(text: string, item: Item): DescribedNode {
  const { at, children, declaration, prose } = item;
  const { description, isDeprecated } = readDescription(text, prose);
  const presence = declaration.kind === "type" ? undefined : declaration.isOptional ? "optional" : "required";
  const type = describeType({ text, at }, declaration.type, children);
  return {
    at,
    description,
    presence,
    ...(isDeprecated && { isDeprecated }),
    type: declaration.kind === "type" ? { shape: type.shape } : type,
  };
}

/** The members that bullets declare. */
export function describeMembers(text: string, items: readonly Item[]): DescribedMember[] {
  return items.flatMap((item) =>
    item.declaration.kind === "property"
      ? [{ name: item.declaration.name, node: describeItem(text, item) }]
      : [],
  );
}

/** A type without null, and whether null was among its alternatives; undefined where a name may stand for null too. */
function splitNull(type: TypeScriptType): {
  readonly core: TypeScriptType;
  readonly nullable: boolean | undefined;
} {
  if (type.kind === "unsaid") return { core: type, nullable: undefined };
  if (type.kind !== "union") return { core: type, nullable: isNull(type) ? undefined : false };
  const members = type.members.filter((member) => !isNull(member));
  const [only, second] = members;
  const nullable = members.length < type.members.length;
  const core = only && !second && type.more === 0 ? only : { ...type, members };
  return { core, nullable };
}

function describeType(standing: Standing, type: TypeScriptType, children: readonly Item[]): DescribedType {
  const { core, nullable } = splitNull(type);
  return { nullable, shape: describeCore(standing, core, children) };
}

function describeCore(standing: Standing, type: TypeScriptType, children: readonly Item[]): DescribedShape {
  switch (type.kind) {
    case "primitive":
      return { kind: "primitive", type: type.type };
    case "literal":
      return { kind: "literal", values: [type.value] };
    case "members":
      return { kind: "object", members: describeInline(standing, type.members, children) };
    case "list":
    case "map":
      return { kind: type.kind === "list" ? "array" : "map", of: describeType(standing, type.of, children) };
    case "union":
      return describeUnion(standing, type, children);
    case "unsaid":
      return describeChildren(standing.text, children);
    default:
      return type satisfies never;
  }
}

function describeInline(
  standing: Standing,
  members: Extract<TypeScriptType, { kind: "members" }>["members"],
  children: readonly Item[],
): DescribedMember[] {
  const own = describeMembers(standing.text, children);
  if (own.length > 0) return own;
  return members.map(({ isOptional, name, type }) => ({
    name,
    node: {
      at: standing.at,
      presence: isOptional ? "optional" : "required",
      type: describeType(standing, type, []),
    },
  }));
}

function findValue({ declaration }: Item): LiteralValue | undefined {
  return declaration.kind === "type" && declaration.type.kind === "literal"
    ? declaration.type.value
    : undefined;
}

function listValues(children: readonly Item[]): readonly LiteralValue[] | undefined {
  const values = children.map(findValue).filter((value) => value !== undefined);
  return values.length > 0 && values.length === children.length ? values : undefined;
}

/** What a named type is, by what stands under its name; one that was printed before stands without. */
function describeChildren(text: string, children: readonly Item[]): DescribedShape {
  const [first] = children;
  if (!first) return silent;
  if (first.declaration.kind === "property")
    return { kind: "object", members: describeMembers(text, children) };
  const values = listValues(children);
  if (values) return { kind: "literal", values };
  return { kind: "union", variants: children.map((child) => describeItem(text, child)) };
}

/** Alternatives are described by what stands under them; without that, by what they print, if that is all of them. */
function describeUnion(
  standing: Standing,
  { members, more }: TypeScriptUnion,
  children: readonly Item[],
): DescribedShape {
  const values = members.flatMap((one) => (one.kind === "literal" ? [one.value] : []));
  if (values.length === members.length) {
    const listed = listValues(children) ?? [];
    if (more === 0) return { kind: "literal", values };
    return listed.length === values.length + more ? { kind: "literal", values: listed } : silent;
  }
  if (children.length > 0) return describeChildren(standing.text, children);
  if (more > 0 || members.some(({ kind }) => kind === "unsaid")) return silent;
  const variants = members.map((type) => ({
    at: standing.at,
    type: { shape: describeCore(standing, type, []) },
  }));
  return { kind: "union", variants };
}
