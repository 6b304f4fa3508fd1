import { wireLevels, type Change, type WireLevel } from "../change.js";
import { isChangeKind, type ChangeKind } from "../rules/kinds.js";
import { severityOf } from "./severity.js";

/** What to show of the changes. */
export interface Selection {
  /** Levels and kinds of which a change must have one; absent or empty: any. */
  readonly only?: readonly (WireLevel | ChangeKind)[];
  /** A resource, dots between its parts; a change must touch an operation of it or of one inside it. */
  readonly resource?: string;
}

function isLevel(word: string): word is WireLevel {
  return wireLevels.some((level) => level === word);
}

/** Whether `--only` can be given this word. */
export function isSelector(word: string): word is WireLevel | ChangeKind {
  return isLevel(word) || isChangeKind(word);
}

function isOf(change: Change, word: WireLevel | ChangeKind): boolean {
  return word === change.kind || word === severityOf(change);
}

/** Picks the changes that a person asked for. */
export function selectChanges(changes: readonly Change[], selection: Selection): readonly Change[] {
  const { only = [], resource } = selection;
  return changes
    .filter((change) => only.length === 0 || only.some((word) => isOf(change, word)))
    .filter(
      ({ operations }) =>
        resource === undefined || operations.some((operation) => operation.startsWith(`${resource}.`)),
    );
}

/** From which level on changes fail a gate; `any` is any change at all. */
export const gates = ["breaking", "risky", "any"] as const;
export type Gate = (typeof gates)[number];

/** The changes that do not pass a gate. */
export function findFailures(changes: readonly Change[], gate: Gate): readonly Change[] {
  const failing: readonly WireLevel[] =
    gate === "any" ? wireLevels : gate === "risky" ? ["breaking", "risky"] : ["breaking"];
  return changes.filter((change) => failing.includes(severityOf(change)));
}
