import { groupBy, isDeviceName, type ApiSpec, type Operation } from "../../model/index.js";
import { isReservedWord, toExportName, toKebabCase, toPascalCase } from "../escape/identifier.js";
import { allocateNames, type NameRequest } from "./allocate-names.js";

/** A resource: a module of request functions, a file of types, a namespace, a subpath of the package. */
export interface ResourcePlan {
  /** Names from the outermost resource to this one, as the spec has them. */
  readonly path: readonly string[];
  /** Folder and file without extension: `billing/topup/config`. */
  readonly file: string;
  /** The path of namespaces from the root: `["billing", "topup", "config"]`. */
  readonly namespace: readonly string[];
  /** Empty for a resource that only holds others. */
  readonly operations: readonly OperationPlan[];
  readonly children: readonly ResourcePlan[];
}

/** An operation as a function of its module. */
export interface OperationPlan {
  readonly operation: Operation;
  /** What the module exports it as. */
  readonly exportName: string;
  /** What the function is called where it is declared: reserved words and names of imports can't be. */
  readonly localName: string;
  /** The constant that describes its request. */
  readonly descriptorName: string;
}

/** Names that are not free: those that modules of request functions import, and the values that the root exports. */
export interface TakenNames {
  readonly imported: ReadonlySet<string>;
  readonly atRoot: ReadonlySet<string>;
}

/** The tree of resources of a spec, in documentation order. */
export function planResources(spec: ApiSpec, taken: TakenNames): readonly ResourcePlan[] {
  return planChildren({ path: [], file: "", namespace: [] }, spec.operations, taken);
}

/** A resource and all below it, parents first. */
export function flattenResources(resources: readonly ResourcePlan[]): readonly ResourcePlan[] {
  return resources.flatMap((resource) => [resource, ...flattenResources(resource.children)]);
}

type Parent = Pick<ResourcePlan, "path" | "file" | "namespace">;

function planChildren(
  parent: Parent,
  operations: readonly Operation[],
  taken: TakenNames,
): readonly ResourcePlan[] {
  const depth = parent.path.length;
  const inside = groupBy(
    operations.filter((operation) => operation.resource.length > depth),
    (operation) => operation.resource[depth] ?? "",
  );
  const names = [...inside.keys()];
  const functions = operations.filter((operation) => operation.resource.length === depth);
  const functionNames = functions.map((operation) => toExportName(operation.name));
  const namespaces = allocateNames(
    names.map(request(toExportName)),
    depth === 0 ? taken.atRoot : new Set(functionNames),
  );
  const files = allocateNames(names.map(request(toFileName)), new Set(["shared", "index"]), "case");
  return [...inside].map(([name, members]) => {
    const own: Parent = {
      path: [...parent.path, name],
      file: (parent.file && `${parent.file}/`) + (files.get(name) ?? name),
      namespace: [...parent.namespace, namespaces.get(name) ?? name],
    };
    const direct = members.filter((operation) => operation.resource.length === depth + 1);
    return {
      ...own,
      operations: planOperations(direct, own, taken.imported),
      children: planChildren(own, members, taken),
    };
  });
}

function request(spell: (name: string) => string): (key: string) => NameRequest {
  return (key) => ({ key, wanted: spell(key) });
}

/** Far below what file systems allow (255 bytes), extension and number included. */
const longestFileName = 60;

/** A name for a file, without extension, that every file system takes. */
export function toFileName(name: string): string {
  const kebab = toKebabCase(name).slice(0, longestFileName) || "resource";
  return isDeviceName(kebab) ? `${kebab}-resource` : kebab;
}

function planOperations(
  operations: readonly Operation[],
  resource: Parent,
  imported: ReadonlySet<string>,
): readonly OperationPlan[] {
  const exported = allocateNames(operations.map(({ name }) => ({ key: name, wanted: toExportName(name) })));
  const nameOf = (operation: Operation): string => exported.get(operation.name) ?? operation.name;
  const isDeclarable = (name: string): boolean => !isReservedWord(name) && !imported.has(name);
  const plain = operations.map(nameOf).filter(isDeclarable);
  const locals = allocateNames(
    operations.map(nameOf).map((name) => ({
      key: name,
      wanted: isDeclarable(name) ? name : name + toPascalCase(resource.path.at(-1) ?? ""),
    })),
    imported,
  );
  const descriptors = allocateNames(
    operations.map(nameOf).map((name) => ({ key: name, wanted: `${name}Operation` })),
    new Set([...imported, ...plain]),
  );
  return operations.map((operation) => {
    const exportName = nameOf(operation);
    return {
      operation,
      exportName,
      localName: locals.get(exportName) ?? exportName,
      descriptorName: descriptors.get(exportName) ?? exportName,
    };
  });
}
