import type { PageLanguage } from "./language.js";
import {
  findBrokenHeads,
  findOperationHeads,
  type BrokenHead,
  type OperationHead,
} from "./operation-head.js";
import { readFrontMatter } from "./front-matter.js";
import { isLanguageTab } from "./language-tabs.js";
import { readPageLines, type PageLine } from "./page-line.js";
import type { Page, PageOperation, PageResource, PageSection } from "./page.js";
import { findResourceHeadings } from "./resource-headings.js";
import { readConstraint } from "./constraints.js";
import { readSectionHead, type SectionHead } from "./section-head.js";

/** The words before the variants of a union and the values of an enumeration, of newer and of older pages. */
export const alternativesMark = /^(?:Accepts )?one of the following:?$/i;

/** What begins the examples where the title is not repeated above them. */
const startOfExamples = /^curl\s+(?:-|["']?https?:)|^(?:\d{3}|[1-5]XX|default) example$/i;

/** Whether a page lists the operations of a resource, rather than describing one. */
function isResourcePage(lines: readonly PageLine[], heads: readonly OperationHead[]): boolean {
  const isModels = ({ plain, headingLevel, isFenced }: PageLine) =>
    !isFenced && readSectionHead(plain, headingLevel)?.kind === "models";
  return heads.length > 1 || lines.some(isModels);
}

/** The path of the last resource; that of the page is above all others. */
function findPath(resources: readonly PageResource[]): readonly string[] {
  const last = resources.length - 1;
  return resources.filter((_, index) => index === 0 || index === last).map(({ title }) => title);
}

/** The text of a page glues the headings above a resource to its own: `ChatCompletions` under `Chat`. */
function findOwnTitle(heading: string, resources: readonly PageResource[]): string {
  const [root] = resources;
  if (!root || !isGlued(heading, root.title)) return heading;
  const own = heading.slice(root.title.length);
  const above = resources.slice(1).find(({ title }) => isGlued(own, title));
  return above ? own.slice(above.title.length) : own;
}

function isGlued(heading: string, title: string): boolean {
  return heading.startsWith(title) && /^\p{Lu}\p{L}/u.test(heading.slice(title.length));
}

/** Whether two parts are of one kind; a body has a part for each of its forms. */
function isSameKind(one: SectionHead, other: SectionHead): boolean {
  if (one.kind === "parameters" && other.kind === "parameters") return one.in === other.in;
  if (one.kind === "body" && other.kind === "body") return one.mediaType === other.mediaType;
  return one.kind === "returns" && other.kind === "returns";
}

/** Whether an operation has a place for a part: each kind stands once, and none with declarations after the answer. */
function hasPlace({ sections }: PageOperation, head: SectionHead): boolean {
  const declares = head.kind === "parameters" || head.kind === "body";
  return !sections.some(
    (section) => isSameKind(section.head, head) || (declares && section.head.kind === "returns"),
  );
}

/** Divides a page into its parts, line by line. */
class PageSplitter {
  private readonly page: Page;
  private readonly heads: ReadonlyMap<number, OperationHead>;
  private readonly broken: ReadonlyMap<number, BrokenHead>;
  private readonly headings: ReadonlySet<PageLine>;
  private operation: PageOperation | undefined;
  /** Where the next line of prose or of a part goes. */
  private target: PageLine[];

  constructor(
    private readonly lines: readonly PageLine[],
    private readonly start: number,
    url: Page["url"],
    private readonly language: PageLanguage,
  ) {
    this.page = {
      ...(url && { url }),
      ...{ intro: [], resources: [], operations: [], models: [], unused: [], broken: [], misplaced: [] },
    };
    this.broken = new Map(findBrokenHeads(lines, language).map((head) => [head.first, head]));
    const heads = findOperationHeads(lines, language);
    this.heads = new Map(heads.map((head) => [head.first, head]));
    this.headings = isResourcePage(lines, heads) ? findResourceHeadings(lines, start, heads) : new Set();
    this.target = this.page.intro;
  }

  split(): Page {
    let next = this.start;
    for (const [index, line] of this.lines.entries()) {
      if (index < next) continue;
      const head = this.heads.get(index);
      const broken = this.broken.get(index);
      if (head) this.enterOperation(head);
      else if (broken) this.enterBroken(broken);
      else if (line.text !== "") this.addLine(line, index);
      next = (head?.last ?? broken?.last ?? index) + 1;
    }
    return this.page;
  }

  private enterOperation({ key, at, title, signature, deprecatedAt, remark }: OperationHead): void {
    this.operation = {
      resource: findPath(this.page.resources),
      key,
      at,
      ...(title && { title }),
      ...(signature && { signature }),
      ...(deprecatedAt && { deprecatedAt }),
      prose: remark ? [remark] : [],
      sections: [],
      examples: [],
    };
    this.page.operations.push(this.operation);
    this.target = this.operation.prose;
  }

  /** What stands under a line that is nearly an operation is its own, and not that of the operation before. */
  private enterBroken({ line }: BrokenHead): void {
    const key = { method: "get", path: "" } as const;
    this.operation = { resource: [], key, at: line, prose: [], sections: [], examples: [] };
    this.page.broken.push(this.operation);
    this.target = this.operation.prose;
  }

  private addLine(line: PageLine, index: number): void {
    if (this.headings.has(line)) {
      this.enterResource(line);
      return;
    }
    const head = line.isFenced ? undefined : readSectionHead(line.plain, line.headingLevel);
    if (head) {
      this.enterSection(head, line);
      return;
    }
    if (this.operation && this.startsExamples(index, line, this.operation))
      this.target = this.operation.examples;
    this.target.push(line);
  }

  private enterResource(heading: PageLine): void {
    const title = findOwnTitle(heading.plain, this.page.resources);
    const resource: PageResource = { title, heading, prose: [] };
    this.page.resources.push(resource);
    this.operation = undefined;
    this.target = resource.prose;
  }

  private enterSection(head: SectionHead, line: PageLine): void {
    if (head.kind === "examples" && this.operation) {
      this.target = this.operation.examples;
      // What stands above the heading is another example than what stands below it.
      this.target.push(line);
      return;
    }
    const section: PageSection = { head, at: line, lines: [] };
    if (head.kind === "models") this.page.models.push(section);
    else if (this.operation) {
      (hasPlace(this.operation, head) ? this.operation.sections : this.page.misplaced).push(section);
    } else this.page.unused.push(line);
    this.target = section.lines;
  }

  /** The title of an operation stands once more above its examples; a description may repeat it too. */
  private startsExamples(index: number, line: PageLine, operation: PageOperation): boolean {
    if (line.isFenced) return false;
    if (startOfExamples.test(line.plain)) return true;
    const next = this.lines.slice(index + 1, index + 9).find(({ text }) => text !== "");
    if (isLanguageTab(line.plain))
      return next !== undefined && (isLanguageTab(next.plain) || startOfExamples.test(next.plain));
    if (line.plain !== operation.title?.plain) return false;
    if (!next) return operation.sections.length > 0;
    return next.plain !== line.plain && !this.isStructural(next);
  }

  /** Whether a line belongs to a part with declarations; a bare name is a tab above examples, such as `HTTP`. */
  private isStructural(line: PageLine): boolean {
    if (readSectionHead(line.plain, line.headingLevel) || alternativesMark.test(line.plain)) return true;
    if (readConstraint(line.plain)) return true;
    return this.language
      .readDeclarations(line.plain)
      .some(({ kind, type }) => kind !== "anonymous" || type.open(undefined).core.kind !== "model");
  }
}

/** Divides the text of a page into its operations and their parts. */
export function splitPage(document: string, language: PageLanguage): Page {
  const lines = readPageLines(document);
  const { url, end } = readFrontMatter(lines);
  return new PageSplitter(lines, end, url, language).split();
}
