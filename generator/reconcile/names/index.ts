import { diagnose } from "../../diagnostics.js";
import { groupBy, type Diagnostic } from "../../model/index.js";
import { findTold, firstTold } from "../told.js";
import { printOperationKey, type ApiTree, type OperationTree } from "../tree.js";
import { indexDocumentedMethods, matchMethods } from "./documented.js";
import { deriveMethodName, listMethodNames, readSignatureName } from "./methods.js";
import { nameResources, version, type NamedResource } from "./resources.js";
import { toPascalCase } from "./words.js";

/** What an operation is called, and why. */
export interface OperationName {
  readonly resource: NamedResource;
  readonly name: string;
  /** The documented type of what a call returns, as far as one is documented. */
  readonly documented?: string;
  readonly rule: "domain type" | "call signature" | "operation id" | "verb and path";
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

interface Named {
  readonly operation: OperationTree;
  readonly key: string;
  readonly name: OperationName;
}

function printId({ resource, name }: OperationName): string {
  return [...resource.path, name].join(".");
}

function countUp(name: string, isFree: (name: string) => boolean): string {
  let count = 2;
  while (!isFree(`${name}${count}`)) count++;
  return `${name}${count}`;
}

/** The version in a path, where another one has another: `V2` of `/v2/boxes` beside `/v1/boxes`. */
function findVersion(path: string, other: string): string | undefined {
  const [own, others] = [path, other].map((one) => one.split("/").filter((segment) => version.test(segment)));
  const differs = own?.find((segment, index) => segment !== others?.[index]);
  return differs === undefined ? undefined : toPascalCase(differs);
}

/**
 * The next name that the operation can go by: with its version, where the other one is of another; such as `edit` where PUT is
 * `update`; at last one made of its whole path.
 */
function findOtherName({ operation, name }: Named, taken: ReadonlyMap<string, string>): OperationName {
  const { method, path } = operation.key;
  const whole = `${name.name}${toPascalCase(method)}${toPascalCase(path.replace(/\{[^}]*\}/g, ""))}`;
  const isFree = (one: string) => one !== "" && !taken.has(printId({ ...name, name: one }));
  const ofVersion = findVersion(path, taken.get(printId(name)) ?? "");
  const versioned = ofVersion === undefined ? [] : [`${name.name}${ofVersion}`];
  const free = [...versioned, ...listMethodNames(operation, name.resource), whole].find(isFree);
  return { ...name, name: free ?? countUp(whole, isFree) };
}

/** Two operations never share a name: documented names come first, then PUT before PATCH; the others get another name. */
function separateNames(named: readonly Named[]): Pick<Names, "operations" | "diagnostics"> {
  const taken = new Map<string, string>();
  const operations = new Map<string, OperationName>();
  const diagnostics: Diagnostic[] = [];
  const weigh = ({ name, operation }: Named) =>
    (name.rule === "domain type" || name.rule === "operation id" ? 0 : 2) +
    (operation.key.method === "patch" ? 1 : 0);
  for (const one of [...named].sort((a, b) => weigh(a) - weigh(b) || (a.key < b.key ? -1 : 1))) {
    const id = printId(one.name);
    const other = taken.get(id);
    const name = other === undefined ? one.name : findOtherName(one, taken);
    taken.set(printId(name), one.key);
    operations.set(one.key, name);
    if (other === undefined) continue;
    const parameters = { name: id, operation: one.key, other, instead: name.name };
    diagnostics.push(diagnose("name-taken", parameters, one.operation.told[0]?.at));
  }
  return { operations, diagnostics };
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
  return {
    resources: [...stated.resources, ...resources],
    ...separateNames([...stated.named, ...named]),
  };
}
