// Written by docwright; do not edit. The next run writes this file anew.

export interface AIGateway {
  /**
   * gateway id
   * @minLength 1
   * @maxLength 64
   */
  id: string;
  cache_invalidate_on_update: boolean;
  /** @minimum 0 */
  cache_ttl: number | null;
  collect_logs: boolean;
  /** @format date-time */
  created_at: string;
  /** @format date-time */
  modified_at: string;
  /** @minimum 0 */
  rate_limiting_interval: number | null;
  /** @minimum 0 */
  rate_limiting_limit: number | null;
  authentication?: boolean;
  dlp?: Dlp;
  guardrails?: Guardrails | null;
  is_default?: boolean;
  /**
   * @minimum 10000
   * @maximum 10000000
   */
  log_management?: number | null;
  log_management_strategy?: "STOP_INSERTING" | "DELETE_OLDEST" | null;
  logpush?: boolean;
  /**
   * @minLength 16
   * @maxLength 1024
   */
  logpush_public_key?: string | null;
  otel?: Otel[] | null;
  rate_limiting_technique?: "fixed" | "sliding" | null;
  /** Backoff strategy for retry delays */
  retry_backoff?: "constant" | "linear" | "exponential" | null;
  /**
   * Delay between retry attempts in milliseconds (0-5000)
   * @minimum 0
   * @maximum 5000
   */
  retry_delay?: number | null;
  /**
   * Maximum number of retry attempts for failed requests (1-5)
   * @minimum 1
   * @maximum 5
   */
  retry_max_attempts?: number | null;
  store_id?: string | null;
  stripe?: Stripe | null;
  /**
   * Controls how Workers AI inference calls routed through this gateway are
   * billed. Only 'postpaid' is currently supported.
   */
  workers_ai_billing_mode?: "postpaid";
  zdr?: boolean;
}

/**
 * An item of `aiGateway.list`.
 *
 * https://developers.cloudflare.com/api/resources/ai_gateway/methods/list/
 */
export type AIGatewayListResponse = AIGateway;

/**
 * What `aiGateway.get` returns.
 *
 * https://developers.cloudflare.com/api/resources/ai_gateway/methods/get/
 */
export type AIGatewayGetResponse = AIGateway;

/**
 * What `aiGateway.create` returns.
 *
 * https://developers.cloudflare.com/api/resources/ai_gateway/methods/create/
 */
export type AIGatewayCreateResponse = AIGateway;

/**
 * What `aiGateway.update` returns.
 *
 * https://developers.cloudflare.com/api/resources/ai_gateway/methods/update/
 */
export type AIGatewayUpdateResponse = AIGateway;

/**
 * What `aiGateway.delete` returns.
 *
 * https://developers.cloudflare.com/api/resources/ai_gateway/methods/delete/
 */
export type AIGatewayDeleteResponse = AIGateway;

export type Dlp =
  | {
      action: "BLOCK" | "FLAG";
      enabled: boolean;
      profiles: string[];
    }
  | {
      enabled: boolean;
      policies: {
        id: string;
        action: "FLAG" | "BLOCK";
        check: ("REQUEST" | "RESPONSE")[];
        enabled: boolean;
        profiles: string[];
      }[];
    };

export interface Guardrails {
  prompt: Guardrail;
  response: Guardrail;
}

export interface Guardrail {
  P1?: "FLAG" | "BLOCK" | undefined;
  S1?: "FLAG" | "BLOCK" | undefined;
  S10?: "FLAG" | "BLOCK" | undefined;
  S11?: "FLAG" | "BLOCK" | undefined;
  S12?: "FLAG" | "BLOCK" | undefined;
  S13?: "FLAG" | "BLOCK" | undefined;
  S2?: "FLAG" | "BLOCK" | undefined;
  S3?: "FLAG" | "BLOCK" | undefined;
  S4?: "FLAG" | "BLOCK" | undefined;
  S5?: "FLAG" | "BLOCK" | undefined;
  S6?: "FLAG" | "BLOCK" | undefined;
  S7?: "FLAG" | "BLOCK" | undefined;
  S8?: "FLAG" | "BLOCK" | undefined;
  S9?: "FLAG" | "BLOCK" | undefined;
}

export interface Otel {
  authorization: string;
  headers: { [name: string]: string };
  /** @format uri */
  url: string;
  content_type?: "json" | "protobuf" | undefined;
}

export interface Stripe {
  authorization: string;
  usage_events: {
    payload: string;
  }[];
}

/**
 * The parameters of `aiGateway.list`.
 *
 * https://developers.cloudflare.com/api/resources/ai_gateway/methods/list/
 */
export interface AIGatewayListParams {
  /** Taken from the option `accountId` of the client where it is not given. */
  account_id?: string | undefined;
  page?: number | undefined;
  per_page?: number | undefined;
  /** Search by id */
  search?: string | undefined;
}

