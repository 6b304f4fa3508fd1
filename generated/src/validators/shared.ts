import type { Validator } from "../runtime/validator.js";
import type * as types from "../types/shared.js";
import { type Report, fail, failEnum, inside } from "../validation/report.js";
import { validator } from "../validation/validator.js";
import { isNumber, isObject } from "../validation/values.js";

/**
 * Tells whether a value is a `DatasetFilter`.
 *
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/subresources/datasets/methods/list/
 */
export const DatasetFilter: Validator<types.DatasetFilter> =
  /* @__PURE__ */ validator(
    checkDatasetFilter,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/datasets/methods/list/",
  );

/**
 * Tells whether a value is a `ResponseError2`.
 *
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/subresources/billing/methods/credit_balance/
 */
export const ResponseError2: Validator<types.ResponseError2> =
  /* @__PURE__ */ validator(
    checkResponseError2,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/billing/methods/credit_balance/",
  );

/**
 * Tells whether a value is a `ResponseMessage`.
 *
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/subresources/billing/methods/credit_balance/
 */
export const ResponseMessage: Validator<types.ResponseMessage> =
  /* @__PURE__ */ validator(
    checkResponseMessage,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/billing/methods/credit_balance/",
  );

/**
 * Tells whether a value is a `ResultInfo`.
 *
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/subresources/billing/methods/credit_balance/
 */
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

export function checkDatasetFilter(input: unknown, report?: Report): boolean {
  if (!isObject(input)) return fail(report, input, "object");
  const { key: keyMember, operator, value: valueMember } = input;
  return (
    (checkDatasetFilterKey(keyMember) ||
      inside(report, keyMember, checkDatasetFilterKey, "key")) &&
    (operator === "eq" ||
      operator === "contains" ||
      operator === "lt" ||
      operator === "gt" ||
      failEnum(report, operator, ["eq", "contains", "lt", "gt"], "operator")) &&
    (report
      ? inside(report, valueMember, checkDatasetFilterValue, "value")
      : checkDatasetFilterValue(valueMember))
  );
}

function checkDatasetFilterKey(input: unknown, report?: Report): boolean {
  return (
    datasetFilterKeyValues.has(input) ||
    failEnum(report, input, datasetFilterKeyValues)
  );
}

function checkDatasetFilterValue(input: unknown, report?: Report): boolean {
  if (!Array.isArray(input)) return fail(report, input, "array");
  for (let index = 0; index < input.length; index++) {
    const item: unknown = input[index];
    if (!(
      typeof item === "string" ||
      isNumber(item) ||
      typeof item === "boolean" ||
      fail(report, item, "string or number or boolean", index)
    ))
      return false;
  }
  return true;
}

function checkResponseError2(input: unknown, report?: Report): boolean {
  if (!isObject(input)) return fail(report, input, "object");
  const { code, message } = input;
  return (
    (isNumber(code) || fail(report, code, "number", "code")) &&
    (typeof message === "string" || fail(report, message, "string", "message"))
  );
}

function checkResponseMessage(input: unknown, report?: Report): boolean {
  if (!isObject(input)) return fail(report, input, "object");
  const { code, message } = input;
  return (
    (isNumber(code) || fail(report, code, "number", "code")) &&
    (typeof message === "string" || fail(report, message, "string", "message"))
  );
}

function checkResultInfo(input: unknown, report?: Report): boolean {
  if (!isObject(input)) return fail(report, input, "object");
  const { has_more, page, per_page, total_count } = input;
  return (
    (typeof has_more === "boolean" ||
      fail(report, has_more, "boolean", "has_more")) &&
    (isNumber(page) || fail(report, page, "number", "page")) &&
    (isNumber(per_page) || fail(report, per_page, "number", "per_page")) &&
    (isNumber(total_count) ||
      fail(report, total_count, "number", "total_count"))
  );
}
