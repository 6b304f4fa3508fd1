import { isTooDeep } from "../notation/index.js";
import type { Collector } from "../shared/collector.js";
import type { Span } from "../shared/span.js";
import type { ItemNode } from "./nest/item-node.js";
import type { Token } from "./token.js";

const quotedBullet = /- `([^`]+)`/g;

/** The declarations that are left in prose because their types are nested too deeply. */
function findDeep(text: string, prose: Span): Span[] {
  const bullets = [...text.slice(prose.start, prose.end).matchAll(quotedBullet)];
  return bullets
    .filter(([, quoted = ""]) => isTooDeep(quoted))
    .map(({ index, 0: { length } }) => ({ start: prose.start + index, end: prose.start + index + length }));
}

/** Reports each declaration whose type can't be read; gives the number of those that are left in prose. */
export function reportBrokenDeclarations(collector: Collector, tokens: readonly Token[]): number {
  const { text } = collector.document;
  const deep = tokens.flatMap((token) => (token.kind === "prose" ? findDeep(text, token) : []));
  const broken = tokens.filter((token) => token.kind === "item" && token.isBroken === true);
  for (const { end, start } of [...broken, ...deep])
    collector.report("declaration-broken", {}, { start, end });
  return deep.length;
}

/** The number of items that have a place, and say no more there than a name. */
export function countBroken(nodes: readonly ItemNode[]): number {
  return nodes.reduce(
    (count, { children, entry }) => count + (entry.item.isBroken ? 1 : 0) + countBroken(children),
    0,
  );
}
