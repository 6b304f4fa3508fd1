import { restrictionsOf, type ArraySchema, type Condition, type Schema } from "../../model/index.js";
import type { Relation } from "../change.js";
import type { Comparison } from "./comparison.js";
import type { Constraint } from "./describe-constraints.js";
import { matchByKeys, matchFurther, matchLast } from "./match.js";
import { combine, relateValues, reverse } from "./relate-values.js";

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

function relateCondition(comparison: Comparison, before: Condition, after: Condition): Relation {
  return combine([
    relateTests(comparison, before, after),
    relateBranch(comparison, before.then, after.then),
    relateBranch(comparison, before.else, after.else),
  ]);
}

/** Conditions hold each by itself: those of one test stand for each other, then the only two that are left. */
function relateConditions(comparison: Comparison, base: Schema, revision: Schema): Relation {
  const { shapes } = comparison;
  const [before, after] = [base, revision].map((schema) => restrictionsOf(schema).conditions ?? []);
  const byTest = matchByKeys(
    before ?? [],
    after ?? [],
    (condition) => shapes.ofBase(condition.if),
    (condition) => shapes.ofRevision(condition.if),
  );
  const { matched, removed, added } = matchFurther(byTest, matchLast);
  return combine([
    ...matched.map(({ base: from, revision: to }) => relateCondition(comparison, from, to)),
    ...removed.map((): Relation => "widens"),
    ...added.map((): Relation => "narrows"),
  ]);
}

/** Fewer items that count make it harder to have enough of them, and easier not to have too many. */
function relateContains(comparison: Comparison, base: ArraySchema, revision: ArraySchema): Relation {
  if (!base.contains || !revision.contains) return "incomparable";
  const items = relateValues(comparison, base.contains, revision.contains);
  const asksForSome = [base, revision].some(({ minContains = 1 }) => minContains > 0);
  const asksForMost = [base, revision].some(({ maxContains }) => maxContains !== undefined);
  if (asksForSome && asksForMost) return items === "equal" ? items : "incomparable";
  if (asksForMost) return reverse(items);
  return asksForSome ? items : "equal";
}

type Dependents = Readonly<Record<string, readonly string[]>>;

/** Whether everything that some members ask for others do, too. */
function asksForAll(some: Dependents, others: Dependents): boolean {
  return Object.entries(some).every(([name, members]) => {
    const asked = Object.hasOwn(others, name) ? (others[name] ?? []) : [];
    return members.every((member) => asked.includes(member));
  });
}

function relateDependents(before: Dependents = {}, after: Dependents = {}): Relation {
  if (asksForAll(before, after)) return asksForAll(after, before) ? "equal" : "narrows";
  return asksForAll(after, before) ? "widens" : "incomparable";
}

/** How the values that a keyword lets through stand to those that it let through before. */
export function relateConstraints(
  comparison: Comparison,
  keyword: Constraint,
  base: Schema,
  revision: Schema,
): Relation {
  const [before, after] = [restrictionsOf(base), restrictionsOf(revision)];
  switch (keyword) {
    case "not":
      return reverse(relateBranch(comparison, before.not, after.not));
    case "if":
      return relateConditions(comparison, base, revision);
    case "contains":
      if (base.kind !== "array" || revision.kind !== "array") return "incomparable";
      return relateContains(comparison, base, revision);
    case "dependentRequired":
      if (base.kind !== "object" || revision.kind !== "object") return "incomparable";
      return relateDependents(base.dependentRequired, revision.dependentRequired);
    case "propertyNames":
    case "contentSchema":
      return "incomparable";
    default:
      return keyword satisfies never;
  }
}
