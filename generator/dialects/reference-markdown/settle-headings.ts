import { findSectionKind, isDomainTypes } from "./section-heads.js";
import type { HeadingToken, ProseToken, Token } from "./token.js";

/** Whether a token begins a named type: an item that gives a type its name. */
function isTypeItem(token: Token | undefined): boolean {
  return token?.kind === "item" && (token.declaration.kind === "named" || token.declaration.kind === "alias");
}

/** Whether a heading of the second level opens named types: by its title, or by the headings and names that follow. */
function opensTypes({ title }: HeadingToken, next: Token | undefined, afterNext: Token | undefined): boolean {
  if (isDomainTypes(title)) return true;
  return next?.kind === "heading" && next.level === 3 && isTypeItem(afterNext);
}

/** Whether a heading is followed by what its level opens; the marks of a heading occur in prose too (`issue # 5`). */
function isHeading(tokens: readonly Token[], index: number, heading: HeadingToken): boolean {
  const next = tokens[index + 1];
  switch (heading.level) {
    case 1:
      return next?.kind === "heading" ? next.level <= 2 : next?.kind !== "item" && next?.kind !== "code";
    case 2:
      return (
        next?.kind === "operation" || next?.kind === "broken" || opensTypes(heading, next, tokens[index + 2])
      );
    case 3:
      return findSectionKind(heading.title) !== undefined || next?.kind === "item" || next?.kind === "code";
    case 4:
      return findSectionKind(heading.title) === "response" || next?.kind === "code";
    default:
      return false;
  }
}

function isOperation(previous: Token | undefined): boolean {
  return previous === undefined || (previous.kind === "heading" && previous.level <= 2);
}

function isStructure(tokens: readonly Token[], index: number, token: Token): boolean {
  if (token.kind === "heading") return isHeading(tokens, index, token);
  return (token.kind !== "operation" && token.kind !== "broken") || isOperation(tokens[index - 1]);
}

/**
 * Whether a heading is that of a method without an operation, a helper of the SDKs: it has words under it, or nothing. Where
 * a page has its lines, none of a description stands at their start once the sections of an operation have begun.
 */
export function isHelper({ level, title }: HeadingToken, next: Token | undefined): boolean {
  const opensNothing =
    next === undefined || next.kind === "prose" || (next.kind === "heading" && next.level <= 2);
  return level === 2 && opensNothing && !isDomainTypes(title) && findSectionKind(title) === undefined;
}

/**
 * Whether a heading opens a part of an operation that the dialect does not have, `### Errors`: it stands over words at the
 * start of their lines.
 */
function isForeign({ level, title }: HeadingToken, next: Token | undefined): boolean {
  return level === 3 && next?.kind === "prose" && next.indent === 0 && findSectionKind(title) === undefined;
}

/**
 * Makes headings and operations that stand where none can be a part of the prose around them; `hasLines`: the page has its
 * lines.
 */
export function settleHeadings(tokens: readonly Token[], hasLines = false): Token[] {
  const settled: Token[] = [];
  let hasBegun = false;
  for (const [index, token] of tokens.entries()) {
    const last = settled.at(-1);
    const next = tokens[index + 1];
    if (token.kind === "operation") hasBegun = false;
    else if (token.kind === "item" || token.kind === "code") hasBegun = true;
    const mayEnd = hasLines && hasBegun && token.kind === "heading";
    const ends = mayEnd && (isHelper(token, next) || isForeign(token, next));
    if (ends || (isStructure(tokens, index, token) && token.kind !== "prose")) settled.push(token);
    else if (last?.kind === "prose") settled[settled.length - 1] = { ...last, end: token.end };
    else settled.push(makeProse(token));
  }
  return settled;
}

function makeProse(token: Token): ProseToken {
  return token.kind === "prose" ? token : { kind: "prose", indent: 0, start: token.start, end: token.end };
}
