import { typesLevels, wireLevels, type Change, type WireLevel } from "../change.js";
import { severityOf } from "./severity.js";

const verdicts = ["wire", "types"] as const;
type Verdict = (typeof verdicts)[number];

const gateLevels = ["breaking", "risky", "any"] as const;
type GateLevel = (typeof gateLevels)[number];

/** From which level on changes fail: of both verdicts, or of one alone. `any` is any change at all. */
export type Gate = GateLevel | `${Verdict}:${GateLevel}`;

/** Every gate there is. */
export const gates: readonly Gate[] = [
  ...gateLevels,
  ...verdicts.flatMap((verdict) => gateLevels.map((level): Gate => `${verdict}:${level}`)),
];

/** The level of a change that a word looks at: of the verdict before its colon, or the worse of both. */
function levelFor(change: Change, word: string): WireLevel {
  const verdict = verdicts.find((candidate) => word.startsWith(`${candidate}:`));
  return verdict === undefined ? severityOf(change) : change[verdict];
}

function withoutVerdict(word: string): string {
  return word.replace(/^(?:wire|types):/u, "");
}

const failing: Readonly<Record<GateLevel, readonly WireLevel[]>> = {
  any: wireLevels,
  risky: ["breaking", "risky"],
  breaking: ["breaking"],
};

/** The changes that do not pass a gate. */
export function findFailures(changes: readonly Change[], gate: Gate): readonly Change[] {
  const levels = failing[withoutVerdict(gate) as GateLevel];
  return changes.filter((change) => levels.includes(levelFor(change, gate)));
}

/** A level that changes can be picked by, of both verdicts or of one: `breaking`, `wire:risky`. */
export type LevelSelector = string;

/** Every level that changes can be picked by. */
export const levelSelectors: readonly LevelSelector[] = [
  ...wireLevels,
  ...wireLevels.map((level) => `wire:${level}`),
  ...typesLevels.map((level) => `types:${level}`),
];

/** Whether a change has the level that a word names. */
export function hasLevel(change: Change, word: LevelSelector): boolean {
  return levelFor(change, word) === withoutVerdict(word);
}
