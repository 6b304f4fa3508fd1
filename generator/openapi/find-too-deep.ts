import type { CST } from "yaml";

/** A document with deeper nesting was not written by a person; below it, every reader may recurse. */
export const maxDepth = 400;

const partsOf = (token: CST.Token): (CST.Token | null | undefined)[] => {
  if (token.type === "document") return [token.value];
  if (!("items" in token)) return [];
  return token.items.flatMap((item) => [item.key, item.value]);
};

/** Whether the nesting of tokens stays readable; without recursion, because it is what protects recursion. */
export function findTooDeep(tokens: readonly CST.Token[]): CST.Token | undefined {
  let level = tokens;
  for (let depth = 0; depth < maxDepth; depth++) {
    if (level.length === 0) return undefined;
    level = level.flatMap(partsOf).filter((token) => token !== null && token !== undefined);
  }
  return level[0];
}
