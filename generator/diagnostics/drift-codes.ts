import { entry } from "./entry.js";

/** What the stage `drift` can find wrong. */
export const driftCodes = {
  "drift-unclassified": entry(
    "warning",
    ({ pointer }: { pointer: string }) => `the specs differ at ${pointer} in a way that no rule covers`,
    "Compare both by hand, and report it: a rule of docwright is missing.",
  ),
  "drift-selector-unknown": entry(
    "error",
    ({ word }: { word: string }) => `${JSON.stringify(word)} is neither a level nor a kind of change`,
    "Name breaking, risky, safe, none, or a kind of change as the report prints it.",
  ),
  "accepted-drift-invalid": entry(
    "error",
    ({ file, problem }: { file: string; problem: string }) => `${file}: ${problem}`,
    "Give each entry kind, pointer, before and after as the JSON report has them, a reason, and expires if it should end.",
  ),
  "accepted-drift-stale": entry(
    "warning",
    ({ file, kind, pointer }: { file: string; kind: string; pointer: string }) =>
      `${file}: no change answers to the entry ${kind} at ${pointer}, which fails the gate`,
    "Remove the entry, or correct it to what the JSON report says of the change.",
  ),
  "accepted-drift-expired": entry(
    "warning",
    ({ file, kind, pointer, expires }: { file: string; kind: string; pointer: string; expires: string }) =>
      `${file}: the entry ${kind} at ${pointer} expired on ${expires}, which fails the gate`,
    "Decide again: extend it with a reason that still holds, or deal with the change.",
  ),
  "drift-verdict-disputed": entry(
    "error",
    ({ symbol, verdict, compiler }: { symbol: string; verdict: string; compiler: string }) =>
      `the rules call ${symbol} ${verdict} for programs that compile today, the compiler finds it ${compiler}`,
    "Trust the compiler, and report it: a rule of docwright is wrong.",
  ),
} as const;
