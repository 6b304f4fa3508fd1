import type { JsonNumber } from "../../model/index.js";

/** The primitive types of the notation; `file` is known to the page text alone. */
export const primitives = ["string", "number", "boolean", "unknown", "file"] as const;

export type Primitive = (typeof primitives)[number];

export type LiteralValue = string | JsonNumber | boolean;

/** The names printed between braces; a list of 5 or more ends in `N more` after the third. */
export interface FieldList {
  readonly names: readonly string[];
  readonly more: number;
}

/** One alternative without its `array of` prefixes. */
export type TypeAtom =
  | { readonly kind: "primitive"; readonly name: Primitive }
  | { readonly kind: "literal"; readonly value: LiteralValue }
  /** The newest pages print the word alone, and no fields. */
  | { readonly kind: "object"; readonly fields?: FieldList }
  | { readonly kind: "map"; readonly values: TypeExpression }
  /** A type by its name; the page text prints the fields of object models as well. */
  | { readonly kind: "model"; readonly name: string; readonly fields?: FieldList }
  /** `N more`: alternatives left out. */
  | { readonly kind: "more"; readonly count: number };

/** One alternative as it is printed: `array of array of X` is X under two arrays. */
export interface Alternative {
  readonly arrays: number;
  readonly atom: TypeAtom;
}

/**
 * A type as it is printed. Where an `array of` ends the notation does not say (`array of A or B`), so the alternatives
 * are kept flat, and the children decide: see `expectChildren`.
 */
export interface TypeExpression {
  readonly alternatives: readonly Alternative[];
  readonly nullable: boolean;
}

/** What stands between the back-ticks of an item. */
export type Declaration =
  | {
      readonly kind: "property";
      readonly name: string;
      readonly optional: boolean;
      readonly type: TypeExpression;
    }
  /** `Name = type`. */
  | { readonly kind: "alias"; readonly name: string; readonly type: TypeExpression }
  /** `Name object { .. }`; on the newest pages `Name object`. */
  | {
      readonly kind: "named";
      readonly name: string;
      readonly fields?: FieldList;
      readonly nullable?: boolean;
    }
  /** A union variant or a value of an enumeration. */
  | { readonly kind: "anonymous"; readonly type: TypeExpression };
