import type { Span } from "../shared/span.js";
import { joinConstraints, readConstraintLine, type PrintedConstraint } from "./constraint-line.js";
import { readProse } from "./prose-text.js";
import { fence } from "./read-marks.js";
import type { Prose } from "./token.js";

/** What the newest pages state under an item, before its children: a deprecation, prose, constraints. */
export interface Stated {
  readonly isDeprecated: boolean;
  /** The prose; the reason of a deprecation opens it. */
  readonly description: (Span & { readonly text: string }) | undefined;
  readonly constraints: readonly PrintedConstraint[];
}

const deprecated = "**Deprecated**";
const deprecation = /^\*\*Deprecated\*\*(?:: *(?<reason>[^]*))?$/;
const paragraphEnd = /\r?\n[ \t]*\r?\n|\r[ \t]*\r/g;
const lineEnd = /\r\n|\r|\n/g;

interface Piece extends Span {
  readonly text: string;
}

function trim(text: string, { start, end }: Span): Piece {
  const words = text.slice(start, end);
  const trimmed = words.trim();
  const from = start + words.length - words.trimStart().length;
  return { text: trimmed, start: from, end: from + trimmed.length };
}

/** The first stretch of a prose up to a mark, and the rest; there is no rest where the mark is missing. */
function splitFirst(text: string, prose: Span, mark: RegExp): readonly [Piece, Piece | undefined] {
  mark.lastIndex = 0;
  const found = mark.exec(text.slice(prose.start, prose.end));
  if (!found) return [trim(text, prose), undefined];
  const at = prose.start + found.index;
  return [trim(text, { start: prose.start, end: at }), trim(text, { start: at, end: prose.end })];
}

/** The last line of a prose, if it is a paragraph, and what stands before it. */
function splitLast(text: string, prose: Span): readonly [Span | undefined, Piece] {
  const words = text.slice(prose.start, prose.end);
  const last = [...words.matchAll(lineEnd)].at(-1);
  if (!last) return [undefined, trim(text, prose)];
  const at = prose.start + last.index;
  return [{ start: prose.start, end: at }, trim(text, { start: at, end: prose.end })];
}

interface Rest {
  readonly prose: Span | undefined;
  readonly constraints: readonly PrintedConstraint[];
}

/** Constraints fill the last lines, as a rule one; a page in one line has them at the end of its words. */
function takeConstraints(text: string, prose: Span, isFlat: boolean): Rest {
  if (isFlat) return takeTrailing(text, prose);
  let rest: Rest = { prose, constraints: [] };
  while (rest.prose) {
    const [before, line] = splitLast(text, rest.prose);
    const constraints =
      line.text === "" ? rest.constraints : joinConstraints(readConstraintLine(line), rest.constraints);
    if (!constraints) break;
    rest = { prose: before, constraints };
  }
  return rest;
}

const key = /(?:^|\s)(?=[a-z][A-Za-z]*: )/g;

/** The first key from which the rest of the words are constraints. */
function takeTrailing(text: string, prose: Span): Rest {
  const words = text.slice(prose.start, prose.end);
  for (const { index, 0: space } of words.matchAll(key)) {
    const rest = trim(text, { start: prose.start + index + space.length, end: prose.end });
    const constraints = readConstraintLine(rest);
    if (constraints) return { prose: { start: prose.start, end: prose.start + index }, constraints };
  }
  return { prose, constraints: [] };
}

/** The reason as a sentence of the description; some begin with the word themselves. */
function printReason(reason: string): string {
  if (reason === "") return "";
  return /^deprecated\b/i.test(reason) ? reason : `Deprecated: ${reason}`;
}

function joinParagraphs(...paragraphs: readonly string[]): string {
  return paragraphs.filter((paragraph) => paragraph !== "").join("\n\n");
}

/** A deprecation that opens a prose, and the prose after it. In one line nothing tells where its reason ends. */
function takeDeprecation(
  text: string,
  prose: Span,
  isFlat: boolean,
): { readonly reason: string; readonly rest: Piece | undefined } | undefined {
  const [first, rest] = isFlat ? [trim(text, prose), undefined] : splitFirst(text, prose, paragraphEnd);
  const found = deprecation.exec(first.text);
  if (found) return { reason: found.groups?.["reason"] ?? "", rest };
  if (!isFlat || !first.text.startsWith(`${deprecated} `)) return undefined;
  return { reason: "", rest: trim(text, { start: first.start + deprecated.length, end: first.end }) };
}

/** What is stated among the paragraphs of a prose, out of its usual place, and the others. */
interface Strays {
  readonly reason: string | undefined;
  readonly constraints: readonly PrintedConstraint[];
  readonly paragraphs: readonly Piece[];
}

/** Takes paragraphs that are constraints or a deprecation out of a prose; none where it shows code, or has no such paragraph. */
function takeStrays(text: string, prose: Span, stated: readonly PrintedConstraint[]): Strays | undefined {
  const words = text.slice(prose.start, prose.end);
  if (words.includes(fence)) return undefined;
  let constraints = stated;
  let reason: string | undefined;
  const all = splitParagraphs(text, prose);
  const paragraphs = all.filter((paragraph) => {
    const isLine = !/[\r\n]/.test(paragraph.text);
    const joined = isLine ? joinConstraints(readConstraintLine(paragraph), constraints) : undefined;
    const found = deprecation.exec(paragraph.text);
    if (found) reason = found.groups?.["reason"] ?? "";
    constraints = joined ?? constraints;
    return !joined && !found;
  });
  return paragraphs.length < all.length ? { reason, constraints, paragraphs } : undefined;
}

function splitParagraphs(text: string, prose: Span): readonly Piece[] {
  const words = text.slice(prose.start, prose.end);
  const ends = [...words.matchAll(new RegExp(paragraphEnd, "g"))].map(({ index }) => prose.start + index);
  const starts = [prose.start, ...ends];
  const all = starts.map((start, index) => trim(text, { start, end: ends[index] ?? prose.end }));
  return all.filter((paragraph) => paragraph.text !== "");
}

/** Reads what stands under an item of the newest pages. */
export function readStated(text: string, prose: Prose | undefined, isFlat: boolean): Stated {
  if (!prose) return { isDeprecated: false, description: undefined, constraints: [] };
  const taken = takeConstraints(text, prose, isFlat);
  if (!taken.prose) return { isDeprecated: false, description: undefined, constraints: taken.constraints };
  const opening = takeDeprecation(text, taken.prose, isFlat);
  const words = opening ? opening.rest : trim(text, taken.prose);
  const strays = words && !isFlat ? takeStrays(text, words, taken.constraints) : undefined;
  const reason = opening?.reason ?? strays?.reason;
  const print = (span: Span) => readProse(text, { ...span, indent: prose.indent }).trim();
  const said = joinParagraphs(
    printReason((reason ?? "").replaceAll(/\s+/g, " ").trim()),
    ...(strays?.paragraphs ?? (words ? [words] : [])).map(print),
  );
  const description = said === "" ? undefined : { ...trim(text, taken.prose), text: said };
  const { constraints } = strays ?? taken;
  return { isDeprecated: reason !== undefined, description, constraints };
}
