import type { MapSchema, ObjectSchema, Schema } from "../../model/index.js";
import { printFail, type Place } from "./place.js";
import { printItem } from "./print-part.js";
import { isSecretValue } from "./secrets.js";

/**
 * Goes through the members of an object, whatever their names, and ends the function; undefined where nothing is said of
 * them so. `known` gives the set of the names that `others` is not about.
 */
export function printEntriesLoop(
  schema: ObjectSchema | MapSchema,
  others: Schema | undefined,
  place: Place,
  known?: () => string,
): readonly string[] | undefined {
  const checks = [
    ...printNameCheck(schema, place),
    ...(others === undefined ? [] : printOthersCheck(others, place, known)),
  ];
  if (checks.length === 0) return undefined;
  const statements = checks.map((failing) => `if (value !== undefined && ${failing}) return false;`);
  return [
    "for (const key of Object.keys(input)) {",
    "const value = input[key];",
    ...statements,
    "}",
    "return true;",
  ];
}

/** Fails where a member has a name that none may have. */
function printNameCheck({ propertyNames }: ObjectSchema | MapSchema, place: Place): readonly string[] {
  if (propertyNames === undefined) return [];
  const { scope, owner, secrecy } = place;
  const call = scope.call(scope.plan.find(propertyNames, owner));
  const shown = { ...place, secrecy: secrecy === "shown" ? ("by name" as const) : secrecy, key: "key" };
  return [`!(${call}(key) || ${printFail(shown, "no member of this name", "propertyNames")})`];
}

/** Fails where a member that is not listed is not what it must be. */
function printOthersCheck(schema: Schema, place: Place, known?: () => string): readonly string[] {
  const secrecy = entrySecrecy(schema, place);
  const check = printItem(schema, { ...place, secrecy, value: "value", key: "key", isItem: true });
  if (check === undefined) return [];
  return [known ? `!${known()}.has(key) && !${check}` : `!${check}`];
}

/** Whether issues show the value of a member of any name. An object says itself which of its members are secret. */
function entrySecrecy(schema: Schema, { scope, secrecy }: Place): Place["secrecy"] {
  if (secrecy === "hidden" || isSecretValue(schema)) return "hidden";
  return scope.plan.resolve(schema)?.kind === "object" ? "shown" : "by name";
}
