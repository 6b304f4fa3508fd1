import type { MapSchema, ObjectSchema } from "../../model/index.js";
import { printTypeKey } from "../escape/property-key.js";
import { printStringLiteral } from "../escape/string-literal.js";
import { nameLocals } from "./local-names.js";
import type { ModuleScope } from "./module-scope.js";
import { printFail, printFailBound, type Place } from "./place.js";
import { count } from "./print-leaf.js";
import { printItem, printMember } from "./print-part.js";
import { supportNames } from "./support.js";

/** Names that every object inherits something under. */
const inherited = new Set([...Object.getOwnPropertyNames(Object.prototype)]);

/** The statements of the function of an object. */
export function printObjectBody(schema: ObjectSchema, place: Place): readonly string[] {
  const locals = nameMembers(
    schema.properties.map(({ name }) => name),
    place.scope,
  );
  const members = schema.properties.flatMap((property) => {
    const local = locals.get(property.name) ?? property.name;
    const key = printStringLiteral(property.name);
    const check = printMember(property, { ...place, value: local, key, label: local });
    return check === undefined ? [] : [{ name: property.name, local, check }];
  });
  const checks = [...members.map(({ check }) => check), ...printRoot(schema, place)];
  const reads = printReads(members, place.scope);
  return [printObjectTest(place), ...reads, ...printEnd(schema, checks, place)];
}

export function printObjectTest(place: Place): string {
  return `if (!${place.scope.use("isObject")}(input)) return ${printFail(place, "object")};`;
}

/** A variable for each member that is read. */
export function nameMembers(names: readonly string[], { plan }: ModuleScope): ReadonlyMap<string, string> {
  return nameLocals(names, [...supportNames, ...plan.shapes.map(({ name }) => name)]);
}

/** A member and the variable that holds it. */
interface Read {
  readonly name: string;
  readonly local: string;
}

/** Reads each member once, so that all checks see the same value; past what every object inherits. */
export function printReads(members: readonly Read[], scope: ModuleScope): readonly string[] {
  const plain = members.filter(({ name }) => !inherited.has(name));
  const others = members.filter(({ name }) => inherited.has(name));
  const pattern = plain.map(({ name, local }) =>
    name === local ? local : `${printTypeKey(name)}: ${local}`,
  );
  return [
    ...(plain.length > 0 ? [`const { ${pattern.join(", ")} } = input;`] : []),
    ...others.map(({ name, local }) => {
      return `const ${local} = ${scope.use("own")}(input, ${printStringLiteral(name)});`;
    }),
  ];
}

/** The rules of the object as a whole. */
function printRoot(schema: ObjectSchema | MapSchema, place: Place): readonly string[] {
  const { minProperties = 0, maxProperties } = schema;
  const total = (): string => `${place.scope.use("countMembers")}(input)`;
  const rules: string[] = [];
  if (minProperties > 0) {
    const failure = printFailBound(place, "minProperties", `at least ${count(minProperties, "member")}`);
    rules.push(`(${total()} >= ${minProperties} || ${failure})`);
  }
  if (maxProperties !== undefined) {
    const failure = printFailBound(place, "maxProperties", `at most ${count(maxProperties, "member")}`);
    rules.push(`(${total()} <= ${maxProperties} || ${failure})`);
  }
  return rules;
}

/** The verdict: of the listed members, then of the others where something is said of them. */
function printEnd(schema: ObjectSchema, checks: readonly string[], place: Place): readonly string[] {
  const { additional } = schema;
  if (additional === false) {
    const only = `${place.scope.use("hasOnly")}(input, report, ${printNames(schema, place)})`;
    return [printReturn([...checks, only])];
  }
  const loop = additional && printMembersLoop(additional, place, printNames(schema, place));
  return loop ? [printGuard(checks), ...loop] : [printReturn(checks)];
}

function printNames({ properties }: ObjectSchema, { scope, label }: Place): string {
  const list = properties.map(({ name }) => printStringLiteral(name)).join(", ");
  return scope.constant(`${label}Names`, `/* @__PURE__ */ new Set<string>([${list}])`);
}

function printReturn(checks: readonly string[]): string {
  return checks.length === 0 ? "return true;" : `return (${checks.join(" && ")});`;
}

function printGuard(checks: readonly string[]): string {
  return checks.length === 0 ? "" : `if (!(${checks.join(" && ")})) return false;`;
}

/** Goes through the members whose names are not in the set `known`. */
function printMembersLoop(
  schema: MapSchema["values"],
  place: Place,
  known?: string,
): readonly string[] | undefined {
  const check = printItem(schema, { ...place, value: "value", key: "key", isItem: true });
  if (check === undefined) return undefined;
  const applies = known === undefined ? "value !== undefined" : `value !== undefined && !${known}.has(key)`;
  return [
    `for (const key of Object.keys(input)) {
      const value = input[key];
      if (${applies} && !(${check})) return false;
    }`,
    "return true;",
  ];
}

/** The statements of the function of a map. */
export function printMapBody(schema: MapSchema, place: Place): readonly string[] {
  const rules = printRoot(schema, place);
  const loop = printMembersLoop(schema.values, place);
  return [printObjectTest(place), ...(loop ? [printGuard(rules), ...loop] : [printReturn(rules)])];
}
