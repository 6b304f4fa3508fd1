import type { Change } from "../change.js";
import type { Dispute } from "../consumer/disputes.js";
import type { AcceptedEntry } from "./accepted.js";
import type { Suggestion } from "./bump.js";

/** Everything a report shows. */
export interface Drift {
  /** What the compared specs are called: `git:HEAD`, `spec/openapi.yaml`. */
  readonly base: string;
  readonly revision: string;
  /** Those nobody accepted, in the order of the specs. */
  readonly changes: readonly Change[];
  readonly accepted: readonly { readonly change: Change; readonly entry: AcceptedEntry }[];
  /** From all changes, accepted or not: accepting a break makes it no smaller for those who upgrade. */
  readonly suggestion: Suggestion;
  readonly apiTitle: string;
  /** How many changes nobody accepted and the selection leaves out. */
  readonly unselected?: number;
  /** How many of those fail the gate; absent where there is none. */
  readonly unselectedFailures?: number;
  /** Where the compiler does not agree with a verdict on types; absent where nobody asked it. */
  readonly disputes?: readonly Dispute[];
}
