// Written by docwright; do not edit. The next run writes this file anew.

import type { Validator } from "../runtime/validator.js";
import type * as types from "../types/shared.js";
import type { Report } from "../validation/check.js";
import { fail, failEnum, inside } from "../validation/report.js";
import { validator } from "../validation/validator.js";
import type { Input } from "../validation/values.js";

/** Tells whether a value is a `DatasetFilter`. */
export const DatasetFilter: Validator<types.DatasetFilter> =
  /* @__PURE__ */ validator(
    checkDatasetFilter,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/datasets/methods/list/",
  );

/** Tells whether a value is a `ErrorItem`. */
export const ErrorItem: Validator<types.ErrorItem> = /* @__PURE__ */ validator(
  checkErrorItem,
  "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/billing/methods/credit_balance/",
);

/** Tells whether a value is a `MessageItem`. */
export const MessageItem: Validator<types.MessageItem> =
  /* @__PURE__ */ validator(
    checkErrorItem,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/billing/methods/credit_balance/",
  );

/** Tells whether a value is a `ResultInfo`. */
export const ResultInfo: Validator<types.ResultInfo> =
  /* @__PURE__ */ validator(
    checkResultInfo,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/billing/methods/credit_balance/",
  );

const datasetFilterKeyValues = /* @__PURE__ */ new Set<unknown>([
  "created_at",
  "request_content_type",
  "response_content_type",
  "success",
  "cached",
  "provider",
  "model",
  "cost",
  "tokens",
  "tokens_in",
  "tokens_out",
  "duration",
  "feedback",
]);

export function checkDatasetFilter(input: Input, report?: Report): boolean {
  if (typeof input !== "object" || input === null || Array.isArray(input))
    return fail(report, input, "object");
  return (
    (checkDatasetFilterKey(input["key"]) ||
      inside(report, input, checkDatasetFilterKey, "key")) &&
    (input["operator"] === "eq" ||
      input["operator"] === "contains" ||
      input["operator"] === "lt" ||
      input["operator"] === "gt" ||
      failEnum(report, input, ["eq", "contains", "lt", "gt"], "operator")) &&
    (report
      ? inside(report, input, checkDatasetFilterValue, "value")
      : checkDatasetFilterValue(input["value"]))
  );
}

function checkDatasetFilterKey(input: Input, report?: Report): boolean {
  return (
    datasetFilterKeyValues.has(input) ||
    failEnum(report, input, [...datasetFilterKeyValues])
  );
}

function checkDatasetFilterValue(input: Input, report?: Report): boolean {
  if (!Array.isArray(input)) return fail(report, input, "array");
  for (let index = 0; index < input.length; index++) {
    const item = input[index];
    if (
      !(
        typeof item === "string" ||
        Number.isFinite(item) ||
        typeof item === "boolean" ||
        fail(report, input, "string or number or boolean", index)
      )
    )
      return false;
  }
  return true;
}

function checkErrorItem(input: Input, report?: Report): boolean {
  if (typeof input !== "object" || input === null || Array.isArray(input))
    return fail(report, input, "object");
  return (
    (Number.isFinite(input["code"]) || fail(report, input, "number", "code")) &&
    (typeof input["message"] === "string" ||
      fail(report, input, "string", "message"))
  );
}

function checkResultInfo(input: Input, report?: Report): boolean {
  if (typeof input !== "object" || input === null || Array.isArray(input))
    return fail(report, input, "object");
  return (
    (typeof input["has_more"] === "boolean" ||
      fail(report, input, "boolean", "has_more")) &&
    (Number.isFinite(input["page"]) || fail(report, input, "number", "page")) &&
    (Number.isFinite(input["per_page"]) ||
      fail(report, input, "number", "per_page")) &&
    (Number.isFinite(input["total_count"]) ||
      fail(report, input, "number", "total_count"))
  );
}
