// Written by docwright; do not edit. The next run writes this file anew.

import type { Validator } from "../runtime/validator.js";
import type * as types from "../types/provider-configs.js";
import type { Report } from "../validation/check.js";
import { isDateTime } from "../validation/date-times.js";
import { paramsValidator } from "../validation/params-validator.js";
import { fail } from "../validation/report.js";
import { hide } from "../validation/secrets.js";
import { validator } from "../validation/validator.js";
import type { Input } from "../validation/values.js";

/** Tells whether a value is a `ProviderConfig`. */
export const ProviderConfig: Validator<types.ProviderConfig> =
  /* @__PURE__ */ validator(
    checkProviderConfig,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/provider_configs/methods/list/",
  );

/** Tells whether a value is a `ProviderConfigListResponse`. */
export const ProviderConfigListResponse: Validator<types.ProviderConfigListResponse> =
  /* @__PURE__ */ validator(
    checkProviderConfig,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/provider_configs/methods/list/",
  );

/** Tells whether a value is a `ProviderConfigCreateResponse`. */
export const ProviderConfigCreateResponse: Validator<types.ProviderConfigCreateResponse> =
  /* @__PURE__ */ validator(
    checkProviderConfig,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/provider_configs/methods/create/",
  );

/** Tells whether a value is a `ProviderConfigListParams`. */
export const ProviderConfigListParams: Validator<types.ProviderConfigListParams> =
  /* @__PURE__ */ paramsValidator(
    checkProviderConfigListParams,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/provider_configs/methods/list/",
  );

/** Tells whether a value is a `ProviderConfigCreateParams`. */
export const ProviderConfigCreateParams: Validator<types.ProviderConfigCreateParams> =
  /* @__PURE__ */ paramsValidator(
    checkProviderConfigCreateParams,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/provider_configs/methods/create/",
  );

function checkProviderConfig(input: Input, report?: Report): boolean {
  if (typeof input !== "object" || input === null || Array.isArray(input))
    return fail(report, input, "object");
  return (
    (typeof input["id"] === "string" || fail(report, input, "string", "id")) &&
    (typeof input["alias"] === "string" ||
      fail(report, input, "string", "alias")) &&
    (typeof input["default_config"] === "boolean" ||
      fail(report, input, "boolean", "default_config")) &&
    (typeof input["gateway_id"] === "string" ||
      fail(report, input, "string", "gateway_id")) &&
    (isDateTime(input["modified_at"]) ||
      fail(report, input, "date-time", "modified_at", "format")) &&
    (typeof input["provider_slug"] === "string" ||
      fail(report, input, "string", "provider_slug")) &&
    (typeof input["secret_id"] === "string" ||
      fail(report, input, "string", "secret_id")) &&
    (typeof input["secret_preview"] === "string" ||
      fail(hide(report), input, "string", "secret_preview")) &&
    (input["rate_limit"] === undefined ||
      Number.isFinite(input["rate_limit"]) ||
      fail(report, input, "number", "rate_limit")) &&
    (input["rate_limit_period"] === undefined ||
      Number.isFinite(input["rate_limit_period"]) ||
      fail(report, input, "number", "rate_limit_period"))
  );
}

function checkProviderConfigListParams(input: Input, report?: Report): boolean {
  if (typeof input !== "object" || input === null || Array.isArray(input))
    return fail(report, input, "object");
  return (
    (input["account_id"] === undefined ||
      typeof input["account_id"] === "string" ||
      fail(report, input, "string", "account_id")) &&
    (typeof input["gateway_id"] === "string" ||
      fail(report, input, "string", "gateway_id")) &&
    (input["page"] === undefined ||
      Number.isFinite(input["page"]) ||
      fail(report, input, "number", "page")) &&
    (input["per_page"] === undefined ||
      Number.isFinite(input["per_page"]) ||
      fail(report, input, "number", "per_page"))
  );
}

function checkProviderConfigCreateParams(
  input: Input,
  report?: Report,
): boolean {
  if (typeof input !== "object" || input === null || Array.isArray(input))
    return fail(report, input, "object");
  return (
    (input["account_id"] === undefined ||
      typeof input["account_id"] === "string" ||
      fail(report, input, "string", "account_id")) &&
    (typeof input["gateway_id"] === "string" ||
      fail(report, input, "string", "gateway_id")) &&
    (typeof input["alias"] === "string" ||
      fail(report, input, "string", "alias")) &&
    (typeof input["default_config"] === "boolean" ||
      fail(report, input, "boolean", "default_config")) &&
    (typeof input["provider_slug"] === "string" ||
      fail(report, input, "string", "provider_slug")) &&
    (typeof input["secret"] === "string" ||
      fail(hide(report), input, "string", "secret")) &&
    (typeof input["secret_id"] === "string" ||
      fail(report, input, "string", "secret_id")) &&
    (input["rate_limit"] === undefined ||
      Number.isFinite(input["rate_limit"]) ||
      fail(report, input, "number", "rate_limit")) &&
    (input["rate_limit_period"] === undefined ||
      Number.isFinite(input["rate_limit_period"]) ||
      fail(report, input, "number", "rate_limit_period"))
  );
}
