import { stringifyJson } from "../../model/index.js";
import { isTooDeep } from "../notation/index.js";
import type { Collector } from "../shared/collector.js";
import type { StatedConstraint } from "../shared/described-node.js";
import type { Span } from "../shared/span.js";
import { readConstraints, splitConstraints, type Piece } from "./constraints.js";
import type { PageDeclaration, PageItem } from "./declaration.js";
import type { PageNode } from "./frame.js";
import type { PageLanguage } from "./language.js";
import { isNavigation } from "./navigation.js";
import { Nester, type SectionRoots } from "./nest.js";
import type { PageLine } from "./page-line.js";
import type { PageSection } from "./page.js";
import { readPlainText } from "./plain-text.js";
import { alternativesMark } from "./split-page.js";

/** Reads the lines of one section: declarations, and what stands between them. */
class SectionReader {
  private readonly nester: Nester;
  private current: PageItem | undefined;
  private isBeforeClass = false;

  constructor(
    private readonly collector: Collector,
    private readonly language: PageLanguage,
    roots: SectionRoots,
  ) {
    this.nester = new Nester(collector, roots);
  }

  read({ lines }: PageSection): readonly PageNode[] {
    const beforeClasses = this.language.printsFields ? new Set() : this.findBeforeClasses(lines);
    for (const line of lines) {
      this.isBeforeClass = beforeClasses.has(line);
      if (line.isFenced) this.readProse(line);
      else this.readLine(line);
    }
    return this.nester.finish();
  }

  private readLine(line: PageLine): void {
    const pieces = this.splitGlued(line);
    if (!pieces) this.readPiece(line.plain, line);
    else
      for (const { text, offset } of pieces) this.readPiece(readPlainText(text), shift(line, offset, text));
  }

  /** The lines that a class follows, before which no union begins. */
  private findBeforeClasses(lines: readonly PageLine[]): ReadonlySet<PageLine> {
    const found = new Set<PageLine>();
    let isBefore = false;
    for (const line of lines.toReversed()) {
      if (line.isFenced) continue;
      if (isBefore) found.add(line);
      if (alternativesMark.test(line.plain)) isBefore = false;
      else if (this.language.readDeclarations(line.plain)[0]?.kind === "definition") isBefore = true;
    }
    return found;
  }

  /**
   * Some scrapes run lines together, with the anchor `[]` of each after it: `id: string[]created_at: stringformatdate-time[]`.
   * Only a line whose every piece is a declaration or a constraint is one of them.
   */
  private splitGlued({ text }: PageLine): readonly Piece[] | undefined {
    if (!text.includes("[]")) return undefined;
    const pieces = splitAnchors(text).flatMap((piece) =>
      this.isKnown(piece.text) ? piece : splitConstraints(piece),
    );
    return pieces.length > 1 && pieces.every((piece) => this.isKnown(piece.text)) ? pieces : undefined;
  }

  private isKnown(text: string): boolean {
    const plain = readPlainText(text);
    if (readConstraints(plain).length > 0 || alternativesMark.test(plain)) return true;
    return this.language.readDeclarations(plain).length > 0;
  }

  private readPiece(plain: string, at: Span): void {
    const constraints = readConstraints(plain);
    if (constraints.length > 0) {
      const { current } = this;
      if (!current) this.collector.markUnused(at);
      else for (const constraint of constraints) addConstraint(current, { constraint, at });
      return;
    }
    if (alternativesMark.test(plain)) this.readMark(at);
    else if (!this.readDeclaration(plain, at)) this.readProse(at);
  }

  private readMark(at: Span): void {
    if (this.current && !this.current.alternatives) this.current.alternatives = at;
    else this.collector.markUnused(at);
  }

  /** What a line can declare, what must follow before what is likely. */
  private listDeclarations(plain: string): readonly PageDeclaration[] {
    const declarations = this.language.readDeclarations(plain);
    if (declarations.length === 1) return declarations;
    return [...declarations.filter((one) => this.nester.isWanted(one)), ...declarations];
  }

