import { groupBy, toSingular } from "../../model/index.js";
import type { OperationTree } from "../tree.js";
import { findTold, type AssertionOf, type Told } from "../told.js";
import { squash, toCamelCase } from "./words.js";

/** Operations under one heading, with the part of the path that is theirs alone. */
export interface ResourceGroup {
  readonly heading: string;
  readonly operations: readonly OperationTree[];
  /** The path segments that all of them share, parameters as `{}`, without parameters at the end. */
  readonly base: readonly string[];
  /** Whether it is the API's own resource, whose sub-resources stand beside it. */
  readonly isRoot: boolean;
  /** The names of its path, where the documents print it. */
  readonly printedPath: readonly string[] | undefined;
}

export interface NamedResource extends ResourceGroup {
  /** `["billing", "topup"]` */
  readonly path: readonly string[];
}

/** The segment of a path that is the version of an API. */
export const version = /^v\d+(?:\.\d+)*(?:(?:alpha|beta)\d*)?$/;

/** The segments of a path, parameters as `{}`, without the API's version. */
export function listSegments(path: string): string[] {
  return path
    .replace(/\{[^}]*\}/g, "{}")
    .split("/")
    .filter((segment) => segment !== "" && !version.test(segment));
}

export function isParameter(segment: string | undefined): boolean {
  return segment?.includes("{}") ?? false;
}

export function trimParameters(segments: readonly string[]): string[] {
  let end = segments.length;
  while (isParameter(segments[end - 1])) end--;
  return segments.slice(0, end);
}

function findCommonStart(paths: readonly (readonly string[])[]): string[] {
  const [first = [], ...rest] = paths;
  return rest.reduce<readonly string[]>((common, path) => {
    const end = common.findIndex((segment, index) => segment !== path[index]);
    return end === -1 ? common : common.slice(0, end);
  }, first) as string[];
}

type Heading = Told<AssertionOf<"operation">>;

/** The words of the document that counts most among those that put the operation under a heading. */
function findHeading(operation: OperationTree): Heading | undefined {
  return findTold(operation.told, "operation").find((one) => one.assertion.resource.length > 0);
}

/** A call such as `client.fine_tuning.jobs.list_events` names its resource, whatever the path. */
function findSignature(operation: OperationTree): readonly string[] | undefined {
  return findTold(operation.told, "signature").find((one) => one.assertion.method.length > 1)?.assertion
    .method;
}

/** The last fixed segment, unless the title says that it is what the operation does: `Export DNS Records` at `/dns_records/export`. */
function deriveHeading(operation: OperationTree): string {
  const segments = listSegments(operation.key.path);
  const fixed = segments.filter((segment) => !isParameter(segment));
  const last = fixed.at(-1) ?? "";
  const [verb = ""] = (findTold(operation.told, "operation")[0]?.assertion.title ?? "").split(/\s/);
  const isAction = !isParameter(segments.at(-1)) && squash(verb) === squash(last);
  return isAction ? (fixed.at(-2) ?? last) : last;
}

/** The first of the names that is one in code too: translated pages have headings without a Latin letter. */
function nameHeading(operation: OperationTree): string {
  const heading = findHeading(operation)?.assertion.resource.at(-1);
  const names = [heading, findSignature(operation)?.at(-2), deriveHeading(operation)];
  return names.find((name) => name !== undefined && /^[a-z]/i.test(toCamelCase(name))) ?? "api";
}

/** The path of names that a document prints over an operation; a part that is no name in code is of no use. */
function findPrintedPath(operation: OperationTree): readonly string[] | undefined {
  const heading = findHeading(operation)?.assertion;
  const path = heading?.isPath ? heading.resource.map(toCamelCase) : undefined;
  return path?.every((name) => /^[a-z]/i.test(name)) ? path : undefined;
}

/** Two resources can have one heading, each with others between: the second run of a heading on a page is another one. */
function countRuns(operations: readonly OperationTree[]): Map<OperationTree, number> {
  const runs = new Map<OperationTree, number>();
  const counts = new Map<string, number>();
  const headed = operations
    .map((operation) => ({
      operation,
      at: findHeading(operation)?.at,
      name: nameHeading(operation),
      path: findPrintedPath(operation)?.join(" ") ?? nameHeading(operation),
    }))
    .sort((a, b) => (a.at?.start ?? 0) - (b.at?.start ?? 0));
  for (const group of groupBy(headed, ({ at }) => at?.source).values()) {
    counts.clear();
    let previous: string | undefined;
    for (const { name, operation, path } of group) {
      if (path !== previous) counts.set(name, (counts.get(name) ?? 0) + 1);
      previous = path;
      runs.set(operation, counts.get(name) ?? 0);
    }
  }
  return runs;
}

/**
 * The heading of the API itself among those of a page: the one that the paths of all operations of the page contain
 * (`AI Gateway` in `/accounts/{account_id}/ai-gateway/...`), otherwise the first one.
 */
function findRootHeading(operations: readonly Heading[], paths: readonly string[][]): string | undefined {
  const shared = findCommonStart(paths).map(squash);
  const byPosition = [...operations].sort((a, b) => a.at.start - b.at.start);
  const headings = byPosition.map((one) => one.assertion.resource.at(-1) ?? "");
  return headings.find((heading) => shared.includes(squash(heading))) ?? headings[0];
}

function listRootHeadings(operations: readonly OperationTree[]): Set<string> {
  const headed = operations.flatMap((operation) => {
    const heading = findHeading(operation);
    return heading ? [{ operation, heading }] : [];
  });
  const roots = new Set<string>();
  for (const group of groupBy(headed, (one) => one.heading.reading).values()) {
    const root = findRootHeading(
      group.map((one) => one.heading),
      group.map((one) => listSegments(one.operation.key.path)),
    );
    if (root !== undefined) roots.add(root);
  }
  return roots;
}

function groupOperations(operations: readonly OperationTree[]): ResourceGroup[] {
  const roots = listRootHeadings(operations);
  const runs = countRuns(operations);
  const groups = groupBy(operations, (operation) => `${runs.get(operation) ?? 0} ${nameHeading(operation)}`);
  return [...groups].map(([key, members]) => ({
    heading: key.slice(key.indexOf(" ") + 1),
    operations: members,
    base: trimParameters(findCommonStart(members.map((one) => listSegments(one.key.path)))),
    isRoot: roots.has(key.slice(key.indexOf(" ") + 1)),
    printedPath: members.map(findPrintedPath).find((path) => path !== undefined),
  }));
}

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

/**
 * The resources of an API with their paths of names. A page prints its sub-resources one after the other, whatever
 * their depth, so nesting is read from the paths: `billing/topup` lies in `billing`. Some documents print it.
 */
export function nameResources(operations: readonly OperationTree[]): NamedResource[] {
  const groups = groupOperations(operations);
  const byBase = new Map<string, ResourceGroup>();
  for (const group of groups)
    if (!group.isRoot && group.base.length > 0) byBase.set(printBase(group.base), group);
  const nameOf = (group: ResourceGroup): readonly string[] => {
    if (group.printedPath) return group.printedPath;
    const parent = group.isRoot ? undefined : findParent(group, byBase);
    return [...(parent ? nameOf(parent) : []), toCamelCase(group.heading)];
  };
  return groups.map((group) => ({ ...group, path: nameOf(group) }));
}

/** The documents' headings in the singular, squashed: what the names of a resource's types begin with. */
export function printTypePrefix(heading: string): string {
  return squash(toSingular(heading));
}
