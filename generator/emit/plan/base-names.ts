import { toSingular, type Operation, type Schema } from "../../model/index.js";
import { toPascalCase } from "../escape/identifier.js";
import { findResult } from "./result-schema.js";
import type { SchemaIndex } from "./schema-walk.js";

/** The name of the type that a call returns, or returns a list of, where it has one. */
function findResultName(operation: Operation, index: SchemaIndex): string | undefined {
  const result = findResult(operation, index);
  if (result.kind !== "json") return undefined;
  let schema: Schema = result.schema;
  while (schema.kind === "array" && !schema.prefix) schema = schema.items;
  return schema.kind === "ref" ? schema.name : undefined;
}

/** `LogList` of `LogListResponse`, the documented result of the method `list`, in the documented spelling. */
function findDocumentedBase(operation: Operation, index: SchemaIndex): string | undefined {
  const name = findResultName(operation, index);
  const suffix = `${toPascalCase(operation.name)}Response`;
  return name?.toLowerCase().endsWith(suffix.toLowerCase()) ? name.slice(0, -"Response".length) : undefined;
}

/** What the documented types of each resource begin with (`Log`); where they disagree, the first by code point. */
function findPrefixes(bases: ReadonlyMap<Operation, string | undefined>): ReadonlyMap<string, string> {
  const prefixes = new Map<string, string>();
  for (const [operation, base] of bases) {
    if (base === undefined) continue;
    const resource = operation.resource.join("/");
    const prefix = base.slice(0, -toPascalCase(operation.name).length);
    const known = prefixes.get(resource);
    if (known === undefined || prefix < known) prefixes.set(resource, prefix);
  }
  return prefixes;
}

/**
 * What the types of each operation are called before `Params` or `Response`: `LogList`. It is read from the documented
 * name of its result, else from those of its resource, else from the resource.
 */
export function nameBases(
  operations: readonly Operation[],
  index: SchemaIndex,
): ReadonlyMap<Operation, string> {
  const documented = new Map(
    operations.map((operation) => [operation, findDocumentedBase(operation, index)] as const),
  );
  const prefixes = findPrefixes(documented);
  return new Map(
    operations.map((operation) => {
      const { resource } = operation;
      const prefix = prefixes.get(resource.join("/")) ?? toPascalCase(toSingular(resource.at(-1) ?? ""));
      return [operation, documented.get(operation) ?? prefix + toPascalCase(operation.name)];
    }),
  );
}
