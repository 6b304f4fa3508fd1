import type { Layer, LiteralValue } from "../notation/index.js";
import type {
  DescribedMember,
  DescribedNode,
  DescribedShape,
  DescribedType,
  StatedConstraint,
} from "../shared/described-node.js";
import type { OpenedType, PageCore, Variants } from "./declaration.js";
import type { PageNode } from "./frame.js";
import { readProse } from "./plain-text.js";

const silent: DescribedShape = { kind: "silent" };

/** Facts about an array or a map itself; all others are about what it holds. */
const ofLayers: Readonly<Record<Layer["kind"], ReadonlySet<string>>> = {
  items: new Set(["minItems", "maxItems", "uniqueItems"]),
  values: new Set(["minProperties", "maxProperties"]),
};

/** All that a declaration of a page says of a parameter, a member or a variant; `text` is that of the page. */
export function describeNode(node: PageNode, text: string): DescribedNode {
  const { declaration } = node.item;
  const described = describe(node, text, declaration.kind === "definition" ? declaration.name : undefined);
  if (declaration.kind !== "property") return described;
  return { ...described, presence: declaration.presence, isDeprecated: declaration.isDeprecated };
}

/** All that a declaration says of the type that it gives a name to; the name is that of its place. */
export function describeNamedType(node: PageNode, text: string): DescribedNode {
  return describe(node, text, undefined);
}

/** The members that declarations name. */
export function describeMembers(nodes: readonly PageNode[], text: string): readonly DescribedMember[] {
  return nodes.flatMap((node) => {
    const { declaration } = node.item;
    return declaration.kind === "property" ? { name: declaration.name, node: describeNode(node, text) } : [];
  });
}

function describe(node: PageNode, text: string, name: string | undefined): DescribedNode {
  const { at, prose } = node.item;
  const type = describeType(node, text);
  return {
    at,
    description: prose && { ...prose, text: readProse(text.slice(prose.start, prose.end)) },
    type: { ...type, model: name ?? type.model },
  };
}

/** The number of the layer that a constraint is about; that of what lies behind all of them is their number. */
function findConstrained(layers: readonly Layer[], { constraint }: StatedConstraint): number {
  if (constraint.aspect === "default") return 0;
  const index = layers.findIndex(({ kind }) => ofLayers[kind].has(constraint.keyword));
  return index === -1 ? layers.length : index;
}

/** Whether a type says neither whether it is an array nor of what. */
function isUnclear({ children, opened: { core } }: PageNode): boolean {
  return (
    children.length === 0 &&
    core.kind === "variants" &&
    core.variants.isArrayAmbiguous &&
    !core.variants.plain
  );
}

function describeType(node: PageNode, text: string): DescribedType {
  const { core, nullable } = node.opened;
  const layers = isUnclear(node) ? [] : node.opened.layers;
  const constraintsAt = (index: number) =>
    node.item.constraints.filter((each) => findConstrained(layers, each) === index);
  const inner = describeCore(node, core, text);
  const constraints = [...constraintsAt(layers.length), ...(inner.constraints ?? [])];
  const type = layers.reduceRight<DescribedType>(
    (of, { kind, nullable: isInnerNullable }, index) => ({
      constraints: constraintsAt(index),
      shape: {
        kind: kind === "items" ? "array" : "map",
        of: { ...of, nullable: isInnerNullable === true ? true : undefined },
      },
    }),
    { ...inner, constraints },
  );
  return { ...type, nullable: nullable === true ? true : undefined };
}

function describeCore(node: PageNode, core: PageCore, text: string): DescribedType {
  const { children } = node;
  switch (core.kind) {
    case "primitive":
      return {
        constraints: describeFormat(node, core.format),
        shape: { kind: "primitive", type: core.type },
      };
    case "literals":
      return { shape: describeValues(node, core.values, core.count) };
    case "fields":
      // A model that was printed before may stand without its members, and then says nothing of its type here.
      return {
        model: core.model,
        shape: children.length === 0 ? silent : { kind: "object", members: describeMembers(children, text) },
      };
    case "variants":
      return {
        shape: children.length === 0 ? describePlain(node, core.variants) : describeVariants(node, text),
      };
    case "model":
      return { model: findOtherModel(node, core.name), shape: describeModel(node, text) };
    default:
      return core satisfies never;
  }
}

/** A class is of no other model than itself. */
function findOtherModel({ item: { declaration } }: PageNode, name: string): string | undefined {
  return declaration.kind === "definition" && declaration.name === name ? undefined : name;
}

/** The format that a type implies, unless the page prints one. */
function describeFormat({ item }: PageNode, format: string | undefined): readonly StatedConstraint[] {
  const isPrinted = item.constraints.some(
    ({ constraint }) => constraint.aspect === "constraint" && constraint.keyword === "format",
  );
  if (format === undefined || isPrinted) return [];
  return [{ constraint: { aspect: "constraint", keyword: "format", value: format }, at: item.at }];
}

/** The values are those on lines of their own, or else those that the type prints, if it prints all. */
function describeValues(
  { children }: PageNode,
  printed: readonly LiteralValue[],
  count: number,
): DescribedShape {
  const listed = children.flatMap(({ item }) => item.declaration.type.literal ?? []);
  const values = listed.length === count ? listed : printed;
  return values.length < count ? silent : { kind: "literal", values };
}

/** A union without its variants, as far as its own words say what they are. */
function describePlain({ item }: PageNode, { plain }: Variants): DescribedShape {
  if (!plain) return silent;
  const { at, declaration } = item;
  const variants = plain.map((opened): DescribedNode => {
    const node = { item: { declaration, at, constraints: [] }, opened, children: [] };
    return { at, type: describeType(node, "") };
  });
  return { kind: "union", variants };
}

function describeVariants({ children }: PageNode, text: string): DescribedShape {
  if (children.length === 0) return silent;
  return { kind: "union", variants: children.map((child) => describeNode(child, text)) };
}

/** What a model is, by what stands under it. */
function describeModel(node: PageNode, text: string): DescribedShape {
  const { children } = node;
  const [first] = children;
  if (!first) return silent;
  if (first.item.declaration.kind === "property")
    return { kind: "object", members: describeMembers(children, text) };
  const areValues = children.every(({ item }) => item.declaration.type.literal !== undefined);
  const shape = areValues ? describeValues(node, [], children.length) : describeVariants(node, text);
  return node.isList ? { kind: "array", of: { shape } } : shape;
}

/** Whether a type can have a line `One of the following:` under it. */
export function hasAlternatives({ core }: OpenedType): boolean {
  return core.kind !== "primitive" && core.kind !== "fields";
}
