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

/** The heading of a resource, and what is said of it. */
export interface PageResource {
  readonly title: string;
  readonly heading: PageLine;
  readonly prose: PageLine[];
}

/** An operation of a page, with the parts that stand under it. */
export interface PageOperation {
  /** The headings it stands under: the page's own, then that of the resource below it. */
  readonly resource: readonly string[];
  readonly key: OperationKey;
  /** The line with the verb and the path. */
  readonly at: Span;
  readonly title?: PageLine;
  readonly signature?: { readonly said: Signature; readonly at: Span };
  readonly deprecatedAt?: PageLine;
  readonly prose: PageLine[];
  readonly sections: PageSection[];
  readonly examples: PageLine[];
}

/** A page, divided into its parts. */
export interface Page {
  /** The page's own address, where the front matter of a scrape names it. */
  readonly url?: { readonly value: string; readonly at: Span };
  /** What stands above the first heading. */
  readonly intro: PageLine[];
  /** The resources of a page that lists their operations; none on the page of one operation. */
  readonly resources: PageResource[];
  readonly operations: PageOperation[];
  /** The parts that belong to no operation: the named types of a resource. */
  readonly models: PageSection[];
  readonly unused: Span[];
  /** Lines that are nearly operations, with the parts that stand under them. */
  readonly broken: { readonly at: Span; readonly sections: readonly PageSection[] }[];
  /** Parts that their operation has no place for: it has one of the kind, or the answer stands before it. */
  readonly misplaced: PageSection[];
}
