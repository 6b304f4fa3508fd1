// Written by docwright; do not edit. The next run writes this file anew.

import type {
  Call,
  Client,
  Operation,
  RequestOptions,
} from "../../../runtime/contract.js";
import { request } from "../../../runtime/start-call.js";
import { writeMembers } from "../../../runtime/write-request.js";
import type {
  ConfigCreateParams,
  ConfigCreateResponse,
  ConfigDeleteParams,
  ConfigDeleteResponse,
  ConfigGetParams,
  ConfigGetResponse,
} from "../../../types/billing/topup/config.js";

const getOperation: Operation = {
  id: "billing.topup.config.get",
  method: "GET",
  path: "/accounts/{account_id}/ai-gateway/billing/topup/config",
  envelope: true,
  unwrap: ["result"],
  params: "ConfigGetParams",
  result: "ConfigGetResponse",
};

/**
 * Get auto top-up configuration
 *
 * Retrieve the current auto top-up threshold, amount, and any error state.
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/subresources/billing/subresources/topup/subresources/config/methods/get/
 */
export function get(
  client: Client,
  params?: ConfigGetParams,
  options?: RequestOptions,
): Call<ConfigGetResponse> {
  return request(client, getOperation, params, options);
}

const createOperation: Operation = {
  id: "billing.topup.config.create",
  method: "POST",
  path: "/accounts/{account_id}/ai-gateway/billing/topup/config",
  body: writeMembers,
  envelope: true,
  unwrap: ["result"],
  params: "ConfigCreateParams",
  result: "ConfigCreateResponse",
};

/**
 * Set auto top-up configuration
 *
 * Configure auto top-up with a balance threshold and top-up amount.
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/subresources/billing/subresources/topup/subresources/config/methods/create/
 */
export function create(
  client: Client,
  params: ConfigCreateParams,
  options?: RequestOptions,
): Call<ConfigCreateResponse> {
  return request(client, createOperation, params, options);
}

const deleteOperation: Operation = {
  id: "billing.topup.config.delete",
  method: "DELETE",
  path: "/accounts/{account_id}/ai-gateway/billing/topup/config",
  envelope: true,
  unwrap: ["result"],
  params: "ConfigDeleteParams",
  result: "ConfigDeleteResponse",
};

/**
 * Delete auto top-up configuration
 *
 * Remove the auto top-up configuration for the account.
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/subresources/billing/subresources/topup/subresources/config/methods/delete/
 */
function deleteConfig(
  client: Client,
  params?: ConfigDeleteParams,
  options?: RequestOptions,
): Call<ConfigDeleteResponse> {
  return request(client, deleteOperation, params, options);
}

export { deleteConfig as delete };
