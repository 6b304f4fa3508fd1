// Written by docwright; do not edit. The next run writes this file anew.

import type {
  Call,
  Client,
  Operation,
  RequestOptions,
} from "../../runtime/contract.js";
import { request } from "../../runtime/start-call.js";
import { writeMembers } from "../../runtime/write-request.js";
import type {
  SpendingLimitCreateParams,
  SpendingLimitCreateResponse,
  SpendingLimitDeleteParams,
  SpendingLimitDeleteResponse,
  SpendingLimitGetParams,
  SpendingLimitGetResponse,
} from "../../types/billing/spending-limit.js";

const getOperation: Operation = {
  id: "billing.spendingLimit.get",
  method: "GET",
  path: "/accounts/{account_id}/ai-gateway/billing/spending-limit",
  envelope: true,
  unwrap: ["result"],
  params: "SpendingLimitGetParams",
  result: "SpendingLimitGetResponse",
};

/**
 * Get spending limit
 *
 * Retrieve the current spending limit configuration for the account.
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/subresources/billing/subresources/spending_limit/methods/get/
 */
export function get(
  client: Client,
  params?: SpendingLimitGetParams,
  options?: RequestOptions,
): Call<SpendingLimitGetResponse> {
  return request(client, getOperation, params, options);
}

const createOperation: Operation = {
  id: "billing.spendingLimit.create",
  method: "POST",
  path: "/accounts/{account_id}/ai-gateway/billing/spending-limit",
  body: writeMembers,
  envelope: true,
  unwrap: ["result"],
  params: "SpendingLimitCreateParams",
  result: "SpendingLimitCreateResponse",
};

/**
 * Set spending limit
 *
 * Configure a spending limit with amount, strategy, and duration.
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/subresources/billing/subresources/spending_limit/methods/create/
 */
export function create(
  client: Client,
  params: SpendingLimitCreateParams,
  options?: RequestOptions,
): Call<SpendingLimitCreateResponse> {
  return request(client, createOperation, params, options);
}

const deleteOperation: Operation = {
  id: "billing.spendingLimit.delete",
  method: "DELETE",
  path: "/accounts/{account_id}/ai-gateway/billing/spending-limit",
  envelope: true,
  unwrap: ["result"],
  params: "SpendingLimitDeleteParams",
  result: "SpendingLimitDeleteResponse",
};

/**
 * Delete spending limit
 *
 * Remove the spending limit for the account.
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/subresources/billing/subresources/spending_limit/methods/delete/
 */
function deleteSpendingLimit(
  client: Client,
  params?: SpendingLimitDeleteParams,
  options?: RequestOptions,
): Call<SpendingLimitDeleteResponse> {
  return request(client, deleteOperation, params, options);
}

export { deleteSpendingLimit as delete };
