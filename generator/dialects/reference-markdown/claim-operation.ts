import type { ParameterLocation } from "../../model/index.js";
import { exists } from "../shared/assertions.js";
import { claimNode } from "../shared/claim-node.js";
import { claimAlternatives, claimObject } from "../shared/claim-root.js";
import { placeOfBody, placeOfOperation, placeOfParameter, placeOfResponse } from "../shared/places.js";
import { reportLostHeads, type ListedPart } from "../shared/report-lost-heads.js";
import { claimExample } from "./claim-example.js";
import { claimForm } from "./claim-form.js";
import { describeItem, describeMembers } from "./describe-item.js";
import { findAnswerStatus } from "./find-answer-status.js";
import { findWholeBody, type NestedSection } from "./nested-section.js";
import type { OperationContext } from "./operation-context.js";
import { describeProse } from "./page-facts.js";
import { isForm } from "./section-heads.js";

/** The words of a description by which its operation is deprecated: these pages have no other mark of it. */
const saysDeprecated = [
  /(?:^|\n\n)\*\*Deprecated[.:]?\*\*(?=\s|[.:]|$)/,
  /^Deprecated[.:](?=\s|[.:]|$)/,
  // Within a paragraph, as where a page has lost its lines.
  /[.!?]\s+\*\*Deprecated(?:[.:]\*\*|\*\*[.:])(?=\s|$)/,
];

/** Claims an operation: its title, prose, parameters, body, answer and examples. */
export function claimOperation(context: OperationContext): void {
  const { block, collector, examples, facts, operation, sections } = context;
  const place = placeOfOperation(operation);
  const title = block.heading?.title ?? "";
  const { start } = block.heading ?? block.operation;
  collector.claim(
    place,
    { aspect: "operation", title, resource: block.resource, ...(block.hasWholePath && { isPath: true }) },
    { start, end: block.operation.end },
  );
  const description = describeProse(facts.text, block.prose);
  if (description) collector.claim(place, { aspect: "description", text: description.text }, description);
  if (description && saysDeprecated.some((words) => words.test(description.text)))
    collector.claim(place, { aspect: "deprecated" }, description);
  for (const section of sections) claimSection(context, section);
  for (const example of examples) claimExample(context, example);
  reportLostHeads(collector, sections.map(listPart), {
    answer: examples.map(({ answer }) => answer),
    "request body": examples.map(({ body }) => body),
  });
}

function listPart({ kind, roots, section }: NestedSection): ListedPart {
  const listNames = () =>
    roots.flatMap(({ entry: { item } }) =>
      item.declaration.kind === "property" ? item.declaration.name : [],
    );
  const known = kind === "returns" ? "answer" : kind === "body" ? "request body" : "other";
  return { kind: known, head: section.heading, listNames };
}

function claimSection(context: OperationContext, nested: NestedSection): void {
  switch (nested.kind) {
    case "path":
    case "query":
    case "header":
    case "cookie":
      claimParameters(context, nested, nested.kind);
      return;
    case "body":
      claimBody(context, nested);
      return;
    case "returns":
      claimReturns(context, nested);
      return;
    case "type":
      return;
    default:
      nested.kind satisfies never;
  }
}

function claimParameters(
  { collector, facts, operation }: OperationContext,
  { roots }: NestedSection,
  location: ParameterLocation,
): void {
  for (const { name, node } of describeMembers(roots, facts)) {
    claimNode(collector, placeOfParameter(operation, location, name), node);
  }
}

function claimBody(context: OperationContext, { roots, section }: NestedSection): void {
  const { collector, examples, facts, operation } = context;
  const place = placeOfBody(operation);
  const example = examples.find(({ body }) => body !== undefined)?.body;
  const whole = findWholeBody(roots, example);
  if (isForm(section.heading.title)) {
    claimForm(context, describeMembers(roots, facts), section.heading);
    return;
  }
  if (roots.length === 0) collector.claim(place, exists, section.heading);
  else if (whole) claimNode(collector, place, describeItem(whole, facts));
  else claimObject(collector, place, describeMembers(roots, facts), section.heading);
}

/** The answer is an object by its members, or one named type; several named types are alternatives. */
function claimReturns({ block, collector, facts, operation }: OperationContext, nested: NestedSection): void {
  const { roots, section } = nested;
  const place = placeOfResponse(operation, findAnswerStatus(block));
  if (roots[0]?.entry.item.declaration.kind === "property") {
    claimObject(collector, place, describeMembers(roots, facts), section.heading);
    return;
  }
  const types = roots.map((root) => describeItem(root, facts));
  claimAlternatives(collector, place, types, section.heading);
}
