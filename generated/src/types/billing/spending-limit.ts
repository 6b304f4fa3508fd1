// Written by docwright; do not edit. The next run writes this file anew.

/**
 * What `billing.spendingLimit.get` returns.
 *
 * https://developers.cloudflare.com/api/resources/ai_gateway/subresources/billing/subresources/spending_limit/methods/get/
 */
export interface SpendingLimitGetResponse {
  config: {
    amount: number | null;
    duration: string | null;
    strategy: string | null;
  };
  enabled: boolean;
}

/**
 * What `billing.spendingLimit.create` returns.
 *
 * https://developers.cloudflare.com/api/resources/ai_gateway/subresources/billing/subresources/spending_limit/methods/create/
 */
export type SpendingLimitCreateResponse = unknown;

/**
 * What `billing.spendingLimit.delete` returns.
 *
 * https://developers.cloudflare.com/api/resources/ai_gateway/subresources/billing/subresources/spending_limit/methods/delete/
 */
export type SpendingLimitDeleteResponse = unknown;

/**
 * The parameters of `billing.spendingLimit.get`.
 *
 * https://developers.cloudflare.com/api/resources/ai_gateway/subresources/billing/subresources/spending_limit/methods/get/
 */
export interface SpendingLimitGetParams {
  /** Taken from the option `accountId` of the client where it is not given. */
  account_id?: string | undefined;
}

/**
 * The parameters of `billing.spendingLimit.create`.
 *
 * https://developers.cloudflare.com/api/resources/ai_gateway/subresources/billing/subresources/spending_limit/methods/create/
 */
export interface SpendingLimitCreateParams {
  /** Taken from the option `accountId` of the client where it is not given. */
  account_id?: string | undefined;
  /**
   * Spending limit amount in cents (min 100).
   * @minimum 100
   */
  amount: number;
  /** Spending limit duration. */
  duration: "daily" | "weekly" | "monthly";
  /** Spending limit strategy. */
  strategy: "fixed" | "sliding";
}

/**
 * The parameters of `billing.spendingLimit.delete`.
 *
 * https://developers.cloudflare.com/api/resources/ai_gateway/subresources/billing/subresources/spending_limit/methods/delete/
 */
export interface SpendingLimitDeleteParams {
  /** Taken from the option `accountId` of the client where it is not given. */
  account_id?: string | undefined;
}
