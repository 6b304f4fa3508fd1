import type { OperationKey } from "../../model/index.js";
import type { Span } from "../shared/span.js";
import type { Signature } from "./language.js";
import type { PageLine } from "./page-line.js";
import type { SectionHead } from "./section-head.js";

/** A part of a page under a heading of its own, without its blank lines. */
export interface PageSection {
  readonly head: SectionHead;
  readonly at: Span;
  readonly lines: PageLine[];
}

/** An operation of a page, with the parts that stand under it. */
export interface PageOperation {
  readonly key: OperationKey;
  /** The line with the verb and the path. */
  readonly at: Span;
  readonly title?: PageLine;
  readonly signature?: { readonly said: Signature; readonly at: Span };
  deprecatedAt?: Span;
  readonly prose: PageLine[];
  readonly sections: PageSection[];
  readonly examples: PageLine[];
}

/** A page, divided into its parts. */
export interface Page {
  /** The page's own address, where the front matter of a scrape names it. */
  readonly url?: { readonly value: string; readonly at: Span };
  /** What stands above the title of the first operation. */
  readonly intro: PageLine[];
  readonly operations: PageOperation[];
  /** The parts that belong to no operation: the named types of a resource. */
  readonly models: PageSection[];
  readonly unused: Span[];
}
