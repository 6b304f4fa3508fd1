import type { Token } from "./token.js";

/** What a page's era lets it say. */
export interface Era {
  /** Whether it prints `or null`; where it does not, silence on null says nothing. */
  readonly showsNull: boolean;
  /** Whether it prints a model in full wherever it is used, and not only the first time in a section. */
  readonly repeatsModels: boolean;
}

const numberedVariant = /^UnionMember\d+ = /;
const assignedObject = /^[\p{L}\p{N}_$]+ = object \{/u;

/** Tells the era from the declarations: `X = object { .. }` and `UnionMember0 = ..` are of the first. */
export function findEra(tokens: readonly Token[], text: string): Era {
  let showsNull = false;
  let repeatsModels = false;
  for (const token of tokens) {
    if (token.kind !== "item") continue;
    const { start, end } = token.declaredAt;
    showsNull ||= text.slice(start, end).endsWith(" or null");
    repeatsModels ||=
      token.declaration.kind !== "property" &&
      (assignedObject.test(text.slice(start, end)) || numberedVariant.test(text.slice(start, end)));
  }
  return { showsNull, repeatsModels };
}
