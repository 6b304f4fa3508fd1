import type { ItemToken, Token } from "./token.js";

/** What a page's era lets it say. */
export interface Era {
  /** Whether it prints `or null`; where it does not, silence on null says nothing. */
  readonly showsNull: boolean;
  /** Whether it prints a model in full wherever it is used, and not only the first time in a section. */
  readonly repeatsModels: boolean;
}

const numberedVariant = /^UnionMember\d+ = /;

/** `Name = object { .. }`, which later eras print without the sign. */
function isAssigned({ declaration, declaredAt }: ItemToken, text: string): boolean {
  const { start, end } = declaredAt;
  if (declaration.kind === "property" || declaration.kind === "anonymous") return false;
  const printed = text.slice(start, end);
  return numberedVariant.test(printed) || (declaration.kind === "named" && printed.includes(" = "));
}

/** Tells the era from the declarations. */
export function findEra(tokens: readonly Token[], text: string): Era {
  const items = tokens.filter((token) => token.kind === "item");
  return {
    showsNull: items.some(({ declaredAt: { start, end } }) => text.slice(start, end).endsWith(" or null")),
    repeatsModels: items.some((item) => isAssigned(item, text)),
  };
}
