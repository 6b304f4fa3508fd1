import {
  mostOperations,
  type DialectReading,
  type SourceDocument,
  type StructureHints,
} from "../../model/index.js";
import { exists } from "../shared/assertions.js";
import { claimSchema } from "../shared/claim-node.js";
import { Collector } from "../shared/collector.js";
import { placeAt, placeOfType } from "../shared/places.js";
import { assemblePage } from "./assemble-page.js";
import { compareCounts } from "./compare-counts.js";
import { claimOperation } from "./claim-operation.js";
import { classifySections } from "./classify-section.js";
import { describeNamedType } from "./describe-item.js";
import { findEra } from "./find-era.js";
import { resourceSeparator } from "./normalise-levels.js";
import { gatherShapes } from "./nest/model-shapes.js";
import type { NestedSection } from "./nested-section.js";
import type { OperationBlock, Page, ResourceBlock } from "./page.js";
import { describeProse, type PageFacts } from "./page-facts.js";
import { claimPreamble } from "./read-preamble.js";
import { readExamples, type ReadExample } from "./read-example.js";
import { readFlatTokens } from "./read-flat-tokens.js";
import { readLineTokens } from "./read-line-tokens.js";
import { nestSections, type KnownSection } from "./read-sections.js";
import { fence } from "./read-marks.js";
import { isFlattened, isNewest } from "./recognise.js";
import { countBroken, reportBrokenDeclarations, reportUnapart } from "./report-broken-declarations.js";
import { reportContradictions, reportProblems } from "./report-problems.js";
import type { Token } from "./token.js";

/** An operation with its examples, and which of the page's sections are its own. */
interface OperationPlan {
  readonly block: OperationBlock;
  readonly examples: readonly ReadExample[];
  readonly sections: readonly KnownSection[];
}

/** Reads a page to claims: tokens, then the page's parts, then the nesting of their items, then what they say. */
export function readReferenceMarkdown(document: SourceDocument, hints?: StructureHints): DialectReading {
  const { text } = document;
  const isFlat = isFlattened(text);
  const isNewestPage = isNewest(text);
  const tokens = isFlat ? readFlatTokens(text, isNewestPage) : readLineTokens(text, isNewestPage);
  const collector = new Collector(document);
  if (reportExcess(collector, tokens)) return collector.finish();
  const { showsNull, repeatsModels } = findEra(tokens, text, isNewestPage);
  const page = assemblePage(tokens, { isFlat, isNewest: isNewestPage });
  const plans = planOperations(collector, page);
  const types = page.types.map((section): KnownSection => ({ section, kind: "type" }));
  const sections = [...plans.flatMap((plan) => plan.sections), ...types];
  const shapes = gatherShapes(sections.flatMap(({ section }) => section.entries));
  const isIndented = tokens.some((token) => keepsIndentation(token, isNewestPage));
  const nested = nestSections(sections, {
    isIndented,
    repeatsModels,
    hidesMembers: isNewestPage,
    text,
    shapes,
    hints,
  });
  const facts = { text, showsNull, statesFacts: isNewestPage, isFlat };
  claimPage({ collector, facts, page, plans, nested });
  for (const section of nested) reportProblems(collector, section, isIndented);
  if (!isIndented) reportContradictions(collector, compareCounts(text, nested));
  const deep = reportBrokenDeclarations(collector, tokens);
  if (!isFlat) reportUnapart(collector, tokens, { isNewest: isNewestPage });
  const broken = sum(nested.map(({ roots }) => countBroken(roots)));
  const { claims, coverage, diagnostics } = collector.finish();
  const counted = countCoverage(page, tokens, nested);
  const { items, unread } = counted;
  return {
    claims,
    diagnostics,
    coverage: {
      ...coverage,
      ...counted,
      items: items + deep,
      unread: unread + deep + broken,
    },
  };
}

/** Whether a token shows that its page has kept its indentation. Newest pages say nothing of counts, so that prose will do. */
function keepsIndentation(token: Token, isNewestPage: boolean): boolean {
  return (token.kind === "item" || (isNewestPage && token.kind === "prose")) && token.indent > 0;
}

