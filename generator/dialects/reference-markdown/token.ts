import type { Method } from "../../model/index.js";
import type { Declaration } from "../notation/index.js";
import type { Span } from "../shared/span.js";

export interface HeadingToken extends Span {
  readonly kind: "heading";
  readonly level: number;
  readonly title: string;
}

/** `**get** \`/path\``. */
export interface OperationToken extends Span {
  readonly kind: "operation";
  readonly method: Method;
  readonly path: string;
}

/** A line that begins as an operation and is none: an unknown verb, or something other than a path. */
export interface BrokenToken extends Span {
  readonly kind: "broken";
}

/** A bullet that holds a declaration and nothing else; `declaredAt` is what stands between the back-ticks. */
export interface ItemToken extends Span {
  readonly kind: "item";
  readonly declaration: Declaration;
  readonly declaredAt: Span;
  /** The column of the bullet, in a page of several lines. */
  readonly indent: number;
  /** Whether its type can't be read, so that the declaration says no more than a name. */
  readonly isBroken?: boolean;
}

/** Prose, and the column of its first line in a page of several lines. */
export interface Prose extends Span {
  readonly indent: number;
  /** Where a paragraph of it that stands further out than the item it follows begins. */
  readonly displaced?: number;
}

/** A fenced block; `body` is what the fence encloses. */
export interface CodeToken extends Prose {
  readonly kind: "code";
  readonly language: string;
  readonly body: Span;
  readonly isClosed: boolean;
}

export interface ProseToken extends Prose {
  readonly kind: "prose";
}

/** One piece of a page, in the order of the page. What lies between two tokens is white space. */
export type Token = HeadingToken | OperationToken | BrokenToken | ItemToken | CodeToken | ProseToken;
