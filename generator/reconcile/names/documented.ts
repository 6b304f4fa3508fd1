import { obtain, printOperationKey, type OperationTree } from "../tree.js";
import { listMethodNames } from "./methods.js";
import { printTypePrefix, type NamedResource } from "./resources.js";
import { splitWords, toCamelCase } from "./words.js";

/** A method that a documented type speaks of: `LogEditResponse` in `Logs` of `edit`. */
interface DocumentedMethod {
  readonly method: string;
  readonly type: string;
}

/** The resource whose heading begins a type's name, the longest such one, and the method in the rest of it. */
function findMethod(
  type: string,
  byPrefix: ReadonlyMap<string, readonly NamedResource[]>,
): { readonly resources: readonly NamedResource[]; readonly documented: DocumentedMethod } | undefined {
  const words = splitWords(type);
  if (words.at(-1) !== "Response") return undefined;
  for (let length = words.length - 2; length > 0; length--) {
    const resources = byPrefix.get(words.slice(0, length).join("").toLowerCase());
    const method = toCamelCase(words.slice(length, -1).join("-"));
    if (resources) return { resources, documented: { method, type } };
  }
  return undefined;
}

/** The documented methods of each resource, by squashed name. */
export function indexDocumentedMethods(
  types: Iterable<string>,
  resources: readonly NamedResource[],
): Map<NamedResource, Map<string, DocumentedMethod>> {
  const byPrefix = new Map<string, NamedResource[]>();
  for (const resource of resources) {
    obtain(byPrefix, printTypePrefix(resource.heading), () => [] as NamedResource[]).push(resource);
  }
  const index = new Map<NamedResource, Map<string, DocumentedMethod>>();
  for (const type of types) {
    const found = findMethod(type, byPrefix);
    if (!found) continue;
    const { documented, resources: named } = found;
    for (const resource of named) {
      const methods = obtain(index, resource, () => new Map<string, DocumentedMethod>());
      methods.set(documented.method.toLowerCase(), documented);
    }
  }
  return index;
}

function compareOperations(a: OperationTree, b: OperationTree): number {
  return printOperationKey(a.key) < printOperationKey(b.key) ? -1 : 1;
}

/**
 * Matches the operations of a resource with its documented methods. Each operation has names that it can go by, the
 * likeliest first; the likeliest names of all operations are dealt first. The order of the page plays no part.
 */
export function matchMethods(
  resource: NamedResource,
  methods: ReadonlyMap<string, DocumentedMethod>,
): Map<OperationTree, DocumentedMethod> {
  const matched = new Map<OperationTree, DocumentedMethod>();
  if (methods.size === 0) return matched;
  const taken = new Set<string>();
  const waiting = [...resource.operations]
    .sort(compareOperations)
    .map((operation) => ({ operation, names: listMethodNames(operation, resource) }));
  const depth = Math.max(0, ...waiting.map(({ names }) => names.length));
  for (let level = 0; level < depth; level++) {
    for (const { operation, names } of waiting) {
      const name = names[level]?.toLowerCase();
      const found = name === undefined || matched.has(operation) ? undefined : methods.get(name);
      if (!found || taken.has(found.type)) continue;
      matched.set(operation, found);
      taken.add(found.type);
    }
  }
  return matched;
}
