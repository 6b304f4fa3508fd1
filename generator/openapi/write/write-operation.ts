import type { Operation, Pagination } from "../../model/index.js";
import { lineOf, mapOf, type MapNode } from "../tree.js";
import { headingOf, requestOf, responsesOf, writeCallbacks } from "./write-exchange.js";

function writePagination(pagination: Pagination): MapNode {
  return mapOf([
    ["style", pagination.style],
    ["parameter", pagination.parameter],
    ["sizeParameter", pagination.sizeParameter],
    ["items", pagination.items],
    ["totalCount", pagination.totalCount],
    ["totalPages", pagination.totalPages],
    ["pageSize", pagination.pageSize],
    ["hasMore", pagination.hasMore],
    ["nextCursor", pagination.nextCursor],
    ["lastItem", pagination.lastItem],
  ]);
}

/** An operation object (OpenAPI 3.1, section 4.8.10) in the key order of the canonical document. */
export function writeOperation(operation: Operation): MapNode {
  const { resource, name, pagination } = operation;
  return mapOf([
    ["operationId", [...resource, name].join(".")],
    [
      "x-sdk",
      lineOf([
        ["resource", resource],
        ["method", name],
      ]),
    ],
    ...headingOf(operation),
    ["x-permissions", operation.permissions],
    ...requestOf(operation),
    ["x-unwrap", operation.unwrap],
    ["x-pagination", pagination && writePagination(pagination)],
    ...responsesOf(operation),
    ["callbacks", writeCallbacks(operation.callbacks)],
  ]);
}
