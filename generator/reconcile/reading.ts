import type { Ability, Claim, Coverage, SourceDocument, SourceRef } from "../model/index.js";

/** What a dialect read from one document, and how much the document counts. */
export interface SourceReading {
  readonly document: SourceDocument;
  /** The page of the document that was read, where several stand in it. */
  readonly page?: SourceRef;
  readonly dialect: string;
  readonly abilities: ReadonlySet<Ability>;
  readonly claims: readonly Claim[];
  /** Decides real disagreements: the lower number wins. */
  readonly rank: number;
  /** Whether it counts after all documents that are not, whatever its rank. */
  readonly isSupplementary?: boolean;
  readonly coverage: Coverage;
}
