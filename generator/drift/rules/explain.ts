import type { ChangeFacts, Direction } from "../change.js";
import { exceptions } from "./exceptions.js";
import { ruleOf, type ChangeKind } from "./kinds.js";
import { deriveLevels } from "./levels.js";
import {
  byConstraint,
  byTags,
  byTypesRelation,
  byWireRelation,
  relatedOrIncomparable,
  type Rule,
  type WireEffect,
} from "./rule.js";

const directions: readonly (readonly [Direction, string])[] = [
  ["request", "in a request"],
  ["response", "in an answer"],
  ["error", "in an answer that is not 2xx"],
];

/** What finds the effect by how the values before and after stand to each other. */
const byRelation: ReadonlySet<Rule["wire"]> = new Set([
  byConstraint,
  byTags,
  byWireRelation,
  relatedOrIncomparable,
]);

/** The facts a kind of change may come with, and how to say so. */
function listCases(kind: ChangeKind): readonly (readonly [string, ChangeFacts])[] {
  const { wire, types } = ruleOf(kind);
  if (byRelation.has(wire) || types === byTypesRelation) {
    return (["narrows", "widens", "incomparable"] as const).map((relation) => [
      `, where it ${relation === "incomparable" ? "becomes something else" : relation}`,
      { wireRelation: relation, typesRelation: relation },
    ]);
  }
  if (typeof wire !== "function" && typeof types !== "function") return [["", {}]];
  return [
    [", required", { required: true }],
    [", optional", { required: false }],
  ];
}

function printLevels(kind: ChangeKind, facts: ChangeFacts, label: string): string {
  const rows = directions.map(([direction, words]) => {
    const { wire, types } = deriveLevels(kind, facts, { direction, guarded: false, isExported: false });
    return `  ${words}${label}: wire ${wire}, types ${types}`;
  });
  return rows.join("\n");
}

/** The levels in each case; what hangs on no case is said once. */
function explainLevels(kind: ChangeKind): string {
  const cases = listCases(kind);
  const plain = new Set(cases.map(([, facts]) => printLevels(kind, facts, "")));
  const all = plain.size === 1 ? [...plain] : cases.map(([label, facts]) => printLevels(kind, facts, label));
  return all.join("\n");
}

const effects: Readonly<Record<WireEffect, string>> = {
  narrows: "Fewer values may travel: a request that was valid may be refused, an answer holds nothing new.",
  widens: "More may travel than before: every old request is still valid, an answer may surprise its reader.",
  opens:
    "A set that was open to growth grows: every old request is still valid, an answer may hold a new value.",
  incomparable: "Other values travel: neither old requests nor old readers can rely on anything.",
  annotation: "Nothing that travels changes.",
  unknown: "What the API does with it cannot be read off the documents.",
};

function explainReasons(kind: ChangeKind): readonly string[] {
  const { wire } = ruleOf(kind);
  const effect =
    typeof wire === "function" ? "It depends on the change; the levels below say on what." : effects[wire];
  const reasons = exceptions
    .filter(({ kinds }) => kinds.includes(kind))
    .map(({ reason }) => `Exception: ${reason}`);
  return [effect, ...reasons];
}

/** What a kind of change means, why it has its levels, and what to do: the text of `drift --explain`. */
export function explainKind(kind: ChangeKind): string {
  const { title, means, advice } = ruleOf(kind);
  return [
    `${kind}: ${title}`,
    "",
    means,
    "",
    "Why",
    ...explainReasons(kind).map((reason) => `  ${reason}`),
    "",
    "Levels",
    explainLevels(kind),
    "",
    "What to do",
    `  ${advice}`,
    "",
  ].join("\n");
}
