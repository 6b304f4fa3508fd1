import { stringifyJson } from "../model/index.js";
import { entry } from "./entry.js";

function askWhether(names: readonly string[]): string {
  return names.length === 0 ? "" : `; did you mean ${names.join(" or ")}?`;
}

/** What the stage `drift` can find wrong. */
export const driftCodes = {
  "drift-unclassified": entry(
    "warning",
    ({ pointer }: { pointer: string }) => `the specs differ at ${pointer} in a way that no rule covers`,
    "Compare both by hand. What an extension means, its author knows; for anything else a rule of docwright is missing: report it.",
  ),
  "drift-kind-unknown": entry(
    "error",
    ({ kind, nearest }: { kind: string; nearest: readonly string[] }) =>
      `there is no kind of change ${stringifyJson(kind)}${askWhether(nearest)}`,
    "Name a kind of change as the report prints it.",
  ),
  "drift-selector-unknown": entry(
    "error",
    ({ word, nearest }: { word: string; nearest: readonly string[] }) =>
      `${stringifyJson(word)} is neither a level nor a kind of change${askWhether(nearest)}`,
    "Name breaking, risky, safe or none, with `wire:` or `types:` before it for one verdict alone, or a kind of change as the report prints it.",
  ),
  "drift-resource-unknown": entry(
    "error",
    ({ resource, nearest }: { resource: string; nearest: readonly string[] }) =>
      `neither spec has a resource or an operation ${stringifyJson(resource)}${askWhether(nearest)}`,
    "Name a resource as the report prints it, dots between its parts, or an operation.",
  ),
  "drift-compiler-unasked": entry(
    "warning",
    ({ spec }: { spec: string }) =>
      `--compile asks no compiler: ${spec} is no spec that docwright wrote for a package`,
    "Leave --compile out, or compare specs that docwright generate writes, such as git:HEAD with spec/openapi.yaml.",
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
  "accepted-drift-incomplete": entry(
    "warning",
    ({ file, kind, pointer, missing }: { file: string; kind: string; pointer: string; missing: string }) =>
      `${file}: the entry ${kind} at ${pointer} lacks ${missing}, which fails the gate`,
    "Add it, so that the entry accepts this change and no other at the same place.",
  ),
  "accept-unmatched": entry(
    "error",
    ({ kind, pointer, nearest }: { kind: string; pointer: string; nearest: readonly string[] }) =>
      `no change ${kind} at ${pointer} is open${askWhether(nearest)}`,
    "Give the kind and the pointer as the report prints them; a change may also be accepted already.",
  ),
  "accept-incomplete": entry(
    "error",
    () => "--accept takes a kind of change and a pointer",
    "Write --accept KIND POINTER after BASE and REVISION, both as the report prints them.",
  ),
  "accept-without-reason": entry(
    "error",
    () => "--accept needs a reason",
    "Say with --reason why the change is acceptable; whoever reads the file next wants to know.",
  ),
  "accept-expiry-invalid": entry(
    "error",
    ({ expires }: { expires: string }) => `${stringifyJson(expires)} is no day to come`,
    "Write the last day it holds as 2026-12-31, today or later.",
  ),
  "severity-file-invalid": entry(
    "error",
    ({ file, problem }: { file: string; problem: string }) => `${file}: ${problem}`,
    "Write a mapping of kinds of change to `wire: LEVEL`, `types: LEVEL` or both; the levels are breaking, risky (wire alone), safe and none.",
  ),
  "accepted-drift-expired": entry(
    "warning",
    ({ file, kind, pointer, expires }: { file: string; kind: string; pointer: string; expires: string }) =>
      `${file}: the entry ${kind} at ${pointer} expired on ${expires}, which fails the gate`,
    "Decide again: extend it with a reason that still holds, or deal with the change.",
  ),
  "drift-verdict-disputed": entry(
    "warning",
    ({ symbol, verdict, compiler }: { symbol: string; verdict: string; compiler: string }) =>
      `the rules call ${symbol} ${verdict} for programs that compile today, the compiler finds it ${compiler}`,
    "Trust the compiler, and report it: a rule of docwright is wrong.",
  ),
} as const;
