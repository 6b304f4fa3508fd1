import type {
  Call,
  Client,
  Operation,
  PagedOperation,
  RequestOptions,
} from "../../../../../templates/runtime/contract.js";
import {
  type PagedCall,
  nextCursor,
  nextNumber,
  requestPages,
} from "../../../../../templates/runtime/pages.js";
import { request } from "../../../../../templates/runtime/start-call.js";
import { writeJson, writeMembers } from "../../../../../templates/runtime/write-request.js";

export interface LogListParams {
  readonly account_id?: string | undefined;
  readonly gateway_id: string;
  readonly success?: boolean | undefined;
  readonly page?: number | undefined;
  readonly per_page?: number | undefined;
  readonly filters?: readonly { readonly key?: string }[] | undefined;
}

export interface LogListResponse {
  readonly id: string;
}

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

export function list(
  client: Client,
  params: LogListParams,
  options?: RequestOptions,
): PagedCall<LogListResponse> {
  return requestPages(client, listOperation, params, options);
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

export interface LogGetParams {
  readonly account_id?: string | undefined;
  readonly gateway_id: string;
  readonly id: string;
}

export function get(client: Client, params: LogGetParams, options?: RequestOptions): Call<LogListResponse> {
  return request(client, getOperation, params, options);
}

export interface LogEditParams {
  readonly account_id?: string | undefined;
  readonly gateway_id: string;
  readonly id: string;
  readonly score?: number | null | undefined;
}

const editOperation: Operation = {
  id: "logs.edit",
  method: "PATCH",
  path: "/accounts/{account_id}/ai-gateway/gateways/{gateway_id}/logs/{id}",
  body: writeMembers,
  envelope: true,
  unwrap: ["result"],
  params: "LogEditParams",
  result: "LogEditResponse",
};

export function edit(client: Client, params: LogEditParams, options?: RequestOptions): Call<LogListResponse> {
  return request(client, editOperation, params, options);
}

const payloadOperation: Operation = {
  id: "logs.request",
  method: "GET",
  path: "/accounts/{account_id}/ai-gateway/gateways/{gateway_id}/logs/{id}/request",
};

/** What the caller of a gateway sent: any JSON. */
export function payload(client: Client, params: LogGetParams, options?: RequestOptions): Call<unknown> {
  return request(client, payloadOperation, params, options);
}

const scanOperation: PagedOperation = {
  id: "logs.scan",
  method: "GET",
  path: "/accounts/{account_id}/ai-gateway/gateways/{gateway_id}/scan",
  unwrap: ["data"],
  pages: {
    next: nextCursor,
    parameter: "after",
    info: [],
    nextCursor: ["last_id"],
    hasMore: ["has_more"],
  },
};

export interface LogScanParams {
  readonly account_id?: string | undefined;
  readonly gateway_id: string;
  readonly after?: string | undefined;
}

export function scan(
  client: Client,
  params: LogScanParams,
  options?: RequestOptions,
): PagedCall<LogListResponse> {
  return requestPages(client, scanOperation, params, options);
}
