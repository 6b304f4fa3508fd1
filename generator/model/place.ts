import type { Method } from "./method.js";
import type { Parameter } from "./spec.js";

/** What identifies an operation across documents. */
export interface OperationKey {
  readonly method: Method;
  readonly path: string;
}

/** A step from a schema to one inside it. */
export type PlaceStep =
  | { readonly kind: "property"; readonly name: string }
  | { readonly kind: "items" }
  | { readonly kind: "values" }
  /** The n-th variant of a union in the order of this document, from 0. */
  | { readonly kind: "variant"; readonly index: number };

/** Where a place begins. `unlocated` parameters come from pages that do not say in which part of a request they go. */
export type PlaceRoot =
  | { readonly kind: "api" }
  | { readonly kind: "resource"; readonly title: string; readonly index: number }
  | { readonly kind: "operation"; readonly operation: OperationKey }
  | {
      readonly kind: "parameter";
      readonly operation: OperationKey;
      readonly in: Parameter["in"] | "unlocated";
      readonly name: string;
    }
  | { readonly kind: "body"; readonly operation: OperationKey }
  | { readonly kind: "response"; readonly operation: OperationKey; readonly status: string }
  /**
   * What a call of an SDK returns: the answer, or the part of it that the SDK takes out. `isItem`: one item of a list that
   * the call goes through page by page. Pages of SDKs do not say where in the answer it stands.
   */
  | { readonly kind: "result"; readonly operation: OperationKey; readonly isItem: boolean }
  /** A type that the document defines by name: a Domain Type, a class. */
  | { readonly kind: "type"; readonly name: string };

/** One place of the API: a root and the steps into its schema. */
export interface Place {
  readonly root: PlaceRoot;
  readonly steps: readonly PlaceStep[];
}