/**
 * The parameters of `aiGateway.create`.
 *
 * https://developers.cloudflare.com/api/resources/ai_gateway/methods/create/
 */
export interface AIGatewayCreateParams {
  /** Taken from the option `accountId` of the client where it is not given. */
  account_id?: string | undefined;
  /**
   * gateway id
   * @minLength 1
   * @maxLength 64
   */
  id: string;
  cache_invalidate_on_update: boolean;
  /** @minimum 0 */
  cache_ttl: number | null;
  collect_logs: boolean;
  /** @minimum 0 */
  rate_limiting_interval: number | null;
  /** @minimum 0 */
  rate_limiting_limit: number | null;
  authentication?: boolean | undefined;
  /**
   * @minimum 10000
   * @maximum 10000000
   */
  log_management?: number | null | undefined;
  log_management_strategy?:
    | "STOP_INSERTING"
    | "DELETE_OLDEST"
    | null
    | undefined;
  logpush?: boolean | undefined;
  /**
   * @minLength 16
   * @maxLength 1024
   */
  logpush_public_key?: string | null | undefined;
  rate_limiting_technique?: "fixed" | "sliding" | null | undefined;
  /** Backoff strategy for retry delays */
  retry_backoff?: "constant" | "linear" | "exponential" | null | undefined;
  /**
   * Delay between retry attempts in milliseconds (0-5000)
   * @minimum 0
   * @maximum 5000
   */
  retry_delay?: number | null | undefined;
  /**
   * Maximum number of retry attempts for failed requests (1-5)
   * @minimum 1
   * @maximum 5
   */
  retry_max_attempts?: number | null | undefined;
  /**
   * Controls how Workers AI inference calls routed through this gateway are
   * billed. Only 'postpaid' is currently supported.
   */
  workers_ai_billing_mode?: "postpaid" | undefined;
  zdr?: boolean | undefined;
}

/**
 * The parameters of `aiGateway.get`.
 *
 * https://developers.cloudflare.com/api/resources/ai_gateway/methods/get/
 */
export interface AIGatewayGetParams {
  /** Taken from the option `accountId` of the client where it is not given. */
  account_id?: string | undefined;
  /**
   * gateway id
   * @minLength 1
   * @maxLength 64
   */
  id: string;
}

/**
 * The parameters of `aiGateway.update`.
 *
 * https://developers.cloudflare.com/api/resources/ai_gateway/methods/update/
 */
export interface AIGatewayUpdateParams {
  /** Taken from the option `accountId` of the client where it is not given. */
  account_id?: string | undefined;
  /**
   * gateway id
   * @minLength 1
   * @maxLength 64
   */
  id: string;
  cache_invalidate_on_update: boolean;
  /** @minimum 0 */
  cache_ttl: number | null;
  collect_logs: boolean;
  /** @minimum 0 */
  rate_limiting_interval: number | null;
  /** @minimum 0 */
  rate_limiting_limit: number | null;
  authentication?: boolean | undefined;
  dlp?: Dlp | undefined;
  guardrails?: Guardrails | null | undefined;
  /**
   * @minimum 10000
   * @maximum 10000000
   */
  log_management?: number | null | undefined;
  log_management_strategy?:
    | "STOP_INSERTING"
    | "DELETE_OLDEST"
    | null
    | undefined;
  logpush?: boolean | undefined;
  /**
   * @minLength 16
   * @maxLength 1024
   */
  logpush_public_key?: string | null | undefined;
  otel?: Otel[] | null | undefined;
  rate_limiting_technique?: "fixed" | "sliding" | null | undefined;
  /** Backoff strategy for retry delays */
  retry_backoff?: "constant" | "linear" | "exponential" | null | undefined;
  /**
   * Delay between retry attempts in milliseconds (0-5000)
   * @minimum 0
   * @maximum 5000
   */
  retry_delay?: number | null | undefined;
  /**
   * Maximum number of retry attempts for failed requests (1-5)
   * @minimum 1
   * @maximum 5
   */
  retry_max_attempts?: number | null | undefined;
  store_id?: string | null | undefined;
  stripe?: Stripe | null | undefined;
  /**
   * Controls how Workers AI inference calls routed through this gateway are
   * billed. Only 'postpaid' is currently supported.
   */
  workers_ai_billing_mode?: "postpaid" | undefined;
  zdr?: boolean | undefined;
}

/**
 * The parameters of `aiGateway.delete`.
 *
 * https://developers.cloudflare.com/api/resources/ai_gateway/methods/delete/
 */
export interface AIGatewayDeleteParams {
  /** Taken from the option `accountId` of the client where it is not given. */
  account_id?: string | undefined;
  /**
   * gateway id
   * @minLength 1
   * @maxLength 64
   */
  id: string;
}
