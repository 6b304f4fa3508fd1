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
import { writeMembers } from "../runtime/write-request.js";
import type {
  AIGatewayCreateParams,
  AIGatewayCreateResponse,
  AIGatewayDeleteParams,
  AIGatewayDeleteResponse,
  AIGatewayGetParams,
  AIGatewayGetResponse,
  AIGatewayListParams,
  AIGatewayListResponse,
  AIGatewayUpdateParams,
  AIGatewayUpdateResponse,
} from "../types/ai-gateway.js";

const listOperation: PagedOperation = {
  id: "aiGateway.list",
  method: "GET",
  path: "/accounts/{account_id}/ai-gateway/gateways",
  envelope: true,
  unwrap: ["result"],
  pages: { next: nextNumber, parameter: "page" },
  params: "AIGatewayListParams",
  result: "AIGatewayListResponse",
};

/**
 * List Gateways
 *
 * Lists all AI Gateway evaluator types configured for the account.
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/methods/list/
 */
export function list(
  client: Client,
  params?: AIGatewayListParams,
  options?: RequestOptions,
): PagedCall<AIGatewayListResponse> {
  return requestPages(client, listOperation, params, options);
}

const createOperation: Operation = {
  id: "aiGateway.create",
  method: "POST",
  path: "/accounts/{account_id}/ai-gateway/gateways",
  body: writeMembers,
  envelope: true,
  unwrap: ["result"],
  params: "AIGatewayCreateParams",
  result: "AIGatewayCreateResponse",
};

/**
 * Create a new Gateway
 *
 * Creates a new AI Gateway.
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/methods/create/
 */
export function create(
  client: Client,
  params: AIGatewayCreateParams,
  options?: RequestOptions,
): Call<AIGatewayCreateResponse> {
  return request(client, createOperation, params, options);
}

const getOperation: Operation = {
  id: "aiGateway.get",
  method: "GET",
  path: "/accounts/{account_id}/ai-gateway/gateways/{id}",
  envelope: true,
  unwrap: ["result"],
  params: "AIGatewayGetParams",
  result: "AIGatewayGetResponse",
};

/**
 * Fetch a Gateway
 *
 * Retrieves details for a specific AI Gateway dataset.
 *
 * Needs one of the permissions: AI Gateway Write, AI Gateway Read.
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/methods/get/
 */
export function get(
  client: Client,
  params: AIGatewayGetParams,
  options?: RequestOptions,
): Call<AIGatewayGetResponse> {
  return request(client, getOperation, params, options);
}

const updateOperation: Operation = {
  id: "aiGateway.update",
  method: "PUT",
  path: "/accounts/{account_id}/ai-gateway/gateways/{id}",
  body: writeMembers,
  envelope: true,
  unwrap: ["result"],
  params: "AIGatewayUpdateParams",
  result: "AIGatewayUpdateResponse",
};

/**
 * Update a Gateway
 *
 * Updates an existing AI Gateway dataset.
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/methods/update/
 */
export function update(
  client: Client,
  params: AIGatewayUpdateParams,
  options?: RequestOptions,
): Call<AIGatewayUpdateResponse> {
  return request(client, updateOperation, params, options);
}

const deleteOperation: Operation = {
  id: "aiGateway.delete",
  method: "DELETE",
  path: "/accounts/{account_id}/ai-gateway/gateways/{id}",
  envelope: true,
  unwrap: ["result"],
  params: "AIGatewayDeleteParams",
  result: "AIGatewayDeleteResponse",
};

/**
 * Delete a Gateway
 *
 * Deletes an AI Gateway dataset.
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/methods/delete/
 */
function deleteAiGateway(
  client: Client,
  params: AIGatewayDeleteParams,
  options?: RequestOptions,
): Call<AIGatewayDeleteResponse> {
  return request(client, deleteOperation, params, options);
}

export { deleteAiGateway as delete };
