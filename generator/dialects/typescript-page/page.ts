import type { OperationKey } from "../../model/index.js";
import type { Line } from "../shared/lines.js";
import type { Span } from "../shared/span.js";
import type { Declaration } from "./declaration.js";

/** The sections of an operation on the page of an SDK. */
export type SectionKind = "parameters" | "returns" | "example";

/** A bullet that declares something, with the lines of prose under it. */
export interface Item {
  readonly declaration: Declaration;
  /** What stands in its back-ticks. */
  readonly at: Span;
  /** Where a parameter goes, as newest pages print it behind the back-ticks: `path`. */
  readonly location?: string;
  readonly prose: Line[];
  readonly children: Item[];
}

export interface Section {
  readonly kind: SectionKind | "types";
  readonly heading: Line;
  readonly lines: readonly Line[];
}

/** The call that stands in back-ticks between the heading and the operation. */
export interface Signature {
  readonly text: string;
  readonly at: Span;
  /** `["models", "list"]` of `client.models.list(..)`. */
  readonly method: readonly string[];
  /** The type that the call returns, as printed; empty where the signature is cut off. */
  readonly returns: string;
}

export interface Operation {
  readonly title: Line & { readonly words: string };
  readonly resource: readonly string[];
  readonly signature: Signature;
  readonly key: OperationKey;
  /** From the heading to the operation line. */
  readonly at: Span;
  readonly prose: readonly Line[];
  readonly sections: readonly Section[];
}

export interface Page {
  readonly operations: readonly Operation[];
  /** The types that the page defines by name. */
  readonly types: readonly Section[];
  readonly unused: readonly Span[];
}
