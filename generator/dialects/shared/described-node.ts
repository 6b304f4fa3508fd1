import type { ClaimedType } from "../../model/index.js";
import type { LiteralValue } from "../notation/index.js";
import type { Constraint } from "./constraint.js";
import type { Span } from "./span.js";

/** What a declaration says of whether a value must be there; `absentOrNull` is what `Optional[X]` of Python says. */
export type Presence = "required" | "optional" | "absentOrNull";

/** A constraint with the words that state it. */
export interface StatedConstraint {
  readonly constraint: Constraint;
  readonly at: Span;
}

/** What a page says of the values at a place, as far as the page says it. */
export type DescribedShape =
  | { readonly kind: "primitive"; readonly type: ClaimedType }
  | { readonly kind: "literal"; readonly values: readonly LiteralValue[] }
  | { readonly kind: "object"; readonly members: readonly DescribedMember[] }
  | { readonly kind: "union"; readonly variants: readonly DescribedNode[] }
  | { readonly kind: "array" | "map"; readonly of: DescribedType }
  /** A model that is described elsewhere, or members that the page left out. */
  | { readonly kind: "silent" };

export interface DescribedType {
  /** The name that the page gives to the type. */
  readonly model?: string | undefined;
  /** Undefined where the page says nothing of null. */
  readonly nullable?: boolean | undefined;
  readonly constraints?: readonly StatedConstraint[];
  /** Where the page states a constraint that no value of the type can be held to. */
  readonly unfit?: readonly Span[];
  readonly shape: DescribedShape;
}

/** A declaration with all that stands under it, in the terms that all pages share. */
export interface DescribedNode {
  /** The words of the declaration. */
  readonly at: Span;
  /** What a parameter or a member says of being there; a variant or a named type says nothing. */
  readonly presence?: Presence | undefined;
  readonly isDeprecated?: boolean;
  readonly description?: (Span & { readonly text: string }) | undefined;
  readonly type: DescribedType;
}

export interface DescribedMember {
  readonly name: string;
  readonly node: DescribedNode;
}
