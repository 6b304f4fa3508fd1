import { entryFor, isDate, isPointerOf, printKey, type Change } from "../../drift/index.js";
import { diagnose } from "../../diagnostics.js";
import { suggestNames } from "../../model/index.js";
import { nameWithin } from "../disk/name-path.js";
import { ownsInProject } from "../disk/ownership.js";
import { commit } from "../disk/transaction.js";
import { projectPaths } from "../project/project-paths.js";
import { Collector } from "../reports/report.js";
import { compareInputs, type ComparisonOptions, type DriftResult } from "./drift.js";
import { addAccepted } from "./drift-files.js";

export interface AcceptOptions extends ComparisonOptions {
  /** The kind of a change and its pointer, as a report has them. */
  readonly kind: string;
  readonly pointer: string;
  readonly reason?: string;
  /** The last day it is accepted, as `2026-12-31`. */
  readonly expires?: string;
}

function checkDecision({ expires, reason, today }: AcceptOptions, collector: Collector): void {
  if (reason === undefined || reason.trim() === "") collector.add([diagnose("accept-without-reason", {})]);
  const isToCome = expires === undefined || (isDate(expires) && expires >= today);
  if (!isToCome) collector.add([diagnose("accept-expiry-invalid", { expires })]);
}

/** The open changes that a kind and a pointer name; reported where there are none. */
function findNamed(
  { kind, pointer }: AcceptOptions,
  open: readonly Change[],
  collector: Collector,
): readonly Change[] {
  const samePointer = open.filter((change) => isPointerOf(pointer, change));
  const named = samePointer.filter((change) => change.kind === kind);
  if (named.length === 0) {
    const samePlace = samePointer.map(printKey);
    const nearest = samePlace.length > 0 ? samePlace : suggestNames(`${kind} ${pointer}`, open.map(printKey));
    collector.add([diagnose("accept-unmatched", { kind, pointer, nearest })]);
  }
  return named;
}

/** Writes an entry into the project's file of accepted drift for each open change of a kind at a place. */
export async function acceptDrift(options: AcceptOptions): Promise<DriftResult> {
  const collector = new Collector();
  const report = { diagnostics: collector.diagnostics, documents: collector.documents, isBlocked: false };
  checkDecision(options, collector);
  const compared = await compareInputs(options, collector);
  const named = compared ? findNamed(options, compared.open, collector) : [];
  if (collector.hasFailed()) return { ...report, text: "" };
  const { expires, reason = "", root } = options;
  const decision = { reason, ...(expires !== undefined && { expires }) };
  const entries = named.map((change) => entryFor(change, decision));
  await commit(root, () => ({ files: [addAccepted(root, entries)], removals: [] }), ownsInProject);
  const until = expires === undefined ? "" : ` until ${expires}`;
  const lines = named.map(
    (change) => `Accepted${until}: ${printKey(change)} (${nameWithin(root, projectPaths.acceptedDrift)})\n`,
  );
  return { ...report, text: lines.join("") };
}
