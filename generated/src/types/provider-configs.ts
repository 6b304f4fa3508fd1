// Written by docwright; do not edit. The next run writes this file anew.

export interface ProviderConfig {
  id: string;
  alias: string;
  default_config: boolean;
  /** gateway id */
  gateway_id: string;
  /** @format date-time */
  modified_at: string;
  provider_slug: string;
  secret_id: string;
  secret_preview: string;
  rate_limit?: number;
  rate_limit_period?: number;
}

/**
 * An item of `providerConfigs.list`.
 *
 * https://developers.cloudflare.com/api/resources/ai_gateway/subresources/provider_configs/methods/list/
 */
export type ProviderConfigListResponse = ProviderConfig;

/**
 * What `providerConfigs.create` returns.
 *
 * https://developers.cloudflare.com/api/resources/ai_gateway/subresources/provider_configs/methods/create/
 */
export type ProviderConfigCreateResponse = ProviderConfig;

/**
 * The parameters of `providerConfigs.list`.
 *
 * https://developers.cloudflare.com/api/resources/ai_gateway/subresources/provider_configs/methods/list/
 */
export interface ProviderConfigListParams {
  /** Taken from the option `accountId` of the client where it is not given. */
  account_id?: string | undefined;
  /** gateway id */
  gateway_id: string;
  page?: number | undefined;
  per_page?: number | undefined;
}

/**
 * The parameters of `providerConfigs.create`.
 *
 * https://developers.cloudflare.com/api/resources/ai_gateway/subresources/provider_configs/methods/create/
 */
export interface ProviderConfigCreateParams {
  /** Taken from the option `accountId` of the client where it is not given. */
  account_id?: string | undefined;
  /** gateway id */
  gateway_id: string;
  alias: string;
  default_config: boolean;
  provider_slug: string;
  secret: string;
  secret_id: string;
  rate_limit?: number | undefined;
  rate_limit_period?: number | undefined;
}
