import { listPlainVariants, type Core, type Layer, type TypeReading } from "../notation/index.js";
import type {
  DescribedMember,
  DescribedNode,
  DescribedShape,
  DescribedType,
  Presence,
} from "../shared/described-node.js";
import { findLiteral, findModelName, findType, type ItemNode } from "./nest/item-node.js";
import { describeValueList } from "./describe-values.js";
import { describeProse, type PageFacts } from "./page-facts.js";
import { readStated } from "./read-stated.js";
import { stateConstraints } from "./state-constraints.js";

const noLayers: readonly Layer[] = [];
const silent: DescribedShape = { kind: "silent" };

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
  const read = describeType(node, facts);
  const nullable = facts.showsNull ? findType(node.entry).nullable : undefined;
  const type = { model: model ?? read.model, nullable, shape: read.shape };
  const { declaredAt: at } = node.entry.item;
  if (!facts.statesFacts) return { at, description: describeProse(facts.text, node.prose), type, presence };
  const { constraints, description, isDeprecated } = readStated(facts.text, node.prose, facts.isFlat);
  return {
    at,
    description: isEnumeration(node) ? describeValueList(description, node.children, facts) : description,
    type: stateConstraints(type, constraints),
    presence,
    isDeprecated,
  };
}

/** Without children nobody knows where the array in `array of A or B` ends, unless both are primitives. */
function isUnclear({ children, entry, reading }: ItemNode): boolean {
  const { alternatives } = findType(entry);
  const isArrayFirst = alternatives.length > 1 && (alternatives[0]?.arrays ?? 0) > 0;
  return children.length === 0 && isArrayFirst && !listPlainVariants(reading);
}

function describeType(node: ItemNode, facts: PageFacts): DescribedType {
  if (node.entry.item.isBroken) return { shape: silent };
  if (isUnclear(node)) return { shape: silent };
  const { core, layers } = node.reading;
  if (core.kind !== "model") return wrap(layers, describeCore(node, node.reading, facts));
  const reading = findModelReading(node);
  const type = reading ? wrap(reading.layers, describeCore(node, reading, facts)) : { shape: silent };
  return wrap(layers, { ...type, model: core.name });
}

function wrap(layers: readonly Layer[], inner: DescribedType): DescribedType {
  return layers.reduceRight<DescribedType>(
    (of, { kind, nullable }) => ({
      shape: { kind: kind === "items" ? "array" : "map", of: nullable ? { ...of, nullable } : of },
    }),
    inner,
  );
}

/** Whether a variant is printed as an array, or by a name that may stand for one. */
function mayBeArray({ entry }: ItemNode): boolean {
  return findType(entry).alternatives.some(({ arrays, atom }) => arrays > 0 || atom.kind === "model");
}

/** Whether what settled a model holds: what is printed under it says more than an example of it. */
function isSettled(model: TypeReading, { children }: ItemNode): boolean {
  return model.core.kind !== "model" && !(model.core.kind === "primitive" && children.length > 0);
}

/** What a model stands for: what settled it, or else what stands under it. */
function findModelReading(node: ItemNode): TypeReading | undefined {
  const { model, children } = node;
  if (model && isSettled(model, node)) return model;
  const [first] = children;
  if (!first) return undefined;
  const layers = model?.layers ?? [];
  const count = children.length;
  if (first.entry.item.declaration.kind === "property")
    return { layers, core: { kind: "fields", names: [], count } };
  if (isEnumeration(node)) return { layers, core: { kind: "literals", values: [], count } };
  const core: Core = { kind: "variants", alternatives: [] };
  return children.some(mayBeArray) ? { layers: noLayers, core } : { layers, core };
}

/** Whether all that stands under an item are values. */
function isEnumeration({ children }: ItemNode): boolean {
  return (
    children.length > 0 && children.every(({ entry }) => findLiteral(entry.item.declaration) !== undefined)
  );
}

function describeCore(node: ItemNode, reading: TypeReading, facts: PageFacts): DescribedType {
  const { core } = reading;
  const { children, isPartial = false } = node;
  switch (core.kind) {
    case "primitive":
      return { shape: { kind: "primitive", type: core.name } };
    case "literals":
      return { shape: isPartial ? silent : describeValues(node, core) };
    case "object":
      return { shape: describeObject(node, facts) };
    case "fields":
      // A model that was printed before stands without its members, and says nothing of its type here.
      return {
        model: core.model,
        shape: describeObject(node, facts),
      };
    case "variants":
      if (isPartial) return { shape: silent };
      return { shape: children.length === 0 ? describePlain(node, reading) : describeVariants(node, facts) };
    case "model":
      return { shape: silent };
    default:
      return core satisfies never;
  }
}

/** A union without its variants, as far as its own words say what they are. */
function describePlain({ entry: { item } }: ItemNode, reading: TypeReading): DescribedShape {
  const variants = listPlainVariants(reading)?.map(({ arrays, name }): DescribedNode => {
    const layers = Array.from({ length: arrays }, (): Layer => ({ kind: "items" }));
    return { at: item.declaredAt, type: wrap(layers, { shape: { kind: "primitive", type: name } }) };
  });
  return variants ? { kind: "union", variants } : silent;
}

function describeObject({ children }: ItemNode, facts: PageFacts): DescribedShape {
  return children.length === 0 ? silent : { kind: "object", members: describeMembers(children, facts) };
}

/**
 * The variants of a union. Values that lie open among them are one enumeration: the newest pages print no line for it.
 */
function describeVariants({ children }: ItemNode, facts: PageFacts): DescribedShape {
  const values = children.filter(
    ({ children: inner, entry }) => inner.length === 0 && findLiteral(entry.item.declaration) !== undefined,
  );
  const [first, second] = values;
  const variants = children.flatMap((child) => {
    if (!second || !values.includes(child)) return describeItem(child, facts);
    return child === first ? describeOpenValues(first, values, facts) : [];
  });
  const [only] = variants;
  return variants.length === 1 && only ? only.type.shape : { kind: "union", variants };
}

function describeOpenValues(first: ItemNode, values: readonly ItemNode[], facts: PageFacts): DescribedNode {
  const listed = values.flatMap(({ entry }) => findLiteral(entry.item.declaration) ?? []);
  return {
    at: first.entry.item.declaredAt,
    description: describeValueList(undefined, values, facts),
    type: { shape: { kind: "literal", values: listed } },
  };
}

type Literals = Extract<Core, { kind: "literals" }>;

/** The values are those of the children; without children, those that the type prints, if it prints all. */
function describeValues({ children }: ItemNode, { count, values }: Literals): DescribedShape {
  const listed = children.map(({ entry }) => findLiteral(entry.item.declaration));
  const met = listed.filter((value) => value !== undefined);
  const known = met.length >= count ? met : values;
  return known.length < count ? silent : { kind: "literal", values: known };
}
