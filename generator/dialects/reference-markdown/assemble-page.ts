import type { Span } from "../shared/span.js";
import type { Entry, Example, OperationBlock, Page, ResourceBlock, Section } from "./page.js";
import { normaliseLevels, resourceSeparator } from "./normalise-levels.js";
import { addToOperation, settleLateSections } from "./place-sections.js";
import { runsIntoProse } from "./runs-into-prose.js";
import { findSectionKind, findStatus, type SectionKind } from "./section-heads.js";
import { isHelper, settleHeadings } from "./settle-headings.js";
import type {
  BrokenToken,
  CodeToken,
  HeadingToken,
  ItemToken,
  OperationToken,
  Prose,
  Token,
} from "./token.js";

/** Something that prose can follow and describe. */
interface Described {
  prose?: Prose | undefined;
}

/** Where in the page the assembly stands. */
interface Standing {
  heading?: HeadingToken | undefined;
  operation?: OperationBlock | undefined;
  section?: Section | undefined;
  example?: Example | undefined;
  described?: Described | undefined;
  /** Whether the page is one line. */
  readonly isFlat: boolean;
  isInTypes: boolean;
  /** Whether what follows is the answer of an example. */
  isAnswer: boolean;
  /** The number of the token, and that of the last one that had no use. */
  index: number;
  unusedAt: number;
}

/** The form of a page: of the newest era or of an older one, in one line or in many. */
interface PageForm {
  readonly isNewest?: boolean;
  readonly isFlat?: boolean;
}

/** Puts tokens together to a page: resources, operations with their sections and examples, named types. */
export function assemblePage(
  found: readonly Token[],
  { isFlat = false, isNewest = false }: PageForm = {},
): Page {
  const page: Page = {
    resources: [],
    operations: [],
    types: [],
    unused: [],
    unclosed: [],
    broken: [],
    misplaced: [],
  };
  const standing: Standing = { isFlat, isInTypes: false, isAnswer: false, index: 0, unusedAt: -2 };
  const tokens = settleHeadings(isNewest ? normaliseLevels(found) : found, !isFlat);
  for (const [index, token] of tokens.entries()) {
    standing.index = index;
    addToken(page, standing, token, tokens[index + 1]);
  }
  settleLateSections(page);
  return page;
}

/** One stretch of unused text is one finding, however many tokens it has. */
function addUnused(page: Page, standing: Standing, { start, end }: Span): void {
  const before = standing.unusedAt === standing.index - 1 ? page.unused.pop() : undefined;
  page.unused.push({ start: before?.start ?? start, end });
  standing.unusedAt = standing.index;
}

