import { isEmptyLine, type Line } from "../shared/lines.js";
import type { Span } from "../shared/span.js";
import { readBrokenDeclaration, readDeclaration, type Declaration } from "./declaration.js";
import type { Item } from "./page.js";
import { readBullet } from "./read-bullet.js";

/** Whether a declaration has a place under another one, or at the root of its section; otherwise it is prose. */
export type Accepts = (declaration: Declaration, parent: Item | undefined, isFirst: boolean) => boolean;

export interface Items {
  readonly roots: readonly Item[];
  /** Lines that begin as a declaration, can't be read, and have no place. */
  readonly broken: readonly Span[];
  /** Members that stand apart from other lines, in the description of what has no members. */
  readonly described: readonly Span[];
  readonly unused: readonly Span[];
}

/** A bullet that begins as code, which nothing in its line closes. */
const openBullet = /^- `[^`]+$/;

const fence = /^(?:`{3,}|~{3,})/;

interface Open {
  readonly item: Item;
  readonly indent: number;
}

/** Reads the bullets of a section, nested by their indentation, each with the prose under it. */
export function readItems(lines: readonly Line[], accepts: Accepts): Items {
  const roots: Item[] = [];
  const broken: Span[] = [];
  const described: Span[] = [];
  const unused: Span[] = [];
  const open: Open[] = [];
  let last: Item | undefined;
  let isFenced = false;
  for (const [index, line] of lines.entries()) {
    if (fence.test(line.text)) isFenced = !isFenced;
    const item = isFenced ? undefined : readItem(line);
    const outer = open.findLast(({ indent }) => indent < line.indent)?.item;
    const isAccepted = item && accepts(item.declaration, outer, roots.length === 0);
    const isApart = isEmptyLine(lines[index - 1]) && isEmptyLine(lines[index + 1]);
    if (item ? !isAccepted && isBroken(item) : isApart && !isFenced && openBullet.test(line.text))
      broken.push(line);
    else if (item?.declaration.kind === "property" && !isAccepted && isApart) described.push(item.at);
    if (item && isAccepted) {
      while ((open.at(-1)?.indent ?? -1) >= line.indent) open.pop();
      (outer?.children ?? roots).push(item);
      open.push({ item, indent: line.indent });
      last = item;
    } else if (last) last.prose.push(line);
    else if (line.text !== "") unused.push(line);
  }
  return { roots, broken, described, unused };
}

const isBroken = ({ declaration: { type } }: Item): boolean =>
  type.kind === "unsaid" && type.isBroken === true;

function readItem({ start, text }: Line): Item | undefined {
  const bullet = readBullet(text);
  if (!bullet) return undefined;
  const { before, declared, isCertain, location } = bullet;
  const declaration = readDeclaration(declared) ?? (isCertain ? readBrokenDeclaration(declared) : undefined);
  if (!declaration) return undefined;
  const at = { start: start + before, end: start + before + declared.length };
  return { declaration, at, ...(location !== undefined && { location }), prose: [], children: [] };
}

/** The items of a section, each before those under it. */
export function listItems(roots: readonly Item[]): readonly Item[] {
  return roots.flatMap((item) => [item, ...listItems(item.children)]);
}
