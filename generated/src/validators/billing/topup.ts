// Written by docwright; do not edit. The next run writes this file anew.

import type { Validator } from "../../runtime/validator.js";
import type * as types from "../../types/billing/topup.js";
import type { Report } from "../../validation/check.js";
import { paramsValidator } from "../../validation/params-validator.js";
import { fail, failBound, failEnum } from "../../validation/report.js";
import { hide } from "../../validation/secrets.js";
import { validator } from "../../validation/validator.js";
import { type Input, isNumber } from "../../validation/values.js";

/** Tells whether a value is a `TopupCreateResponse`. */
export const TopupCreateResponse: Validator<types.TopupCreateResponse> =
  /* @__PURE__ */ validator(
    checkTopupCreateResponse,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/billing/subresources/topup/methods/create/",
  );

/** Tells whether a value is a `TopupStatusResponse`. */
export const TopupStatusResponse: Validator<types.TopupStatusResponse> =
  /* @__PURE__ */ validator(
    checkTopupStatusResponse,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/billing/subresources/topup/methods/status/",
  );

/** Tells whether a value is a `TopupCreateParams`. */
export const TopupCreateParams: Validator<types.TopupCreateParams> =
  /* @__PURE__ */ paramsValidator(
    checkTopupCreateParams,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/billing/subresources/topup/methods/create/",
  );

/** Tells whether a value is a `TopupStatusParams`. */
export const TopupStatusParams: Validator<types.TopupStatusParams> =
  /* @__PURE__ */ paramsValidator(
    checkTopupStatusParams,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/billing/subresources/topup/methods/status/",
  );

function checkTopupCreateResponse(input: Input, report?: Report): boolean {
  if (typeof input !== "object" || input === null || Array.isArray(input))
    return fail(report, input, "object");
  return (
    (input["client_secret"] === null ||
      typeof input["client_secret"] === "string" ||
      fail(hide(report), input, "string or null", "client_secret")) &&
    (typeof input["onboarding"] === "boolean" ||
      fail(report, input, "boolean", "onboarding")) &&
    (typeof input["payment_intent_id"] === "string" ||
      fail(report, input, "string", "payment_intent_id")) &&
    (input["brand"] === undefined ||
      typeof input["brand"] === "string" ||
      fail(report, input, "string", "brand")) &&
    (input["last4"] === undefined ||
      typeof input["last4"] === "string" ||
      fail(report, input, "string", "last4"))
  );
}

function checkTopupStatusResponse(input: Input, report?: Report): boolean {
  if (typeof input !== "object" || input === null || Array.isArray(input))
    return fail(report, input, "object");
  return (
    (typeof input["payment_intent_id"] === "string" ||
      fail(report, input, "string", "payment_intent_id")) &&
    (input["status"] === "completed" ||
      input["status"] === "pending" ||
      failEnum(report, input, ["completed", "pending"], "status"))
  );
}

function checkTopupCreateParams(input: Input, report?: Report): boolean {
  if (typeof input !== "object" || input === null || Array.isArray(input))
    return fail(report, input, "object");
  return (
    (input["account_id"] === undefined ||
      typeof input["account_id"] === "string" ||
      fail(report, input, "string", "account_id")) &&
    (isNumber(input["amount"])
      ? input["amount"] >= 1000 ||
        failBound(report, input, "minimum", "at least 1000", "amount")
      : fail(report, input, "number", "amount"))
  );
}

function checkTopupStatusParams(input: Input, report?: Report): boolean {
  if (typeof input !== "object" || input === null || Array.isArray(input))
    return fail(report, input, "object");
  return (
    (input["account_id"] === undefined ||
      typeof input["account_id"] === "string" ||
      fail(report, input, "string", "account_id")) &&
    (typeof input["payment_intent_id"] === "string" ||
      fail(report, input, "string", "payment_intent_id"))
  );
}
