import type { OperationKey, ParameterLocation, Place } from "../../model/index.js";
import { claimExample } from "./claim-example.js";
import { claim, placeAt, stepInto, type ClaimList } from "./claim-list.js";
import { claimDescription, claimItem, claimSchema } from "./claim-type.js";
import { isWholeBody, type NestedSection } from "./nested-section.js";
import type { ItemNode } from "./nest/item-node.js";
import type { OperationBlock } from "./page.js";
import type { ReadExample } from "./read-example.js";

/** Claims an operation: its title, prose, parameters, body, answer and examples. */
export function claimOperation(
  list: ClaimList,
  block: OperationBlock,
  sections: readonly NestedSection[],
  examples: readonly ReadExample[],
): void {
  const { method, path } = block.operation;
  const operation = { method, path };
  const place = placeAt({ kind: "operation", operation });
  const assertion = {
    aspect: "operation",
    title: block.heading?.title ?? "",
    resource: block.resource,
  } as const;
  const { start } = block.heading ?? block.operation;
  claim(list, place, assertion, { start, end: block.operation.end });
  claimDescription(list, place, block.prose);
  for (const section of sections) claimSection(list, section, operation, examples);
  for (const example of examples) claimExample(list, example, block, operation);
}

function claimSection(
  list: ClaimList,
  nested: NestedSection,
  operation: OperationKey,
  examples: readonly ReadExample[],
): void {
  switch (nested.kind) {
    case "path":
    case "query":
    case "header":
    case "cookie":
      claimParameters(list, nested.roots, nested.kind, operation);
      return;
    case "body":
      claimBody(list, nested, operation, examples);
      return;
    case "returns":
      claimReturns(list, nested, operation);
      return;
    case "example":
    case "response":
    case "type":
      return;
    default:
      nested.kind satisfies never;
  }
}

function claimParameters(
  list: ClaimList,
  roots: readonly ItemNode[],
  location: ParameterLocation,
  operation: OperationKey,
): void {
  for (const node of roots) {
    const { declaration } = node.entry.item;
    if (declaration.kind !== "property") continue;
    claimItem(list, placeAt({ kind: "parameter", operation, in: location, name: declaration.name }), node);
  }
}

function claimProperties(list: ClaimList, place: Place, { roots, section }: NestedSection): void {
  claim(list, place, { aspect: "type", type: "object" }, section.heading);
  for (const node of roots) {
    const { declaration } = node.entry.item;
    if (declaration.kind !== "property") continue;
    claimItem(list, stepInto(place, { kind: "property", name: declaration.name }), node);
  }
}

function claimBody(
  list: ClaimList,
  nested: NestedSection,
  operation: OperationKey,
  examples: readonly ReadExample[],
): void {
  const place = placeAt({ kind: "body", operation });
  const [whole] = nested.roots;
  const example = examples.find(({ body }) => body !== undefined)?.body;
  if (whole && isWholeBody(nested.roots, example)) claimItem(list, place, whole);
  else {
    claim(list, place, { aspect: "exists" }, nested.section.heading);
    claimProperties(list, place, nested);
  }
}

/** The answer is an object by its members, or one named type; several named types are alternatives. */
function claimReturns(list: ClaimList, nested: NestedSection, operation: OperationKey): void {
  const place = placeAt({ kind: "response", operation, status: "200" });
  const [first, second] = nested.roots;
  claim(list, place, { aspect: "exists" }, nested.section.heading);
  if (!first) return;
  if (first.entry.item.declaration.kind === "property") claimProperties(list, place, nested);
  else if (second) claimAlternatives(list, place, nested);
  else {
    claimDescription(list, place, first.prose);
    claimSchema(list, place, first);
  }
}

function claimAlternatives(list: ClaimList, place: Place, { roots, section }: NestedSection): void {
  claim(list, place, { aspect: "type", type: "union" }, section.heading);
  for (const [index, node] of roots.entries()) {
    claimItem(list, stepInto(place, { kind: "variant", index }), node);
  }
}
