import {
  listPatterns,
  stringifyJson,
  type MapSchema,
  type ObjectSchema,
  type Property,
} from "../../model/index.js";
import { toExportName } from "../escape/identifier.js";
import { printValueKey } from "../escape/property-key.js";
import { printStringLiteral } from "../escape/string-literal.js";
import { inheritedNames } from "../plan/inherited-names.js";
import type { ParameterSchema } from "../plan/type-plan.js";
import { printList } from "../print/value.js";
import { besideTag, findTagPlace } from "./beside-tag.js";
import { nameLocals } from "./local-names.js";
import { allOf } from "./logic.js";
import type { ModuleScope } from "./module-scope.js";
import { printFail, printFailBound, type Place } from "./place.js";
import { count } from "./print-leaf.js";
import { printEntriesLoop } from "./print-entries.js";
import { printDelegation, printMember } from "./print-part.js";
import { printRestrictions } from "./print-restrictions.js";
import { isSecretMember } from "./secrets.js";
import { isCheckedMember } from "./shape-parts.js";

/** The statements of the function of an object. */
export function printObjectBody(schema: ObjectSchema, place: Place): readonly string[] {
  const { tag } = place.owner;
  if (tag === undefined) return [printObjectTest(place), ...printWhole(schema, place)];
  return printMembers(besideTag(schema, tag), place, (checks) => printEnd(schema, checks, place));
}

/** Checks the members of a type; where unions have the others than its tag checked by themselves, the tag and then those, or the reverse. */
function printWhole(schema: ObjectSchema, place: Place): readonly string[] {
  const { scope, owner } = place;
  for (const property of schema.properties) {
    const others = scope.plan.findBesideTag(owner, property.name);
    if (!others) continue;
    const call = printDelegation(others, place);
    const isFirst = findTagPlace(schema, property.name) === "first";
    return printMembers([property], place, (checks) => [
      printReturn(isFirst ? [...checks, call] : [call, ...checks]),
    ]);
  }
  return printMembers(schema.properties, place, (checks) => printEnd(schema, checks, place));
}

/** Reads members and checks them; `end` prints the verdict. */
function printMembers(
  properties: readonly Property[],
  place: Place,
  end: (checks: readonly string[]) => readonly string[],
): readonly string[] {
  const { resolve } = place.scope.plan;
  const checked = properties.filter((property) => isCheckedMember(property, resolve));
  const reads = readMembers(
    checked.map(({ name }) => name),
    place.scope,
  );
  const checks = checked.flatMap((property) => {
    const { name, schema } = property;
    const secrecy = isSecretMember(name, schema, resolve) ? "hidden" : place.secrecy;
    const label = toExportName(name);
    return printMember(property, { ...place, ...reads.find(name), secrecy, label }) ?? [];
  });
  return [...reads.statements, ...end(checks)];
}

export function printObjectTest(place: Place): string {
  // Spelt out rather than called: the whole of a list check is slower by a fifth otherwise (`npm run bench:validators`).
  const isOther = `typeof input !== "object" || input === null || Array.isArray(input)`;
  return `if (${isOther}) return ${printFail(place, "object")};`;
}

/** How members of the input are read. */
interface MemberReads {
  /** Variables for those that need one. */
  readonly statements: readonly string[];
  readonly find: (name: string) => Pick<Place, "value" | "key" | "parent">;
}

/** Reads members where they are used; what every object inherits something of the same name of, once and with care. */
export function readMembers(names: readonly string[], scope: ModuleScope): MemberReads {
  const locals = nameLocals(names.filter((name) => inheritedNames.has(name)));
  return {
    statements: [...locals].map(
      ([name, variable]) => `const ${variable} = ${scope.use("own")}(input, ${printStringLiteral(name)});`,
    ),
    find: (name) => {
      const key = printStringLiteral(name);
      const variable = locals.get(name);
      if (variable === undefined) return { key, value: `input[${key}]` };
      return { key, value: variable, parent: `{ [${key}]: ${variable} }` };
    },
  };
}

/** The rules of the object as a whole. */
function printRoot(schema: ParameterSchema | MapSchema, place: Place): readonly string[] {
  const { minProperties = 0, maxProperties } = schema;
  const total = (): string => printTotal(schema, place);
  const rules: string[] = [];
  if (minProperties > 0) {
    const failure = printFailBound(place, "minProperties", `at least ${count(minProperties, "member")}`);
    rules.push(`(${total()} >= ${minProperties} || ${failure})`);
  }
  if (maxProperties !== undefined) {
    const failure = printFailBound(place, "maxProperties", `at most ${count(maxProperties, "member")}`);
    rules.push(`(${total()} <= ${maxProperties} || ${failure})`);
  }
  return [...rules, ...printRestrictions(schema, place)];
}

/** How many members there are, but those that do not count. */
function printTotal(schema: ParameterSchema | MapSchema, place: Place): string {
  const others = schema.kind === "object" ? (schema.uncounted ?? []) : [];
  const without = others.map((name) => `${printValueKey(name)}: undefined`);
  const counted = without.length === 0 ? "input" : `{ ${["...input", ...without].join(", ")} }`;
  return `${place.scope.use("countMembers")}(${counted})`;
}

/** The members that must be there where another is. */
function printDependents({ dependentRequired = {} }: ObjectSchema, place: Place): readonly string[] {
  return Object.entries(dependentRequired).flatMap(([name, others]) =>
    others.map((other) => {
      const key = printStringLiteral(other);
      const parent = inheritedNames.has(other) ? `{ [${key}]: undefined }` : "input";
      const failure = printFail({ ...place, key, parent }, `value, since ${stringifyJson(name)} is there`);
      return `(${printRead(name, place)} === undefined || ${printRead(other, place)} !== undefined || ${failure})`;
    }),
  );
}

function printRead(name: string, { scope }: Place): string {
  const key = printStringLiteral(name);
  return inheritedNames.has(name) ? `${scope.use("own")}(input, ${key})` : `input[${key}]`;
}

/** The verdict: of the listed members and the object as a whole, then of the other members where something is said of them. */
function printEnd(schema: ObjectSchema, members: readonly string[], place: Place): readonly string[] {
  const { patterns, additional } = listPatterns(schema);
  const checks = [...members, ...printRoot(schema, place), ...printDependents(schema, place)];
  const known = (): string => printNames(schema, place);
  const isClosed = additional === false && patterns.length === 0;
  if (isClosed) checks.push(`${place.scope.use("hasOnly")}(input, report, ${known()})`);
  const others = isClosed ? undefined : additional;
  const loop = printEntriesLoop(schema, { patterns, others, known }, place);
  return loop ? [printGuard(checks), ...loop] : [printReturn(checks)];
}

function printNames({ properties }: ObjectSchema, { scope, label }: Place): string {
  const list = printList(properties.map(({ name }) => printStringLiteral(name)));
  return scope.constant(`${label}Names`, `/* @__PURE__ */ new Set<string>(${list})`);
}

function printReturn(checks: readonly string[]): string {
  return `return ${allOf(checks)};`;
}

/** Ends the function where a check fails; without checks a blank line. */
function printGuard(checks: readonly string[]): string {
  return checks.length === 0 ? "" : `if (!${allOf(checks)}) return false;`;
}

/** The statements of the function of a map. */
export function printMapBody(schema: MapSchema, place: Place): readonly string[] {
  const rules = printRoot(schema, place);
  const loop = printEntriesLoop(schema, { others: schema.values }, place);
  return [printObjectTest(place), ...(loop ? [printGuard(rules), ...loop] : [printReturn(rules)])];
}
