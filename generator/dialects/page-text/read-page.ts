import type { DialectReading, SourceDocument, StructureHints } from "../../model/index.js";
import { claimExamples, readExamples } from "./claim-examples.js";
import { claimOperation, findProse } from "./claim-operation.js";
import { exists } from "../shared/assertions.js";
import { Collector } from "../shared/collector.js";
import { reportLostHeads, type ListedPart } from "../shared/report-lost-heads.js";
import { placeAt } from "../shared/places.js";
import { combineEvidence } from "./evidence.js";
import { findHintedMembers } from "./hinted-members.js";
import type { PageLanguage } from "./language.js";
import type { PageLine } from "./page-line.js";
import type { Page, PageResource, PageSection } from "./page.js";
import { findDefinedMembers } from "./page-definitions.js";
import { readProse } from "./plain-text.js";
import { PartReader } from "./read-part.js";
import { splitPage } from "./split-page.js";

function claimResource(collector: Collector, { heading, prose, title }: PageResource, index: number): void {
  const place = placeAt({ kind: "resource", title, index });
  collector.claim(place, exists, heading);
  const at = findProse(prose);
  if (!at) return;
  const text = readProse(collector.document.text.slice(at.start, at.end));
  collector.claim(place, { aspect: "description", text }, at);
}

/** Counts the declarations of parts that are not read. */
function countUnread(collector: Collector, sections: readonly PageSection[], language: PageLanguage): number {
  const lines = sections.flatMap((section) => section.lines);
  const declaring = lines.filter(
    ({ isFenced, plain }) => !isFenced && language.readDeclarations(plain).length > 0,
  );
  declaring.forEach(() => {
    collector.countItem("unread");
  });
  return declaring.length;
}

/** Reports what belongs to no operation for certain, with the number of its declarations. */
function reportLeftOut(collector: Collector, { broken, misplaced }: Page, language: PageLanguage): void {
  for (const { at, sections } of broken) {
    collector.report("operation-broken", { unread: countUnread(collector, sections, language) }, at);
  }
  for (const section of misplaced) {
    const title = collector.document.text.slice(section.at.start, section.at.end);
    const unread = countUnread(collector, [section], language);
    collector.report("section-misplaced", { title, unread }, section.at);
  }
}

/** Reports lines of a description that declare a member: the head of their part may be missing above them. */
function reportDescribed(collector: Collector, lines: readonly PageLine[], language: PageLanguage): void {
  for (const line of lines) {
    const isMember = language
      .readDeclarations(line.plain)
      .some(({ kind, type }) => kind === "property" && type.open(undefined).core.kind !== "model");
    if (isMember && !line.isFenced) collector.report("item-in-description", {}, line);
  }
}

/** What a part lists; in an SDK's page the members of a body are among the parameters. */
function listPart({ at, head, lines }: PageSection, language: PageLanguage): ListedPart {
  const isBody = head.kind === "body" || (head.kind === "parameters" && head.in === "unlocated");
  const declared = lines.filter(({ isFenced }) => !isFenced);
  const listNames = () =>
    declared.flatMap(({ plain }) =>
      language.readDeclarations(plain).flatMap((one) => (one.kind === "property" ? one.name : [])),
    );
  return {
    kind: head.kind === "returns" ? "answer" : isBody ? "request body" : "other",
    head: at,
    listNames,
  };
}

/** Reads a page as a browser copies it, or as a scrape has wrapped it in Markdown. */
export function readPage(
  document: SourceDocument,
  language: PageLanguage,
  hints: StructureHints | undefined,
): DialectReading {
  const collector = new Collector(document);
  const page = splitPage(document.text, language);
  for (const [index, resource] of page.resources.entries()) claimResource(collector, resource, index);
  const known = combineEvidence([findDefinedMembers(page.models, language), findHintedMembers(hints)]);
  const parts = new PartReader(collector, language, known, hints);
  for (const operation of page.operations) {
    const shown = readExamples(document.text, operation);
    claimOperation({ collector, text: document.text, page, shown }, operation);
    parts.readOperation(operation, shown);
    claimExamples(collector, operation, shown);
    reportDescribed(collector, operation.prose, language);
    reportLostHeads(
      collector,
      operation.sections.map((section) => listPart(section, language)),
      {
        answer: shown.answers.map(({ value }) => value),
        "request body": shown.requests.map(({ body }) => body),
      },
    );
  }
  const names = page.operations.flatMap(({ signature }) => signature?.said.returns ?? []);
  parts.readModels(page.models, names);
  for (const span of page.unused) collector.markUnused(span);
  reportLeftOut(collector, page, language);
  return collector.finish();
}
