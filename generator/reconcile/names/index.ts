import { diagnose } from "../../diagnostics.js";
import type { Diagnostic } from "../../model/index.js";
import { findTold } from "../told.js";
import { printOperationKey, type ApiTree, type OperationTree } from "../tree.js";
import { indexDocumentedMethods, matchMethods } from "./documented.js";
import { deriveMethodName, readSignatureName } from "./methods.js";
import { nameResources, type NamedResource } from "./resources.js";
import { toPascalCase } from "./words.js";

/** What an operation is called, and why. */
export interface OperationName {
  readonly resource: NamedResource;
  readonly name: string;
  /** The documented type of what a call returns, as far as one is documented. */
  readonly documented?: string;
  readonly rule: "domain type" | "call signature" | "verb and path";
}

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

/** Two operations never share a name: the second one gets the rest of its path and a diagnostic. */
function separateNames(
  names: Map<string, OperationName>,
  operations: readonly OperationTree[],
): Diagnostic[] {
  const taken = new Map<string, string>();
  const diagnostics: Diagnostic[] = [];
  const sorted = operations
    .map((one) => ({ one, key: printOperationKey(one.key) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1));
  for (const { one, key } of sorted) {
    const named = names.get(key);
    if (!named) continue;
    const id = [...named.resource.path, named.name].join(".");
    const other = taken.get(id);
    taken.set(id, key);
    if (other === undefined) continue;
    const name = `${named.name}${toPascalCase(one.key.method)}${toPascalCase(one.key.path.replace(/\{[^}]*\}/g, ""))}`;
    names.set(key, { ...named, name });
    diagnostics.push(
      diagnose("name-taken", { name: id, operation: key, other, instead: name }, one.told[0]?.at),
    );
  }
  return diagnostics;
}

/** Names every operation and resource from what the documents call them. */
export function nameOperations(tree: ApiTree): Names {
  const operations = [...tree.operations.values()];
  const types = new Set(tree.types.keys());
  const resources = nameResources(operations);
  const documented = indexDocumentedMethods(types, resources);
  const names = new Map<string, OperationName>();
  for (const resource of resources) {
    const matched = matchMethods(resource, documented.get(resource) ?? new Map<string, never>());
    for (const operation of resource.operations) {
      const name = nameOperation(operation, resource, matched.get(operation), types);
      names.set(printOperationKey(operation.key), name);
    }
  }
  return { resources, operations: names, diagnostics: separateNames(names, operations) };
}
