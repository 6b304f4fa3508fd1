import { isJsonObject, stringifyJson, suggestNames, type JsonValue } from "../../model/index.js";
import { typesLevels, wireLevels, type Change, type TypesLevel, type WireLevel } from "../change.js";
import { changeKinds, isChangeKind, type ChangeKind } from "../rules/kinds.js";

/** The levels that people gave a kind of change by hand. */
export interface SeverityOverride {
  readonly wire?: WireLevel;
  readonly types?: TypesLevel;
}

export type SeverityOverrides = ReadonlyMap<ChangeKind, SeverityOverride>;

/** What a severity file says, or what is wrong with it. */
export interface SeverityReading {
  readonly overrides: SeverityOverrides;
  readonly problems: readonly string[];
}

const levels: Readonly<Record<string, readonly string[]>> = { wire: wireLevels, types: typesLevels };

/** What is wrong with the levels of a kind, in words; undefined when nothing is. */
function findProblem(kind: string, value: JsonValue): string | undefined {
  if (!isChangeKind(kind)) {
    const [nearest] = suggestNames(kind, changeKinds);
    const hint = nearest === undefined ? "" : `; did you mean ${nearest}?`;
    return `there is no kind of change ${stringifyJson(kind)}${hint}`;
  }
  if (!isJsonObject(value) || Object.keys(value).length === 0) return `${kind} names no level`;
  for (const [verdict, level] of Object.entries(value)) {
    const known = levels[verdict];
    if (!known) return `${kind} has the unknown member ${stringifyJson(verdict)}`;
    if (typeof level !== "string" || !known.includes(level))
      return `${kind} has ${stringifyJson(level)} for ${verdict}, which is none of ${known.join(", ")}`;
  }
  return undefined;
}

/** Reads a severity file, parsed: `enum-value-added: { wire: safe }`. */
export function readSeverityOverrides(json: JsonValue): SeverityReading {
  if (!isJsonObject(json)) return { overrides: new Map(), problems: ["it is not a mapping"] };
  const entries = Object.entries(json);
  const problems = entries.flatMap(([kind, value]) => findProblem(kind, value) ?? []);
  const sound = problems.length === 0 ? entries : [];
  return { overrides: new Map(sound as [ChangeKind, SeverityOverride][]), problems };
}

/** The changes with the levels that people gave their kinds, and those they had by the rules. */
export function applySeverityOverrides(
  changes: readonly Change[],
  overrides: SeverityOverrides,
): readonly Change[] {
  return changes.map((change) => {
    const override = overrides.get(change.kind);
    if (!override) return change;
    const { wire, types } = { wire: change.wire, types: change.types, ...override };
    if (wire === change.wire && types === change.types) return change;
    return {
      ...change,
      wire,
      types,
      byRules: change.byRules ?? { wire: change.wire, types: change.types },
      adjusted: "set by the severity file",
    };
  });
}
