// Written by docwright; do not edit. The next run writes this file anew.

import type {
  Call,
  Client,
  Operation,
  RequestOptions,
} from "../runtime/contract.js";
import { request } from "../runtime/start-call.js";
import { writeMembers } from "../runtime/write-request.js";
import type {
  DynamicRoutingCreateDeploymentParams,
  DynamicRoutingCreateDeploymentResponse,
  DynamicRoutingCreateParams,
  DynamicRoutingCreateResponse,
  DynamicRoutingCreateVersionParams,
  DynamicRoutingCreateVersionResponse,
  DynamicRoutingDeleteParams,
  DynamicRoutingDeleteResponse,
  DynamicRoutingGetParams,
  DynamicRoutingGetResponse,
  DynamicRoutingGetVersionParams,
  DynamicRoutingGetVersionResponse,
  DynamicRoutingListDeploymentsParams,
  DynamicRoutingListDeploymentsResponse,
  DynamicRoutingListParams,
  DynamicRoutingListResponse,
  DynamicRoutingListVersionsParams,
  DynamicRoutingListVersionsResponse,
  DynamicRoutingUpdateParams,
  DynamicRoutingUpdateResponse,
} from "../types/dynamic-routing.js";

const listOperation: Operation = {
  id: "dynamicRouting.list",
  method: "GET",
  path: "/accounts/{account_id}/ai-gateway/gateways/{gateway_id}/routes",
  envelope: true,
  params: "DynamicRoutingListParams",
  result: "DynamicRoutingListResponse",
};

/**
 * List all AI Gateway Dynamic Routes.
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/subresources/dynamic_routing/methods/list/
 */
export function list(
  client: Client,
  params: DynamicRoutingListParams,
  options?: RequestOptions,
): Call<DynamicRoutingListResponse> {
  return request(client, listOperation, params, options);
}

const createOperation: Operation = {
  id: "dynamicRouting.create",
  method: "POST",
  path: "/accounts/{account_id}/ai-gateway/gateways/{gateway_id}/routes",
  body: writeMembers,
  envelope: true,
  unwrap: ["result"],
  params: "DynamicRoutingCreateParams",
  result: "DynamicRoutingCreateResponse",
};

/**
 * Create a new AI Gateway Dynamic Route.
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/subresources/dynamic_routing/methods/create/
 */
export function create(
  client: Client,
  params: DynamicRoutingCreateParams,
  options?: RequestOptions,
): Call<DynamicRoutingCreateResponse> {
  return request(client, createOperation, params, options);
}

const getOperation: Operation = {
  id: "dynamicRouting.get",
  method: "GET",
  path: "/accounts/{account_id}/ai-gateway/gateways/{gateway_id}/routes/{id}",
  envelope: true,
  unwrap: ["result"],
  params: "DynamicRoutingGetParams",
  result: "DynamicRoutingGetResponse",
};

/**
 * Get an AI Gateway Dynamic Route.
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/subresources/dynamic_routing/methods/get/
 */
export function get(
  client: Client,
  params: DynamicRoutingGetParams,
  options?: RequestOptions,
): Call<DynamicRoutingGetResponse> {
  return request(client, getOperation, params, options);
}

const updateOperation: Operation = {
  id: "dynamicRouting.update",
  method: "PATCH",
  path: "/accounts/{account_id}/ai-gateway/gateways/{gateway_id}/routes/{id}",
  body: writeMembers,
  envelope: true,
  params: "DynamicRoutingUpdateParams",
  result: "DynamicRoutingUpdateResponse",
};

/**
 * Update an AI Gateway Dynamic Route.
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/subresources/dynamic_routing/methods/update/
 */
export function update(
  client: Client,
  params: DynamicRoutingUpdateParams,
  options?: RequestOptions,
): Call<DynamicRoutingUpdateResponse> {
  return request(client, updateOperation, params, options);
}

const deleteOperation: Operation = {
  id: "dynamicRouting.delete",
  method: "DELETE",
  path: "/accounts/{account_id}/ai-gateway/gateways/{gateway_id}/routes/{id}",
  envelope: true,
  unwrap: ["result"],
  params: "DynamicRoutingDeleteParams",
  result: "DynamicRoutingDeleteResponse",
};

