import { annotationKeywords, findFreeName, nameOfReference, referenceTo } from "../../model/index.js";
import { schemasOf } from "../read/read-openapi.js";
import { mapOf, type Content, type MapNode, type Node } from "../tree.js";
import { isMap, itemsOf, memberOf, textOf } from "./nodes.js";
import { discriminatorOf, Family, variantsOf, without, withMembers } from "./family.js";

/** What is said of a schema as a whole, whichever of its children a value is. */
const annotations: ReadonlySet<string> = new Set([
  ...annotationKeywords,
  ...["example", "externalDocs", "xml", "nullable"],
]);

const isNull = (node: Node): boolean => textOf(memberOf(node, "type")) === "null";

/** The name of a schema that a discriminator maps a tag to. */
function targetOf(value: Node | undefined): string | undefined {
  const text = textOf(value) ?? textOf(memberOf(value, "$ref"));
  return text === undefined ? undefined : (nameOfReference(text) ?? text);
}

/** The tags of a discriminator, each with the name of a schema; references into other documents are not among them. */
function tagsOf(discriminator: MapNode): Map<string, string> {
  const mapping = memberOf(discriminator, "mapping");
  const entries = isMap(mapping) ? [...mapping.entries] : [];
  return new Map(
    entries.flatMap(([tag, { value }]) => {
      const target = targetOf(value);
      return target === undefined ? [] : [[tag, target]];
    }),
  );
}

/** A document on the way: its family, and the parents that have to stand among their own children. */
interface Spreading {
  readonly family: Family;
  /** The name under which a parent is one of its own alternatives, by the name of the parent. */
  readonly own: Map<string, string>;
}

/** The name under which a schema is an alternative: its own or, where that means its children, a new one. */
function alternativeName(name: string, { family, own }: Spreading): string {
  if (!family.isParent(name)) return name;
  const known = own.get(name);
  if (known !== undefined) return known;
  const taken = new Set([...family.schemas.keys(), ...own.values()]);
  const free = findFreeName(`${name}Base`, (one) => taken.has(one));
  own.set(name, free);
  return free;
}

/** Under these a child states its tag, where tools take it from there: OpenAPI has a place for tags at the parent alone. */
const tagKeys = ["x-ms-discriminator-value", "x-discriminator-value"];

/** The tag that a child of no mapping has: the one that it states, and else its name. */
function tagOf(name: string, { schemas }: Family): string {
  const stated = tagKeys.map((key) => textOf(memberOf(schemas.get(name), key)));
  return stated.find((tag) => tag !== undefined) ?? name;
}

/** The tags that tell the children of a parent apart: those that it maps, and else those of the children. */
function childrenOf(
  name: string,
  discriminator: MapNode,
  spreading: Spreading,
): (readonly [string, string])[] {
  const { family } = spreading;
  const mapped = [...tagsOf(discriminator)];
  const targets = new Set(mapped.map(([, target]) => target));
  const isLeaf = (heir: string) => family.heirsOf(heir).size === 0;
  const implied = [...family.heirsOf(name)].filter(
    (heir) => !targets.has(heir) && !family.isParent(heir) && (mapped.length === 0 || isLeaf(heir)),
  );
  const tags = [...mapped, ...implied.map((heir) => [tagOf(heir, family), heir] as const)];
  return tags.map(([tag, target]) => [tag, alternativeName(target, spreading)]);
}

function writeTags(
  discriminator: MapNode,
  children: readonly (readonly [string, string])[],
  fallback: string | undefined,
): MapNode {
  const mapping = children.map(([tag, target]): [string, Content] => [tag, referenceTo(target)]);
  return mapOf([
    ["propertyName", memberOf(discriminator, "propertyName")],
    ["mapping", mapOf(mapping)],
    ["defaultMapping", fallback === undefined ? undefined : referenceTo(fallback)],
  ]);
}

