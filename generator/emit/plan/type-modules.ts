import type { ApiSpec, Schema } from "../../model/index.js";
import type { ResourcePlan } from "./resource-plan.js";
import { collectReachable, requestSchemas, responseSchemas, type SchemaIndex } from "./schema-walk.js";

/** The file of what several resources use, or none. */
export const sharedModule = "src/types/shared.ts";

/** The file of the types of one resource. */
export function typeModuleOf(resource: ResourcePlan): string {
  return `src/types/${resource.file}.ts`;
}

/** For each component schema its file: that of the only resource that uses it, or the shared one. */
export function findTypeModules(
  resources: readonly ResourcePlan[],
  index: SchemaIndex,
): ReadonlyMap<string, string> {
  const modules = new Map<string, string>();
  for (const resource of resources) {
    const names = new Set<string>();
    for (const { operation } of resource.operations) {
      const schemas = [...requestSchemas(operation), ...responseSchemas(operation)];
      for (const schema of schemas) collectReachable(schema, index, names);
    }
    for (const name of names) {
      modules.set(name, modules.has(name) ? sharedModule : typeModuleOf(resource));
    }
  }
  return modules;
}

/** The component schemas that a request can contain. */
export function findInputSchemas(spec: ApiSpec, index: SchemaIndex): ReadonlySet<string> {
  return collectFrom(spec.operations.flatMap(requestSchemas), index);
}

/** The component schemas that an answer can contain. */
export function findOutputSchemas(spec: ApiSpec, index: SchemaIndex): ReadonlySet<string> {
  return collectFrom(spec.operations.flatMap(responseSchemas), index);
}

function collectFrom(schemas: readonly Schema[], index: SchemaIndex): ReadonlySet<string> {
  const names = new Set<string>();
  for (const schema of schemas) collectReachable(schema, index, names);
  return names;
}
