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

const printFixed = ({ parts }: PlainPath): string =>
  JSON.stringify(parts.filter(({ value }) => value !== undefined).map(({ name, value }) => [name, value]));

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

/**
 * Finds the paths of OpenAPI for those that documents print. Operations that only their constant queries tell apart keep
 * these in their paths, for a spec has one operation for a method and a path.
 */
export function settlePaths(readings: readonly SourceReading[]): SettledPaths {
  const plain = new Map<string, PlainPath>();
  const told = new Map<string, PlainPath[]>();
  const fixed = new Map<string, Set<string>>();
  for (const [printed, { method, path }] of listKeys(readings)) {
    const read = readPath(path);
    const settled = printOperationKey({ method, path: read.path });
    obtain(fixed, settled, () => new Set<string>()).add(printFixed(read));
    if (read.path === path) continue;
    plain.set(printed, read);
    obtain(told, settled, () => [] as PlainPath[]).push(read);
  }
  const isShared = (key: OperationKey) => (fixed.get(printOperationKey(key))?.size ?? 0) > 1;
  return {
    settle: (key) => {
      const read = plain.get(`${key.method} ${key.path}`);
      if (!read) return key;
      const settled = { method: key.method, path: read.path };
      return isShared(settled) && printFixed(read) !== "[]" ? key : settled;
    },
    addParameters: (tree) =>
      [...tree.operations.values()].flatMap((operation) => {
        const [from] = operation.told;
        if (!from) return [];
        const { key } = operation;
        if (key.path.includes("?")) {
          const path = key.path.replace(/\?.*/, "");
          return diagnose("path-query-kept", { path: key.path, plain: path }, from.at);
        }
        const read = told.get(printOperationKey(key)) ?? [];
        const parts = read.flatMap(({ parts }) => parts);
        const isFixed = !isShared(key);
        for (const part of parts)
          if (isFixed || part.value === undefined) addParameter(operation, part, from);
        const lost = [...new Set(read.flatMap((one) => one.lost))];
        return lost.map((part) => diagnose("path-fragment", { path: key.path, part }, from.at));
      }),
  };
}
