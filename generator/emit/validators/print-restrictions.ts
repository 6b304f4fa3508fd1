import { isRestricted, restrictionsOf, type Condition, type Schema } from "../../model/index.js";
import { printFail, type Place } from "./place.js";
import { printDelegation, printIs } from "./print-part.js";

/** Checks that the input is none of the values that other schemas rule out; nothing where none do. */
export function printRestrictions(schema: Schema, place: Place): readonly string[] {
  if (!isRestricted(schema)) return [];
  const { not, conditions = [] } = restrictionsOf(schema);
  const failure = printFail(place, "another value", "not");
  return [
    ...(not ? [`(!${printIs(not, "input", place)} || ${failure})`] : []),
    ...conditions.map((condition) => printCondition(condition, place)),
  ];
}

function printCondition({ if: test, then, else: other }: Condition, place: Place): string {
  const print = (branch: Schema | undefined): string =>
    branch ? printDelegation(place.scope.plan.find(branch, place.owner), place) : "true";
  return `(${printIs(test, "input", place)} ? ${print(then)} : ${print(other)})`;
}
