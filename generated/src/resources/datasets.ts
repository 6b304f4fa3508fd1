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
  DatasetCreateParams,
  DatasetCreateResponse,
  DatasetDeleteParams,
  DatasetDeleteResponse,
  DatasetGetParams,
  DatasetGetResponse,
  DatasetListParams,
  DatasetListResponse,
  DatasetUpdateParams,
  DatasetUpdateResponse,
} from "../types/datasets.js";

const listOperation: PagedOperation = {
  id: "datasets.list",
  method: "GET",
  path: "/accounts/{account_id}/ai-gateway/gateways/{gateway_id}/datasets",
  envelope: true,
  unwrap: ["result"],
  pages: { next: nextNumber, parameter: "page" },
  params: "DatasetListParams",
  result: "DatasetListResponse",
};

/**
 * List Datasets
 *
 * Lists all AI Gateway evaluator types configured for the account.
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/subresources/datasets/methods/list/
 */
export function list(
  client: Client,
  params: DatasetListParams,
  options?: RequestOptions,
): PagedCall<DatasetListResponse> {
  return requestPages(client, listOperation, params, options);
}

const createOperation: Operation = {
  id: "datasets.create",
  method: "POST",
  path: "/accounts/{account_id}/ai-gateway/gateways/{gateway_id}/datasets",
  body: writeMembers,
  envelope: true,
  unwrap: ["result"],
  params: "DatasetCreateParams",
  result: "DatasetCreateResponse",
};

/**
 * Create a new Dataset
 *
 * Creates a new AI Gateway.
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/subresources/datasets/methods/create/
 */
export function create(
  client: Client,
  params: DatasetCreateParams,
  options?: RequestOptions,
): Call<DatasetCreateResponse> {
  return request(client, createOperation, params, options);
}

const getOperation: Operation = {
  id: "datasets.get",
  method: "GET",
  path: "/accounts/{account_id}/ai-gateway/gateways/{gateway_id}/datasets/{id}",
  envelope: true,
  unwrap: ["result"],
  params: "DatasetGetParams",
  result: "DatasetGetResponse",
};

/**
 * Fetch a Dataset
 *
 * Retrieves details for a specific AI Gateway dataset.
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/subresources/datasets/methods/get/
 */
export function get(
  client: Client,
  params: DatasetGetParams,
  options?: RequestOptions,
): Call<DatasetGetResponse> {
  return request(client, getOperation, params, options);
}

const updateOperation: Operation = {
  id: "datasets.update",
  method: "PUT",
  path: "/accounts/{account_id}/ai-gateway/gateways/{gateway_id}/datasets/{id}",
  body: writeMembers,
  envelope: true,
  unwrap: ["result"],
  params: "DatasetUpdateParams",
  result: "DatasetUpdateResponse",
};

/**
 * Update a Dataset
 *
 * Updates an existing AI Gateway dataset.
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/subresources/datasets/methods/update/
 */
export function update(
  client: Client,
  params: DatasetUpdateParams,
  options?: RequestOptions,
): Call<DatasetUpdateResponse> {
  return request(client, updateOperation, params, options);
}

const deleteOperation: Operation = {
  id: "datasets.delete",
  method: "DELETE",
  path: "/accounts/{account_id}/ai-gateway/gateways/{gateway_id}/datasets/{id}",
  envelope: true,
  unwrap: ["result"],
  params: "DatasetDeleteParams",
  result: "DatasetDeleteResponse",
};

/**
 * Delete a Dataset
 *
 * Deletes an AI Gateway dataset.
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/subresources/datasets/methods/delete/
 */
function deleteDatasets(
  client: Client,
  params: DatasetDeleteParams,
  options?: RequestOptions,
): Call<DatasetDeleteResponse> {
  return request(client, deleteOperation, params, options);
}

export { deleteDatasets as delete };
