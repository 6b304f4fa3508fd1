import type { Ability, Dialect, DialectReading, SourceDocument } from "../../model/index.js";
import { assemblePage } from "./assemble-page.js";
import { claim, placeAt, refer, report, type ClaimList } from "./claim-list.js";
import { claimOperation, type NestedSection } from "./claim-operation.js";
import { claimDescription, claimSchema } from "./claim-type.js";
import { nestByCount } from "./nest-by-count.js";
import type { Page, Section } from "./page.js";
import { readFlatTokens } from "./read-flat-tokens.js";
import { readLineTokens } from "./read-line-tokens.js";
import { isFlattened, isReferenceMarkdown } from "./recognise.js";
import type { Token } from "./token.js";

const abilities: ReadonlySet<Ability> = new Set<Ability>([
  "parameterLocation",
  "optionality",
  "enumerations",
  "examples",
  "descriptions",
  "nesting",
]);

/** The Markdown that reference pages offer for copying (`Copy Markdown`), in one line or in many. */
export const referenceMarkdown: Dialect = {
  name: "reference-markdown",
  abilities,
  recognises: isReferenceMarkdown,
  read: readReferenceMarkdown,
};

function showsNull(tokens: readonly Token[], text: string): boolean {
  return tokens.some(
    (token) =>
      token.kind === "item" && text.slice(token.declaredAt.start, token.declaredAt.end).endsWith(" or null"),
  );
}

function readReferenceMarkdown(document: SourceDocument): DialectReading {
  const { text } = document;
  const tokens = isFlattened(text) ? readFlatTokens(text) : readLineTokens(text);
  const list: ClaimList = { document, showsNull: showsNull(tokens, text), claims: [], diagnostics: [] };
  const page = assemblePage(tokens);
  const unread = claimPage(list, page);
  for (const span of page.unused) report(list, "stretch-unused", {}, span);
  return {
    claims: list.claims,
    diagnostics: list.diagnostics,
    coverage: {
      operations: page.operations.length,
      items: tokens.filter(({ kind }) => kind === "item").length,
      unread,
      unused: page.unused.map((span) => refer(document, span)),
    },
  };
}

function claimPage(list: ClaimList, page: Page): number {
  let unread = 0;
  const nest = (section: Section) => {
    const nesting = nestByCount(section.entries);
    unread += nesting.strays.length;
    for (const { item } of nesting.strays) report(list, "item-misplaced", {}, item);
    for (const node of nesting.incomplete) {
      const { item } = node.entry;
      report(
        list,
        "count-mismatch",
        { declared: "more children", found: String(node.children.length) },
        item,
      );
    }
    return nesting.roots;
  };
  for (const { heading, index, prose } of page.resources) {
    const place = placeAt({ kind: "resource", title: heading.title, index });
    claim(list, place, { aspect: "exists" }, heading);
    claimDescription(list, place, prose);
  }
  for (const block of page.operations) {
    const sections = block.sections.flatMap((section): NestedSection[] =>
      section.kind ? [{ section, kind: section.kind, roots: nest(section) }] : [],
    );
    claimOperation(list, block, sections);
  }
  for (const section of page.types) {
    for (const node of nest(section)) {
      const { declaration, declaredAt } = node.entry.item;
      if (declaration.kind === "anonymous") continue;
      const place = placeAt({ kind: "type", name: declaration.name });
      claim(list, place, { aspect: "exists" }, declaredAt);
      claimDescription(list, place, node.entry.prose);
      claimSchema(list, place, node);
    }
  }
  return unread;
}