function addToken(page: Page, standing: Standing, token: Token, next: Token | undefined): void {
  switch (token.kind) {
    case "heading":
      addHeading(page, standing, token, next);
      return;
    case "operation":
      addOperation(page, standing, token);
      return;
    case "broken":
      addBroken(page, standing, token);
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

function addHeading(page: Page, standing: Standing, heading: HeadingToken, next: Token | undefined): void {
  if (next?.kind === "operation" || next?.kind === "broken") standing.heading = heading;
  else if (heading.level >= 3) addSection(page, standing, heading, next);
  else if (heading.level === 1) addResource(page, standing, heading);
  else if (isHelper(heading, next)) addHelper(page, standing, heading);
  else {
    leaveOperation(standing, undefined);
    standing.isInTypes = true;
  }
}

/** A method without an operation, of a page that lists the methods of a resource, is of the SDKs alone: its words say nothing. */
function addHelper(page: Page, standing: Standing, heading: HeadingToken): void {
  const isListed = page.resources.length > 0;
  leaveOperation(standing, isListed ? {} : undefined);
  if (!isListed) addUnused(page, standing, heading);
}

function leaveOperation(standing: Standing, described: Described | undefined): void {
  delete standing.operation;
  delete standing.section;
  delete standing.example;
  standing.described = described;
  standing.isInTypes = false;
}

function addResource(page: Page, standing: Standing, heading: HeadingToken): void {
  const isUnended = standing.isFlat && runsIntoProse(heading.title);
  const resource: ResourceBlock = { heading, index: page.resources.length, isUnended };
  page.resources.push(resource);
  leaveOperation(standing, resource);
}

/** The headings of the page and of the sub-resource; that of a sub-resource can be a whole path. */
function findResource({ resources }: Page): Pick<OperationBlock, "hasWholePath" | "resource"> {
  const [root] = resources;
  const last = resources.at(-1);
  if (last?.isUnended) return { resource: [], hasWholePath: false };
  const path = last?.heading.title.split(resourceSeparator) ?? [];
  if (path.length > 1) return { resource: path, hasWholePath: true };
  const above = root === last || root?.isUnended ? [last] : [root, last];
  return { resource: above.flatMap((resource) => resource?.heading.title ?? []), hasWholePath: false };
}

function addOperation(page: Page, standing: Standing, operation: OperationToken): void {
  const { heading } = standing;
  const block: OperationBlock = {
    heading,
    operation,
    ...findResource(page),
    sections: [],
    late: [],
    examples: [],
  };
  page.operations.push(block);
  leaveOperation(standing, block);
  standing.operation = block;
  delete standing.heading;
}

/** What stands under a line that is nearly an operation is its own, and not that of the operation before. */
function addBroken(page: Page, standing: Standing, line: BrokenToken): void {
  const operation = { kind: "operation", method: "get", path: "", start: line.start, end: line.end } as const;
  const block: OperationBlock = { operation, ...findResource(page), sections: [], late: [], examples: [] };
  page.broken.push({ line, block });
  leaveOperation(standing, block);
  standing.operation = block;
  delete standing.heading;
}

/** A head that is not known and stands over a code block is that of an example, or within one that of its answer. */
function findKind(
  standing: Standing,
  heading: HeadingToken,
  next: Token | undefined,
): SectionKind | undefined {
  if (standing.isInTypes) return undefined;
  const kind = findSectionKind(heading.title);
  if (kind || next?.kind !== "code") return kind;
  return heading.level === 4 && standing.example ? "response" : "example";
}

function addSection(page: Page, standing: Standing, heading: HeadingToken, next: Token | undefined): void {
  const kind = findKind(standing, heading, next);
  standing.isAnswer = kind === "response";
  delete standing.section;
  delete standing.described;
  if (kind === "response" && standing.example) {
    standing.example.status ??= findStatus(heading.title);
    return;
  }
  delete standing.example;
  const { operation } = standing;
  const sections = standing.isInTypes ? page.types : operation?.sections;
  if (!sections) addUnused(page, standing, heading);
  else if (kind === "example" || kind === "response") {
    standing.example = { heading, status: findStatus(heading.title) };
    operation?.examples.push(standing.example);
  } else {
    standing.section = { heading, kind, entries: [] };
    if (operation && !standing.isInTypes) addToOperation(page, operation, standing.section, standing.isFlat);
    else sections.push(standing.section);
  }
}

function addItem(page: Page, standing: Standing, item: ItemToken): void {
  if (!standing.section) {
    addUnused(page, standing, item);
    return;
  }
  const entry: Entry = { item, prose: undefined };
  standing.section.entries.push(entry);
  standing.described = entry;
}

function addCode(page: Page, standing: Standing, code: CodeToken): void {
  if (!code.isClosed) page.unclosed.push(code);
  const { example } = standing;
  const isAnswer = standing.isAnswer || code.language === "json";
  if (example && !isAnswer && !example.request) example.request = code;
  else if (example && isAnswer && !example.answer) example.answer = code;
  else addProse(page, standing, code);
}

/** The stretch from the beginning of the one to the end of the other. */
function joinProse(before: Prose | undefined, { displaced, end, indent, start }: Prose): Prose {
  const outer = before?.displaced ?? displaced;
  const joined = { start: before?.start ?? start, end, indent: before?.indent ?? indent };
  return outer === undefined ? joined : { ...joined, displaced: outer };
}

function addProse(page: Page, standing: Standing, prose: Prose): void {
  const { described } = standing;
  if (described) described.prose = joinProse(described.prose, prose);
  else if (page.resources.length + page.operations.length > 0) addUnused(page, standing, prose);
  else page.preamble = joinProse(page.preamble, prose);
}
