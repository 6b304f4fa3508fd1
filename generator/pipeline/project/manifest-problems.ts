import * as v from "valibot";
import { stringify } from "yaml";
import { stringifyJson, suggestNames } from "../../model/index.js";
import { manifestSchema } from "./manifest-schema.js";

type AnySchema = v.BaseSchema<unknown, unknown, v.BaseIssue<unknown>>;

/** As much of the forms of schema that the manifest is made of as leads further in. */
interface Inner {
  readonly entries?: Readonly<Record<string, AnySchema>>;
  readonly item?: AnySchema;
  readonly value?: AnySchema;
  readonly wrapped?: AnySchema;
}

function unwrap(schema: AnySchema | undefined): AnySchema | undefined {
  const wrapped = (schema as Inner | undefined)?.wrapped;
  return wrapped ? unwrap(wrapped) : schema;
}

function stepInto(schema: AnySchema | undefined, key: PropertyKey): AnySchema | undefined {
  const { entries, item, value } = (unwrap(schema) ?? {}) as Inner;
  return entries?.[String(key)] ?? item ?? value;
}

function findSchema(path: readonly PropertyKey[]): AnySchema | undefined {
  return path.reduce<AnySchema | undefined>(stepInto, manifestSchema);
}

/** What is wrong with a member, and a line that would be right. */
export function describeIssue(issue: v.BaseIssue<unknown>): string {
  const path = listKeys(issue);
  const name = path.map(String).join(".") || "the manifest";
  if (isListOfMembers(issue)) return `${name} ${describeMembers(path)}${printExample(path)}`;
  if (issue.expected === "never") return `${name} is not a member of the manifest${suggestMember(path)}`;
  // What is there twice is right each time.
  if (issue.type === "check_items") return `${name} ${issue.message}`;
  return `${name} ${describeProblem(issue, path)}${printExample(path)}`;
}

function describeProblem(issue: v.BaseIssue<unknown>, path: readonly PropertyKey[]): string {
  if (issue.received === "undefined") return "is missing";
  return issue.expected === "Object" && listMembers(path).length > 0 ? describeMembers(path) : issue.message;
}

function describeMembers(path: readonly PropertyKey[]): string {
  const members = listMembers(path).filter((name) => name !== "$schema");
  return `must hold members, such as ${members.join(", ")}`;
}

/** How much of the path of an issue leads to the first list that stands where members go. */
function countToList(issue: v.BaseIssue<unknown>): number {
  return (issue.path ?? []).findIndex(({ input, type }) => type === "object" && Array.isArray(input));
}

/** Whether a list stands where members go, of which the library complains member by member. */
function isListOfMembers(issue: v.BaseIssue<unknown>): boolean {
  return countToList(issue) !== -1;
}

/** The keys that lead from the manifest to what an issue is about. */
export function listKeys(issue: v.BaseIssue<unknown>): readonly PropertyKey[] {
  const keys = (issue.path ?? []).map((item) => item.key as PropertyKey);
  return isListOfMembers(issue) ? keys.slice(0, countToList(issue)) : keys;
}

/** The members that the manifest may have in a place. */
function listMembers(path: readonly PropertyKey[]): readonly string[] {
  return Object.keys((unwrap(findSchema(path)) as Inner | undefined)?.entries ?? {});
}

function suggestMember(path: readonly PropertyKey[]): string {
  const known = listMembers(path.slice(0, -1));
  const [nearest] = suggestNames(String(path.at(-1)), known);
  return nearest === undefined ? `; there are ${known.join(", ")}` : `; did you mean ${nearest}?`;
}

/** The example of a schema, else one made of those of its items, or of the members that it must have. */
function findExample(schema: AnySchema): unknown {
  const inner = unwrap(schema) ?? schema;
  const [stated] = [...v.getExamples(schema), ...v.getExamples(inner)] as readonly unknown[];
  if (stated !== undefined) return stated;
  const { entries, item } = inner as Inner;
  if (item) return [findExample(item)];
  if (!entries) return undefined;
  const needed = Object.entries(entries).filter(([, member]) => !("wrapped" in member));
  const members = needed.length > 0 ? needed : Object.entries(entries).slice(0, 1);
  return Object.fromEntries(members.map(([name, member]) => [name, findExample(member)]));
}

/** The example of a place, as a line of YAML (which JSON is); a text is quoted where YAML reads it as something else. */
function printExample(path: readonly PropertyKey[]): string {
  const schema = findSchema(path);
  const example = schema && findExample(schema);
  if (example === undefined) return "";
  const value = typeof example === "string" ? stringify(example).trim() : stringifyJson(example);
  const key = path.at(-1);
  if (key === undefined) return `; for example \`${value}\``;
  return `; for example \`${typeof key === "string" ? `${key}:` : "-"} ${value}\``;
}
