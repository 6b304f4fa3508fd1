// Written by docwright; do not edit. The next run writes this file anew.

import type { Validator } from "../runtime/validator.js";
import type * as types from "../types/urls.js";
import type { Report } from "../validation/check.js";
import { paramsValidator } from "../validation/params-validator.js";
import { fail } from "../validation/report.js";
import { validator } from "../validation/validator.js";
import type { Input } from "../validation/values.js";

/** Tells whether a value is a `URLGetResponse`. */
export const URLGetResponse: Validator<types.URLGetResponse> =
  /* @__PURE__ */ validator(
    checkURLGetResponse,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/urls/methods/get/",
  );

/** Tells whether a value is a `URLGetParams`. */
export const URLGetParams: Validator<types.URLGetParams> =
  /* @__PURE__ */ paramsValidator(
    checkURLGetParams,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/urls/methods/get/",
  );

function checkURLGetResponse(input: Input, report?: Report): boolean {
  return typeof input === "string" || fail(report, input, "string");
}

function checkURLGetParams(input: Input, report?: Report): boolean {
  if (typeof input !== "object" || input === null || Array.isArray(input))
    return fail(report, input, "object");
  return (
    (input["account_id"] === undefined ||
      typeof input["account_id"] === "string" ||
      fail(report, input, "string", "account_id")) &&
    (typeof input["gateway_id"] === "string" ||
      fail(report, input, "string", "gateway_id")) &&
    (typeof input["provider"] === "string" ||
      fail(report, input, "string", "provider"))
  );
}
