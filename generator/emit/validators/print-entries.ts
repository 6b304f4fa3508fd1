import type { MapSchema, ObjectSchema, PatternProperty, Schema } from "../../model/index.js";
import { printFail, type Place } from "./place.js";
import { allOf } from "./logic.js";
import { printPatternTest } from "./print-leaf.js";
import { printIs, printItem } from "./print-part.js";
import { isSecretValue } from "./secrets.js";

/** What is said of the members of an object beside the documented ones. */
export interface Entries {
  readonly patterns?: readonly PatternProperty[];
  /** What those must be that match no pattern; `false` forbids them, absent allows anything. */
  readonly others?: Schema | false | undefined;
  /** The set of the names that `others` is not about. */
  readonly known?: () => string;
}

/** Goes through the members of an object, whatever their names, and ends the function; undefined where nothing is said of them so. */
export function printEntriesLoop(
  { propertyNames }: ObjectSchema | MapSchema,
  entries: Entries,
  place: Place,
): readonly string[] | undefined {
  const checks = [
    ...printNameCheck(propertyNames, place),
    ...(entries.patterns ?? []).flatMap(({ pattern, schema }) =>
      printCheck(schema, place).map((check) => allOf([printPatternTest(pattern, "key", place), check])),
    ),
    ...printOthersCheck(entries, place),
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
function printNameCheck(propertyNames: Schema | undefined, place: Place): readonly string[] {
  if (propertyNames === undefined) return [];
  return [`!(${printIs(propertyNames, "key", place)} || ${printFailName(place, "propertyNames")})`];
}

function printFailName(place: Place, code: string): string {
  const secrecy = place.secrecy === "shown" ? "by name" : place.secrecy;
  return printFail({ ...place, secrecy, key: "key" }, "no member of this name", code);
}

/** Fails where a member is not what it must be; nothing where it may be anything. */
function printCheck(schema: Schema, place: Place): readonly string[] {
  const secrecy = entrySecrecy(schema, place);
  const check = printItem(schema, { ...place, secrecy, value: "value", key: "key", isItem: true });
  return check === undefined ? [] : [`!${check}`];
}

/** Fails where a member that is not listed, and matches no pattern, is not what it must be. */
function printOthersCheck({ others, known, patterns = [] }: Entries, place: Place): readonly string[] {
  if (others === undefined) return [];
  const checks =
    others === false ? [`!${printFailName(place, "additionalProperties")}`] : printCheck(others, place);
  return checks.map((check) => {
    const matching = patterns.map(({ pattern }) => `!${printPatternTest(pattern, "key", place)}`);
    return [...(known ? [`!${known()}.has(key)`] : []), ...matching, check].join(" && ");
  });
}

/** Whether issues show the value of a member of any name. An object says itself which of its members are secret. */
function entrySecrecy(schema: Schema, { scope, secrecy }: Place): Place["secrecy"] {
  if (secrecy === "hidden" || isSecretValue(schema)) return "hidden";
  return scope.plan.resolve(schema)?.kind === "object" ? "shown" : "by name";
}
