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
  EvaluationCreateParams,
  EvaluationCreateResponse,
  EvaluationDeleteParams,
  EvaluationDeleteResponse,
  EvaluationGetParams,
  EvaluationGetResponse,
  EvaluationListParams,
  EvaluationListResponse,
} from "../types/evaluations.js";

const listOperation: PagedOperation = {
  id: "evaluations.list",
  method: "GET",
  path: "/accounts/{account_id}/ai-gateway/gateways/{gateway_id}/evaluations",
  envelope: true,
  unwrap: ["result"],
  pages: { next: nextNumber, parameter: "page" },
  params: "EvaluationListParams",
  result: "EvaluationListResponse",
};

/**
 * List Evaluations
 *
 * Lists all AI Gateway evaluator types configured for the account.
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/subresources/evaluations/methods/list/
 */
export function list(
  client: Client,
  params: EvaluationListParams,
  options?: RequestOptions,
): PagedCall<EvaluationListResponse> {
  return requestPages(client, listOperation, params, options);
}

const createOperation: Operation = {
  id: "evaluations.create",
  method: "POST",
  path: "/accounts/{account_id}/ai-gateway/gateways/{gateway_id}/evaluations",
  body: writeMembers,
  envelope: true,
  unwrap: ["result"],
  params: "EvaluationCreateParams",
  result: "EvaluationCreateResponse",
};

/**
 * Create a new Evaluation
 *
 * Creates a new AI Gateway.
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/subresources/evaluations/methods/create/
 */
export function create(
  client: Client,
  params: EvaluationCreateParams,
  options?: RequestOptions,
): Call<EvaluationCreateResponse> {
  return request(client, createOperation, params, options);
}

const getOperation: Operation = {
  id: "evaluations.get",
  method: "GET",
  path: "/accounts/{account_id}/ai-gateway/gateways/{gateway_id}/evaluations/{id}",
  envelope: true,
  unwrap: ["result"],
  params: "EvaluationGetParams",
  result: "EvaluationGetResponse",
};

/**
 * Fetch a Evaluation
 *
 * Retrieves details for a specific AI Gateway dataset.
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/subresources/evaluations/methods/get/
 */
export function get(
  client: Client,
  params: EvaluationGetParams,
  options?: RequestOptions,
): Call<EvaluationGetResponse> {
  return request(client, getOperation, params, options);
}

const deleteOperation: Operation = {
  id: "evaluations.delete",
  method: "DELETE",
  path: "/accounts/{account_id}/ai-gateway/gateways/{gateway_id}/evaluations/{id}",
  envelope: true,
  unwrap: ["result"],
  params: "EvaluationDeleteParams",
  result: "EvaluationDeleteResponse",
};

/**
 * Delete a Evaluation
 *
 * Deletes an AI Gateway dataset.
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/subresources/evaluations/methods/delete/
 */
function deleteEvaluations(
  client: Client,
  params: EvaluationDeleteParams,
  options?: RequestOptions,
): Call<EvaluationDeleteResponse> {
  return request(client, deleteOperation, params, options);
}

export { deleteEvaluations as delete };
