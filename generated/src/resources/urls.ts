// Written by docwright; do not edit. The next run writes this file anew.

import type {
  Call,
  Client,
  Operation,
  RequestOptions,
} from "../runtime/contract.js";
import { request } from "../runtime/start-call.js";
import type { URLGetParams, URLGetResponse } from "../types/urls.js";

const getOperation: Operation = {
  id: "urls.get",
  method: "GET",
  path: "/accounts/{account_id}/ai-gateway/gateways/{gateway_id}/url/{provider}",
  envelope: true,
  unwrap: ["result"],
  params: "URLGetParams",
  result: "URLGetResponse",
};

/**
 * Get Gateway URL
 *
 * Retrieves the endpoint URL for an AI Gateway.
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/subresources/urls/methods/get/
 */
export function get(
  client: Client,
  params: URLGetParams,
  options?: RequestOptions,
): Call<URLGetResponse> {
  return request(client, getOperation, params, options);
}
