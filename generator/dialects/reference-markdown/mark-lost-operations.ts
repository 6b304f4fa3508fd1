import { findSectionKind, isDomainTypes } from "./section-heads.js";
import type { HeadingToken, Token } from "./token.js";

/** Whether a heading opens a section of items, one level below another heading. */
function opensSection(token: Token | undefined, { level }: HeadingToken): boolean {
  if (token?.kind !== "heading" || token.level !== level + 1) return false;
  const kind = findSectionKind(token.title);
  return kind !== undefined && kind !== "example" && kind !== "response";
}

/** Whether the sections below a heading belong to an operation whose line is not there. */
function hasLostOperation(tokens: readonly Token[], index: number, heading: HeadingToken): boolean {
  if (findSectionKind(heading.title) || isDomainTypes(heading.title)) return false;
  const next = tokens.slice(index + 1, index + 3).find(({ kind }) => kind !== "prose");
  return opensSection(next, heading);
}

/**
 * Puts a broken operation under each heading that stands, after the items of an operation, over sections of another one: what
 * is in them is not that of the operation before. A heading in the description of an operation stands before its items.
 */
export function markLostOperations(tokens: readonly Token[]): Token[] {
  const marked: Token[] = [];
  let isAfterItems = false;
  for (const [index, token] of tokens.entries()) {
    marked.push(token);
    if (token.kind === "item" || token.kind === "code") isAfterItems = true;
    else if (token.kind === "operation" || token.kind === "broken") isAfterItems = false;
    if (token.kind !== "heading" || !isAfterItems || !hasLostOperation(tokens, index, token)) continue;
    isAfterItems = false;
    marked.push({ kind: "broken", start: token.start, end: token.end });
  }
  return marked;
}
