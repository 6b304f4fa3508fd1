import type { ApiSpec } from "../../model/index.js";
import type { Change } from "../change.js";
import { idOf } from "../compare/operations.js";
import { readSunset } from "../written/constraints.js";
import { findOperation } from "../written/operations.js";
import { isDeprecated, memberOf, textOf, type WrittenSpec } from "../written/part.js";
import { findAt } from "../written/pointers.js";

/** The spec that callers know, as the model holds it and as it is written. */
export interface KnownSpec {
  readonly spec: ApiSpec;
  readonly written: WrittenSpec;
}

/** Levels of `x-stability-level` at which an operation may still change without notice. */
const unstable: ReadonlySet<string> = new Set(["draft", "alpha"]);

/** The operations that promise nothing yet, by id, each with its level. */
function listUnstable({ spec, written }: KnownSpec): ReadonlyMap<string, string> {
  const levels = spec.operations.flatMap((operation) => {
    const level = textOf(memberOf(findOperation(written, operation), "x-stability-level"));
    return level !== undefined && unstable.has(level) ? [[idOf(operation), level] as const] : [];
  });
  return new Map(levels);
}

/** The day on which what is gone was announced to stop, where it has come. */
function findEnd({ base, kind }: Change, written: WrittenSpec, today: string): string | undefined {
  if (!kind.endsWith("-removed") || base === undefined) return undefined;
  const part = findAt(written, base);
  const end = readSunset(textOf(memberOf(part, "x-sunset")));
  return isDeprecated(part) && end !== undefined && end <= today ? end : undefined;
}

function lower(change: Change, wire: Change["wire"], why: string): Change {
  if (change.wire !== "breaking" && (change.wire !== "risky" || wire === "risky")) return change;
  const { types } = change;
  return { ...change, wire, byRules: change.byRules ?? { wire: change.wire, types }, adjusted: why };
}

/**
 * The changes with the levels that conventions give them: what was announced to stop on a day may be gone from then on,
 * and an operation below beta promises nothing. `today` is a date as `2026-12-31`.
 */
export function applyLifecycle(
  changes: readonly Change[],
  known: KnownSpec,
  today: string,
): readonly Change[] {
  const levels = listUnstable(known);
  return changes.map((change) => {
    const end = findEnd(change, known.written, today);
    if (end !== undefined) return lower(change, "risky", `it was announced to stop on ${end}`);
    const [level, ...others] = new Set(change.operations.map((operation) => levels.get(operation)));
    if (level === undefined || others.includes(undefined)) return change;
    return lower(change, "safe", `the operation is ${level}, which may change without notice`);
  });
}
