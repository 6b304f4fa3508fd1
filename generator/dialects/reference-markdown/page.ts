import type { Span } from "../shared/span.js";
import type { ItemSectionKind } from "./section-heads.js";
import type { CodeToken, HeadingToken, ItemToken, OperationToken, Prose } from "./token.js";

/** An item and the prose after it. */
export interface Entry {
  readonly item: ItemToken;
  prose?: Prose | undefined;
}

/** A block of items under a heading of the third level. */
export interface Section {
  readonly heading: HeadingToken;
  /** Undefined for a head that is not known. */
  readonly kind: ItemSectionKind | undefined;
  readonly entries: Entry[];
}

/** `### Example` with its request, and the answer under `#### Response`. */
export interface Example {
  readonly heading: HeadingToken;
  /** The status of the answer, where the page prints one. */
  status?: string | undefined;
  request?: CodeToken;
  answer?: CodeToken;
}

export interface OperationBlock {
  readonly heading?: HeadingToken | undefined;
  readonly operation: OperationToken;
  /** The headings over it: the page's own, then that of the sub-resource; or the whole path, where the page prints it. */
  readonly resource: readonly string[];
  readonly hasWholePath: boolean;
  prose?: Prose;
  readonly sections: Section[];
  /** Those behind sections that pages have after them, until the page is read to its end. */
  readonly late: Section[];
  readonly examples: Example[];
}

export interface ResourceBlock {
  readonly heading: HeadingToken;
  readonly index: number;
  /** Whether it has prose in its title, so that it has no name. */
  readonly isUnended: boolean;
  prose?: Prose;
}

/** What a page holds, in its order. */
export interface Page {
  readonly resources: ResourceBlock[];
  readonly operations: OperationBlock[];
  /** The entries under `## Domain Types`, one section for each heading. */
  readonly types: Section[];
  /** Prose before the first heading. */
  preamble?: Prose;
  /** Stretches that stand where nothing is expected. */
  readonly unused: Span[];
  readonly unclosed: CodeToken[];
  /** Lines that are nearly operations, with what stands under them. */
  readonly broken: { readonly line: Span; readonly block: Pick<OperationBlock, "late" | "sections"> }[];
  /** Sections that their operation has no place for: it has one of the kind, or one that comes after. */
  readonly misplaced: Section[];
}
