// Written by docwright; do not edit. The next run writes this file anew.

import type {
  Call,
  Client,
  Operation,
  PagedOperation,
  RequestOptions,
} from "../runtime/contract.js";
import { type PagedCall, nextNumber, requestPages } from "../runtime/pages.js";
import { request } from "../runtime/start-call.js";
import { writeGivenMembers, writeJson } from "../runtime/write-request.js";
import type {
  LogDeleteError,
  LogDeleteParams,
  LogDeleteResponse,
  LogEditError,
  LogEditParams,
  LogEditResponse,
  LogGetError,
  LogGetParams,
  LogGetResponse,
  LogListError,
  LogListParams,
  LogListResponse,
  LogRequestError,
  LogRequestParams,
  LogRequestResponse,
  LogResponseError,
  LogResponseParams,
  LogResponseResponse,
} from "../types/logs.js";

const listOperation: PagedOperation = {
  id: "logs.list",
  method: "GET",
  path: "/accounts/{account_id}/ai-gateway/gateways/{gateway_id}/logs",
  parameters: { filters: { write: writeJson } },
  envelope: true,
  unwrap: ["result"],
  pages: {
    next: nextNumber,
    parameter: "page",
    info: ["result_info"],
    totalCount: ["total_count"],
    pageSize: ["per_page"],
  },
  params: "LogListParams",
  result: "LogListResponse",
};

/**
 * List Gateway Logs
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/subresources/logs/methods/list/
 */
export function list(
  client: Client,
  params: LogListParams,
  options?: RequestOptions,
): PagedCall<LogListResponse, LogListError> {
  return requestPages(client, listOperation, params, options);
}

const deleteOperation: Operation = {
  id: "logs.delete",
  method: "DELETE",
  path: "/accounts/{account_id}/ai-gateway/gateways/{gateway_id}/logs",
  parameters: { filters: { write: writeJson } },
  envelope: true,
  params: "LogDeleteParams",
  result: "LogDeleteResponse",
};

/**
 * Delete Gateway Logs
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/subresources/logs/methods/delete/
 */
function deleteLogs(
  client: Client,
  params: LogDeleteParams,
  options?: RequestOptions,
): Call<LogDeleteResponse, LogDeleteError> {
  return request(client, deleteOperation, params, options);
}

const getOperation: Operation = {
  id: "logs.get",
  method: "GET",
  path: "/accounts/{account_id}/ai-gateway/gateways/{gateway_id}/logs/{id}",
  envelope: true,
  unwrap: ["result"],
  params: "LogGetParams",
  result: "LogGetResponse",
};

/**
 * Get Gateway Log Detail
 *
 * Retrieves detailed information for a specific AI Gateway log entry.
 *
 * Needs one of the permissions: AI Gateway Write, AI Gateway Read.
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/subresources/logs/methods/get/
 */
export function get(
  client: Client,
  params: LogGetParams,
  options?: RequestOptions,
): Call<LogGetResponse, LogGetError> {
  return request(client, getOperation, params, options);
}

const editOperation: Operation = {
  id: "logs.edit",
  method: "PATCH",
  path: "/accounts/{account_id}/ai-gateway/gateways/{gateway_id}/logs/{id}",
  body: writeGivenMembers,
  envelope: true,
  unwrap: ["result"],
  params: "LogEditParams",
  result: "LogEditResponse",
};

/**
 * Patch Gateway Log
 *
 * Updates metadata for an AI Gateway log entry.
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/subresources/logs/methods/edit/
 */
export function edit(
  client: Client,
  params: LogEditParams,
  options?: RequestOptions,
): Call<LogEditResponse, LogEditError> {
  return request(client, editOperation, params, options);
}

const requestOperation: Operation = {
  id: "logs.request",
  method: "GET",
  path: "/accounts/{account_id}/ai-gateway/gateways/{gateway_id}/logs/{id}/request",
  params: "LogRequestParams",
  result: "LogRequestResponse",
};

/**
 * Get Gateway Log Request
 *
 * Retrieves the original request payload for an AI Gateway log entry.
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/subresources/logs/methods/request/
 */
function requestLogs(
  client: Client,
  params: LogRequestParams,
  options?: RequestOptions,
): Call<LogRequestResponse, LogRequestError> {
  return request(client, requestOperation, params, options);
}

const responseOperation: Operation = {
  id: "logs.response",
  method: "GET",
  path: "/accounts/{account_id}/ai-gateway/gateways/{gateway_id}/logs/{id}/response",
  params: "LogResponseParams",
  result: "LogResponseResponse",
};

/**
 * Get Gateway Log Response
 *
 * Retrieves the response payload for an AI Gateway log entry.
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/subresources/logs/methods/response/
 */
export function response(
  client: Client,
  params: LogResponseParams,
  options?: RequestOptions,
): Call<LogResponseResponse, LogResponseError> {
  return request(client, responseOperation, params, options);
}

export { deleteLogs as delete, requestLogs as request };
