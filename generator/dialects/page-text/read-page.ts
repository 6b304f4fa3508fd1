import type { DialectReading, SourceDocument, StructureHints } from "../../model/index.js";
import { claimExamples, readExamples } from "./claim-examples.js";
import { claimOperation, findProse } from "./claim-operation.js";
import { Collector } from "../shared/collector.js";
import { combineEvidence, type Evidence } from "./evidence.js";
import type { PageLanguage } from "./language.js";
import { isNavigation } from "./navigation.js";
import type { Page } from "./page.js";
import { findDefinedMembers } from "./page-definitions.js";
import { readProse } from "./plain-text.js";
import { PartReader } from "./read-part.js";
import { splitPage } from "./split-page.js";

/** Whether a page lists the operations of a resource, rather than describing one. */
function isResourcePage({ models, operations }: Page): boolean {
  return models.length > 0 || operations.length > 1;
}

/** The heading of the resource: a heading of Markdown, or else the first words of the page that are no navigation. */
function claimResource(collector: Collector, text: string, { intro }: Page): readonly string[] {
  const words = intro.filter(({ plain }) => !isNavigation(plain));
  const heading = words.findLast(({ headingLevel }) => headingLevel > 0) ?? words[0];
  if (!heading) return [];
  const place = { root: { kind: "resource", title: heading.plain, index: 0 }, steps: [] } as const;
  collector.claim(place, { aspect: "exists" }, heading);
  const prose = findProse(words.slice(words.indexOf(heading) + 1));
  if (prose) {
    const description = readProse(text.slice(prose.start, prose.end));
    collector.claim(place, { aspect: "description", text: description }, prose);
  }
  return [heading.plain];
}

/** Reads a page as a browser copies it, or as a scrape has wrapped it in Markdown. */
export function readPage(
  document: SourceDocument,
  language: PageLanguage,
  hints: StructureHints | undefined,
): DialectReading {
  const collector = new Collector(document);
  const page = splitPage(document.text, language);
  const resource = isResourcePage(page) ? claimResource(collector, document.text, page) : [];
  const hinted: Evidence = (place) => hints?.members(place);
  const known = combineEvidence([findDefinedMembers(page.models, language), hinted]);
  for (const operation of page.operations) {
    const shown = readExamples(document.text, operation);
    claimOperation({ collector, text: document.text, page, resource, shown }, operation);
    new PartReader(collector, language, known).readOperation(operation, shown);
    claimExamples(collector, operation, shown);
  }
  const names = page.operations.flatMap(({ signature }) => signature?.said.returns ?? []);
  new PartReader(collector, language, known).readModels(page.models, names);
  for (const span of page.unused) collector.markUnused(span);
  return collector.finish();
}
