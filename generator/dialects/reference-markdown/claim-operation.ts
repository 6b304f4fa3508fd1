import type { OperationKey, ParameterLocation } from "../../model/index.js";
import { claimExamples } from "./claim-example.js";
import { claim, placeAt, stepInto, type ClaimList } from "./claim-list.js";
import { claimDescription, claimItem, claimSchema } from "./claim-type.js";
import type { ItemNode } from "./item-node.js";
import type { OperationBlock, Section } from "./page.js";
import type { SectionKind } from "./section-heads.js";

/** The items of a section, nested. */
export interface NestedSection {
  readonly section: Section;
  readonly kind: SectionKind;
  readonly roots: readonly ItemNode[];
}

/** Claims an operation: its title, prose, parameters, body, answer and examples. */
export function claimOperation(
  list: ClaimList,
  block: OperationBlock,
  sections: readonly NestedSection[],
): void {
  const { method, path } = block.operation;
  const operation = { method, path };
  const place = placeAt({ kind: "operation", operation });
  const title = block.heading?.title ?? "";
  claim(
    list,
    place,
    { aspect: "operation", title, resource: block.resource },
    { start: (block.heading ?? block.operation).start, end: block.operation.end },
  );
  claimDescription(list, place, block.prose);
  for (const section of sections) claimSection(list, section, operation);
  claimExamples(list, block, operation);
}

function claimSection(list: ClaimList, nested: NestedSection, operation: OperationKey): void {
  switch (nested.kind) {
    case "path":
    case "query":
    case "header":
    case "cookie":
      claimParameters(list, nested.roots, nested.kind, operation);
      return;
    case "body":
      claimBody(list, nested, operation);
      return;
    case "returns":
      claimReturns(list, nested, operation);
      return;
    case "example":
    case "response":
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

function claimProperties(
  list: ClaimList,
  place: ReturnType<typeof placeAt>,
  { roots, section }: NestedSection,
): void {
  claim(list, place, { aspect: "type", type: "object" }, section.heading);
  for (const node of roots) {
    const { declaration } = node.entry.item;
    if (declaration.kind !== "property") continue;
    claimItem(list, stepInto(place, { kind: "property", name: declaration.name }), node);
  }
}

function claimBody(list: ClaimList, nested: NestedSection, operation: OperationKey): void {
  const place = placeAt({ kind: "body", operation });
  claim(list, place, { aspect: "exists" }, nested.section.heading);
  claimProperties(list, place, nested);
}

/** The answer is an object by its members, or one named type; several named types are alternatives. */
function claimReturns(list: ClaimList, nested: NestedSection, operation: OperationKey): void {
  const place = placeAt({ kind: "response", operation, status: "200" });
  const { roots, section } = nested;
  claim(list, place, { aspect: "exists" }, section.heading);
  const named = roots.filter(({ entry }) => entry.item.declaration.kind !== "property");
  if (named.length === 0) {
    claimProperties(list, place, nested);
    return;
  }
  const [only] = named;
  if (named.length === 1 && only) {
    claimDescription(list, place, only.entry.prose);
    claimSchema(list, place, only);
    return;
  }
  claim(list, place, { aspect: "type", type: "union" }, section.heading);
  for (const [index, node] of named.entries()) {
    const variant = stepInto(place, { kind: "variant", index });
    claimDescription(list, variant, node.entry.prose);
    claimSchema(list, variant, node);
  }
}
