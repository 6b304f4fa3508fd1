// Written by docwright; do not edit. The next run writes this file anew.

import type { Validator } from "../../runtime/validator.js";
import type * as types from "../../types/billing/spending-limit.js";
import type { Report } from "../../validation/check.js";
import { paramsValidator } from "../../validation/params-validator.js";
import { fail, failBound, failEnum, inside } from "../../validation/report.js";
import { validator } from "../../validation/validator.js";
import { type Input, isNumber } from "../../validation/values.js";

/** Tells whether a value is a `SpendingLimitGetResponse`. */
export const SpendingLimitGetResponse: Validator<types.SpendingLimitGetResponse> =
  /* @__PURE__ */ validator(
    checkSpendingLimitGetResponse,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/billing/subresources/spending_limit/methods/get/",
  );

/** Tells whether a value is a `SpendingLimitCreateResponse`. */
export const SpendingLimitCreateResponse: Validator<types.SpendingLimitCreateResponse> =
  /* @__PURE__ */ validator(
    checkSpendingLimitCreateResponse,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/billing/subresources/spending_limit/methods/create/",
  );

/** Tells whether a value is a `SpendingLimitDeleteResponse`. */
export const SpendingLimitDeleteResponse: Validator<types.SpendingLimitDeleteResponse> =
  /* @__PURE__ */ validator(
    checkSpendingLimitCreateResponse,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/billing/subresources/spending_limit/methods/delete/",
  );

/** Tells whether a value is a `SpendingLimitGetParams`. */
export const SpendingLimitGetParams: Validator<types.SpendingLimitGetParams> =
  /* @__PURE__ */ paramsValidator(
    checkSpendingLimitGetParams,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/billing/subresources/spending_limit/methods/get/",
  );

/** Tells whether a value is a `SpendingLimitCreateParams`. */
export const SpendingLimitCreateParams: Validator<types.SpendingLimitCreateParams> =
  /* @__PURE__ */ paramsValidator(
    checkSpendingLimitCreateParams,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/billing/subresources/spending_limit/methods/create/",
  );

/** Tells whether a value is a `SpendingLimitDeleteParams`. */
export const SpendingLimitDeleteParams: Validator<types.SpendingLimitDeleteParams> =
  /* @__PURE__ */ paramsValidator(
    checkSpendingLimitGetParams,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/billing/subresources/spending_limit/methods/delete/",
  );

function checkSpendingLimitGetResponse(input: Input, report?: Report): boolean {
  if (typeof input !== "object" || input === null || Array.isArray(input))
    return fail(report, input, "object");
  return (
    (checkSpendingLimitGetResponseConfig(input["config"]) ||
      inside(report, input, checkSpendingLimitGetResponseConfig, "config")) &&
    (typeof input["enabled"] === "boolean" ||
      fail(report, input, "boolean", "enabled"))
  );
}

function checkSpendingLimitGetResponseConfig(
  input: Input,
  report?: Report,
): boolean {
  if (typeof input !== "object" || input === null || Array.isArray(input))
    return fail(report, input, "object");
  return (
    (input["amount"] === null ||
      Number.isFinite(input["amount"]) ||
      fail(report, input, "number or null", "amount")) &&
    (input["duration"] === null ||
      typeof input["duration"] === "string" ||
      fail(report, input, "string or null", "duration")) &&
    (input["strategy"] === null ||
      typeof input["strategy"] === "string" ||
      fail(report, input, "string or null", "strategy"))
  );
}

function checkSpendingLimitCreateResponse(): boolean {
  return true;
}

function checkSpendingLimitGetParams(input: Input, report?: Report): boolean {
  if (typeof input !== "object" || input === null || Array.isArray(input))
    return fail(report, input, "object");
  return (
    input["account_id"] === undefined ||
    typeof input["account_id"] === "string" ||
    fail(report, input, "string", "account_id")
  );
}

function checkSpendingLimitCreateParams(
  input: Input,
  report?: Report,
): boolean {
  if (typeof input !== "object" || input === null || Array.isArray(input))
    return fail(report, input, "object");
  return (
    (input["account_id"] === undefined ||
      typeof input["account_id"] === "string" ||
      fail(report, input, "string", "account_id")) &&
    (isNumber(input["amount"])
      ? input["amount"] >= 100 ||
        failBound(report, input, "minimum", "at least 100", "amount")
      : fail(report, input, "number", "amount")) &&
    (input["duration"] === "daily" ||
      input["duration"] === "weekly" ||
      input["duration"] === "monthly" ||
      failEnum(report, input, ["daily", "weekly", "monthly"], "duration")) &&
    (input["strategy"] === "fixed" ||
      input["strategy"] === "sliding" ||
      failEnum(report, input, ["fixed", "sliding"], "strategy"))
  );
}
