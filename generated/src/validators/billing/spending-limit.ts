import type { Validator } from "../../runtime/validator.js";
import type * as types from "../../types/billing/spending-limit.js";
import {
  type Report,
  fail,
  failBound,
  failEnum,
  inside,
} from "../../validation/report.js";
import { validator } from "../../validation/validator.js";
import { isNumber, isObject } from "../../validation/values.js";

/**
 * Tells whether a value is a `SpendingLimitGetResponse`.
 *
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/subresources/billing/subresources/spending_limit/methods/get/
 */
export const SpendingLimitGetResponse: Validator<types.SpendingLimitGetResponse> =
  /* @__PURE__ */ validator(
    checkSpendingLimitGetResponse,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/billing/subresources/spending_limit/methods/get/",
  );

/**
 * Tells whether a value is a `SpendingLimitCreateResponse`.
 *
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/subresources/billing/subresources/spending_limit/methods/create/
 */
export const SpendingLimitCreateResponse: Validator<types.SpendingLimitCreateResponse> =
  /* @__PURE__ */ validator(
    checkSpendingLimitCreateResponse,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/billing/subresources/spending_limit/methods/create/",
  );

/**
 * Tells whether a value is a `SpendingLimitDeleteResponse`.
 *
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/subresources/billing/subresources/spending_limit/methods/delete/
 */
export const SpendingLimitDeleteResponse: Validator<types.SpendingLimitDeleteResponse> =
  /* @__PURE__ */ validator(
    checkSpendingLimitDeleteResponse,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/billing/subresources/spending_limit/methods/delete/",
  );

/**
 * Tells whether a value is a `SpendingLimitGetParams`.
 *
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/subresources/billing/subresources/spending_limit/methods/get/
 */
export const SpendingLimitGetParams: Validator<types.SpendingLimitGetParams> =
  /* @__PURE__ */ validator(
    checkSpendingLimitGetParams,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/billing/subresources/spending_limit/methods/get/",
  );

/**
 * Tells whether a value is a `SpendingLimitCreateParams`.
 *
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/subresources/billing/subresources/spending_limit/methods/create/
 */
export const SpendingLimitCreateParams: Validator<types.SpendingLimitCreateParams> =
  /* @__PURE__ */ validator(
    checkSpendingLimitCreateParams,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/billing/subresources/spending_limit/methods/create/",
  );

/**
 * Tells whether a value is a `SpendingLimitDeleteParams`.
 *
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/subresources/billing/subresources/spending_limit/methods/delete/
 */
export const SpendingLimitDeleteParams: Validator<types.SpendingLimitDeleteParams> =
  /* @__PURE__ */ validator(
    checkSpendingLimitDeleteParams,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/billing/subresources/spending_limit/methods/delete/",
  );

function checkSpendingLimitGetResponse(
  input: unknown,
  report?: Report,
): boolean {
  if (!isObject(input)) return fail(report, input, "object");
  const { config, enabled } = input;
  return (
    (checkSpendingLimitGetResponseConfig(config) ||
      inside(report, config, checkSpendingLimitGetResponseConfig, "config")) &&
    (typeof enabled === "boolean" ||
      fail(report, enabled, "boolean", "enabled"))
  );
}

function checkSpendingLimitGetResponseConfig(
  input: unknown,
  report?: Report,
): boolean {
  if (!isObject(input)) return fail(report, input, "object");
  const { amount, duration, strategy } = input;
  return (
    (isNumber(amount) || fail(report, amount, "number", "amount")) &&
    (typeof duration === "string" ||
      fail(report, duration, "string", "duration")) &&
    (typeof strategy === "string" ||
      fail(report, strategy, "string", "strategy"))
  );
}

function checkSpendingLimitCreateResponse(): boolean {
  return true;
}

function checkSpendingLimitDeleteResponse(): boolean {
  return true;
}

function checkSpendingLimitGetParams(input: unknown, report?: Report): boolean {
  if (!isObject(input)) return fail(report, input, "object");
  const { account_id } = input;
  return (
    account_id === undefined ||
    typeof account_id === "string" ||
    fail(report, account_id, "string", "account_id")
  );
}

function checkSpendingLimitCreateParams(
  input: unknown,
  report?: Report,
): boolean {
  if (!isObject(input)) return fail(report, input, "object");
  const { account_id, amount, duration, strategy } = input;
  return (
    (account_id === undefined ||
      typeof account_id === "string" ||
      fail(report, account_id, "string", "account_id")) &&
    (isNumber(amount)
      ? amount >= 100 ||
        failBound(report, amount, "minimum", "at least 100", "amount")
      : fail(report, amount, "number", "amount")) &&
    (duration === "daily" ||
      duration === "weekly" ||
      duration === "monthly" ||
      failEnum(report, duration, ["daily", "weekly", "monthly"], "duration")) &&
    (strategy === "fixed" ||
      strategy === "sliding" ||
      failEnum(report, strategy, ["fixed", "sliding"], "strategy"))
  );
}

function checkSpendingLimitDeleteParams(
  input: unknown,
  report?: Report,
): boolean {
  if (!isObject(input)) return fail(report, input, "object");
  const { account_id } = input;
  return (
    account_id === undefined ||
    typeof account_id === "string" ||
    fail(report, account_id, "string", "account_id")
  );
}
