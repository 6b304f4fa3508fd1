// Written by docwright; do not edit. The next run writes this file anew.

import type { Validator } from "../../../runtime/validator.js";
import type * as types from "../../../types/billing/topup/config.js";
import type { Report } from "../../../validation/check.js";
import { paramsValidator } from "../../../validation/params-validator.js";
import { fail, failBound } from "../../../validation/report.js";
import { validator } from "../../../validation/validator.js";
import { type Input, isNumber } from "../../../validation/values.js";

/** Tells whether a value is a `ConfigGetResponse`. */
export const ConfigGetResponse: Validator<types.ConfigGetResponse> =
  /* @__PURE__ */ validator(
    checkConfigGetResponse,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/billing/subresources/topup/subresources/config/methods/get/",
  );

/** Tells whether a value is a `ConfigCreateResponse`. */
export const ConfigCreateResponse: Validator<types.ConfigCreateResponse> =
  /* @__PURE__ */ validator(
    checkConfigCreateResponse,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/billing/subresources/topup/subresources/config/methods/create/",
  );

/** Tells whether a value is a `ConfigDeleteResponse`. */
export const ConfigDeleteResponse: Validator<types.ConfigDeleteResponse> =
  /* @__PURE__ */ validator(
    checkConfigDeleteResponse,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/billing/subresources/topup/subresources/config/methods/delete/",
  );

/** Tells whether a value is a `ConfigGetParams`. */
export const ConfigGetParams: Validator<types.ConfigGetParams> =
  /* @__PURE__ */ paramsValidator(
    checkConfigGetParams,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/billing/subresources/topup/subresources/config/methods/get/",
  );

/** Tells whether a value is a `ConfigCreateParams`. */
export const ConfigCreateParams: Validator<types.ConfigCreateParams> =
  /* @__PURE__ */ paramsValidator(
    checkConfigCreateParams,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/billing/subresources/topup/subresources/config/methods/create/",
  );

/** Tells whether a value is a `ConfigDeleteParams`. */
export const ConfigDeleteParams: Validator<types.ConfigDeleteParams> =
  /* @__PURE__ */ paramsValidator(
    checkConfigGetParams,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/billing/subresources/topup/subresources/config/methods/delete/",
  );

function checkConfigGetResponse(input: Input, report?: Report): boolean {
  if (typeof input !== "object" || input === null || Array.isArray(input))
    return fail(report, input, "object");
  return (
    (input["amount"] === null ||
      Number.isFinite(input["amount"]) ||
      fail(report, input, "number or null", "amount")) &&
    (input["disabledReason"] === null ||
      typeof input["disabledReason"] === "string" ||
      fail(report, input, "string or null", "disabledReason")) &&
    (input["error"] === null ||
      typeof input["error"] === "string" ||
      fail(report, input, "string or null", "error")) &&
    (input["lastFailedAt"] === null ||
      Number.isFinite(input["lastFailedAt"]) ||
      fail(report, input, "number or null", "lastFailedAt")) &&
    (input["threshold"] === null ||
      Number.isFinite(input["threshold"]) ||
      fail(report, input, "number or null", "threshold"))
  );
}

function checkConfigCreateResponse(input: Input, report?: Report): boolean {
  if (typeof input !== "object" || input === null || Array.isArray(input))
    return fail(report, input, "object");
  return (
    (Number.isFinite(input["amount"]) ||
      fail(report, input, "number", "amount")) &&
    (Number.isFinite(input["threshold"]) ||
      fail(report, input, "number", "threshold"))
  );
}

function checkConfigDeleteResponse(): boolean {
  return true;
}

function checkConfigGetParams(input: Input, report?: Report): boolean {
  if (typeof input !== "object" || input === null || Array.isArray(input))
    return fail(report, input, "object");
  return (
    input["account_id"] === undefined ||
    typeof input["account_id"] === "string" ||
    fail(report, input, "string", "account_id")
  );
}

function checkConfigCreateParams(input: Input, report?: Report): boolean {
  if (typeof input !== "object" || input === null || Array.isArray(input))
    return fail(report, input, "object");
  return (
    (input["account_id"] === undefined ||
      typeof input["account_id"] === "string" ||
      fail(report, input, "string", "account_id")) &&
    (isNumber(input["amount"])
      ? input["amount"] >= 1000 ||
        failBound(report, input, "minimum", "at least 1000", "amount")
      : fail(report, input, "number", "amount")) &&
    (isNumber(input["threshold"])
      ? input["threshold"] >= 500 ||
        failBound(report, input, "minimum", "at least 500", "threshold")
      : fail(report, input, "number", "threshold"))
  );
}
