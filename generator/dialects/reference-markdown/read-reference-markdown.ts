import type { DialectReading, SourceDocument, StructureHints } from "../../model/index.js";
import { assemblePage } from "./assemble-page.js";
import { claim, placeAt, refer, report, type ClaimList } from "./claim-list.js";
import { claimOperation } from "./claim-operation.js";
import { claimDescription, claimType } from "./claim-type.js";
import { classifySection } from "./classify-section.js";
import { findEra } from "./find-era.js";
import { gatherShapes } from "./nest/model-shapes.js";
import type { NestedSection } from "./nested-section.js";
import type { OperationBlock, Page, ResourceBlock } from "./page.js";
import { claimPreamble } from "./read-preamble.js";
import { readExamples, type ReadExample } from "./read-example.js";
import { readFlatTokens } from "./read-flat-tokens.js";
import { readLineTokens } from "./read-line-tokens.js";
import { nestSections, type KnownSection } from "./read-sections.js";
import { isFlattened } from "./recognise.js";
import { reportProblems } from "./report-problems.js";
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
  const tokens = isFlattened(text) ? readFlatTokens(text) : readLineTokens(text);
  const { showsNull, repeatsModels } = findEra(tokens, text);
  const list: ClaimList = { document, showsNull, claims: [], diagnostics: [] };
  const page = assemblePage(tokens);
  const plans = page.operations.map((block) => planOperation(list, block));
  const types = page.types.map((section): KnownSection => ({ section, kind: "type" }));
  const sections = [...plans.flatMap((plan) => plan.sections), ...types];
  const shapes = gatherShapes(sections.flatMap(({ section }) => section.entries));
  const isIndented = tokens.some((token) => token.kind === "item" && token.indent > 0);
  const nested = nestSections(sections, { isIndented, repeatsModels, shapes, hints });
  claimPage(list, page, plans, nested);
  for (const section of nested) reportProblems(list, section, isIndented);
  return {
    claims: list.claims,
    diagnostics: list.diagnostics,
    coverage: countCoverage(list, page, tokens, nested),
  };
}

function planOperation(list: ClaimList, block: OperationBlock): OperationPlan {
  const examples = readExamples(list.document.text, block);
  const sections = block.sections.flatMap((section, index): KnownSection[] => {
    const kind = classifySection(block, index, examples);
    if (kind) return [{ section, kind, block, examples }];
    report(
      list,
      "section-unknown",
      { title: section.heading.title, unread: section.entries.length },
      section.heading,
    );
    return [];
  });
  return { block, examples, sections };
}

function claimPage(
  list: ClaimList,
  page: Page,
  plans: readonly OperationPlan[],
  nested: readonly NestedSection[],
): void {
  const bySection = new Map(nested.map((section) => [section.section, section]));
  if (page.preamble) claimPreamble(list, page.preamble, page);
  for (const resource of page.resources) claimResource(list, resource);
  for (const { block, examples, sections } of plans) {
    const own = sections
      .map(({ section }) => bySection.get(section))
      .filter((section) => section !== undefined);
    claimOperation(list, block, own, examples);
  }
  for (const section of nested) if (section.kind === "type") claimTypes(list, section);
  for (const span of page.unused) report(list, "stretch-unused", {}, span);
  for (const code of page.unclosed)
    report(list, "code-unclosed", {}, { start: code.start, end: code.start + 3 });
}

function claimResource(list: ClaimList, { heading, index, prose }: ResourceBlock): void {
  const place = placeAt({ kind: "resource", title: heading.title, index });
  claim(list, place, { aspect: "exists" }, heading);
  claimDescription(list, place, prose);
}

function claimTypes(list: ClaimList, { roots }: NestedSection): void {
  for (const node of roots) {
    const { declaration, declaredAt } = node.entry.item;
    if (declaration.kind === "anonymous" || declaration.kind === "property") continue;
    const place = placeAt({ kind: "type", name: declaration.name });
    claim(list, place, { aspect: "exists" }, declaredAt);
    claimDescription(list, place, node.prose);
    claimType(list, place, node);
  }
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function countCoverage(
  { document }: ClaimList,
  page: Page,
  tokens: readonly Token[],
  nested: readonly NestedSection[],
): DialectReading["coverage"] {
  const found = tokens.filter(({ kind }) => kind === "item").length;
  const nestedItems = sum(nested.map(({ section }) => section.entries.length));
  return {
    operations: page.operations.length,
    items: found - sum(nested.map(({ prose }) => prose)),
    unread: found - nestedItems + sum(nested.map(({ unread }) => unread)),
    unused: page.unused.map((span) => refer(document, span)),
  };
}
