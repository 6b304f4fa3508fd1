import { findLiteral } from "./nest/item-node.js";
import type { ItemToken, Token } from "./token.js";

/** What a page's era lets it say. */
export interface Era {
  /** Whether it prints `or null`; where it does not, silence on null says nothing. */
  readonly showsNull: boolean;
  /**
   * Whether it prints a model in full wherever it is used, and not only the first time in a section; undefined where
   * nothing tells.
   */
  readonly repeatsModels: boolean | undefined;
}

const numberedVariant = /^UnionMember\d+ = /;

/** `Name = object { .. }`, which later eras print without the sign. */
function isAssigned({ declaration, declaredAt }: ItemToken, text: string): boolean {
  const { start, end } = declaredAt;
  const printed = text.slice(start, end);
  return numberedVariant.test(printed) || (declaration.kind === "named" && printed.includes(" = "));
}

/** `Name object { .. }`, and variants without a name: earlier eras print a sign, and number such variants. */
function isLater({ declaration }: ItemToken): boolean {
  if (declaration.kind === "named") return true;
  return declaration.kind === "anonymous" && findLiteral(declaration) === undefined;
}

function tellRepetition(items: readonly ItemToken[], text: string): boolean | undefined {
  if (items.some((item) => isAssigned(item, text))) return true;
  return items.some(isLater) ? false : undefined;
}

/** Tells the era from the declarations; the newest one is known before they are read. */
export function findEra(tokens: readonly Token[], text: string, isNewest = false): Era {
  if (isNewest) return { showsNull: true, repeatsModels: false };
  const items = tokens.filter((token) => token.kind === "item");
  const showsNull = items.some(({ declaredAt: { start, end } }) =>
    text.slice(start, end).endsWith(" or null"),
  );
  return {
    showsNull,
    repeatsModels: showsNull ? false : tellRepetition(items, text),
  };
}
