import type { DataNode, OperationKey } from "../../model/index.js";
import { mapOf } from "./data.js";

/** One operation as a document of OpenAPI; `key` is what the page says of its method and path. */
export function wrapOperation(operation: DataNode, key: OperationKey | undefined): DataNode {
  if (!key) return operation;
  return mapOf([
    ["openapi", "3.1.0"],
    [
      "info",
      mapOf([
        ["title", ""],
        ["version", ""],
      ]),
    ],
    ["paths", mapOf([[key.path, mapOf([[key.method, operation]])]])],
  ]);
}
