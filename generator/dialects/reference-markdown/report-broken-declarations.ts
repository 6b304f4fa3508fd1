import { isTooDeep, type Declaration } from "../notation/index.js";
import type { Collector } from "../shared/collector.js";
import type { Span } from "../shared/span.js";
import { findLiteral, type ItemNode } from "./nest/item-node.js";
import { createItemReader } from "./read-marks.js";
import type { Token } from "./token.js";

const quotedBullet = /- `([^`]+)`/g;

/** A bullet that stands apart and begins as code, which nothing in its line closes. */
const openBullet = /(?<=^|\n[^\S\n]*\n[^\S\n]*)- `[^`\n]+(?=\n[^\S\n]*\n|$)/g;

/** A bullet that stands apart and ends as code, which nothing in its line opens. */
const unopenedBullet = /(?<=^|\n[^\S\n]*\n[^\S\n]*)- ["\w][^`\n]*`(?=\n[^\S\n]*\n|$)/g;

/** The declarations that are left in prose because their types are nested too deeply, or because their code is not closed, or not opened. */
function findLeft(text: string, prose: Span): Span[] {
  const words = text.slice(prose.start, prose.end);
  const deep = [...words.matchAll(quotedBullet)].filter(([, quoted = ""]) => isTooDeep(quoted));
  const open = [...words.matchAll(openBullet), ...words.matchAll(unopenedBullet)];
  return [...deep, ...open].map(({ index, 0: { length } }) => ({
    start: prose.start + index,
    end: prose.start + index + length,
  }));
}

function isMemberOrValue(declaration: Declaration): boolean {
  return declaration.kind === "property" || typeof findLiteral(declaration) === "string";
}

const bulletLine = /^[^\S\n]*(- `.*`)$/gm;

/** Reports members and values without blank lines around them: of prose as far as that tells, and members of which a copy lost a line. */
export function reportUnapart(
  collector: Collector,
  tokens: readonly Token[],
  { isNewest }: { readonly isNewest: boolean },
): void {
  const { text } = collector.document;
  const readItem = createItemReader(text, isNewest);
  for (const token of tokens) {
    if (token.kind !== "prose") continue;
    for (const { index, 0: line, 1: bullet = "" } of text
      .slice(token.start, token.end)
      .matchAll(bulletLine)) {
      const end = token.start + index + line.length;
      const item = readItem(end - bullet.length, end, 0);
      if (item?.end === end && isMemberOrValue(item.declaration))
        collector.report("item-in-description", {}, item.declaredAt);
    }
  }
}

/** Reports each declaration whose type can't be read; gives the number of those that are left in prose. */
export function reportBrokenDeclarations(collector: Collector, tokens: readonly Token[]): number {
  const { text } = collector.document;
  const left = tokens.flatMap((token) => (token.kind === "prose" ? findLeft(text, token) : []));
  const broken = tokens.filter((token) => token.kind === "item" && token.isBroken === true);
  for (const { end, start } of [...broken, ...left])
    collector.report("declaration-broken", {}, { start, end });
  return left.length;
}

/** The number of items that have a place, and say no more there than a name. */
export function countBroken(nodes: readonly ItemNode[]): number {
  return nodes.reduce(
    (count, { children, entry }) => count + (entry.item.isBroken ? 1 : 0) + countBroken(children),
    0,
  );
}
