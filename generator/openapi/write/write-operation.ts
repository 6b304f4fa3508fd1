import type {
  JsonValue,
  Operation,
  Pagination,
  Parameter,
  RequestBody,
  Response,
  Schema,
} from "../../model/index.js";
import { fromJson, lineOf, mapOf, type Content, type MapNode } from "../tree.js";
import { writeSchema } from "./write-schema.js";

/** A schema and its example, as parameters and media types have them. */
function typed({
  schema,
  example,
}: {
  readonly schema: Schema;
  readonly example?: JsonValue;
}): [string, Content | undefined][] {
  return [
    ["schema", writeSchema(schema)],
    ["example", example === undefined ? undefined : fromJson(example)],
  ];
}

function writeParameter(parameter: Parameter): MapNode {
  const described = typed(parameter);
  const isJson = parameter.encoding === "json";
  return mapOf([
    ["name", parameter.name],
    ["in", parameter.in],
    ["description", parameter.description],
    ["required", parameter.required ? true : undefined],
    ["deprecated", parameter.deprecated],
    ...(isJson ? [["content", mapOf([["application/json", mapOf(described)]])] as const] : described),
  ]);
}

function writeRequestBody(body: RequestBody): MapNode {
  return mapOf([
    ["description", body.description],
    ["required", body.required ? true : undefined],
    ["content", mapOf([[body.mediaType, mapOf(typed(body))]])],
  ]);
}

function writeResponse({ description, content }: Response): MapNode {
  return mapOf([
    ["description", description],
    ["content", content && mapOf([[content.mediaType, mapOf(typed(content))]])],
  ]);
}

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

const listUnlessEmpty = (items: readonly Content[]): readonly Content[] | undefined =>
  items.length === 0 ? undefined : items;

/** An operation object (OpenAPI 3.1, section 4.8.10) in the key order of the canonical document. */
export function writeOperation(operation: Operation): MapNode {
  const { resource, name, page, pagination } = operation;
  return mapOf([
    ["operationId", [...resource, name].join(".")],
    [
      "x-sdk",
      lineOf([
        ["resource", resource],
        ["method", name],
      ]),
    ],
    ["summary", operation.summary],
    ["description", operation.description],
    ["deprecated", operation.deprecated],
    ["externalDocs", page === undefined ? undefined : mapOf([["url", page]])],
    ["x-permissions", operation.permissions],
    ["parameters", listUnlessEmpty(operation.parameters.map(writeParameter))],
    ["requestBody", operation.requestBody && writeRequestBody(operation.requestBody)],
    ["x-unwrap", operation.unwrap],
    ["x-pagination", pagination && writePagination(pagination)],
    ["responses", mapOf(operation.responses.map((response) => [response.status, writeResponse(response)]))],
  ]);
}
