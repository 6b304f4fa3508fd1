import type { ApiSpec } from "../../model/index.js";
import { isReservedWord, toExportName } from "../escape/identifier.js";
import { allocateNames } from "./allocate-names.js";
import { oncePerSpec } from "./once-per-spec.js";
import { planTypeTable } from "./plan-types.js";
import { flattenResources, planResources, toFileName, type ResourcePlan } from "./resource-plan.js";
import { importedFromRuntime, rootFiles, rootSubpaths, rootValues, takenAtRoot } from "./taken-names.js";
import type { ParameterType, TypePlan } from "./type-plan.js";

export { importPath } from "./import-path.js";
export { leaveOutOperations } from "./left-out.js";
export { flattenResources, type OperationPlan, type ResourcePlan } from "./resource-plan.js";
export * from "./type-plan.js";

/** Everything the package is made of: its tree of resources and the table of its types. */
export interface PackagePlan {
  readonly spec: ApiSpec;
  readonly resources: readonly ResourcePlan[];
  readonly types: TypePlan;
  /** The function that binds every operation to a client, and its file below `src`, without extension. */
  readonly factory: string;
  readonly factoryFile: string;
}

/** Plans the package of a spec. */
export const planPackage = oncePerSpec((spec): PackagePlan => {
  const resources = planResources(spec, {
    imported: importedFromRuntime,
    atRoot: new Set([...rootValues, ...rootSubpaths]),
  });
  const factory = nameFactory(spec, resources);
  const types = planTypeTable(spec, flattenResources(resources), takenAtRoot(factory, resources));
  return { spec, resources, types, factory, factoryFile: nameFactoryFile(factory) };
});

function nameFactory(spec: ApiSpec, resources: readonly ResourcePlan[]): string {
  const name = toExportName(spec.sdk.factory);
  const wanted = isReservedWord(name) ? `${name}_` : name;
  const namespaces = resources.map(({ namespace }) => namespace[0] ?? "");
  return allocateNames([{ key: name, wanted }], new Set([...rootValues, ...namespaces])).get(name) ?? wanted;
}

function nameFactoryFile(factory: string): string {
  const wanted = toFileName(factory);
  return allocateNames([{ key: factory, wanted }], new Set(rootFiles), "case").get(factory) ?? wanted;
}

/** The types alone, for those who emit something for each of them. */
export function planTypes(spec: ApiSpec): TypePlan {
  return planPackage(spec).types;
}

/** The parameter types, one for each operation. */
export function collectParameterTypes(spec: ApiSpec): readonly ParameterType[] {
  const plan = planPackage(spec);
  return plan.spec.operations.map((operation) => plan.types.parametersOf(operation));
}
