import { groupBy, type Diagnostic } from "../../model/index.js";
import { findTold, firstTold } from "../told.js";
import { printOperationKey, type ApiTree, type OperationTree } from "../tree.js";
import { indexDocumentedMethods, matchMethods } from "./documented.js";
import { deriveMethodName, readSignatureName } from "./methods.js";
import { nameResources } from "./nest-resources.js";
import type { Named, OperationName } from "./operation-name.js";
import type { NamedResource } from "./resources.js";
import { separateNames } from "./separate-names.js";
import { separateShared } from "./shared-ids.js";

export type { OperationName } from "./operation-name.js";

export interface Names {
  readonly resources: readonly NamedResource[];
  /** By the key of the operation. */
  readonly operations: ReadonlyMap<string, OperationName>;
  readonly diagnostics: readonly Diagnostic[];
}

/** A type that the call signature returns, where the documents define it: `LogGetResponse`. */
function findReturned(operation: OperationTree, types: ReadonlySet<string>): string | undefined {
  const returns = findTold(operation.told, "signature").map((one) => one.assertion.returns);
  const items = findTold(operation.told, "pagination").map((one) => one.assertion.item);
  return [...returns, ...items].find((name) => name !== undefined && types.has(name));
}

function nameOperation(
  operation: OperationTree,
  resource: NamedResource,
  documented: { readonly method: string; readonly type: string } | undefined,
  types: ReadonlySet<string>,
): OperationName {
  if (documented)
    return { resource, name: documented.method, documented: documented.type, rule: "domain type" };
  const returned = findReturned(operation, types);
  const signature = readSignatureName(operation);
  return {
    resource,
    name: signature ?? deriveMethodName(operation, resource),
    ...(returned !== undefined && { documented: returned }),
    rule: signature === undefined ? "verb and path" : "call signature",
  };
}

/** The resources of a spec, which says itself what it calls its operations. */
function nameStated(operations: readonly OperationTree[]): { resources: NamedResource[]; named: Named[] } {
  const resources: NamedResource[] = [];
  const pathOf = ({ told }: OperationTree) => firstTold(told, "name")?.assertion.resource ?? [];
  const groups = groupBy(operations, (operation) => pathOf(operation).join("."));
  const named = [...groups.values()].flatMap((members) => {
    const path = members[0] ? pathOf(members[0]) : [];
    const resource = {
      heading: path.at(-1) ?? "",
      operations: members,
      base: [],
      isDerived: false,
      isRoot: false,
      path,
      printedPath: path,
    };
    resources.push(resource);
    return members.map((operation): Named => {
      const name = firstTold(operation.told, "name")?.assertion.name ?? "";
      const key = printOperationKey(operation.key);
      return { operation, key, name: { resource, name, rule: "operation id" } };
    });
  });
  return { resources, named };
}

/** Names every operation and resource from what the documents call them. */
export function nameOperations(tree: ApiTree): Names {
  const types = new Set(tree.types.keys());
  const operations = [...tree.operations.values()];
  const isStated = ({ told }: OperationTree) => firstTold(told, "name") !== undefined;
  const stated = nameStated(operations.filter(isStated));
  const resources = nameResources(operations.filter((operation) => !isStated(operation)));
  const documented = indexDocumentedMethods(types, resources);
  const named = resources.flatMap((resource) => {
    const matched = matchMethods(resource, documented.get(resource) ?? new Map<string, never>());
    return resource.operations.map((operation) => ({
      operation,
      key: printOperationKey(operation.key),
      name: nameOperation(operation, resource, matched.get(operation), types),
    }));
  });
  const own = separateShared(stated.named);
  const { diagnostics, operations: names } = separateNames([...own.named, ...named]);
  return {
    resources: [...stated.resources, ...resources],
    operations: names,
    diagnostics: [...own.diagnostics, ...diagnostics],
  };
}