/** Counts operations before anything is made of them: what follows takes a hundred times as long. */
function reportExcess(collector: Collector, tokens: readonly Token[]): boolean {
  const operations = tokens.filter(({ kind }) => kind === "operation");
  const excess = operations[mostOperations];
  if (!excess) return false;
  const parameters = { operations: operations.length, most: mostOperations };
  collector.report("operations-too-many", parameters, excess);
  return true;
}

function planOperations(collector: Collector, { operations }: Page): OperationPlan[] {
  const parts = operations.map((block) => ({
    block,
    examples: readExamples(collector.document.text, block),
  }));
  const kinds = classifySections(parts);
  return parts.map(({ block, examples }) => {
    const sections = block.sections.flatMap((section): KnownSection[] => {
      const kind = kinds.get(section);
      if (kind) return [{ section, kind, block, examples }];
      const { entries, heading } = section;
      if (entries.length === 0) collector.markUnused(heading);
      else collector.report("section-unknown", { title: heading.title, unread: entries.length }, heading);
      return [];
    });
    return { block, examples, sections };
  });
}

/** A page with all that was found on it. */
interface PagePlan {
  readonly collector: Collector;
  readonly facts: PageFacts;
  readonly page: Page;
  readonly plans: readonly OperationPlan[];
  readonly nested: readonly NestedSection[];
}

function claimPage({ collector, facts, page, plans, nested }: PagePlan): void {
  const bySection = new Map(nested.map((section) => [section.section, section]));
  if (page.preamble) claimPreamble(collector, page.preamble, page);
  for (const resource of page.resources) claimResource(collector, resource);
  for (const plan of plans) {
    const sections = plan.sections
      .map(({ section }) => bySection.get(section))
      .filter((section) => section !== undefined);
    const { method, path } = plan.block.operation;
    claimOperation({ ...plan, collector, facts, operation: { method, path }, sections });
  }
  for (const section of nested) if (section.kind === "type") claimTypes(collector, facts, section);
  for (const span of page.unused) collector.markUnused(span);
  reportLeftOut(collector, page);
  for (const { start } of page.unclosed) {
    collector.report("code-unclosed", {}, { start, end: start + fence.length });
  }
}

/** Reports what belongs to no operation for certain, with the number of its items. */
function reportLeftOut(collector: Collector, { broken, misplaced }: Page): void {
  for (const { block, line } of broken) {
    const unread = sum(block.sections.map(({ entries }) => entries.length));
    collector.report("operation-broken", { unread }, line);
  }
  for (const { entries, heading } of misplaced) {
    collector.report("section-misplaced", { title: heading.title, unread: entries.length }, heading);
  }
}

function claimResource(collector: Collector, { heading, index, isUnended, prose }: ResourceBlock): void {
  if (isUnended) {
    collector.report("title-unended", {}, heading);
    return;
  }
  const title = heading.title.split(resourceSeparator).at(-1) ?? "";
  const place = placeAt({ kind: "resource", title, index });
  collector.claim(place, exists, heading);
  const description = describeProse(collector.document.text, prose);
  if (description) collector.claim(place, { aspect: "description", text: description.text }, description);
}

function claimTypes(collector: Collector, facts: PageFacts, { roots }: NestedSection): void {
  for (const node of roots) {
    const { declaration, declaredAt } = node.entry.item;
    if (declaration.kind === "anonymous" || declaration.kind === "property") continue;
    const place = placeOfType(declaration.name);
    collector.claim(place, exists, declaredAt);
    claimSchema(collector, place, describeNamedType(node, facts));
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** What a reading covers; that of a stretch without use is counted where it is put on record. */
function countCoverage(
  page: Page,
  tokens: readonly Token[],
  nested: readonly NestedSection[],
): Omit<DialectReading["coverage"], "unused"> {
  const found = tokens.filter(({ kind }) => kind === "item").length;
  const nestedItems = sum(nested.map(({ section }) => section.entries.length));
  return {
    operations: page.operations.length,
    items: found - sum(nested.map(({ prose }) => prose)),
    unread: found - nestedItems + sum(nested.map(({ unread }) => unread)),
  };
}
