import { findFences } from "../shared/find-fences.js";
import { splitLines, type Line } from "../shared/lines.js";
import type { Span } from "../shared/span.js";
import { readOperation } from "../reference-markdown/read-marks.js";
import type { Operation, Page, Section, SectionKind } from "./page.js";
import { readBullet } from "./read-bullet.js";
import { readSignature } from "./read-signature.js";

const heading = /^(#{1,6})\s+(\S.*)$/;
const sectionHead = /^#{2,5} (Parameters|Returns|Example)$/i;
const typesHead = /^## Domain [Tt]ypes$/;

/** The lines of a page, with which of them are text of a fenced block. */
interface Lines {
  readonly all: readonly Line[];
  readonly fenced: ReadonlySet<number>;
}

function readLines(text: string): Lines {
  const all = splitLines(text);
  const fenced = new Set<number>();
  for (const { end, first } of findFences(all)) for (let at = first; at < end; at++) fenced.add(at);
  return { all, fenced };
}

/** The index of the first line from `from` on that is not blank, or one beyond the last. */
function skipBlank({ all }: Lines, from: number): number {
  let at = from;
  while (all[at]?.text === "") at += 1;
  return at;
}

/** A heading, a call in back-ticks and an operation, with nothing but blank lines between them. */
interface Head extends Pick<Operation, "title" | "signature" | "key" | "at"> {
  readonly first: number;
  readonly end: number;
}

function readHead(lines: Lines, first: number): Head | undefined {
  const title = lines.all[first];
  const words = title && !lines.fenced.has(first) ? heading.exec(title.text)?.[2] : undefined;
  if (!title || words === undefined) return undefined;
  const second = skipBlank(lines, first + 1);
  const third = skipBlank(lines, second + 1);
  const [call, line] = [lines.all[second], lines.all[third]];
  const signature = call && readSignature(call);
  const operation = line && readOperation(line.text, 0);
  if (!signature || !operation || operation.end < line.text.length) return undefined;
  const key = { method: operation.method, path: operation.path };
  const at = { start: title.start, end: line.end };
  return { title: { ...title, words }, signature, key, at, first, end: third + 1 };
}

function findHeads(lines: Lines): Head[] {
  const heads: Head[] = [];
  for (let index = 0; index < lines.all.length; index++) {
    const head = readHead(lines, index);
    if (!head) continue;
    heads.push(head);
    index = head.end - 1;
  }
  return heads;
}

/** The operations of a page, as far as their heads tell. */
export function listHeads(text: string): readonly Pick<Operation, "title" | "signature" | "key">[] {
  return findHeads(readLines(text));
}

/** A description can have a heading of the same words: a section begins with what it lists. */
function findSectionKind(lines: Lines, index: number): SectionKind | undefined {
  const kind = sectionHead.exec(lines.all[index]?.text ?? "")?.[1]?.toLowerCase() as SectionKind | undefined;
  if (kind === undefined || lines.fenced.has(index)) return undefined;
  const next = skipBlank(lines, index + 1);
  const begins =
    kind === "example" ? lines.fenced.has(next) : readBullet(lines.all[next]?.text ?? "")?.isCertain === true;
  return begins ? kind : undefined;
}

interface Stretch {
  readonly first: number;
  readonly end: number;
}

function readSections(
  lines: Lines,
  { end, first }: Stretch,
): { prose: readonly Line[]; sections: Section[] } {
  const heads: { readonly kind: SectionKind; readonly index: number }[] = [];
  for (let index = first; index < end; index++) {
    const kind = findSectionKind(lines, index);
    if (kind) heads.push({ kind, index });
  }
  const sections = heads.flatMap(({ index, kind }, number): Section[] => {
    const line = lines.all[index];
    return line
      ? [{ kind, heading: line, lines: lines.all.slice(index + 1, heads[number + 1]?.index ?? end) }]
      : [];
  });
  return { prose: lines.all.slice(first, heads[0]?.index ?? end), sections };
}

/** The named types of a page, each under a heading of its own. */
function readTypes(lines: Lines, { end, first }: Stretch): Section[] {
  const heads: number[] = [];
  for (let index = first; index < end; index++) {
    if (!lines.fenced.has(index) && heading.exec(lines.all[index]?.text ?? "")?.[1] === "###")
      heads.push(index);
  }
  return heads.flatMap((index, number): Section[] => {
    const line = lines.all[index];
    return line
      ? [{ kind: "types", heading: line, lines: lines.all.slice(index + 1, heads[number + 1] ?? end) }]
      : [];
  });
}

/** The last line before `limit` that is the head of a section; a heading of the first level before it is of the description. */
function findLastSection(lines: Lines, from: number, limit: number): number {
  for (let index = limit - 1; index > from; index--) if (findSectionKind(lines, index)) return index;
  return from;
}

/** Where what belongs to an operation ends: at the next one, at a resource, or where named types begin. */
function findEnd(lines: Lines, from: number, limit: number): number {
  for (let index = findLastSection(lines, from, limit); index < limit; index++) {
    const text = lines.all[index]?.text ?? "";
    if (!lines.fenced.has(index) && (typesHead.test(text) || /^# \S/.test(text))) return index;
  }
  return limit;
}

const carriesNothing = /^(?:>|<!--|---$|#{1,6}\s)/;

/** The lines before, between and after operations that are neither headings nor known to carry nothing. */
function findUnused(lines: Lines, { end, first }: Stretch): Span[] {
  const unused: Span[] = [];
  let at = skipBlank(lines, first);
  if (first === 0 && lines.all[at]?.text === "---") {
    const close = lines.all.findIndex(({ text }, index) => index > at && text === "---");
    if (close !== -1) at = close + 1;
  }
  for (; at < end; at++) {
    const line = lines.all[at];
    if (line && line.text !== "" && !carriesNothing.test(line.text)) unused.push(line);
  }
  return unused;
}

/** A heading of the first level, with the number of its line. */
interface Title {
  readonly words: string;
  readonly index: number;
}

function listTitles({ all, fenced }: Lines): readonly Title[] {
  return all.flatMap(({ text }, index) => {
    const words = fenced.has(index) ? undefined : /^# (\S.*)$/.exec(text)?.[1];
    return words === undefined ? [] : [{ words, index }];
  });
}

/** The headings of the resources that stand above a line: that of the page, and the nearest. */
function findResource(titles: readonly Title[], before: number): readonly string[] {
  const [root] = titles;
  if (!root || root.index >= before) return [];
  const last = titles.findLast(({ index }) => index < before) ?? root;
  return last === root ? [root.words] : [root.words, last.words];
}

/** Splits the page of a TypeScript SDK into operations with their sections, and named types. */
export function splitPage(text: string): Page {
  const lines = readLines(text);
  const heads = findHeads(lines);
  const titles = listTitles(lines);
  const unused = findUnused(lines, { first: 0, end: heads[0]?.first ?? lines.all.length });
  const types: Section[] = [];
  const operations = heads.map((head, number): Operation => {
    const limit = heads[number + 1]?.first ?? lines.all.length;
    const end = findEnd(lines, head.end, limit);
    if (typesHead.test(lines.all[end]?.text ?? ""))
      types.push(...readTypes(lines, { first: end, end: limit }));
    else unused.push(...findUnused(lines, { first: end, end: limit }));
    const { at, key, signature, title } = head;
    return {
      at,
      key,
      signature,
      title,
      resource: findResource(titles, head.first),
      ...readSections(lines, { first: head.end, end }),
    };
  });
  return { operations, types, unused };
}
