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
  /** Whether no document names it: the paths of its operations do. */
  readonly isDerived: boolean;
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

/** The segments of a path, parameters as `{}`, without the API's version, and without a query or fragment. */
export function listSegments(path: string): string[] {
  return path
    .replace(/[?#].*/s, "")
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
function deriveHeading(operation: OperationTree): Placed {
  const segments = listSegments(operation.key.path);
  const fixed = segments.filter((segment) => !isParameter(segment));
  const last = fixed.at(-1) ?? "";
  const [verb = ""] = (findTold(operation.told, "operation")[0]?.assertion.title ?? "").split(/\s/);
  const isAction = !isParameter(segments.at(-1)) && squash(verb) === squash(last);
  if (!isAction || fixed.length < 2) return { heading: last, base: trimParameters(segments) };
  return { heading: fixed.at(-2) ?? last, base: trimParameters(segments.slice(0, -1)) };
}

/** Whether it can be a name in code; translated pages have headings without a Latin letter. */
export const isName = (name: string | undefined): name is string =>
  name !== undefined && /^[a-z]/i.test(toCamelCase(name));

/** What documents call the resource of an operation. */
function findCalled(operation: OperationTree): string | undefined {
  const heading = findHeading(operation)?.assertion.resource.at(-1);
  return [heading, findSignature(operation)?.at(-2)].find(isName);
}

/** What the resource of an operation is called, and the path to it where no document calls it anything. */
interface Placed {
  readonly heading: string;
  readonly base?: readonly string[];
}

/** An operation under no heading has the resource of its own path, whatever other pages there are. */
function placeOperation(operation: OperationTree): Placed {
  const called = findCalled(operation);
  if (called !== undefined) return { heading: called };
  const derived = deriveHeading(operation);
  return isName(derived.heading) ? derived : { heading: "api" };
}

/** The path of names that a document prints over an operation; a part that is no name in code is of no use. */
function findPrintedPath(operation: OperationTree): readonly string[] | undefined {
  const heading = findHeading(operation)?.assertion;
  const path = heading?.isPath ? heading.resource.map(toCamelCase) : undefined;
  return path?.every(isName) ? path : undefined;
}

/** Two resources can have one heading, each with others between: the second run of a heading on a page is another one. */
function countRuns(
  operations: readonly OperationTree[],
  headingOf: (operation: OperationTree) => string,
): Map<OperationTree, number> {
  const runs = new Map<OperationTree, number>();
  const counts = new Map<string, number>();
  const headed = operations
    .map((operation) => ({
      operation,
      at: findHeading(operation)?.at,
      name: headingOf(operation),
      path: findPrintedPath(operation)?.join(" ") ?? headingOf(operation),
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

/** The operations of each resource: those under one heading, and those under none whose own paths lead to one. */
export function groupOperations(operations: readonly OperationTree[]): ResourceGroup[] {
  const roots = listRootHeadings(operations);
  const placed = new Map(operations.map((operation) => [operation, placeOperation(operation)]));
  const headingOf = (operation: OperationTree) => placed.get(operation)?.heading ?? "";
  const baseOf = (operation: OperationTree) => placed.get(operation)?.base;
  const runs = countRuns(
    operations.filter((operation) => baseOf(operation) === undefined),
    headingOf,
  );
  const groups = groupBy(operations, (operation) =>
    [baseOf(operation)?.join("/") ?? runs.get(operation), headingOf(operation)].join(" "),
  );
  return [...groups.values()].map((members) => {
    const heading = members[0] ? headingOf(members[0]) : "";
    const base = members[0] && baseOf(members[0]);
    return {
      heading,
      operations: members,
      base: base ?? trimParameters(findCommonStart(members.map((one) => listSegments(one.key.path)))),
      isDerived: base !== undefined,
      isRoot: roots.has(heading),
      printedPath: members.map(findPrintedPath).find((path) => path !== undefined),
    };
  });
}

/** The documents' headings in the singular, squashed: what the names of a resource's types begin with. */
export function printTypePrefix(heading: string): string {
  return squash(toSingular(heading));
}
