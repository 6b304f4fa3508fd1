import type { Line } from "../shared/lines.js";
import type { Span } from "../shared/span.js";
import { readDeclaration, type Declaration } from "./declaration.js";
import type { Item } from "./page.js";

/** Whether a declaration has a place under another one, or at the root of its section; otherwise it is prose. */
export type Accepts = (declaration: Declaration, parent: Item | undefined, isFirst: boolean) => boolean;

export interface Items {
  readonly roots: readonly Item[];
  /** Lines that begin as a declaration and are none. */
  readonly broken: readonly Span[];
  readonly unused: readonly Span[];
}

const bullet = /^- `([^`]+)`(?: \((path|query|header|cookie|body) parameter\))?$/;
const declarationStart = /^(?:"[^"]+"|[\p{L}\p{N}_$.-]+)\??: (?:[{[(]|Array<|Record<)/u;
const fence = /^(?:`{3,}|~{3,})/;

interface Open {
  readonly item: Item;
  readonly indent: number;
}

/** Reads the bullets of a section, nested by their indentation, each with the prose under it. */
export function readItems(lines: readonly Line[], accepts: Accepts): Items {
  const roots: Item[] = [];
  const broken: Span[] = [];
  const unused: Span[] = [];
  const open: Open[] = [];
  let last: Item | undefined;
  let isFenced = false;
  for (const line of lines) {
    if (fence.test(line.text)) isFenced = !isFenced;
    const item = isFenced ? undefined : readItem(line);
    if (item === "broken") broken.push(line);
    const outer = open.findLast(({ indent }) => indent < line.indent)?.item;
    if (item && item !== "broken" && accepts(item.declaration, outer, roots.length === 0)) {
      while ((open.at(-1)?.indent ?? -1) >= line.indent) open.pop();
      (outer?.children ?? roots).push(item);
      open.push({ item, indent: line.indent });
      last = item;
    } else if (last) last.prose.push(line);
    else if (line.text !== "") unused.push(line);
  }
  return { roots, broken, unused };
}

function readItem({ start, text }: Line): Item | "broken" | undefined {
  const [, declared, location] = bullet.exec(text) ?? [];
  if (declared === undefined) return undefined;
  const declaration = readDeclaration(declared);
  if (!declaration) return declarationStart.test(declared) ? "broken" : undefined;
  const at = { start: start + "- `".length, end: start + "- `".length + declared.length };
  return { declaration, at, ...(location !== undefined && { location }), prose: [], children: [] };
}

/** The items of a section, each before those under it. */
export function listItems(roots: readonly Item[]): readonly Item[] {
  return roots.flatMap((item) => [item, ...listItems(item.children)]);
}
