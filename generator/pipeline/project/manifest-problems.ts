import * as v from "valibot";
import { stringify } from "yaml";
import { suggestNames } from "../../model/index.js";
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
  if (issue.expected === "never") return `${name} is not a member of the manifest${suggestMember(path)}`;
  return `${name} ${describeProblem(issue, path)}${printExample(path)}`;
}

function describeProblem(issue: v.BaseIssue<unknown>, path: readonly PropertyKey[]): string {
  if (issue.received === "undefined") return "is missing";
  const members = listMembers(path);
  if (issue.expected !== "Object" || members.length === 0) return issue.message;
  return `must hold members, such as ${members.join(", ")}`;
}

/** The keys that lead from the manifest to what an issue is about. */
export function listKeys(issue: v.BaseIssue<unknown>): readonly PropertyKey[] {
  return (issue.path ?? []).map((item) => item.key as PropertyKey);
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

function listExamples(schema: AnySchema): readonly unknown[] {
  const examples: readonly unknown[] = v.getExamples(schema);
  return examples.length > 0 ? examples : v.getExamples(unwrap(schema) ?? schema);
}

/** The example of a member, as a line of YAML (which JSON is); a text is quoted where YAML reads it as something else. */
function printExample(path: readonly PropertyKey[]): string {
  const schema = findSchema(path);
  const [example] = schema ? listExamples(schema) : [];
  const key = path.at(-1);
  if (example === undefined || typeof key !== "string") return "";
  return `; for example \`${key}: ${typeof example === "string" ? stringify(example).trim() : JSON.stringify(example)}\``;
}
