import type { Place } from "../../model/index.js";
import type { Core, LiteralValue, TypeExpression } from "../notation/index.js";
import { claim, stepInto, type ClaimList } from "./claim-list.js";
import { findType, type ItemNode } from "./item-node.js";
import { readProse } from "./prose-text.js";
import type { Prose, Span } from "./token.js";

/** Older pages number the variants that have no name of their own. */
const numberedVariant = /^UnionMember\d+$/;

/** Claims what an item says of the schema at a place: its type, and all that stands under it. */
export function claimSchema(list: ClaimList, place: Place, node: ItemNode): void {
  const { declaration, declaredAt } = node.entry.item;
  if (declaration.kind === "named" || declaration.kind === "alias") {
    if (!numberedVariant.test(declaration.name)) {
      claim(list, place, { aspect: "model", name: declaration.name }, declaredAt);
    }
  }
  claimNullable(list, place, findType(node.entry), declaredAt);
  let inner = place;
  for (const layer of node.reading.layers) {
    claim(list, inner, { aspect: "type", type: layer === "items" ? "array" : "map" }, declaredAt);
    inner = stepInto(inner, { kind: layer });
  }
  claimCore(list, inner, node);
}

/** Claims the prose under an item as the description of a place. */
export function claimDescription(list: ClaimList, place: Place, prose: Prose | undefined): void {
  if (!prose) return;
  claim(list, place, { aspect: "description", text: readProse(list.document.text, prose) }, prose);
}

function claimNullable(list: ClaimList, place: Place, type: TypeExpression, at: Span): void {
  if (list.showsNull) claim(list, place, { aspect: "nullable", nullable: type.nullable }, at);
}

function claimCore(list: ClaimList, place: Place, node: ItemNode): void {
  const { core } = node.reading;
  const at = node.entry.item.declaredAt;
  switch (core.kind) {
    case "primitive":
      claim(list, place, { aspect: "type", type: core.name }, at);
      return;
    case "literals":
      claimValues(list, place, node, core);
      return;
    case "fields":
      if (core.model !== undefined) claim(list, place, { aspect: "model", name: core.model }, at);
      claimMembers(list, place, node);
      return;
    case "variants":
      claimVariants(list, place, node);
      return;
    case "model":
      claim(list, place, { aspect: "model", name: core.name }, at);
      claimModel(list, place, node);
      return;
    default:
      core satisfies never;
  }
}

function readValue({ entry }: ItemNode): LiteralValue | undefined {
  const atom = findType(entry).alternatives[0]?.atom;
  return atom?.kind === "literal" ? atom.value : undefined;
}

/** The values are those of the children; without children, those that the type prints, if it prints all. */
function claimValues(
  list: ClaimList,
  place: Place,
  node: ItemNode,
  core: Extract<Core, { kind: "literals" }>,
): void {
  const values = node.children.map(readValue).filter((value) => value !== undefined);
  const known = values.length === core.count ? values : core.values;
  if (known.length < core.count) return;
  claim(list, place, { aspect: "type", type: "literal" }, node.entry.item.declaredAt);
  claim(list, place, { aspect: "values", values: known }, node.entry.item.declaredAt);
}

/** Claims an object by its members. A model that was printed before stands without them, and says nothing of its type here. */
function claimMembers(list: ClaimList, place: Place, node: ItemNode): void {
  if (node.children.length === 0) return;
  claim(list, place, { aspect: "type", type: "object" }, node.entry.item.declaredAt);
  for (const child of node.children) claimProperty(list, place, child);
}

function claimVariants(list: ClaimList, place: Place, node: ItemNode): void {
  if (node.children.length === 0) return;
  claim(list, place, { aspect: "type", type: "union" }, node.entry.item.declaredAt);
  for (const [index, child] of node.children.entries()) {
    const variant = stepInto(place, { kind: "variant", index });
    claim(list, variant, { aspect: "exists" }, child.entry.item.declaredAt);
    claimDescription(list, variant, child.entry.prose);
    claimSchema(list, variant, child);
  }
}

/** What a model is, by what stands under it. */
function claimModel(list: ClaimList, place: Place, node: ItemNode): void {
  const [first] = node.children;
  if (!first) return;
  if (first.entry.item.declaration.kind === "property") claimMembers(list, place, node);
  else if (node.children.every((child) => readValue(child) !== undefined)) {
    claimValues(list, place, node, { kind: "literals", values: [], count: node.children.length });
  } else claimVariants(list, place, node);
}

/** Claims a member of the object at a place. */
function claimProperty(list: ClaimList, object: Place, node: ItemNode): void {
  const { declaration } = node.entry.item;
  if (declaration.kind !== "property") return;
  claimItem(list, stepInto(object, { kind: "property", name: declaration.name }), node);
}

/** Claims all that an item says of a parameter or a member: that it is there, must be there, and what it is. */
export function claimItem(list: ClaimList, place: Place, node: ItemNode): void {
  const { declaration, declaredAt } = node.entry.item;
  claim(list, place, { aspect: "exists" }, declaredAt);
  if (declaration.kind === "property") {
    claim(list, place, { aspect: "required", required: !declaration.optional }, declaredAt);
  }
  claimDescription(list, place, node.entry.prose);
  claimSchema(list, place, node);
}
