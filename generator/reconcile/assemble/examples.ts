import {
  stringifyJson,
  type Exemplified,
  type JsonValue,
  type NamedExample,
  type Schema,
} from "../../model/index.js";
import type { Draft } from "../draft.js";
import { findTold } from "../told.js";

/** A schema and the example beside it. */
interface Exhibited {
  readonly schema: Schema;
  readonly example?: JsonValue;
}

/**
 * The examples without a name, each once, that the document that counts most gives of a place: others show the same value in
 * words of their own.
 */
function listUnnamed({ told }: Draft, named: readonly NamedExample[]): readonly JsonValue[] {
  const examples = findTold(told, "example");
  const own = examples.filter(({ reading }) => reading === examples[0]?.reading);
  const values = new Map(own.map(({ assertion }) => [stringifyJson(assertion.value), assertion.value]));
  for (const { value } of named) if (value !== undefined) values.delete(stringifyJson(value));
  return [...values.values()];
}

/**
 * Puts the examples of a parameter, a body or an answer where a spec has room for them. Its first stands beside the schema;
 * several are a list, which only the schema has. Beside examples with names (`named`) there is no room for another one
 * (OpenAPI 3.1, section 4.8.14).
 */
export function placeExamples(
  draft: Draft,
  schema: Schema,
  named: readonly NamedExample[] | undefined,
): Exhibited {
  const unnamed = listUnnamed(draft, named ?? []);
  const [example] = unnamed;
  if (example === undefined) return { schema };
  if (named) return { schema: { ...schema, examples: unnamed } };
  return { schema: unnamed.length > 1 ? { ...schema, examples: unnamed } : schema, example };
}

/** What a document states without its single example, which is one of those of its place. */
export function withoutExample<T extends Exemplified>(stated: T): Omit<T, "example"> {
  const copy: { example?: unknown } & Omit<T, "example"> = { ...stated };
  delete copy.example;
  return copy;
}
