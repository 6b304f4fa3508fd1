import { isTooDeep } from "../notation/index.js";
import type { Collector } from "../shared/collector.js";
import type { Span } from "../shared/span.js";
import type { Token } from "./token.js";

const quotedBullet = /- `([^`]+)`/g;

/** The declarations that are left in prose because their types are nested too deeply. */
function findDeep(text: string, prose: Span): Span[] {
  const bullets = [...text.slice(prose.start, prose.end).matchAll(quotedBullet)];
  return bullets
    .filter(([, quoted = ""]) => isTooDeep(quoted))
    .map(({ index, 0: { length } }) => ({ start: prose.start + index, end: prose.start + index + length }));
}

/** What a page has of declarations that can't be read: how many are no items, and how many there are in all. */
interface BrokenDeclarations {
  readonly inProse: number;
  readonly unread: number;
}

/** Reports each declaration whose type can't be read. */
export function reportBrokenDeclarations(collector: Collector, tokens: readonly Token[]): BrokenDeclarations {
  const { text } = collector.document;
  const deep = tokens.flatMap((token) => (token.kind === "prose" ? findDeep(text, token) : []));
  const broken = tokens.filter((token) => token.kind === "item" && token.isBroken === true);
  for (const { end, start } of [...broken, ...deep])
    collector.report("declaration-broken", {}, { start, end });
  return { inProse: deep.length, unread: broken.length + deep.length };
}
