import type { ClaimedType } from "../../model/index.js";
import type { Layer, LiteralValue, UnionProgress } from "../notation/index.js";
import type { Span } from "../shared/span.js";
import type { Presence, StatedConstraint } from "../shared/described-node.js";

/** A line of a page that declares something, in the terms that all languages share. */
export type PageDeclaration =
  | {
      readonly kind: "property";
      readonly name: string;
      readonly presence: Presence;
      readonly isDeprecated: boolean;
      readonly type: PageType;
    }
  /** A type by its name: `Name object { .. }`, `Name = ..`, `class Name:`. */
  | { readonly kind: "definition"; readonly name: string; readonly type: PageType }
  /** A union variant or a value of an enumeration. */
  | { readonly kind: "anonymous"; readonly type: PageType };

/** What a type is once its arrays and maps are opened, and so which declarations stand under it. */
export type PageCore =
  | { readonly kind: "primitive"; readonly type: ClaimedType; readonly format?: string }
  /** An enumeration of `count` values, of which `values` are printed. A single value has no line of its own. */
  | { readonly kind: "literals"; readonly values: readonly LiteralValue[]; readonly count: number }
  /** An object of `count` members, of which the first `names` are printed. */
  | {
      readonly kind: "fields";
      readonly names: readonly string[];
      readonly count: number;
      readonly model?: string;
    }
  | { readonly kind: "variants"; readonly variants: Variants }
  /** A type by its name; nothing printed tells what stands under it. */
  | { readonly kind: "model"; readonly name: string };

/** The variants of a union, met one after the other. */
export interface Variants {
  /** Steps over the variant that a declaration is; undefined where it is not the next one. */
  readonly take: (progress: UnionProgress, declaration: PageDeclaration) => UnionProgress | undefined;
  readonly isComplete: (progress: UnionProgress) => boolean;
  /** The variants, where the union says by its own words what they are. */
  readonly plain: readonly OpenedType[] | undefined;
  /** Whether its words leave open where the array around it ends, so that variants have to follow it all the same. */
  readonly isArrayAmbiguous: boolean;
  /** Whether the next variant is printed, and not among the `N more`. */
  readonly isPrinted: (progress: UnionProgress) => boolean;
}

export interface OpenedType {
  readonly nullable?: boolean;
  readonly layers: readonly Layer[];
  readonly core: PageCore;
}

export interface PageType {
  /** The value, where the type is one literal alone. */
  readonly literal?: LiteralValue;
  /** Opens the type; `first` is the declaration that follows, which settles where the array of `array of A or B` ends. */
  readonly open: (first: PageDeclaration | undefined) => OpenedType;
}

/** A declaration of the page with what stands between it and the next one. */
export interface PageItem {
  readonly declaration: PageDeclaration;
  readonly at: Span;
  prose?: Span;
  /** The line `One of the following:`. */
  alternatives?: Span;
  readonly constraints: StatedConstraint[];
}
