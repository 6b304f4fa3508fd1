import { diagnose } from "../../diagnostics.js";
import type { Assertion, Diagnostic, OperationKey } from "../../model/index.js";
import type { SourceReading } from "../reading.js";
import type { Told } from "../told.js";
import { addTold, createNode, obtain, printOperationKey, type ApiTree, type OperationTree } from "../tree.js";
import { readPath, type PathPart, type PlainPath } from "./read-path.js";

/** The operations that the documents name, by the keys that a spec can have for them. */
export interface SettledPaths {
  readonly settle: (key: OperationKey) => OperationKey;
  /** Adds what the paths themselves tell of the parameters of their operations. */
  readonly addParameters: (tree: ApiTree) => readonly Diagnostic[];
}

/** What tells a path from others that are alike in a spec: `?beta=true#top`. */
function printRest({ fragment = "", parts }: PlainPath): string {
  const fixed = parts.flatMap(({ name, value }) => (value === undefined ? [] : [[name, value]]));
  const query = fixed.map((pair) => pair.map((text) => encodeURIComponent(text)).join("="));
  return `${query.length > 0 ? "?" : ""}${query.join("&")}${fragment.replace(/[{}]/g, encodeURIComponent)}`;
}

/** The paths that documents print, by method and path. */
function listKeys(readings: readonly SourceReading[]): ReadonlyMap<string, OperationKey> {
  const keys = new Map<string, OperationKey>();
  for (const { claims } of readings) {
    for (const { place } of claims) {
      if (place.root.kind !== "operation") continue;
      const { operation } = place.root;
      keys.set(`${operation.method} ${operation.path}`, operation);
    }
  }
  return keys;
}

/** What one parameter of a path is, where no document describes it. */
function listAssertions({ isList, required, serialisation, value }: PathPart): readonly Assertion[] {
  return [
    { aspect: "exists" },
    ...(required === undefined ? [] : [{ aspect: "required", required } as const]),
    ...(serialisation ? [{ aspect: "serialisation", serialisation } as const] : []),
    { aspect: "type", type: value === undefined ? (isList ? "array" : "string") : "literal" },
    ...(value === undefined ? [] : [{ aspect: "values", values: [value] } as const]),
  ];
}

/** Adds a parameter that a path tells of, unless a document describes it. */
function addParameter(operation: OperationTree, part: PathPart, from: Told): void {
  const key = `${part.in} ${part.name}`;
  if (operation.parameters.has(key)) return;
  const node = createNode();
  const told = listAssertions(part).map((assertion): Told => ({ ...from, assertion }));
  addTold(node, told);
  if (part.isList)
    node.items = { ...createNode(), told: [{ ...from, assertion: { aspect: "type", type: "string" } }] };
  operation.parameters.set(key, { in: part.in, name: part.name, node });
}

/** What is left out of a path, or kept because it alone tells the operation from others. */
function reportRest(
  { key: { path }, told: [from] }: OperationTree,
  read: readonly PlainPath[],
): Diagnostic[] {
  const plain = path.replace(/[?#].*/, "");
  if (path.includes("?")) return [diagnose("path-query-kept", { path, plain }, from?.at)];
  if (path.includes("#")) return [diagnose("path-fragment-kept", { path, plain }, from?.at)];
  const lost = new Set(
    read.flatMap((one) => (one.fragment === undefined ? one.lost : [...one.lost, one.fragment])),
  );
  return [...lost].map((part) => diagnose("path-fragment", { path, part }, from?.at));
}

/**
 * Finds the paths of OpenAPI for those that documents print. Operations that only the constants of their queries, or their
 * fragments, tell apart keep these in their paths, for a spec has one operation for a method and a path.
 */
export function settlePaths(readings: readonly SourceReading[]): SettledPaths {
  const plain = new Map<string, PlainPath>();
  const rests = new Map<string, Set<string>>();
  const keyOf = (method: OperationKey["method"], { path }: PlainPath) => printOperationKey({ method, path });
  const keys = [...listKeys(readings)];
  for (const [printed, { method, path }] of keys) {
    const read = readPath(path);
    plain.set(printed, read);
    obtain(rests, keyOf(method, read), () => new Set<string>()).add(printRest(read));
  }
  const settle = (key: OperationKey): OperationKey => {
    const read = plain.get(`${key.method} ${key.path}`);
    if (!read) return key;
    const isShared = (rests.get(keyOf(key.method, read))?.size ?? 0) > 1;
    return { method: key.method, path: isShared ? `${read.path}${printRest(read)}` : read.path };
  };
  const told = new Map<string, PlainPath[]>();
  for (const [printed, key] of keys) {
    const read = plain.get(printed);
    if (read && read.path !== key.path)
      obtain(told, printOperationKey(settle(key)), () => [] as PlainPath[]).push(read);
  }
  return {
    settle,
    addParameters: (tree) =>
      [...tree.operations.values()].flatMap((operation) => {
        const [from] = operation.told;
        const read = told.get(printOperationKey(operation.key));
        if (!from || !read) return [];
        const isKept = operation.key.path.includes("?");
        for (const part of read.flatMap(({ parts }) => parts))
          if (!isKept || part.value === undefined) addParameter(operation, part, from);
        return reportRest(operation, read);
      }),
  };
}
