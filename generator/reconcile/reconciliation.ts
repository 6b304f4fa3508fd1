import type { ApiSpec, Diagnostic } from "../model/index.js";
import type { Evidence } from "./evidence.js";

/** The one spec that the documents make, and the record of how. */
export interface Reconciliation {
  readonly spec: ApiSpec;
  readonly diagnostics: readonly Diagnostic[];
  /** The text of `spec/ledger.md`, written when it is asked for. */
  readonly ledger: string;
  readonly evidence: Evidence;
}
