import { findSectionKind, isDomainTypes } from "./section-heads.js";
import type { HeadingToken, Token } from "./token.js";

/** What stands between the names of resources in the heading of a sub-resource. */
export const resourceSeparator = " › ";

/** Where in the newest pages a heading stands. */
interface Standing {
  /** The level of the operations around it. */
  operationLevel: number;
  isInTypes: boolean;
}

/** The levels that headings of a page have where its operations are of the second one. */
const levels = { resource: 1, operation: 2, section: 3, answer: 4 } as const;

function isResource({ level, title }: HeadingToken): boolean {
  return level === 1 || (level === 2 && title.includes(resourceSeparator));
}

function findLevel(heading: HeadingToken, next: Token | undefined, standing: Standing): number {
  if (next?.kind === "operation" || next?.kind === "broken") {
    Object.assign(standing, { operationLevel: heading.level, isInTypes: false });
    return levels.operation;
  }
  if (isDomainTypes(heading.title)) {
    Object.assign(standing, { operationLevel: heading.level, isInTypes: true });
    return levels.operation;
  }
  const mayBeSection = !standing.isInTypes && heading.level > levels.resource;
  const kind = mayBeSection ? findSectionKind(heading.title) : undefined;
  if (kind) return kind === "response" ? levels.answer : levels.section;
  if (isResource(heading)) {
    Object.assign(standing, { operationLevel: heading.level + 1, isInTypes: false });
    return levels.resource;
  }
  return Math.max(levels.operation, heading.level - standing.operationLevel + levels.operation);
}

/**
 * Gives the headings of the newest pages the levels that those of older ones have: there operations are of the first to
 * the third level, by how deep their resource lies, and all that is theirs follows them.
 */
export function normaliseLevels(tokens: readonly Token[]): Token[] {
  const standing: Standing = { operationLevel: levels.operation, isInTypes: false };
  return tokens.map((token, index) =>
    token.kind === "heading" ? { ...token, level: findLevel(token, tokens[index + 1], standing) } : token,
  );
}
