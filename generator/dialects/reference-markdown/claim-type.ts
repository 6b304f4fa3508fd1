import type { Place } from "../../model/index.js";
import type { Core, Layer, TypeExpression, TypeReading } from "../notation/index.js";
import { claim, stepInto, type ClaimList } from "./claim-list.js";
import { findLiteral, findModelName, findType, type ItemNode } from "./nest/item-node.js";
import { readProse } from "./prose-text.js";
import type { Prose } from "./token.js";

/** Claims the prose under an item as the description of a place. */
export function claimDescription(list: ClaimList, place: Place, prose: Prose | undefined): void {
  if (!prose) return;
  claim(list, place, { aspect: "description", text: readProse(list.document.text, prose) }, prose);
}

/** Claims all that an item says of a parameter or a member: that it is there, must be there, and what it is. */
export function claimItem(list: ClaimList, place: Place, node: ItemNode): void {
  const { declaration, declaredAt } = node.entry.item;
  claim(list, place, { aspect: "exists" }, declaredAt);
  if (declaration.kind === "property") {
    claim(list, place, { aspect: "required", required: !declaration.optional }, declaredAt);
  }
  claimDescription(list, place, node.prose);
  claimSchema(list, place, node);
}

/** Claims what an item says of the schema at a place: the name it gives to its type, and the type. */
export function claimSchema(list: ClaimList, place: Place, node: ItemNode): void {
  const { declaration, declaredAt } = node.entry.item;
  const name = findModelName(declaration);
  if (name !== undefined) claim(list, place, { aspect: "model", name }, declaredAt);
  claimType(list, place, node, name !== undefined);
}

/** Claims the type of an item and all that stands under it; a type that has a name already does not take that of its alias. */
export function claimType(list: ClaimList, place: Place, node: ItemNode, isNamed = false): void {
  const { declaredAt } = node.entry.item;
  const type = findType(node.entry);
  if (list.showsNull) claim(list, place, { aspect: "nullable", nullable: type.nullable }, declaredAt);
  if (node.children.length === 0 && isAmbiguous(type)) return;
  const { core, layers } = node.reading;
  const inner = claimLayers(list, place, node, layers);
  if (core.kind === "model" && !(isNamed && layers.length === 0)) {
    claim(list, inner, { aspect: "model", name: core.name }, declaredAt);
  }
  claimReading(list, inner, node, core.kind === "model" ? findModelReading(node) : { layers: [], core });
}

/** Without children nobody knows where the array in `array of A or B` ends. */
function isAmbiguous({ alternatives }: TypeExpression): boolean {
  return alternatives.length > 1 && (alternatives[0]?.arrays ?? 0) > 0;
}

function claimLayers(list: ClaimList, place: Place, node: ItemNode, layers: readonly Layer[]): Place {
  let inner = place;
  for (const layer of layers) {
    const type = layer === "items" ? "array" : "map";
    claim(list, inner, { aspect: "type", type }, node.entry.item.declaredAt);
    inner = stepInto(inner, { kind: layer });
  }
  return inner;
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

function claimReading(list: ClaimList, place: Place, node: ItemNode, reading: TypeReading | undefined): void {
  if (!reading) return;
  const { core } = reading;
  const inner = claimLayers(list, place, node, reading.layers);
  switch (core.kind) {
    case "primitive":
      claim(list, inner, { aspect: "type", type: core.name }, node.entry.item.declaredAt);
      return;
    case "literals":
      claimValues(list, inner, node, core);
      return;
    case "fields":
      if (core.model !== undefined) {
        claim(list, inner, { aspect: "model", name: core.model }, node.entry.item.declaredAt);
      }
      claimMembers(list, inner, node);
      return;
    case "variants":
      claimVariants(list, inner, node);
      return;
    case "model":
      return;
    default:
      core satisfies never;
  }
}

type Literals = Extract<Core, { kind: "literals" }>;

/** The values are those of the children; without children, those that the type prints, if it prints all. */
function claimValues(list: ClaimList, place: Place, node: ItemNode, core: Literals): void {
  const values = node.children.map(({ entry }) => findLiteral(entry.item.declaration));
  const met = values.filter((value) => value !== undefined);
  const known = met.length >= core.count ? met : core.values;
  if (known.length < core.count || node.isPartial) return;
  claim(list, place, { aspect: "type", type: "literal" }, node.entry.item.declaredAt);
  claim(list, place, { aspect: "values", values: known }, node.entry.item.declaredAt);
}

/** Claims an object by its members. A model that was printed before stands without them, and says nothing of its type here. */
function claimMembers(list: ClaimList, place: Place, node: ItemNode): void {
  if (node.children.length === 0) return;
  claim(list, place, { aspect: "type", type: "object" }, node.entry.item.declaredAt);
  for (const child of node.children) {
    const { declaration } = child.entry.item;
    if (declaration.kind !== "property") continue;
    claimItem(list, stepInto(place, { kind: "property", name: declaration.name }), child);
  }
}

function claimVariants(list: ClaimList, place: Place, node: ItemNode): void {
  if (node.children.length === 0 || node.isPartial) return;
  claim(list, place, { aspect: "type", type: "union" }, node.entry.item.declaredAt);
  for (const [index, child] of node.children.entries()) {
    claimItem(list, stepInto(place, { kind: "variant", index }), child);
  }
}
