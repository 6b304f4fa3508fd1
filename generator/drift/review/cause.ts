import type { Cause, Change, Statement } from "../change.js";

/** What the sources of both specs say about the place of a change, as `explain` finds it. */
export interface ChangeEvidence {
  /** A document that speaks of the place is not the same in both. */
  readonly sourcesDiffer: boolean;
  /** A correction of the overlay that touches the place came, went or is not the same. */
  readonly overlayDiffers: boolean;
  /** Beside the base, a document or a correction already said what the revision says now. */
  readonly saidBefore: boolean;
  /** The sentence behind the change. */
  readonly statement?: Statement;
}

/** Where evidence comes from; undefined for a change where no sources are at hand. */
export interface Evidence {
  readonly find: (change: Change) => ChangeEvidence | undefined;
}

/**
 * Why the specs differ at a place. Where no document and no correction changed, only docwright did; where another
 * document had said so all along, or people corrected it, the page was wrong; anything else is news about the API.
 */
function findCause({ sourcesDiffer, overlayDiffers, saidBefore }: ChangeEvidence): Cause {
  if (overlayDiffers) return "page-corrected";
  if (!sourcesDiffer) return "read-differently";
  return saidBefore ? "page-corrected" : "api-changed";
}

/** The changes with their causes and the sentences behind them, as far as there is evidence. */
export function addEvidence(changes: readonly Change[], evidence: Evidence): readonly Change[] {
  return changes.map((change) => {
    const found = evidence.find(change);
    if (!found) return change;
    const { statement } = found;
    return { ...change, cause: findCause(found), ...(statement && { statement }) };
  });
}
