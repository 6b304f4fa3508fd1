import { pointerTo, restrictionsOf, type Condition, type Schema } from "../../model/index.js";
import type { Relation } from "../change.js";
import type { Comparison, Position } from "./comparison.js";
import { report } from "./comparison.js";
import { asPositive } from "./as-positive.js";
import { compareRemarks } from "./compare-refused.js";
import { isImplied } from "./implied.js";
import { matchByKeys, matchFurther, matchLast, type Match } from "./match.js";
import { printBoth, type Print } from "./print-constraint.js";
import { combine, relateValues, reverse } from "./relate-values.js";

const parts = ["if", "then", "else"] as const;

/** What a schema that came, went or changed does to what is allowed, where all that is allowed conforms to it. */
function relateBranch(
  comparison: Comparison,
  before: Schema | undefined,
  after: Schema | undefined,
): Relation {
  if (before && after) return relateValues(comparison, before, after);
  if (after) return "narrows";
  return before ? "widens" : "equal";
}

/** Of a test that lets fewer values through less is asked by `then`, and more by `else`. */
function relateTests(comparison: Comparison, before: Condition, after: Condition): Relation {
  const tests = relateValues(comparison, before.if, after.if);
  const has = (name: "then" | "else") => before[name] !== undefined || after[name] !== undefined;
  if (tests === "equal" || (has("then") && has("else"))) return tests === "equal" ? tests : "incomparable";
  return has("then") ? reverse(tests) : tests;
}

/** How the values that meet one condition stand to those that meet another. */
function relateCondition(comparison: Comparison, before: Condition, after: Condition): Relation {
  return combine([
    relateTests(comparison, before, after),
    relateBranch(comparison, before.then, after.then),
    relateBranch(comparison, before.else, after.else),
  ]);
}

/** What a condition asks for, whether its test is met or not. */
function branchesOf({ else: other, then }: Condition): readonly Schema[] {
  return [then, other].filter((branch) => branch !== undefined);
}

/** What became of some conditions: those that stand for each other, and those that are only on one side. */
interface Changed {
  readonly matched: readonly Match<Condition>[];
  readonly removed: readonly Condition[];
  readonly added: readonly Condition[];
}

/**
 * How what changed conditions let through stands to what they let through before. A condition that refuses nothing of what
 * the other schema as a whole allows neither takes anything away nor gives it back: its rule was only written elsewhere.
 */
function relateChanged(
  comparison: Comparison,
  { added, matched, removed }: Changed,
  base: Schema,
  revision: Schema,
): Relation {
  const wasMet = (condition: Condition) =>
    branchesOf(condition).every((branch) => isImplied(comparison, "base", base, branch));
  const isMet = (condition: Condition) =>
    branchesOf(condition).every((branch) => isImplied(comparison, "revision", revision, branch));
  const narrowed = (relation: Relation, after: Condition) => relation !== "widens" && !wasMet(after);
  const widened = (relation: Relation, before: Condition) => relation !== "narrows" && !isMet(before);
  const ofPair = ({ base: from, revision: to }: Match<Condition>): readonly Relation[] => {
    const relation = relateCondition(comparison, from, to);
    if (relation === "equal") return [];
    return [
      ...(narrowed(relation, to) ? (["narrows"] as const) : []),
      ...(widened(relation, from) ? (["widens"] as const) : []),
    ];
  };
  return combine([
    ...matched.flatMap(ofPair),
    ...removed.filter((condition) => !isMet(condition)).map((): Relation => "widens"),
    ...added.filter((condition) => !wasMet(condition)).map((): Relation => "narrows"),
  ]);
}

/** One condition, for a reader. */
function printCondition({ if: test, then, else: other }: Condition, print: Print): string {
  const branches = [then && `then ${print(then)}`, other && `else ${print(other)}`];
  return [`if ${print(test)}`, ...branches.filter((branch) => branch !== undefined)].join(", ");
}

const printAll =
  (conditions: readonly Condition[]) =>
  (print: Print): string | undefined =>
    conditions.length === 0 ? undefined : conditions.map((one) => printCondition(one, print)).join("; ");

/** A schema and the conditions in it. */
interface Conditional {
  readonly schema: Schema;
  readonly conditions: readonly Condition[];
}

function readConditional(schema: Schema): Conditional {
  return { schema, conditions: restrictionsOf(schema).conditions ?? [] };
}

/** Conditions that say the same, and what is left of both schemas. */
function matchSame({ shapes }: Comparison, base: Conditional, revision: Conditional) {
  const keyBy =
    (shapeOf: (schema: Schema) => number, { schema }: Conditional) =>
    (condition: Condition) => {
      const positive = asPositive(condition, schema);
      return parts.map((part) => (positive[part] ? shapeOf(positive[part]) : "")).join();
    };
  return matchByKeys(
    base.conditions,
    revision.conditions,
    keyBy(shapes.ofBase, base),
    keyBy(shapes.ofRevision, revision),
  );
}

/** Whether both conditions test the same, and not one the opposite of the other. */
function testSame({ shapes }: Comparison, { base, revision }: Match<Condition>): boolean {
  return shapes.ofBase(base.if) === shapes.ofRevision(revision.if);
}

/** Compares the conditions of two schemas, each of which holds by itself: those of one test stand for each other, then the only two that are left. */
export function compareConditions(at: Position, base: Schema, revision: Schema): void {
  const { shapes } = at.comparison;
  const same = matchSame(at.comparison, readConditional(base), readConditional(revision));
  for (const match of same.matched.filter((one) => testSame(at.comparison, one))) {
    for (const part of parts) compareRemarks(at, part, match.base[part], match.revision[part]);
  }
  const { added, removed } = same;
  if (added.length + removed.length === 0) return;
  const byTest = matchByKeys(
    removed,
    added,
    (condition) => shapes.ofBase(condition.if),
    (condition) => shapes.ofRevision(condition.if),
  );
  const changed = matchFurther(byTest, matchLast);
  const relation = relateChanged(at.comparison, changed, base, revision);
  report(at, {
    ...judge(removed.length > 0, added.length > 0, relation),
    keyword: "if",
    base: removed.length === 0 ? at.base : at.base + pointerTo("if"),
    revision: added.length === 0 ? at.revision : at.revision + pointerTo("if"),
    ...printBoth(printAll(removed), printAll(added)),
  });
}

/** What became of conditions of which some went or came, or both. */
function judge(wentAny: boolean, cameAny: boolean, wireRelation: Relation) {
  if (wireRelation === "equal") return { kind: "keyword-without-effect" } as const;
  if (!wentAny) return { kind: "constraint-added" } as const;
  return cameAny
    ? ({ kind: "constraint-changed", wireRelation } as const)
    : ({ kind: "constraint-removed" } as const);
}
