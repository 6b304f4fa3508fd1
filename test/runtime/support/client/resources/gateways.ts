import type { Call, Client, Operation, RequestOptions } from "../../../../../templates/runtime/contract.js";
import { readNothing } from "../../../../../templates/runtime/read.js";
import { request } from "../../../../../templates/runtime/start-call.js";
import { writeMembers } from "../../../../../templates/runtime/write-request.js";

export interface Gateway {
  readonly id: string;
}

export interface GatewayCreateParams {
  readonly account_id?: string | undefined;
  readonly id: string;
  readonly metadata?: unknown;
}

const createOperation: Operation = {
  id: "create",
  method: "POST",
  path: "/accounts/{account_id}/ai-gateway/gateways",
  body: writeMembers,
  envelope: true,
  unwrap: ["result"],
  params: "GatewayCreateParams",
  result: "Gateway",
};

export function create(client: Client, params: GatewayCreateParams, options?: RequestOptions): Call<Gateway> {
  return request(client, createOperation, params, options);
}

export interface GatewayUpdateParams {
  readonly account_id?: string | undefined;
  readonly id: string;
  readonly collect_logs: boolean;
}

const updateOperation: Operation = {
  id: "update",
  method: "PUT",
  path: "/accounts/{account_id}/ai-gateway/gateways/{id}",
  body: writeMembers,
  envelope: true,
  unwrap: ["result"],
  params: "GatewayUpdateParams",
  result: "Gateway",
};

export function update(client: Client, params: GatewayUpdateParams, options?: RequestOptions): Call<Gateway> {
  return request(client, updateOperation, params, options);
}

export interface GatewayDeleteParams {
  readonly account_id?: string | undefined;
  readonly id: string;
}

const deleteOperation: Operation = {
  id: "delete",
  method: "DELETE",
  path: "/accounts/{account_id}/ai-gateway/gateways/{id}",
  envelope: true,
  unwrap: ["result"],
  params: "GatewayDeleteParams",
  result: "Gateway",
};

function deleteGateway(client: Client, params: GatewayDeleteParams, options?: RequestOptions): Call<Gateway> {
  return request(client, deleteOperation, params, options);
}

export { deleteGateway as delete };

const pingOperation: Operation = {
  id: "ping",
  method: "GET",
  path: "/accounts/{account_id}/ai-gateway/ping",
  read: readNothing,
};

/** Documents no body. */
export function ping(client: Client, params?: object, options?: RequestOptions): Call<void> {
  return request(client, pingOperation, params, options);
}
