// Written by docwright; do not edit. The next run writes this file anew.

/**
 * What `billing.topup.create` returns.
 *
 * https://developers.cloudflare.com/api/resources/ai_gateway/subresources/billing/subresources/topup/methods/create/
 */
export interface TopupCreateResponse {
  /** Stripe PaymentIntent client secret. */
  client_secret: string | null;
  /** Whether the user was already onboarded. */
  onboarding: boolean;
  /** Stripe invoice ID. */
  payment_intent_id: string;
  /** Card brand (visa, mastercard, etc.). */
  brand?: string;
  /** Last 4 digits of card. */
  last4?: string;
}

/**
 * What `billing.topup.status` returns.
 *
 * https://developers.cloudflare.com/api/resources/ai_gateway/subresources/billing/subresources/topup/methods/status/
 */
export interface TopupStatusResponse {
  payment_intent_id: string;
  status: "completed" | "pending";
}

/**
 * The parameters of `billing.topup.create`.
 *
 * https://developers.cloudflare.com/api/resources/ai_gateway/subresources/billing/subresources/topup/methods/create/
 */
export interface TopupCreateParams {
  /** Taken from the option `accountId` of the client where it is not given. */
  account_id?: string | undefined;
  /**
   * Top-up amount in cents (min 1000).
   * @minimum 1000
   */
  amount: number;
}

/**
 * The parameters of `billing.topup.status`.
 *
 * https://developers.cloudflare.com/api/resources/ai_gateway/subresources/billing/subresources/topup/methods/status/
 */
export interface TopupStatusParams {
  /** Taken from the option `accountId` of the client where it is not given. */
  account_id?: string | undefined;
  /** Stripe invoice ID to check status for. */
  payment_intent_id: string;
}
