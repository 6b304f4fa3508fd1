import type { Entry, Example, OperationBlock, Page, Section } from "./page.js";
import { findSectionKind, isDomainTypes } from "./section-heads.js";
import type { CodeToken, HeadingToken, ItemToken, OperationToken, Prose, Token } from "./token.js";

/** Something that prose can follow and describe. */
interface Described {
  prose?: Prose;
}

/** Where in the page the assembly stands. */
interface Standing {
  heading?: HeadingToken | undefined;
  operation?: OperationBlock | undefined;
  section?: Section | undefined;
  example?: Example | undefined;
  described?: Described | undefined;
  isInTypes: boolean;
}

/** Puts tokens together to a page: resources, operations with their sections and examples, named types. */
export function assemblePage(tokens: readonly Token[]): Page {
  const page: Page = { resources: [], operations: [], types: [], unused: [], unclosed: [] };
  const standing: Standing = { isInTypes: false };
  for (const [index, token] of tokens.entries()) addToken(page, standing, token, tokens[index + 1]);
  return page;
}

function addToken(page: Page, standing: Standing, token: Token, next: Token | undefined): void {
  switch (token.kind) {
    case "heading":
      addHeading(page, standing, token, next);
      return;
    case "operation":
      addOperation(page, standing, token);
      return;
    case "item":
      addItem(page, standing, token);
      return;
    case "code":
      addCode(page, standing, token);
      return;
    case "prose":
      addProse(page, standing, token);
      return;
    default:
      token satisfies never;
  }
}

function addHeading(page: Page, standing: Standing, token: HeadingToken, next: Token | undefined): void {
  if (next?.kind === "operation") {
    standing.heading = token;
    return;
  }
  if (token.level >= 3) addSection(page, standing, token);
  else if (token.level === 2) standing.isInTypes = isDomainTypes(token.title);
  else addResource(page, standing, token);
  if (token.level < 3) leaveOperation(standing, page.resources.at(-1));
}

function leaveOperation(standing: Standing, described: Described | undefined): void {
  delete standing.operation;
  delete standing.section;
  delete standing.example;
  standing.described = described;
}

function addResource(page: Page, standing: Standing, heading: HeadingToken): void {
  page.resources.push({ heading, index: page.resources.length });
  standing.isInTypes = false;
}

function findResource(page: Page): string[] {
  const titles = [page.resources[0]?.heading.title, page.resources.slice(1).at(-1)?.heading.title];
  return titles.filter((title) => title !== undefined);
}

function addOperation(page: Page, standing: Standing, operation: OperationToken): void {
  const { heading } = standing;
  const block: OperationBlock = {
    heading,
    operation,
    resource: findResource(page),
    sections: [],
    examples: [],
  };
  page.operations.push(block);
  leaveOperation(standing, block);
  standing.operation = block;
  standing.isInTypes = false;
  delete standing.heading;
}

function addSection(page: Page, standing: Standing, heading: HeadingToken): void {
  const kind = standing.isInTypes ? undefined : findSectionKind(heading.title);
  delete standing.section;
  delete standing.described;
  if (kind === "response" && standing.example) return;
  if (kind === "example" || kind === "response") {
    standing.example = { heading };
    standing.operation?.examples.push(standing.example);
    return;
  }
  delete standing.example;
  standing.section = { heading, kind, entries: [] };
  const sections = standing.isInTypes ? page.types : standing.operation?.sections;
  sections?.push(standing.section);
}

function addItem(page: Page, standing: Standing, item: ItemToken): void {
  if (!standing.section) {
    page.unused.push(item);
    return;
  }
  const entry: Entry = { item };
  standing.section.entries.push(entry);
  standing.described = entry;
}

function addCode(page: Page, standing: Standing, code: CodeToken): void {
  if (!code.isClosed) page.unclosed.push(code);
  const { example } = standing;
  if (example && !example.request && code.language !== "json") example.request = code;
  else if (example && !example.answer) example.answer = code;
  else addProse(page, standing, { ...code, indent: 0 });
}

/** The stretch from the beginning of the one to the end of the other. */
function joinProse(before: Prose | undefined, { start, end, indent }: Prose): Prose {
  return { start: before?.start ?? start, end, indent: before?.indent ?? indent };
}

function addProse(page: Page, standing: Standing, prose: Prose): void {
  const { described } = standing;
  if (described) described.prose = joinProse(described.prose, prose);
  else if (page.resources.length + page.operations.length > 0) page.unused.push(prose);
  else page.preamble = joinProse(page.preamble, prose);
}
