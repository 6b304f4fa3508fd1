// Written by docwright; do not edit. The next run writes this file anew.

/**
 * What `billing.topup.config.get` returns.
 *
 * https://developers.cloudflare.com/api/resources/ai_gateway/subresources/billing/subresources/topup/subresources/config/methods/get/
 */
export interface ConfigGetResponse {
  amount: number | null;
  disabledReason: string | null;
  error: string | null;
  lastFailedAt: number | null;
  threshold: number | null;
}

/**
 * What `billing.topup.config.create` returns.
 *
 * https://developers.cloudflare.com/api/resources/ai_gateway/subresources/billing/subresources/topup/subresources/config/methods/create/
 */
export interface ConfigCreateResponse {
  amount: number;
  threshold: number;
}

/**
 * What `billing.topup.config.delete` returns.
 *
 * https://developers.cloudflare.com/api/resources/ai_gateway/subresources/billing/subresources/topup/subresources/config/methods/delete/
 */
export type ConfigDeleteResponse = unknown;

/**
 * The parameters of `billing.topup.config.get`.
 *
 * https://developers.cloudflare.com/api/resources/ai_gateway/subresources/billing/subresources/topup/subresources/config/methods/get/
 */
export interface ConfigGetParams {
  /** Taken from the option `accountId` of the client where it is not given. */
  account_id?: string | undefined;
}

/**
 * The parameters of `billing.topup.config.create`.
 *
 * https://developers.cloudflare.com/api/resources/ai_gateway/subresources/billing/subresources/topup/subresources/config/methods/create/
 */
export interface ConfigCreateParams {
  /** Taken from the option `accountId` of the client where it is not given. */
  account_id?: string | undefined;
  /**
   * Auto top-up amount in cents (min 1000).
   * @minimum 1000
   */
  amount: number;
  /**
   * Balance threshold in cents that triggers auto top-up (min 500).
   * @minimum 500
   */
  threshold: number;
}

/**
 * The parameters of `billing.topup.config.delete`.
 *
 * https://developers.cloudflare.com/api/resources/ai_gateway/subresources/billing/subresources/topup/subresources/config/methods/delete/
 */
export interface ConfigDeleteParams {
  /** Taken from the option `accountId` of the client where it is not given. */
  account_id?: string | undefined;
}
