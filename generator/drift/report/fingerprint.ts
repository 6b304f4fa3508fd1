import { stringifyJson } from "../../model/index.js";
import { createHash } from "node:crypto";
import type { Change } from "../change.js";

/** How many hexadecimal digits tell two changes of one report apart. */
const length = 16;

/** What makes a change the same one in another report: not where it stands in the file, and not which others are there. */
function describe({ kind, place, keyword, before, after }: Change): string {
  return stringifyJson([kind, place, keyword ?? null, before ?? null, after ?? null]);
}

/** Makes a finder of fingerprints: the same for the same change in every report; where two agree, the next is numbered. */
export function createFingerprints(): (change: Change) => string {
  const taken = new Map<string, number>();
  return (change) => {
    const text = describe(change);
    const number = taken.get(text) ?? 0;
    taken.set(text, number + 1);
    return createHash("sha256")
      .update(`${text}${String(number)}`)
      .digest("hex")
      .slice(0, length);
  };
}
