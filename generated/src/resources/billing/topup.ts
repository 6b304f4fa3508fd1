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
  TopupCreateParams,
  TopupCreateResponse,
  TopupStatusParams,
  TopupStatusResponse,
} from "../../types/billing/topup.js";
import * as config from "./topup/config.js";

const createOperation: Operation = {
  id: "billing.topup.create",
  method: "POST",
  path: "/accounts/{account_id}/ai-gateway/billing/topup",
  body: writeMembers,
  envelope: true,
  unwrap: ["result"],
  params: "TopupCreateParams",
  result: "TopupCreateResponse",
};

/**
 * Create a top-up
 *
 * Create a credit top-up via Stripe PaymentIntent for the given account.
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/subresources/billing/subresources/topup/methods/create/
 */
export function create(
  client: Client,
  params: TopupCreateParams,
  options?: RequestOptions,
): Call<TopupCreateResponse> {
  return request(client, createOperation, params, options);
}

const statusOperation: Operation = {
  id: "billing.topup.status",
  method: "POST",
  path: "/accounts/{account_id}/ai-gateway/billing/topup/status",
  body: writeMembers,
  envelope: true,
  unwrap: ["result"],
  params: "TopupStatusParams",
  result: "TopupStatusResponse",
};

/**
 * Check top-up status
 *
 * Get the payment processing status of a top-up by its invoice ID.
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/subresources/billing/subresources/topup/methods/status/
 */
export function status(
  client: Client,
  params: TopupStatusParams,
  options?: RequestOptions,
): Call<TopupStatusResponse> {
  return request(client, statusOperation, params, options);
}

export { config };
