import { nextNumber } from "../../../../../templates/runtime/next-number.js";
import type { Call } from "../../../../../templates/runtime/call.js";
import type { Client } from "../../../../../templates/runtime/client.js";
import type { Operation, PagedOperation } from "../../../../../templates/runtime/operation.js";
import type { RequestOptions } from "../../../../../templates/runtime/options.js";
import { requestPages, type PagedCall } from "../../../../../templates/runtime/pages.js";
import { request } from "../../../../../templates/runtime/request.js";

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
  json: ["filters"],
  envelope: true,
  pages: {
    next: nextNumber,
    parameter: "page",
    items: ["result"],
    totalCount: ["result_info", "total_count"],
    pageSize: ["result_info", "per_page"],
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
  unwrap: "result",
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