/**
 * Delete an AI Gateway Dynamic Route.
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/subresources/dynamic_routing/methods/delete/
 */
function deleteDynamicRouting(
  client: Client,
  params: DynamicRoutingDeleteParams,
  options?: RequestOptions,
): Call<DynamicRoutingDeleteResponse> {
  return request(client, deleteOperation, params, options);
}

const listDeploymentsOperation: Operation = {
  id: "dynamicRouting.listDeployments",
  method: "GET",
  path: "/accounts/{account_id}/ai-gateway/gateways/{gateway_id}/routes/{id}/deployments",
  envelope: true,
  params: "DynamicRoutingListDeploymentsParams",
  result: "DynamicRoutingListDeploymentsResponse",
};

/**
 * List all AI Gateway Dynamic Route Deployments.
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/subresources/dynamic_routing/methods/list_deployments/
 */
export function listDeployments(
  client: Client,
  params: DynamicRoutingListDeploymentsParams,
  options?: RequestOptions,
): Call<DynamicRoutingListDeploymentsResponse> {
  return request(client, listDeploymentsOperation, params, options);
}

const createDeploymentOperation: Operation = {
  id: "dynamicRouting.createDeployment",
  method: "POST",
  path: "/accounts/{account_id}/ai-gateway/gateways/{gateway_id}/routes/{id}/deployments",
  body: writeMembers,
  envelope: true,
  unwrap: ["result"],
  params: "DynamicRoutingCreateDeploymentParams",
  result: "DynamicRoutingCreateDeploymentResponse",
};

/**
 * Create a new AI Gateway Dynamic Route Deployment.
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/subresources/dynamic_routing/methods/create_deployment/
 */
export function createDeployment(
  client: Client,
  params: DynamicRoutingCreateDeploymentParams,
  options?: RequestOptions,
): Call<DynamicRoutingCreateDeploymentResponse> {
  return request(client, createDeploymentOperation, params, options);
}

const listVersionsOperation: Operation = {
  id: "dynamicRouting.listVersions",
  method: "GET",
  path: "/accounts/{account_id}/ai-gateway/gateways/{gateway_id}/routes/{id}/versions",
  envelope: true,
  params: "DynamicRoutingListVersionsParams",
  result: "DynamicRoutingListVersionsResponse",
};

/**
 * List all AI Gateway Dynamic Route Versions.
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/subresources/dynamic_routing/methods/list_versions/
 */
export function listVersions(
  client: Client,
  params: DynamicRoutingListVersionsParams,
  options?: RequestOptions,
): Call<DynamicRoutingListVersionsResponse> {
  return request(client, listVersionsOperation, params, options);
}

const createVersionOperation: Operation = {
  id: "dynamicRouting.createVersion",
  method: "POST",
  path: "/accounts/{account_id}/ai-gateway/gateways/{gateway_id}/routes/{id}/versions",
  body: writeMembers,
  envelope: true,
  unwrap: ["result"],
  params: "DynamicRoutingCreateVersionParams",
  result: "DynamicRoutingCreateVersionResponse",
};

/**
 * Create a new AI Gateway Dynamic Route Version.
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/subresources/dynamic_routing/methods/create_version/
 */
export function createVersion(
  client: Client,
  params: DynamicRoutingCreateVersionParams,
  options?: RequestOptions,
): Call<DynamicRoutingCreateVersionResponse> {
  return request(client, createVersionOperation, params, options);
}

const getVersionOperation: Operation = {
  id: "dynamicRouting.getVersion",
  method: "GET",
  path: "/accounts/{account_id}/ai-gateway/gateways/{gateway_id}/routes/{id}/versions/{version_id}",
  envelope: true,
  unwrap: ["result"],
  params: "DynamicRoutingGetVersionParams",
  result: "DynamicRoutingGetVersionResponse",
};

/**
 * Get an AI Gateway Dynamic Route Version.
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/subresources/dynamic_routing/methods/get_version/
 */
export function getVersion(
  client: Client,
  params: DynamicRoutingGetVersionParams,
  options?: RequestOptions,
): Call<DynamicRoutingGetVersionResponse> {
  return request(client, getVersionOperation, params, options);
}

export { deleteDynamicRouting as delete };
