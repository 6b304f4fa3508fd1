import { readDeprecation } from "./deprecation.js";
import { isLanguageTab } from "./language-tabs.js";
import { isNavigation } from "./navigation.js";
import type { OperationHead } from "./operation-head.js";
import type { PageLine } from "./page-line.js";
import { readSectionHead } from "./section-head.js";

/** Longer lines are no titles. */
const longestTitle = 80;

/** Words of a title begin with a capital, but for small ones (`Rate Limiting for Tenants`). */
const smallWord = /^\p{L}{1,3}$/u;

/** Whether a line reads as the title of a resource: a few words with capitals, and none of the signs of code or prose. */
function isTitle({ plain }: PageLine): boolean {
  if (plain.length > longestTitle || !/^[\p{Lu}\p{N}]/u.test(plain) || /[.,:;!?{}[\]="`]/.test(plain))
    return false;
  return plain.split(" ").every((word) => smallWord.test(word) || /^[\p{Lu}\p{N}&(/+-]/u.test(word));
}

const isProse = ({ plain }: PageLine): boolean => /[.!?:]$/.test(plain);

/** Whether a line is a control of the page, or the title of an operation that stands above its examples too. */
function isOther({ plain }: PageLine, titles: ReadonlySet<string>): boolean {
  return (
    readDeprecation(plain) !== undefined || titles.has(plain) || isNavigation(plain) || isLanguageTab(plain)
  );
}

/** A stretch of a page up to the title of an operation or the types of a resource. */
interface Stretch {
  readonly lines: readonly PageLine[];
  /** The level of the heading that follows, or 0 where it is none of Markdown. */
  readonly level: number;
}

/** Whether some lines of a stretch adjoin, so that a blank line between others means something. */
function isDense(lines: readonly PageLine[]): boolean {
  return lines.some(({ text }, index) => text !== "" && (lines[index + 1]?.text ?? "") !== "");
}

/** The title that a stretch of text ends in, if any; sentences about its resource may follow it. */
function findLastTitle(lines: readonly PageLine[], isHeading: (line: PageLine) => boolean): number {
  let last = lines.length - 1;
  for (let line = lines[last]; line && !isHeading(line); line = lines[last]) {
    if (line.text !== "" && !isProse(line)) return -1;
    last -= 1;
  }
  return last;
}

/** The titles at the end of a stretch: that of a resource without operations stands alone above the next one. */
function findTitles(lines: readonly PageLine[], isHeading: (line: PageLine) => boolean): readonly PageLine[] {
  const titles: PageLine[] = [];
  const canStandAlone = isDense(lines);
  for (let index = findLastTitle(lines, isHeading); ; index -= 2) {
    const line = lines[index];
    if (!line || !isHeading(line)) return titles;
    titles.unshift(line);
    const isBelow = lines[index - 1]?.text === "" && lines[index - 3]?.text === "";
    if (!canStandAlone || !isBelow) return titles;
  }
}

function findInStretch({ level, lines }: Stretch, titles: ReadonlySet<string>): readonly PageLine[] {
  const isNone = (line: PageLine) => line.isFenced || isOther(line, titles);
  const isMarked = ({ headingLevel }: PageLine) => headingLevel > 0 && (level === 0 || headingLevel <= level);
  const marked = lines.filter((line) => isMarked(line) && !isNone(line));
  return marked.length > 0 ? marked : findTitles(lines, (line) => isTitle(line) && !isNone(line));
}

/** The stretches before operations and types, each from the last part of the page before it. */
function listStretches(
  lines: readonly PageLine[],
  start: number,
  heads: readonly OperationHead[],
): readonly Stretch[] {
  const byFirst = new Map(heads.map((head) => [head.first, head]));
  const stretches: Stretch[] = [];
  let from = start;
  for (const [index, line] of lines.entries()) {
    const head = byFirst.get(index);
    const part = line.isFenced ? undefined : readSectionHead(line.plain, line.headingLevel);
    if (index < from || (!head && !part)) continue;
    if (head || part?.kind === "models") {
      stretches.push({ lines: lines.slice(from, index), level: line.headingLevel });
    }
    from = (head?.last ?? index) + 1;
  }
  return stretches;
}

/**
 * The headings of resources on a page that lists the operations of several. Only a heading of Markdown shows itself; in
 * the text of a page it is a title that stands before that of an operation.
 */
export function findResourceHeadings(
  lines: readonly PageLine[],
  start: number,
  heads: readonly OperationHead[],
): ReadonlySet<PageLine> {
  const titles = new Set(heads.flatMap(({ title }) => title?.plain ?? []));
  const [intro, ...stretches] = listStretches(lines, start, heads);
  if (!intro) return new Set();
  const root = findRoot(intro.lines);
  const afterRoot = root ? intro.lines.slice(intro.lines.indexOf(root) + 1) : intro.lines;
  const others = [{ ...intro, lines: afterRoot }, ...stretches];
  return new Set([...(root ? [root] : []), ...others.flatMap((stretch) => findInStretch(stretch, titles))]);
}

/** The heading of the page itself: its last one of the highest level, or else the first words that are no navigation. */
function findRoot(intro: readonly PageLine[]): PageLine | undefined {
  const words = intro.filter(({ plain, text }) => text !== "" && !isNavigation(plain));
  const marked = words.filter(({ headingLevel }) => headingLevel > 0);
  const highest = Math.min(...marked.map(({ headingLevel }) => headingLevel));
  return marked.findLast(({ headingLevel }) => headingLevel === highest) ?? words[0];
}