  private readDeclaration(plain: string, at: Span): boolean {
    const declarations = this.listDeclarations(plain);
    for (const declaration of declarations) {
      const item = this.nester.offer(declaration, at, this.isBeforeClass);
      if (!item) continue;
      this.current = item;
      return true;
    }
    const isBroken = isBrokenDeclaration(plain) || (declarations.length === 0 && brokenType.test(plain));
    if (isNavigation(plain) || this.isLabel(at)) return true;
    if (!isBroken && !declarations.some(isUnlikeProse)) return false;
    this.collector.countItem("unread");
    this.collector.report(isBroken ? "declaration-broken" : "item-misplaced", {}, at);
    this.current = undefined;
    return true;
  }

  /** Whether a line is the label of a part that a scrape folds: `<summary>Show 2 values</summary>`. */
  private isLabel({ end, start }: Span): boolean {
    return foldLabel.test(this.collector.document.text.slice(start, Math.min(end, start + longestLabel)));
  }

  private readProse(at: Span): void {
    const { current } = this;
    // What stands after `One of the following:` can only be a variant, and this is none.
    if (!current || current.alternatives) this.collector.markUnused(at);
    else current.prose = { start: current.prose?.start ?? at.start, end: at.end };
  }
}

const foldLabel =
  /^\s*(?:<[^<>]*>\s*)*<summary\b[^<>]*>\s*(?:show|hide|expand|collapse|see|view|more)\b[\w ]*(?:<|$)/i;
const longestLabel = 200;

/** A page may print a constraint twice; said once it is said. */
function addConstraint({ constraints }: PageItem, stated: StatedConstraint): void {
  const words = stringifyJson(stated.constraint);
  if (!constraints.some(({ constraint }) => stringifyJson(constraint) === words)) constraints.push(stated);
}

/** One word that begins as a type and is none: `string#`, `Array<string>`; or words with bars between them. */
const brokenType =
  /^(?:"[^"]+"|[\p{L}\p{N}_$.-]+)\??: (?:optional )?(?:(?:array of )*(?:(?:string|number|boolean|unknown|object|map|file|integer|array)(?![\p{L}\p{N}_])\S*|\p{Lu}[\p{L}\p{N}_]*<\S*)|\S+(?: \| \S+)+)$/u;

const declarationStart = /^(?:"[^"]+"|[\p{L}\p{N}_$.-]+): (?:optional )?(?:array of )*\w+ ?[[{]/u;

function countChars(text: string, chars: string): number {
  let count = 0;
  for (const char of text) if (chars.includes(char)) count += 1;
  return count;
}

/** Whether a line begins as a declaration, and its type opens brackets that nothing closes, or too many of them. */
function isBrokenDeclaration(plain: string): boolean {
  const isOpen = declarationStart.test(plain) && countChars(plain, "[{") > countChars(plain, "]}");
  return isOpen || isTooDeep(plain);
}

/** `Note: Deprecated` of prose has the form of a property whose type is a model. */
function isUnlikeProse(declaration: PageDeclaration): boolean {
  if (declaration.kind === "anonymous") return false;
  return declaration.kind === "definition" || declaration.type.open(undefined).core.kind !== "model";
}

const anchor = /\[\](?:\([^()\s]*\))?/g;

function splitAnchors(text: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const { index, 0: mark } of text.matchAll(anchor)) {
    if (index > from) pieces.push({ text: text.slice(from, index), offset: from });
    from = index + mark.length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), offset: from });
  return pieces;
}

function shift(line: PageLine, offset: number, text: string): Span {
  const start = line.start + offset;
  return { start, end: start + text.length };
}

/** Reads a section and nests its declarations. */
export function readSection(
  collector: Collector,
  section: PageSection,
  language: PageLanguage,
  roots: SectionRoots,
): readonly PageNode[] {
  return new SectionReader(collector, language, roots).read(section);
}
