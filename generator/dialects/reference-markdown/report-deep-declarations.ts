import { isTooDeep } from "../notation/index.js";
import type { Collector } from "../shared/collector.js";
import type { Token } from "./token.js";

const quotedBullet = /- `([^`]+)`/g;

/** Reports the declarations that are left in prose because their types are nested too deeply; gives their number. */
export function reportDeepDeclarations(collector: Collector, tokens: readonly Token[]): number {
  let count = 0;
  for (const token of tokens) {
    if (token.kind !== "prose") continue;
    const prose = collector.document.text.slice(token.start, token.end);
    for (const { index, 0: bullet, 1: quoted = "" } of prose.matchAll(quotedBullet)) {
      if (!isTooDeep(quoted)) continue;
      const start = token.start + index;
      collector.report("declaration-broken", {}, { start, end: start + bullet.length });
      count += 1;
    }
  }
  return count;
}
