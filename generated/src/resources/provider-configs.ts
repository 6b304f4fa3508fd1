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
  ProviderConfigCreateParams,
  ProviderConfigCreateResponse,
  ProviderConfigListParams,
  ProviderConfigListResponse,
} from "../types/provider-configs.js";

const listOperation: PagedOperation = {
  id: "providerConfigs.list",
  method: "GET",
  path: "/accounts/{account_id}/ai-gateway/gateways/{gateway_id}/provider_configs",
  envelope: true,
  unwrap: ["result"],
  pages: { next: nextNumber, parameter: "page" },
  params: "ProviderConfigListParams",
  result: "ProviderConfigListResponse",
};

/**
 * List Provider Configs
 *
 * Lists all AI Gateway evaluator types configured for the account.
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/subresources/provider_configs/methods/list/
 */
export function list(
  client: Client,
  params: ProviderConfigListParams,
  options?: RequestOptions,
): PagedCall<ProviderConfigListResponse> {
  return requestPages(client, listOperation, params, options);
}

const createOperation: Operation = {
  id: "providerConfigs.create",
  method: "POST",
  path: "/accounts/{account_id}/ai-gateway/gateways/{gateway_id}/provider_configs",
  body: writeMembers,
  envelope: true,
  unwrap: ["result"],
  params: "ProviderConfigCreateParams",
  result: "ProviderConfigCreateResponse",
};

/**
 * Create a new Provider Configs
 *
 * Creates a new AI Gateway.
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/subresources/provider_configs/methods/create/
 */
export function create(
  client: Client,
  params: ProviderConfigCreateParams,
  options?: RequestOptions,
): Call<ProviderConfigCreateResponse> {
  return request(client, createOperation, params, options);
}
