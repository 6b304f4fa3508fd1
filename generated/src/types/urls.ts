// Written by docwright; do not edit. The next run writes this file anew.

/**
 * What `urls.get` returns.
 *
 * https://developers.cloudflare.com/api/resources/ai_gateway/subresources/urls/methods/get/
 */
export type URLGetResponse = string;

/**
 * The parameters of `urls.get`.
 *
 * https://developers.cloudflare.com/api/resources/ai_gateway/subresources/urls/methods/get/
 */
export interface URLGetParams {
  /** Taken from the option `accountId` of the client where it is not given. */
  account_id?: string | undefined;
  /** gateway id */
  gateway_id: string;
  provider: string;
}
