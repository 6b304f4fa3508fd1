import { diagnose } from "../../diagnostics.js";
import { isJsonObject, stringifyJson, type Diagnostic, type JsonValue } from "../../model/index.js";
import type { Change } from "../change.js";
import { isEqualJson } from "../compare/json.js";
import { isChangeKind, type ChangeKind } from "../rules/kinds.js";

/** A change that people decided to live with. */
export interface AcceptedEntry {
  readonly kind: ChangeKind;
  readonly pointer: string;
  readonly before?: JsonValue;
  readonly after?: JsonValue;
  readonly reason: string;
  /** The last day it holds, as `2026-12-31`. */
  readonly expires?: string;
}

export interface AcceptedReading {
  readonly entries: readonly AcceptedEntry[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Changes with those taken out that an entry accepts. */
export interface Acceptance {
  readonly open: readonly Change[];
  readonly accepted: readonly { readonly change: Change; readonly entry: AcceptedEntry }[];
  /** Entries that no change answers to, or that have expired. Any of them fails the gate. */
  readonly diagnostics: readonly Diagnostic[];
}

const members = ["kind", "pointer", "before", "after", "reason", "expires"];

/** Whether a value is a day such as `2026-12-31`. */
export function isDate(value: JsonValue | undefined): value is string {
  if (typeof value !== "string" || !/^\d{4}-\d{2}-\d{2}$/u.test(value)) return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}

function isText(value: JsonValue | undefined): boolean {
  return typeof value === "string" && value.trim() !== "";
}

/** What is wrong with an entry, in words; undefined when nothing is. */
function findProblem(entry: JsonValue): string | undefined {
  if (!isJsonObject(entry)) return "is not a mapping";
  const unknown = Object.keys(entry).find((name) => !members.includes(name));
  if (unknown !== undefined) return `has the unknown member ${stringifyJson(unknown)}`;
  const { kind, pointer, reason, expires }: Readonly<Partial<Record<keyof AcceptedEntry, JsonValue>>> = entry;
  if (typeof kind !== "string" || !isChangeKind(kind)) return `has no kind of change in "kind"`;
  if (typeof pointer !== "string") return `has no JSON pointer in "pointer"`;
  if (!isText(reason)) return `gives no reason in "reason"`;
  return expires === undefined || isDate(expires) ? undefined : `has no date such as 2026-12-31 in "expires"`;
}

/** Reads `accepted-drift.yaml`, parsed: a list of entries; an empty file is an empty list. */
export function readAcceptedDrift(json: JsonValue, file: string): AcceptedReading {
  if (json === null) return { entries: [], diagnostics: [] };
  if (!Array.isArray(json)) {
    return {
      entries: [],
      diagnostics: [diagnose("accepted-drift-invalid", { file, problem: "it is not a list" })],
    };
  }
  const list = json as readonly JsonValue[];
  const diagnostics = list.flatMap((entry, index) => {
    const problem = findProblem(entry);
    if (problem === undefined) return [];
    return [diagnose("accepted-drift-invalid", { file, problem: `entry ${String(index + 1)} ${problem}` })];
  });
  const entries = list.filter((entry) => findProblem(entry) === undefined) as unknown as AcceptedEntry[];
  return { entries, diagnostics };
}

/** A pointer as reports print it: that of the whole document is empty, which nobody can read. */
export function printPointer(pointer: string): string {
  return pointer === "" ? "/" : pointer;
}

/** Whether a pointer, of which a person may have written what a report prints, is that of a change. */
export function isPointerOf(pointer: string, change: Change): boolean {
  return printPointer(pointer) === printPointer(change.pointer);
}

function accepts(entry: AcceptedEntry, change: Change): boolean {
  return (
    namesPlaceOf(entry, change) &&
    isEqualJson(entry.before, change.before) &&
    isEqualJson(entry.after, change.after)
  );
}

function namesPlaceOf(entry: AcceptedEntry, change: Change): boolean {
  return entry.kind === change.kind && isPointerOf(entry.pointer, change);
}

/** What an entry would have to say to be about a change whose place it names; undefined where it says all of it. */
function findMissing(entry: AcceptedEntry, change: Change): string | undefined {
  const missing = (["before", "after"] as const).filter(
    (side) => entry[side] === undefined && change[side] !== undefined,
  );
  if (missing.length === 0) return undefined;
  return missing.map((side) => `${side}: ${stringifyJson(change[side])}`).join(" and ");
}

/** Why an entry accepts nothing. */
function explainStale(entry: AcceptedEntry, changes: readonly Change[], file: string): Diagnostic {
  const { kind, pointer } = entry;
  const missing = changes
    .filter((change) => namesPlaceOf(entry, change))
    .map((change) => findMissing(entry, change))
    .find((words) => words !== undefined);
  if (missing === undefined) return diagnose("accepted-drift-stale", { file, kind, pointer });
  return diagnose("accepted-drift-incomplete", { file, kind, pointer, missing });
}

/** The entry that accepts a change. */
export function entryFor(
  { kind, pointer, before, after }: Change,
  decision: Pick<AcceptedEntry, "reason" | "expires">,
): AcceptedEntry {
  return {
    kind,
    pointer,
    ...(before !== undefined && { before }),
    ...(after !== undefined && { after }),
    ...decision,
  };
}

function isExpired({ expires }: AcceptedEntry, today: string): boolean {
  return expires !== undefined && expires < today;
}

/** Takes accepted changes out. `today` is a date as `2026-12-31`; an entry holds through the day it expires. */
export function applyAccepted(
  changes: readonly Change[],
  entries: readonly AcceptedEntry[],
  today: string,
  file: string,
): Acceptance {
  const valid = entries.filter((entry) => !isExpired(entry, today));
  const accepted = changes.flatMap((change) => {
    const entry = valid.find((candidate) => accepts(candidate, change));
    return entry ? [{ change, entry }] : [];
  });
  const taken = new Set(accepted.map(({ change }) => change));
  const used = new Set(accepted.map(({ entry }) => entry));
  const diagnostics = entries.flatMap((entry) => {
    if (used.has(entry)) return [];
    const { kind, pointer, expires } = entry;
    if (expires !== undefined && isExpired(entry, today)) {
      return [diagnose("accepted-drift-expired", { file, kind, pointer, expires })];
    }
    return [explainStale(entry, changes, file)];
  });
  return { open: changes.filter((change) => !taken.has(change)), accepted, diagnostics };
}
