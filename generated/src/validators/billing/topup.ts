import type { Validator } from "../../runtime/validator.js";
import type * as types from "../../types/billing/topup.js";
import {
  type Report,
  fail,
  failBound,
  failEnum,
} from "../../validation/report.js";
import { validator } from "../../validation/validator.js";
import { isNumber, isObject } from "../../validation/values.js";

/**
 * Tells whether a value is a `TopupCreateResponse`.
 *
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/subresources/billing/subresources/topup/methods/create/
 */
export const TopupCreateResponse: Validator<types.TopupCreateResponse> =
  /* @__PURE__ */ validator(
    checkTopupCreateResponse,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/billing/subresources/topup/methods/create/",
  );

/**
 * Tells whether a value is a `TopupStatusResponse`.
 *
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/subresources/billing/subresources/topup/methods/status/
 */
export const TopupStatusResponse: Validator<types.TopupStatusResponse> =
  /* @__PURE__ */ validator(
    checkTopupStatusResponse,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/billing/subresources/topup/methods/status/",
  );

/**
 * Tells whether a value is a `TopupCreateParams`.
 *
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/subresources/billing/subresources/topup/methods/create/
 */
export const TopupCreateParams: Validator<types.TopupCreateParams> =
  /* @__PURE__ */ validator(
    checkTopupCreateParams,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/billing/subresources/topup/methods/create/",
  );

/**
 * Tells whether a value is a `TopupStatusParams`.
 *
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/subresources/billing/subresources/topup/methods/status/
 */
export const TopupStatusParams: Validator<types.TopupStatusParams> =
  /* @__PURE__ */ validator(
    checkTopupStatusParams,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/billing/subresources/topup/methods/status/",
  );

function checkTopupCreateResponse(input: unknown, report?: Report): boolean {
  if (!isObject(input)) return fail(report, input, "object");
  const { client_secret, onboarding, payment_intent_id, brand, last4 } = input;
  return (
    (typeof client_secret === "string" ||
      fail(report, client_secret, "string", "client_secret")) &&
    (typeof onboarding === "boolean" ||
      fail(report, onboarding, "boolean", "onboarding")) &&
    (typeof payment_intent_id === "string" ||
      fail(report, payment_intent_id, "string", "payment_intent_id")) &&
    (brand === undefined ||
      typeof brand === "string" ||
      fail(report, brand, "string", "brand")) &&
    (last4 === undefined ||
      typeof last4 === "string" ||
      fail(report, last4, "string", "last4"))
  );
}

function checkTopupStatusResponse(input: unknown, report?: Report): boolean {
  if (!isObject(input)) return fail(report, input, "object");
  const { payment_intent_id, status } = input;
  return (
    (typeof payment_intent_id === "string" ||
      fail(report, payment_intent_id, "string", "payment_intent_id")) &&
    (status === "completed" ||
      status === "pending" ||
      failEnum(report, status, ["completed", "pending"], "status"))
  );
}

function checkTopupCreateParams(input: unknown, report?: Report): boolean {
  if (!isObject(input)) return fail(report, input, "object");
  const { account_id, amount } = input;
  return (
    (account_id === undefined ||
      typeof account_id === "string" ||
      fail(report, account_id, "string", "account_id")) &&
    (isNumber(amount)
      ? amount >= 1000 ||
        failBound(report, amount, "minimum", "at least 1000", "amount")
      : fail(report, amount, "number", "amount"))
  );
}

function checkTopupStatusParams(input: unknown, report?: Report): boolean {
  if (!isObject(input)) return fail(report, input, "object");
  const { account_id, payment_intent_id } = input;
  return (
    (account_id === undefined ||
      typeof account_id === "string" ||
      fail(report, account_id, "string", "account_id")) &&
    (typeof payment_intent_id === "string" ||
      fail(report, payment_intent_id, "string", "payment_intent_id"))
  );
}
