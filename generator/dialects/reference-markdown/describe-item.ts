import type { Core, Layer, TypeExpression, TypeReading } from "../notation/index.js";
import type {
  DescribedMember,
  DescribedNode,
  DescribedShape,
  DescribedType,
  Presence,
} from "../shared/described-node.js";
import { findLiteral, findModelName, findType, type ItemNode } from "./nest/item-node.js";
import { readProse } from "./prose-text.js";
import type { Prose } from "./token.js";

/** What the description of an item rests on, besides the item. */
export interface PageFacts {
  readonly text: string;
  /** Whether the page can say `or null`; where it can't, silence is no claim. */
  readonly showsNull: boolean;
}

const silent: DescribedShape = { kind: "silent" };

/** The prose under an item, or under a heading. */
export function describeProse(text: string, prose: Prose | undefined): DescribedNode["description"] {
  return prose && { text: readProse(text, prose), start: prose.start, end: prose.end };
}

/** All that an item says of a parameter, a member or a variant. */
export function describeItem(node: ItemNode, facts: PageFacts): DescribedNode {
  const { declaration } = node.entry.item;
  const presence =
    declaration.kind !== "property" ? undefined : declaration.optional ? "optional" : "required";
  return describe(node, facts, findModelName(declaration), presence);
}

/** All that an item says of the type that it gives a name to; the name is that of its place. */
export function describeNamedType(node: ItemNode, facts: PageFacts): DescribedNode {
  return describe(node, facts, undefined, undefined);
}

/** The members that items declare; what is no property is none. */
export function describeMembers(nodes: readonly ItemNode[], facts: PageFacts): readonly DescribedMember[] {
  return nodes.flatMap((node) => {
    const { declaration } = node.entry.item;
    return declaration.kind === "property" ? { name: declaration.name, node: describeItem(node, facts) } : [];
  });
}

function describe(
  node: ItemNode,
  facts: PageFacts,
  model: string | undefined,
  presence: Presence | undefined,
): DescribedNode {
  const type = describeType(node, facts);
  const nullable = facts.showsNull ? findType(node.entry).nullable : undefined;
  return {
    at: node.entry.item.declaredAt,
    description: describeProse(facts.text, node.prose),
    type: { model: model ?? type.model, nullable, shape: type.shape },
    presence,
  };
}

/** Without children nobody knows where the array in `array of A or B` ends. */
function isAmbiguous({ alternatives }: TypeExpression): boolean {
  return alternatives.length > 1 && (alternatives[0]?.arrays ?? 0) > 0;
}

function describeType(node: ItemNode, facts: PageFacts): DescribedType {
  if (node.children.length === 0 && isAmbiguous(findType(node.entry))) return { shape: silent };
  const { core, layers } = node.reading;
  if (core.kind !== "model") return wrap(layers, describeCore(node, core, facts));
  const reading = findModelReading(node);
  const type = reading ? wrap(reading.layers, describeCore(node, reading.core, facts)) : { shape: silent };
  return wrap(layers, { ...type, model: core.name });
}

function wrap(layers: readonly Layer[], inner: DescribedType): DescribedType {
  return layers.reduceRight<DescribedType>(
    (of, layer) => ({ shape: { kind: layer === "items" ? "array" : "map", of } }),
    inner,
  );
}

/** What a model stands for: what settled it, or else what stands under it. */
function findModelReading({ model, children }: ItemNode): TypeReading | undefined {
  if (model && model.core.kind !== "model") return model;
  const [first] = children;
  if (!first) return undefined;
  const layers = model?.layers ?? [];
  const count = children.length;
  if (first.entry.item.declaration.kind === "property")
    return { layers, core: { kind: "fields", names: [], count } };
  const isEnumeration = children.every(({ entry }) => findLiteral(entry.item.declaration) !== undefined);
  const core: Core = isEnumeration
    ? { kind: "literals", values: [], count }
    : { kind: "variants", alternatives: [] };
  return { layers, core };
}

function describeCore(node: ItemNode, core: Core, facts: PageFacts): DescribedType {
  const { children, isPartial = false } = node;
  switch (core.kind) {
    case "primitive":
      return { shape: { kind: "primitive", type: core.name } };
    case "literals":
      return { shape: isPartial ? silent : describeValues(node, core) };
    case "fields":
      // A model that was printed before stands without its members, and says nothing of its type here.
      return {
        model: core.model,
        shape: children.length === 0 ? silent : { kind: "object", members: describeMembers(children, facts) },
      };
    case "variants":
      if (children.length === 0 || isPartial) return { shape: silent };
      return { shape: { kind: "union", variants: children.map((child) => describeItem(child, facts)) } };
    case "model":
      return { shape: silent };
    default:
      return core satisfies never;
  }
}

type Literals = Extract<Core, { kind: "literals" }>;

/** The values are those of the children; without children, those that the type prints, if it prints all. */
function describeValues({ children }: ItemNode, { count, values }: Literals): DescribedShape {
  const listed = children.map(({ entry }) => findLiteral(entry.item.declaration));
  const met = listed.filter((value) => value !== undefined);
  const known = met.length >= count ? met : values;
  return known.length < count ? silent : { kind: "literal", values: known };
}
