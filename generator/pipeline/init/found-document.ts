import type { Validators } from "../network/fetch-page.js";
import type { SourceReading } from "../../reconcile/index.js";

/** A text that `init` was given or found, and where. */
export interface FoundDocument {
  /** What messages call it: its path or its address. */
  readonly name: string;
  /** Where it goes below `spec/sources`. */
  readonly file: string;
  readonly text: string;
  /** Whether it was found in a folder, and nobody named it. */
  readonly isFound?: boolean;
  /** Absent: it lies on disk. */
  readonly url?: string;
  /** The address with the credentials that it was asked for with: what an index lists on its host is asked for with them too. */
  readonly asked?: string;
  /** What to ask its address with next time whether it changed. */
  readonly validators?: Validators;
}

/** What `init` was pointed at and does not use, and why. */
export interface LeftOut {
  readonly name: string;
  readonly reason: string;
}

/** A document that describes operations of the API, or types. */
export interface Page extends FoundDocument {
  /** One, or one of each page where several stand in the document. */
  readonly readings: readonly SourceReading[];
}

export interface Gathered {
  readonly pages: readonly Page[];
  readonly leftOut: readonly LeftOut[];
  /** What the index that the pages were found in calls itself. */
  readonly indexTitle?: string;
  /** Addresses of the indexes that a person named; those that these list are found through them. */
  readonly indexes: readonly string[];
  /** The indexes that were read at addresses, those that others list included. */
  readonly readIndexes: readonly FoundDocument[];
}
