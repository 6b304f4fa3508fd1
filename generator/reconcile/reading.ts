import type { Ability, ApiSpec, Claim, Coverage, Diagnostic, SourceDocument } from "../model/index.js";
import type { Evidence } from "./evidence.js";

/** What a dialect read from one document, and how much the document counts. */
export interface SourceReading {
  readonly document: SourceDocument;
  readonly dialect: string;
  readonly abilities: ReadonlySet<Ability>;
  readonly claims: readonly Claim[];
  /** Decides real disagreements: the lower number wins. */
  readonly rank: number;
  readonly coverage: Coverage;
}

/** The one spec that the documents make, and the record of how. */
export interface Reconciliation {
  readonly spec: ApiSpec;
  readonly diagnostics: readonly Diagnostic[];
  /** The text of `spec/ledger.md`, written when it is asked for. */
  readonly ledger: string;
  readonly evidence: Evidence;
}
