import type { Validator } from "../../../runtime/validator.js";
import type * as types from "../../../types/billing/topup/config.js";
import { type Report, fail, failBound } from "../../../validation/report.js";
import { validator } from "../../../validation/validator.js";
import { isNumber, isObject } from "../../../validation/values.js";

/**
 * Tells whether a value is a `ConfigGetResponse`.
 *
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/subresources/billing/subresources/topup/subresources/config/methods/get/
 */
export const ConfigGetResponse: Validator<types.ConfigGetResponse> =
  /* @__PURE__ */ validator(
    checkConfigGetResponse,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/billing/subresources/topup/subresources/config/methods/get/",
  );

/**
 * Tells whether a value is a `ConfigCreateResponse`.
 *
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/subresources/billing/subresources/topup/subresources/config/methods/create/
 */
export const ConfigCreateResponse: Validator<types.ConfigCreateResponse> =
  /* @__PURE__ */ validator(
    checkConfigCreateResponse,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/billing/subresources/topup/subresources/config/methods/create/",
  );

/**
 * Tells whether a value is a `ConfigDeleteResponse`.
 *
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/subresources/billing/subresources/topup/subresources/config/methods/delete/
 */
export const ConfigDeleteResponse: Validator<types.ConfigDeleteResponse> =
  /* @__PURE__ */ validator(
    checkConfigDeleteResponse,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/billing/subresources/topup/subresources/config/methods/delete/",
  );

/**
 * Tells whether a value is a `ConfigGetParams`.
 *
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/subresources/billing/subresources/topup/subresources/config/methods/get/
 */
export const ConfigGetParams: Validator<types.ConfigGetParams> =
  /* @__PURE__ */ validator(
    checkConfigGetParams,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/billing/subresources/topup/subresources/config/methods/get/",
  );

/**
 * Tells whether a value is a `ConfigCreateParams`.
 *
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/subresources/billing/subresources/topup/subresources/config/methods/create/
 */
export const ConfigCreateParams: Validator<types.ConfigCreateParams> =
  /* @__PURE__ */ validator(
    checkConfigCreateParams,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/billing/subresources/topup/subresources/config/methods/create/",
  );

/**
 * Tells whether a value is a `ConfigDeleteParams`.
 *
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/subresources/billing/subresources/topup/subresources/config/methods/delete/
 */
export const ConfigDeleteParams: Validator<types.ConfigDeleteParams> =
  /* @__PURE__ */ validator(
    checkConfigDeleteParams,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/billing/subresources/topup/subresources/config/methods/delete/",
  );

function checkConfigGetResponse(input: unknown, report?: Report): boolean {
  if (!isObject(input)) return fail(report, input, "object");
  const { amount, disabledReason, error, lastFailedAt, threshold } = input;
  return (
    (isNumber(amount) || fail(report, amount, "number", "amount")) &&
    (typeof disabledReason === "string" ||
      fail(report, disabledReason, "string", "disabledReason")) &&
    (typeof error === "string" || fail(report, error, "string", "error")) &&
    (isNumber(lastFailedAt) ||
      fail(report, lastFailedAt, "number", "lastFailedAt")) &&
    (isNumber(threshold) || fail(report, threshold, "number", "threshold"))
  );
}

function checkConfigCreateResponse(input: unknown, report?: Report): boolean {
  if (!isObject(input)) return fail(report, input, "object");
  const { amount, threshold } = input;
  return (
    (isNumber(amount) || fail(report, amount, "number", "amount")) &&
    (isNumber(threshold) || fail(report, threshold, "number", "threshold"))
  );
}

function checkConfigDeleteResponse(): boolean {
  return true;
}

function checkConfigGetParams(input: unknown, report?: Report): boolean {
  if (!isObject(input)) return fail(report, input, "object");
  const { account_id } = input;
  return (
    account_id === undefined ||
    typeof account_id === "string" ||
    fail(report, account_id, "string", "account_id")
  );
}

function checkConfigCreateParams(input: unknown, report?: Report): boolean {
  if (!isObject(input)) return fail(report, input, "object");
  const { account_id, amount, threshold } = input;
  return (
    (account_id === undefined ||
      typeof account_id === "string" ||
      fail(report, account_id, "string", "account_id")) &&
    (isNumber(amount)
      ? amount >= 1000 ||
        failBound(report, amount, "minimum", "at least 1000", "amount")
      : fail(report, amount, "number", "amount")) &&
    (isNumber(threshold)
      ? threshold >= 500 ||
        failBound(report, threshold, "minimum", "at least 500", "threshold")
      : fail(report, threshold, "number", "threshold"))
  );
}

function checkConfigDeleteParams(input: unknown, report?: Report): boolean {
  if (!isObject(input)) return fail(report, input, "object");
  const { account_id } = input;
  return (
    account_id === undefined ||
    typeof account_id === "string" ||
    fail(report, account_id, "string", "account_id")
  );
}
