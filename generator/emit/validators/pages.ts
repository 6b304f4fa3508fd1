import type { ApiSpec, Operation, Schema } from "../../model/index.js";
import type { TypePlan } from "../plan/index.js";
import {
  collectReachable,
  indexSchemas,
  requestSchemas,
  responseSchemas,
  type SchemaIndex,
} from "../plan/schema-walk.js";

/** The page that says most about each type: of the operation that returns it, else of the first that uses it. */
export function findPages(spec: ApiSpec, types: TypePlan): ReadonlyMap<string, string> {
  const pages = new Map<string, string>();
  const offer = (name: string, page: string | undefined): void => {
    if (page !== undefined && !pages.has(name)) pages.set(name, page);
  };
  for (const { name, operation } of types.types) offer(name, operation?.page);
  for (const operation of spec.operations) {
    const result = types.resultOf(operation);
    if (result.kind === "type") offer(result.name, operation.page);
  }
  const index = indexSchemas(spec);
  for (const operation of spec.operations) {
    for (const name of findUsed(operation, index)) offer(types.exportNameOf(name), operation.page);
  }
  return pages;
}

/** The schemas that an operation leads to. */
function findUsed(operation: Operation, index: SchemaIndex): ReadonlySet<string> {
  const names = new Set<string>();
  const roots: readonly Schema[] = [...requestSchemas(operation), ...responseSchemas(operation)];
  for (const schema of roots) collectReachable(schema, index, names);
  return names;
}
