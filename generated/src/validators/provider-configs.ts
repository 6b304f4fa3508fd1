import type { Validator } from "../runtime/validator.js";
import type * as types from "../types/provider-configs.js";
import { isDateTime } from "../validation/date-times.js";
import { type Report, fail, failFormat } from "../validation/report.js";
import { validator } from "../validation/validator.js";
import { isNumber, isObject } from "../validation/values.js";

/**
 * Tells whether a value is a `ProviderConfig`.
 *
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/subresources/provider_configs/methods/list/
 */
export const ProviderConfig: Validator<types.ProviderConfig> =
  /* @__PURE__ */ validator(
    checkProviderConfig,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/provider_configs/methods/list/",
  );

/**
 * Tells whether a value is a `ProviderConfigListResponse`.
 *
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/subresources/provider_configs/methods/list/
 */
export const ProviderConfigListResponse: Validator<types.ProviderConfigListResponse> =
  /* @__PURE__ */ validator(
    checkProviderConfig,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/provider_configs/methods/list/",
  );

/**
 * Tells whether a value is a `ProviderConfigCreateResponse`.
 *
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/subresources/provider_configs/methods/create/
 */
export const ProviderConfigCreateResponse: Validator<types.ProviderConfigCreateResponse> =
  /* @__PURE__ */ validator(
    checkProviderConfig,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/provider_configs/methods/create/",
  );

/**
 * Tells whether a value is a `ProviderConfigListParams`.
 *
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/subresources/provider_configs/methods/list/
 */
export const ProviderConfigListParams: Validator<types.ProviderConfigListParams> =
  /* @__PURE__ */ validator(
    checkProviderConfigListParams,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/provider_configs/methods/list/",
  );

/**
 * Tells whether a value is a `ProviderConfigCreateParams`.
 *
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/subresources/provider_configs/methods/create/
 */
export const ProviderConfigCreateParams: Validator<types.ProviderConfigCreateParams> =
  /* @__PURE__ */ validator(
    checkProviderConfigCreateParams,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/provider_configs/methods/create/",
  );

function checkProviderConfig(input: unknown, report?: Report): boolean {
  if (!isObject(input)) return fail(report, input, "object");
  const {
    id,
    alias,
    default_config,
    gateway_id,
    modified_at,
    provider_slug,
    secret_id,
    secret_preview,
    rate_limit,
    rate_limit_period,
  } = input;
  return (
    (typeof id === "string" || fail(report, id, "string", "id")) &&
    (typeof alias === "string" || fail(report, alias, "string", "alias")) &&
    (typeof default_config === "boolean" ||
      fail(report, default_config, "boolean", "default_config")) &&
    (typeof gateway_id === "string" ||
      fail(report, gateway_id, "string", "gateway_id")) &&
    (isDateTime(modified_at) ||
      failFormat(report, modified_at, "date-time", "modified_at")) &&
    (typeof provider_slug === "string" ||
      fail(report, provider_slug, "string", "provider_slug")) &&
    (typeof secret_id === "string" ||
      fail(report, secret_id, "string", "secret_id")) &&
    (typeof secret_preview === "string" ||
      fail(report, secret_preview, "string", "secret_preview")) &&
    (rate_limit === undefined ||
      isNumber(rate_limit) ||
      fail(report, rate_limit, "number", "rate_limit")) &&
    (rate_limit_period === undefined ||
      isNumber(rate_limit_period) ||
      fail(report, rate_limit_period, "number", "rate_limit_period"))
  );
}

function checkProviderConfigListParams(
  input: unknown,
  report?: Report,
): boolean {
  if (!isObject(input)) return fail(report, input, "object");
  const { account_id, gateway_id, page, per_page } = input;
  return (
    (account_id === undefined ||
      typeof account_id === "string" ||
      fail(report, account_id, "string", "account_id")) &&
    (typeof gateway_id === "string" ||
      fail(report, gateway_id, "string", "gateway_id")) &&
    (page === undefined ||
      isNumber(page) ||
      fail(report, page, "number", "page")) &&
    (per_page === undefined ||
      isNumber(per_page) ||
      fail(report, per_page, "number", "per_page"))
  );
}

function checkProviderConfigCreateParams(
  input: unknown,
  report?: Report,
): boolean {
  if (!isObject(input)) return fail(report, input, "object");
  const {
    account_id,
    gateway_id,
    alias,
    default_config,
    provider_slug,
    secret,
    secret_id,
    rate_limit,
    rate_limit_period,
  } = input;
  return (
    (account_id === undefined ||
      typeof account_id === "string" ||
      fail(report, account_id, "string", "account_id")) &&
    (typeof gateway_id === "string" ||
      fail(report, gateway_id, "string", "gateway_id")) &&
    (typeof alias === "string" || fail(report, alias, "string", "alias")) &&
    (typeof default_config === "boolean" ||
      fail(report, default_config, "boolean", "default_config")) &&
    (typeof provider_slug === "string" ||
      fail(report, provider_slug, "string", "provider_slug")) &&
    (typeof secret === "string" || fail(report, secret, "string", "secret")) &&
    (typeof secret_id === "string" ||
      fail(report, secret_id, "string", "secret_id")) &&
    (rate_limit === undefined ||
      isNumber(rate_limit) ||
      fail(report, rate_limit, "number", "rate_limit")) &&
    (rate_limit_period === undefined ||
      isNumber(rate_limit_period) ||
      fail(report, rate_limit_period, "number", "rate_limit_period"))
  );
}
