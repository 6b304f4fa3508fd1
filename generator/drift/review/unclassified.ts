import { diagnose } from "../../diagnostics.js";
import type { Diagnostic } from "../../model/index.js";
import type { Change } from "../change.js";
import { printPointer } from "./accepted.js";

/** A warning for each difference that no rule covers. */
export function warnUnclassified(changes: readonly Change[]): readonly Diagnostic[] {
  return changes
    .filter(({ kind }) => kind === "unclassified")
    .map(({ pointer }) => diagnose("drift-unclassified", { pointer: printPointer(pointer) }));
}
