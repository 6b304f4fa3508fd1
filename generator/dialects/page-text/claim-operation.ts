import type { Collector } from "../shared/collector.js";
import type { Span } from "../shared/span.js";
import { claimCredentials } from "./claim-credentials.js";
import type { ShownExamples } from "./claim-examples.js";
import type { PageLine } from "./page-line.js";
import type { Page, PageOperation, PageSection } from "./page.js";
import { readDeprecation } from "./deprecation.js";
import { isNavigation } from "./navigation.js";
import { readPermissions } from "./permissions.js";
import { placeOfOperation } from "../shared/places.js";
import { readProse } from "./plain-text.js";

/** What the claims about an operation as a whole rest on. */
export interface OperationContext {
  readonly collector: Collector;
  readonly text: string;
  readonly page: Page;
  readonly shown: ShownExamples;
}

/** The stretch from the first to the last line of prose, without navigation at its ends. */
export function findProse(lines: readonly PageLine[]): Span | undefined {
  const isProse = ({ plain }: PageLine) => !isNavigation(plain);
  const first = lines.find(isProse);
  const last = lines.findLast(isProse);
  return first && last && { start: first.start, end: last.end };
}

/** Claims what a page says of an operation as a whole. */
export function claimOperation(context: OperationContext, operation: PageOperation): void {
  const { collector, page, shown } = context;
  const place = placeOfOperation(operation.key);
  const title = operation.title?.plain ?? "";
  const at = { start: operation.title?.start ?? operation.at.start, end: operation.at.end };
  collector.countOperation();
  collector.claim(place, { aspect: "operation", title, resource: operation.resource }, at);
  claimSignature(context, operation);
  claimProse(context, operation);
  if (page.url && page.operations.length === 1 && operation.sections.length > 0) {
    collector.claim(place, { aspect: "page", url: page.url.value }, page.url.at);
  }
  claimCredentials(collector, operation, shown);
  for (const section of operation.sections) {
    if (section.head.kind === "permissions") claimPermissions(context, operation, section);
  }
}

function claimSignature({ collector }: OperationContext, { key, signature }: PageOperation): void {
  if (!signature) return;
  const place = placeOfOperation(key);
  const { method, pages, returns } = signature.said;
  const returned = returns !== undefined && { returns };
  collector.claim(place, { aspect: "signature", method, ...returned }, signature.at);
  if (pages) collector.claim(place, { aspect: "pagination", ...pages }, signature.at);
}

function claimProse({ collector, text }: OperationContext, operation: PageOperation): void {
  const place = placeOfOperation(operation.key);
  const [first, ...others] = operation.prose;
  const isMarked = first !== undefined && readDeprecation(first.plain) !== undefined;
  const deprecatedAt = operation.deprecatedAt ?? (isMarked ? first : undefined);
  if (deprecatedAt) collector.claim(place, { aspect: "deprecated" }, deprecatedAt);
  const prose = findProse(isMarked ? others : operation.prose);
  const reason = (deprecatedAt && readDeprecation(deprecatedAt.plain)) ?? "";
  const words = prose ? readProse(text.slice(prose.start, prose.end)) : "";
  const description = [reason, words].filter((part) => part !== "").join("\n\n");
  const at = prose ?? deprecatedAt;
  if (at && description !== "") collector.claim(place, { aspect: "description", text: description }, at);
}

function claimPermissions(context: OperationContext, operation: PageOperation, section: PageSection): void {
  const { collector } = context;
  const permissions: string[] = [];
  for (const line of section.lines) {
    const { names, isAmbiguous } = readPermissions(line.text, line.plain);
    permissions.push(...names);
    if (isAmbiguous) collector.report("permissions-ambiguous", { names }, line);
  }
  const first = section.lines[0];
  const last = section.lines.at(-1);
  if (!first || !last) return;
  const at = { start: first.start, end: last.end };
  collector.claim(placeOfOperation(operation.key), { aspect: "permissions", permissions }, at);
}
