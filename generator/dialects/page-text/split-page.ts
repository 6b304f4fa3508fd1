import type { PageLanguage } from "./language.js";
import { findOperationHeads, type OperationHead } from "./operation-head.js";
import { readFrontMatter } from "./front-matter.js";
import { isLanguageTab } from "./language-tabs.js";
import { readPageLines, type PageLine } from "./page-line.js";
import type { Page, PageOperation, PageSection } from "./page.js";
import { readConstraint } from "./constraints.js";
import { readSectionHead, type SectionHead } from "./section-head.js";

/** The words before the variants of a union and the values of an enumeration, of newer and of older pages. */
export const alternativesMark = /^(?:Accepts )?one of the following:?$/i;

/** What begins the examples where the title is not repeated above them. */
const startOfExamples = /^curl\s+(?:-|["']?https?:)|^(?:\d{3}|[1-5]XX|default) example$/i;

/** Divides a page into its parts, line by line. */
class PageSplitter {
  private readonly page: Page;
  private readonly heads: ReadonlyMap<number, OperationHead>;
  private operation: PageOperation | undefined;
  /** Where the next line of prose or of a part goes. */
  private target: PageLine[];

  constructor(
    private readonly lines: readonly PageLine[],
    private readonly start: number,
    url: Page["url"],
    private readonly language: PageLanguage,
  ) {
    this.page = { ...(url && { url }), intro: [], operations: [], models: [], unused: [] };
    this.heads = new Map(findOperationHeads(lines, language).map((head) => [head.first, head]));
    this.target = this.page.intro;
  }

  split(): Page {
    for (let index = this.start; index < this.lines.length; index += 1) {
      const head = this.heads.get(index);
      if (head) {
        this.enterOperation(head);
        index = head.last;
      } else this.addLine(index);
    }
    return this.page;
  }

  private enterOperation({ key, at, title, signature, deprecatedAt }: OperationHead): void {
    this.operation = {
      key,
      at,
      ...(title && { title }),
      ...(signature && { signature }),
      ...(deprecatedAt && { deprecatedAt }),
      prose: [],
      sections: [],
      examples: [],
    };
    this.page.operations.push(this.operation);
    this.target = this.operation.prose;
  }

  private addLine(index: number): void {
    const line = this.lines[index];
    if (!line || line.text === "") return;
    const head = line.isFenced ? undefined : readSectionHead(line.plain, line.headingLevel);
    if (head) {
      this.enterSection(head, line);
      return;
    }
    if (this.operation && this.startsExamples(index, line, this.operation))
      this.target = this.operation.examples;
    this.target.push(line);
  }

  private enterSection(head: SectionHead, line: PageLine): void {
    if (head.kind === "examples" && this.operation) {
      this.target = this.operation.examples;
      return;
    }
    const section: PageSection = { head, at: line, lines: [] };
    if (head.kind === "models") this.page.models.push(section);
    else if (this.operation) this.operation.sections.push(section);
    else this.page.unused.push(line);
    this.target = section.lines;
  }

  /** The title of an operation stands once more above its examples; a description may repeat it too. */
  private startsExamples(index: number, line: PageLine, operation: PageOperation): boolean {
    if (this.target === operation.examples || line.isFenced) return false;
    if (startOfExamples.test(line.plain)) return true;
    const next = this.lines.slice(index + 1, index + 9).find(({ text }) => text !== "");
    if (isLanguageTab(line.plain))
      return next !== undefined && (isLanguageTab(next.plain) || startOfExamples.test(next.plain));
    if (line.plain !== operation.title?.plain) return false;
    if (!next) return operation.sections.length > 0;
    return next.plain !== line.plain && !this.isStructural(next);
  }

  private isStructural(line: PageLine): boolean {
    if (readSectionHead(line.plain, line.headingLevel) || alternativesMark.test(line.plain)) return true;
    if (readConstraint(line.plain)) return true;
    return this.language.readDeclarations(line.plain).some(({ kind }) => kind !== "anonymous");
  }
}

/** Divides the text of a page into its operations and their parts. */
export function splitPage(document: string, language: PageLanguage): Page {
  const lines = readPageLines(document);
  const { url, end } = readFrontMatter(lines);
  return new PageSplitter(lines, end, url, language).split();
}
