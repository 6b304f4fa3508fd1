import type { DraftApi } from "../draft-api.js";

/** A way to conclude what no document says in so many words. Each can be switched off by its name in `spec/docwright.yaml`. */
export interface InferenceRule {
  readonly name: string;
  /** What it concludes, in a few words for the ledger. */
  readonly summary: string;
  readonly apply: (api: DraftApi) => void;
}
