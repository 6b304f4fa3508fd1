/** Types within types beyond this are none that anyone documents. */
export const deepestType = 32;

const declarationStart = /^(?:"[^"`]+"|[\p{L}\p{N}_$.-]+)(?:: | = )/u;
const brackets = /[[\]{}]/g;
const listOf = "array of ";

function findDepth(text: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [bracket] of text.matchAll(brackets)) {
    depth += bracket === "[" || bracket === "{" ? 1 : -1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

/** Whether a text begins as a declaration whose type is nested too deeply to be read; prose is never like that. */
export function isTooDeep(text: string): boolean {
  if (!declarationStart.test(text)) return false;
  return text.includes(listOf.repeat(deepestType + 1)) || findDepth(text) > deepestType;
}
