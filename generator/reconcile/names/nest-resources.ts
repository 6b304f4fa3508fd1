import { compareNumbered } from "../../model/index.js";
import type { OperationTree } from "../tree.js";
import { compareDocuments } from "./compare-named.js";
import { groupOperations, isName, isParameter, type NamedResource, type ResourceGroup } from "./resources.js";
import { toCamelCase } from "./words.js";

function printBase(base: readonly string[]): string {
  return base.join("/");
}

/** The resource whose path contains this one's: `billing/topup` for `billing/topup/config`. */
function findParent(
  group: ResourceGroup,
  byBase: ReadonlyMap<string, ResourceGroup>,
): ResourceGroup | undefined {
  for (let length = group.base.length - 1; length > 0; length--) {
    const parent = byBase.get(printBase(group.base.slice(0, length)));
    if (parent) return parent;
  }
  return undefined;
}

/** Whether one of two paths begins with the other. */
function isWithin(base: readonly string[], other: readonly string[]): boolean {
  return base.every((segment, index) => index >= other.length || segment === other[index]);
}

/** `keys` of `/shops/{}/keys` with more and more of the path before it: `shops.keys`. */
function listLongerPaths(path: readonly string[], base: readonly string[]): (readonly string[])[] {
  const before = base.slice(0, -1).filter((segment) => !isParameter(segment) && isName(segment));
  return before.map((_, index) => [...before.slice(before.length - 1 - index).map(toCamelCase), ...path]);
}

/** The operation of a resource whose document counts most. */
function findFirst({ operations }: ResourceGroup): OperationTree | undefined {
  return [...operations].sort(compareDocuments)[0];
}

/** Resources whose documents count more come first, then those of shorter paths; no order of pages matters. */
function compareGroups(a: ResourceGroup, b: ResourceGroup): number {
  const [first, second] = [findFirst(a), findFirst(b)];
  return (
    (first && second ? compareDocuments(first, second) : 0) ||
    a.base.length - b.base.length ||
    compareNumbered(printBase(a.base), printBase(b.base))
  );
}

/**
 * The resources of an API with their paths of names. A page prints its sub-resources one after the other, whatever
 * their depth, so nesting is read from the paths: `billing/topup` lies in `billing`. Some documents print it. Of two that
 * only their paths name, and alike, the one whose document counts less has more of its path in its name.
 */
export function nameResources(operations: readonly OperationTree[]): NamedResource[] {
  const groups = groupOperations(operations);
  const byBase = new Map<string, ResourceGroup>();
  for (const group of groups)
    if (!group.isRoot && group.base.length > 0) byBase.set(printBase(group.base), group);
  const taken = new Map<string, readonly string[]>();
  const named = new Map<ResourceGroup, readonly string[]>();
  const isFree = (path: readonly string[], { base }: ResourceGroup): boolean =>
    isWithin(base, taken.get(path.join(".")) ?? base);
  const findPath = (group: ResourceGroup): readonly string[] => {
    if (group.printedPath) return group.printedPath;
    const parent = group.isRoot ? undefined : findParent(group, byBase);
    const path = [...(parent ? nameOf(parent) : []), toCamelCase(group.heading)];
    if (!group.isDerived || isFree(path, group)) return path;
    return listLongerPaths(path, group.base).find((longer) => isFree(longer, group)) ?? path;
  };
  const nameOf = (group: ResourceGroup): readonly string[] => {
    const path = named.get(group) ?? findPath(group);
    named.set(group, path);
    const key = path.join(".");
    if (!taken.has(key)) taken.set(key, group.base);
    return path;
  };
  for (const group of [...groups].sort(compareGroups)) nameOf(group);
  return groups.map((group) => ({ ...group, path: nameOf(group) }));
}