function typeAcceptsNull(node: Node): boolean {
  return itemsOf(node, "type").some((type) => textOf(type) === "null");
}

/** A parent that tells its children apart without listing them, as the alternatives that they are. */
function listChildren(name: string, node: MapNode, discriminator: MapNode, spreading: Spreading): MapNode {
  const children = childrenOf(name, discriminator, spreading);
  const stated = targetOf(memberOf(discriminator, "defaultMapping"));
  const fallback = stated === undefined ? undefined : alternativeName(stated, spreading);
  const known = new Set([...spreading.family.schemas.keys(), ...spreading.own.values()]);
  const targets = [...children.map(([, target]) => target), ...(fallback === undefined ? [] : [fallback])];
  const variants = [...new Set(targets)].filter((target) => known.has(target));
  const kept = new Set(
    [...node.entries.keys()].filter((key) => !annotations.has(key) && !key.startsWith("x-")),
  );
  const references = variants.map((target) => mapOf([["$ref", referenceTo(target)]]));
  return withMembers(without(node, kept), [
    // One child needs no telling apart.
    ["discriminator", variants.length > 1 ? writeTags(discriminator, children, fallback) : undefined],
    ["anyOf", typeAcceptsNull(node) ? [...references, mapOf([["type", "null"]])] : references],
  ]);
}

/** A parent that lists its children: what it says beside them each of them says already. */
function trimParent(name: string, node: MapNode, family: Family): MapNode {
  const keywords = ["oneOf", "anyOf"].filter((key) => memberOf(node, key)?.kind === "list");
  const variants = variantsOf(node);
  const isWhole = variants.every((variant) => isNull(variant) || family.inherits(variant, name));
  const kept = new Set([...annotations, ...keywords, "discriminator"]);
  const redundant = [...node.entries.keys()].filter((key) => !kept.has(key) && !key.startsWith("x-"));
  const trimmed = isWhole && keywords.length === 1 ? without(node, new Set(redundant)) : node;
  const spread = keywords.map(
    (key) => [key, itemsOf(node, key).map((variant) => family.withBases(variant))] as const,
  );
  return withMembers(trimmed, spread);
}

function spreadSchema(name: string, node: Node, spreading: Spreading): Node {
  const { family } = spreading;
  if (!isMap(node) || !family.isParent(name)) return family.withBases(node);
  const discriminator = discriminatorOf(node);
  if (variantsOf(node).length > 0 || !discriminator) return trimParent(name, node, family);
  return listChildren(name, node, discriminator, spreading);
}

/** A document with what parents stand for, and the references to the parents that are also children of their own, by their new names. */
interface Spread {
  readonly root: Node;
  readonly origins: ReadonlyMap<string, string>;
}

/**
 * A document in which parents that children take over by `allOf` (OpenAPI 3.1, section 4.8.25, "models with polymorphism
 * support") are the alternatives that they stand for, and each child has what it takes over as its own.
 */
export function spreadInheritance(document: Node): Spread {
  const schemas = schemasOf(document);
  const spreading: Spreading = { family: new Family(schemas), own: new Map() };
  const unchanged = { root: document, origins: new Map<string, string>() };
  if (!isMap(document) || ![...schemas.keys()].some((name) => spreading.family.isParent(name)))
    return unchanged;
  const spread = [...schemas].map(([name, node]): [string, Node] => [
    name,
    spreadSchema(name, node, spreading),
  ]);
  const own = [...spreading.own].map(([name, free]): [string, Node] => [
    free,
    spreading.family.withBases(spreading.family.plainOf(name)),
  ]);
  const components = memberOf(document, "components");
  if (!isMap(components)) return unchanged;
  const root = withMembers(document, [
    ["components", withMembers(components, [["schemas", mapOf([...spread, ...own])]])],
  ]);
  return { root, origins: new Map([...spreading.own].map(([name, free]) => [free, referenceTo(name)])) };
}
