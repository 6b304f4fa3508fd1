import type { DataNode, OperationKey } from "../../model/index.js";
import { entriesOf, mapOf } from "./data.js";

const head = [
  ["openapi", "3.1.0"],
  [
    "info",
    mapOf([
      ["title", ""],
      ["version", ""],
    ]),
  ],
] as const;

/** What a page shows of a document of OpenAPI, its paths for example, as a document. */
export function wrapDocument(parts: DataNode): DataNode {
  return { ...mapOf([...head, ...entriesOf(parts)]), at: parts.at };
}

/** Paths with their operations as a document of OpenAPI. */
export function wrapPaths(paths: DataNode): DataNode {
  return mapOf([...head, ["paths", paths]]);
}

/** One operation as a document of OpenAPI; `key` is what the page says of its method and path. */
export function wrapOperation(operation: DataNode, key: OperationKey | undefined): DataNode {
  if (!key) return operation;
  return wrapPaths(mapOf([[key.path, mapOf([[key.method, operation]])]]));
}
