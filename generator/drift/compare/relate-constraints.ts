import { restrictionsOf, type ArraySchema, type ObjectSchema, type Schema } from "../../model/index.js";
import type { Relation } from "../change.js";
import type { Comparison } from "./comparison.js";
import type { SingleConstraint } from "./describe-constraints.js";
import { relateValues, reverse } from "./relate-values.js";

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

/** Whether everything that members of one object ask for another asks for, too, or has anyway. */
function asksForAll(one: ObjectSchema, other: ObjectSchema): boolean {
  const { dependentRequired: dependents = {}, properties } = other;
  const required = properties.filter((property) => property.required).map(({ name }) => name);
  return Object.entries(one.dependentRequired ?? {}).every(([name, members]) => {
    const asked = Object.hasOwn(dependents, name) ? (dependents[name] ?? []) : [];
    return members.every((member) => asked.includes(member) || required.includes(member));
  });
}

function relateDependents(before: ObjectSchema, after: ObjectSchema): Relation {
  if (asksForAll(before, after)) return asksForAll(after, before) ? "equal" : "narrows";
  return asksForAll(after, before) ? "widens" : "incomparable";
}

/** How the values that a keyword lets through stand to those that it let through before. */
export function relateConstraints(
  comparison: Comparison,
  keyword: SingleConstraint,
  base: Schema,
  revision: Schema,
): Relation {
  const [before, after] = [restrictionsOf(base), restrictionsOf(revision)];
  switch (keyword) {
    case "not":
      if (!before.not || !after.not) return after.not ? "narrows" : "widens";
      return reverse(relateValues(comparison, before.not, after.not));
    case "contains":
      if (base.kind !== "array" || revision.kind !== "array") return "incomparable";
      return relateContains(comparison, base, revision);
    case "dependentRequired":
      if (base.kind !== "object" || revision.kind !== "object") return "incomparable";
      return relateDependents(base, revision);
    case "propertyNames":
    case "contentSchema":
      return "incomparable";
    default:
      return keyword satisfies never;
  }
}
