// Written by docwright; do not edit. The next run writes this file anew.

import type { Validator } from "../runtime/validator.js";
import type * as types from "../types/logs.js";
import type { Report } from "../validation/check.js";
import { isDateTime } from "../validation/date-times.js";
import { hasMaxLength } from "../validation/lengths.js";
import { paramsValidator } from "../validation/params-validator.js";
import { fail, failBound, failEnum, inside } from "../validation/report.js";
import { hideByName } from "../validation/secrets.js";
import { validator } from "../validation/validator.js";
import type { Input } from "../validation/values.js";

/** Tells whether a value is a `LogListResponse`. */
export const LogListResponse: Validator<types.LogListResponse> =
  /* @__PURE__ */ validator(
    checkLogListResponse,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/logs/methods/list/",
  );

/** Tells whether a value is a `LogGetResponse`. */
export const LogGetResponse: Validator<types.LogGetResponse> =
  /* @__PURE__ */ validator(
    checkLogGetResponse,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/logs/methods/get/",
  );

/** Tells whether a value is a `LogEditResponse`. */
export const LogEditResponse: Validator<types.LogEditResponse> =
  /* @__PURE__ */ validator(
    checkLogEditResponse,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/logs/methods/edit/",
  );

/** Tells whether a value is a `LogDeleteResponse`. */
export const LogDeleteResponse: Validator<types.LogDeleteResponse> =
  /* @__PURE__ */ validator(
    checkLogDeleteResponse,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/logs/methods/delete/",
  );

/** Tells whether a value is a `LogRequestResponse`. */
export const LogRequestResponse: Validator<types.LogRequestResponse> =
  /* @__PURE__ */ validator(
    checkLogEditResponse,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/logs/methods/request/",
  );

/** Tells whether a value is a `LogResponseResponse`. */
export const LogResponseResponse: Validator<types.LogResponseResponse> =
  /* @__PURE__ */ validator(
    checkLogEditResponse,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/logs/methods/response/",
  );

/** Tells whether a value is a `BadRequest`. */
export const BadRequest: Validator<types.BadRequest> =
  /* @__PURE__ */ validator(
    checkBadRequest,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/logs/methods/list/",
  );

/** Tells whether a value is a `LogFilter`. */
export const LogFilter: Validator<types.LogFilter> = /* @__PURE__ */ validator(
  checkLogFilter,
  "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/logs/methods/list/",
);

/** Tells whether a value is a `NotFound`. */
export const NotFound: Validator<types.NotFound> = /* @__PURE__ */ validator(
  checkNotFound,
  "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/logs/methods/get/",
);

/** Tells whether a value is a `LogListParams`. */
export const LogListParams: Validator<types.LogListParams> =
  /* @__PURE__ */ paramsValidator(
    checkLogListParams,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/logs/methods/list/",
  );

/** Tells whether a value is a `LogDeleteParams`. */
export const LogDeleteParams: Validator<types.LogDeleteParams> =
  /* @__PURE__ */ paramsValidator(
    checkLogDeleteParams,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/logs/methods/delete/",
  );

/** Tells whether a value is a `LogGetParams`. */
export const LogGetParams: Validator<types.LogGetParams> =
  /* @__PURE__ */ paramsValidator(
    checkLogGetParams,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/logs/methods/get/",
  );

/** Tells whether a value is a `LogEditParams`. */
export const LogEditParams: Validator<types.LogEditParams> =
  /* @__PURE__ */ paramsValidator(
    checkLogEditParams,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/logs/methods/edit/",
  );

/** Tells whether a value is a `LogRequestParams`. */
export const LogRequestParams: Validator<types.LogRequestParams> =
  /* @__PURE__ */ paramsValidator(
    checkLogGetParams,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/logs/methods/request/",
  );

/** Tells whether a value is a `LogResponseParams`. */
export const LogResponseParams: Validator<types.LogResponseParams> =
  /* @__PURE__ */ paramsValidator(
    checkLogGetParams,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/logs/methods/response/",
  );

const logFilterKeyValues = /* @__PURE__ */ new Set<unknown>([
  "id",
  "created_at",
  "request_content_type",
  "response_content_type",
  "request_type",
  "success",
  "cached",
  "provider",
  "model",
  "model_type",
  "cost",
  "tokens",
  "tokens_in",
  "tokens_out",
  "duration",
  "feedback",
  "event_id",
  "metadata.key",
  "metadata.value",
  "authentication",
  "wholesale",
  "compatibilityMode",
  "dlp_action",
]);

const logFilterOperatorValues = /* @__PURE__ */ new Set<unknown>([
  "eq",
  "neq",
  "contains",
  "lt",
  "gt",
]);

const logListParamsOrderByValues = /* @__PURE__ */ new Set<unknown>([
  "created_at",
  "provider",
  "model",
  "model_type",
  "success",
  "cached",
]);

const logDeleteParamsOrderByValues = /* @__PURE__ */ new Set<unknown>([
  "created_at",
  "provider",
  "model",
  "model_type",
  "success",
  "cached",
  "cost",
  "tokens_in",
  "tokens_out",
  "duration",
  "feedback",
]);

function checkLogListResponse(input: Input, report?: Report): boolean {
  if (typeof input !== "object" || input === null || Array.isArray(input))
    return fail(report, input, "object");
  return (
    (typeof input["id"] === "string" || fail(report, input, "string", "id")) &&
    (typeof input["cached"] === "boolean" ||
      fail(report, input, "boolean", "cached")) &&
    (isDateTime(input["created_at"]) ||
      fail(report, input, "date-time", "created_at", "format")) &&
    (Number.isInteger(input["duration"]) ||
      fail(report, input, "integer", "duration")) &&
    (typeof input["model"] === "string" ||
      fail(report, input, "string", "model")) &&
    (typeof input["path"] === "string" ||
      fail(report, input, "string", "path")) &&
    (typeof input["provider"] === "string" ||
      fail(report, input, "string", "provider")) &&
    (typeof input["success"] === "boolean" ||
      fail(report, input, "boolean", "success")) &&
    (input["tokens_in"] === null ||
      Number.isInteger(input["tokens_in"]) ||
      fail(report, input, "integer or null", "tokens_in")) &&
    (input["tokens_out"] === null ||
      Number.isInteger(input["tokens_out"]) ||
      fail(report, input, "integer or null", "tokens_out")) &&
    (input["cost"] === undefined ||
      Number.isFinite(input["cost"]) ||
      fail(report, input, "number", "cost")) &&
    (input["custom_cost"] === undefined ||
      typeof input["custom_cost"] === "boolean" ||
      fail(report, input, "boolean", "custom_cost")) &&
    (input["metadata"] === undefined ||
      typeof input["metadata"] === "string" ||
      fail(report, input, "string", "metadata")) &&
    (input["model_type"] === undefined ||
      typeof input["model_type"] === "string" ||
      fail(report, input, "string", "model_type")) &&
    (input["request_content_type"] === undefined ||
      typeof input["request_content_type"] === "string" ||
      fail(report, input, "string", "request_content_type")) &&
    (input["request_type"] === undefined ||
      typeof input["request_type"] === "string" ||
      fail(report, input, "string", "request_type")) &&
    (input["response_content_type"] === undefined ||
      typeof input["response_content_type"] === "string" ||
      fail(report, input, "string", "response_content_type")) &&
    (input["status_code"] === undefined ||
      Number.isInteger(input["status_code"]) ||
      fail(report, input, "integer", "status_code")) &&
    (input["step"] === undefined ||
      Number.isInteger(input["step"]) ||
      fail(report, input, "integer", "step"))
  );
}

function checkLogGetResponse(input: Input, report?: Report): boolean {
  if (typeof input !== "object" || input === null || Array.isArray(input))
    return fail(report, input, "object");
  return (
    (typeof input["id"] === "string" || fail(report, input, "string", "id")) &&
    (typeof input["cached"] === "boolean" ||
      fail(report, input, "boolean", "cached")) &&
    (isDateTime(input["created_at"]) ||
      fail(report, input, "date-time", "created_at", "format")) &&
    (Number.isInteger(input["duration"]) ||
      fail(report, input, "integer", "duration")) &&
    (typeof input["model"] === "string" ||
      fail(report, input, "string", "model")) &&
    (typeof input["path"] === "string" ||
      fail(report, input, "string", "path")) &&
    (typeof input["provider"] === "string" ||
      fail(report, input, "string", "provider")) &&
    (typeof input["success"] === "boolean" ||
      fail(report, input, "boolean", "success")) &&
    (input["tokens_in"] === null ||
      Number.isInteger(input["tokens_in"]) ||
      fail(report, input, "integer or null", "tokens_in")) &&
    (input["tokens_out"] === null ||
      Number.isInteger(input["tokens_out"]) ||
      fail(report, input, "integer or null", "tokens_out")) &&
    (input["cost"] === undefined ||
      Number.isFinite(input["cost"]) ||
      fail(report, input, "number", "cost")) &&
    (input["custom_cost"] === undefined ||
      typeof input["custom_cost"] === "boolean" ||
      fail(report, input, "boolean", "custom_cost")) &&
    (input["metadata"] === undefined ||
      typeof input["metadata"] === "string" ||
      fail(report, input, "string", "metadata")) &&
    (input["model_type"] === undefined ||
      typeof input["model_type"] === "string" ||
      fail(report, input, "string", "model_type")) &&
    (input["request_content_type"] === undefined ||
      typeof input["request_content_type"] === "string" ||
      fail(report, input, "string", "request_content_type")) &&
    (input["request_head"] === undefined ||
      typeof input["request_head"] === "string" ||
      fail(report, input, "string", "request_head")) &&
    (input["request_head_complete"] === undefined ||
      typeof input["request_head_complete"] === "boolean" ||
      fail(report, input, "boolean", "request_head_complete")) &&
    (input["request_size"] === undefined ||
      Number.isInteger(input["request_size"]) ||
      fail(report, input, "integer", "request_size")) &&
    (input["request_type"] === undefined ||
      typeof input["request_type"] === "string" ||
      fail(report, input, "string", "request_type")) &&
    (input["response_content_type"] === undefined ||
      typeof input["response_content_type"] === "string" ||
      fail(report, input, "string", "response_content_type")) &&
    (input["response_head"] === undefined ||
      typeof input["response_head"] === "string" ||
      fail(report, input, "string", "response_head")) &&
    (input["response_head_complete"] === undefined ||
      typeof input["response_head_complete"] === "boolean" ||
      fail(report, input, "boolean", "response_head_complete")) &&
    (input["response_size"] === undefined ||
      Number.isInteger(input["response_size"]) ||
      fail(report, input, "integer", "response_size")) &&
    (input["status_code"] === undefined ||
      Number.isInteger(input["status_code"]) ||
      fail(report, input, "integer", "status_code")) &&
    (input["step"] === undefined ||
      Number.isInteger(input["step"]) ||
      fail(report, input, "integer", "step"))
  );
}

function checkLogEditResponse(): boolean {
  return true;
}

function checkLogDeleteResponse(input: Input, report?: Report): boolean {
  if (typeof input !== "object" || input === null || Array.isArray(input))
    return fail(report, input, "object");
  return (
    typeof input["success"] === "boolean" ||
    fail(report, input, "boolean", "success")
  );
}

function checkBadRequest(input: Input, report?: Report): boolean {
  if (typeof input !== "object" || input === null || Array.isArray(input))
    return fail(report, input, "object");
  return (
    (input["errors"] === undefined ||
      (report
        ? inside(report, input, checkBadRequestErrors, "errors")
        : checkBadRequestErrors(input["errors"]))) &&
    (input["result"] === undefined ||
      checkBadRequestResult(input["result"]) ||
      inside(report, input, checkBadRequestResult, "result")) &&
    (input["success"] === undefined ||
      typeof input["success"] === "boolean" ||
      fail(report, input, "boolean", "success"))
  );
}

function checkBadRequestErrors(input: Input, report?: Report): boolean {
  if (!Array.isArray(input)) return fail(report, input, "array");
  for (let index = 0; index < input.length; index++) {
    const item = input[index];
    if (
      !(
        checkBadRequestErrorsItem(item) ||
        inside(report, input, checkBadRequestErrorsItem, index)
      )
    )
      return false;
  }
  return true;
}

function checkBadRequestErrorsItem(input: Input, report?: Report): boolean {
  if (typeof input !== "object" || input === null || Array.isArray(input))
    return fail(report, input, "object");
  return (
    input["message"] === undefined ||
    typeof input["message"] === "string" ||
    fail(report, input, "string", "message")
  );
}

function checkBadRequestResult(input: Input, report?: Report): boolean {
  if (typeof input !== "object" || input === null || Array.isArray(input))
    return fail(report, input, "object");
  return true;
}

function checkLogFilter(input: Input, report?: Report): boolean {
  if (typeof input !== "object" || input === null || Array.isArray(input))
    return fail(report, input, "object");
  return (
    (checkLogFilterKey(input["key"]) ||
      inside(report, input, checkLogFilterKey, "key")) &&
    (checkLogFilterOperator(input["operator"]) ||
      inside(report, input, checkLogFilterOperator, "operator")) &&
    (report
      ? inside(report, input, checkLogFilterValue, "value")
      : checkLogFilterValue(input["value"]))
  );
}

function checkLogFilterKey(input: Input, report?: Report): boolean {
  return (
    logFilterKeyValues.has(input) ||
    failEnum(report, input, [...logFilterKeyValues])
  );
}

function checkLogFilterOperator(input: Input, report?: Report): boolean {
  return (
    logFilterOperatorValues.has(input) ||
    failEnum(report, input, [...logFilterOperatorValues])
  );
}

function checkLogFilterValue(input: Input, report?: Report): boolean {
  if (!Array.isArray(input)) return fail(report, input, "array");
  for (let index = 0; index < input.length; index++) {
    const item = input[index];
    if (
      !(
        item === null ||
        typeof item === "string" ||
        Number.isFinite(item) ||
        typeof item === "boolean" ||
        fail(report, input, "string or number or boolean or null", index)
      )
    )
      return false;
  }
  return true;
}

function checkNotFound(input: Input, report?: Report): boolean {
  if (typeof input !== "object" || input === null || Array.isArray(input))
    return fail(report, input, "object");
  return (
    (input["errors"] === undefined ||
      (report
        ? inside(report, input, checkNotFoundErrors, "errors")
        : checkNotFoundErrors(input["errors"]))) &&
    (input["success"] === undefined ||
      typeof input["success"] === "boolean" ||
      fail(report, input, "boolean", "success"))
  );
}

function checkNotFoundErrors(input: Input, report?: Report): boolean {
  if (!Array.isArray(input)) return fail(report, input, "array");
  for (let index = 0; index < input.length; index++) {
    const item = input[index];
    if (
      !(
        checkNotFoundErrorsItem(item) ||
        inside(report, input, checkNotFoundErrorsItem, index)
      )
    )
      return false;
  }
  return true;
}

function checkNotFoundErrorsItem(input: Input, report?: Report): boolean {
  if (typeof input !== "object" || input === null || Array.isArray(input))
    return fail(report, input, "object");
  return (
    (input["code"] === undefined ||
      Number.isFinite(input["code"]) ||
      fail(report, input, "number", "code")) &&
    (input["message"] === undefined ||
      typeof input["message"] === "string" ||
      fail(report, input, "string", "message"))
  );
}

function checkLogListParams(input: Input, report?: Report): boolean {
  if (typeof input !== "object" || input === null || Array.isArray(input))
    return fail(report, input, "object");
  return (
    (input["account_id"] === undefined ||
      typeof input["account_id"] === "string" ||
      fail(report, input, "string", "account_id")) &&
    (typeof input["gateway_id"] === "string"
      ? (input["gateway_id"] !== "" ||
          failBound(
            report,
            input,
            "minLength",
            "at least 1 character",
            "gateway_id",
          )) &&
        (hasMaxLength(input["gateway_id"], 64) ||
          failBound(
            report,
            input,
            "maxLength",
            "at most 64 characters",
            "gateway_id",
          ))
      : fail(report, input, "string", "gateway_id")) &&
    (input["cached"] === undefined ||
      typeof input["cached"] === "boolean" ||
      fail(report, input, "boolean", "cached")) &&
    (input["direction"] === undefined ||
      input["direction"] === "asc" ||
      input["direction"] === "desc" ||
      failEnum(report, input, ["asc", "desc"], "direction")) &&
    (input["end_date"] === undefined ||
      typeof input["end_date"] === "string" ||
      fail(report, input, "string", "end_date")) &&
    (input["feedback"] === undefined ||
      input["feedback"] === 0 ||
      input["feedback"] === 1 ||
      failEnum(report, input, [0, 1], "feedback")) &&
    (input["filters"] === undefined ||
      (report
        ? inside(report, input, checkLogFilterList, "filters")
        : checkLogFilterList(input["filters"]))) &&
    (input["max_cost"] === undefined ||
      Number.isFinite(input["max_cost"]) ||
      fail(report, input, "number", "max_cost")) &&
    (input["max_duration"] === undefined ||
      Number.isFinite(input["max_duration"]) ||
      fail(report, input, "number", "max_duration")) &&
    (input["max_tokens_in"] === undefined ||
      Number.isFinite(input["max_tokens_in"]) ||
      fail(report, input, "number", "max_tokens_in")) &&
    (input["max_tokens_out"] === undefined ||
      Number.isFinite(input["max_tokens_out"]) ||
      fail(report, input, "number", "max_tokens_out")) &&
    (input["max_total_tokens"] === undefined ||
      Number.isFinite(input["max_total_tokens"]) ||
      fail(report, input, "number", "max_total_tokens")) &&
    (input["meta_info"] === undefined ||
      typeof input["meta_info"] === "boolean" ||
      fail(report, input, "boolean", "meta_info")) &&
    (input["min_cost"] === undefined ||
      Number.isFinite(input["min_cost"]) ||
      fail(report, input, "number", "min_cost")) &&
    (input["min_duration"] === undefined ||
      Number.isFinite(input["min_duration"]) ||
      fail(report, input, "number", "min_duration")) &&
    (input["min_tokens_in"] === undefined ||
      Number.isFinite(input["min_tokens_in"]) ||
      fail(report, input, "number", "min_tokens_in")) &&
    (input["min_tokens_out"] === undefined ||
      Number.isFinite(input["min_tokens_out"]) ||
      fail(report, input, "number", "min_tokens_out")) &&
    (input["min_total_tokens"] === undefined ||
      Number.isFinite(input["min_total_tokens"]) ||
      fail(report, input, "number", "min_total_tokens")) &&
    (input["model"] === undefined ||
      typeof input["model"] === "string" ||
      fail(report, input, "string", "model")) &&
    (input["model_type"] === undefined ||
      typeof input["model_type"] === "string" ||
      fail(report, input, "string", "model_type")) &&
    (input["order_by"] === undefined ||
      checkLogListParamsOrderBy(input["order_by"]) ||
      inside(report, input, checkLogListParamsOrderBy, "order_by")) &&
    (input["order_by_direction"] === undefined ||
      input["order_by_direction"] === "asc" ||
      input["order_by_direction"] === "desc" ||
      failEnum(report, input, ["asc", "desc"], "order_by_direction")) &&
    (input["page"] === undefined ||
      Number.isFinite(input["page"]) ||
      fail(report, input, "number", "page")) &&
    (input["per_page"] === undefined ||
      Number.isFinite(input["per_page"]) ||
      fail(report, input, "number", "per_page")) &&
    (input["provider"] === undefined ||
      typeof input["provider"] === "string" ||
      fail(report, input, "string", "provider")) &&
    (input["request_content_type"] === undefined ||
      typeof input["request_content_type"] === "string" ||
      fail(report, input, "string", "request_content_type")) &&
    (input["response_content_type"] === undefined ||
      typeof input["response_content_type"] === "string" ||
      fail(report, input, "string", "response_content_type")) &&
    (input["search"] === undefined ||
      typeof input["search"] === "string" ||
      fail(report, input, "string", "search")) &&
    (input["start_date"] === undefined ||
      typeof input["start_date"] === "string" ||
      fail(report, input, "string", "start_date")) &&
    (input["success"] === undefined ||
      typeof input["success"] === "boolean" ||
      fail(report, input, "boolean", "success"))
  );
}

function checkLogFilterList(input: Input, report?: Report): boolean {
  if (!Array.isArray(input)) return fail(report, input, "array");
  for (let index = 0; index < input.length; index++) {
    const item = input[index];
    if (!(checkLogFilter(item) || inside(report, input, checkLogFilter, index)))
      return false;
  }
  return true;
}

function checkLogListParamsOrderBy(input: Input, report?: Report): boolean {
  return (
    logListParamsOrderByValues.has(input) ||
    failEnum(report, input, [...logListParamsOrderByValues])
  );
}

function checkLogDeleteParams(input: Input, report?: Report): boolean {
  if (typeof input !== "object" || input === null || Array.isArray(input))
    return fail(report, input, "object");
  return (
    (input["account_id"] === undefined ||
      typeof input["account_id"] === "string" ||
      fail(report, input, "string", "account_id")) &&
    (typeof input["gateway_id"] === "string"
      ? (input["gateway_id"] !== "" ||
          failBound(
            report,
            input,
            "minLength",
            "at least 1 character",
            "gateway_id",
          )) &&
        (hasMaxLength(input["gateway_id"], 64) ||
          failBound(
            report,
            input,
            "maxLength",
            "at most 64 characters",
            "gateway_id",
          ))
      : fail(report, input, "string", "gateway_id")) &&
    (input["filters"] === undefined ||
      (report
        ? inside(report, input, checkLogFilterList, "filters")
        : checkLogFilterList(input["filters"]))) &&
    (input["limit"] === undefined ||
      Number.isFinite(input["limit"]) ||
      fail(report, input, "number", "limit")) &&
    (input["order_by"] === undefined ||
      checkLogDeleteParamsOrderBy(input["order_by"]) ||
      inside(report, input, checkLogDeleteParamsOrderBy, "order_by")) &&
    (input["order_by_direction"] === undefined ||
      input["order_by_direction"] === "asc" ||
      input["order_by_direction"] === "desc" ||
      failEnum(report, input, ["asc", "desc"], "order_by_direction"))
  );
}

function checkLogDeleteParamsOrderBy(input: Input, report?: Report): boolean {
  return (
    logDeleteParamsOrderByValues.has(input) ||
    failEnum(report, input, [...logDeleteParamsOrderByValues])
  );
}

function checkLogGetParams(input: Input, report?: Report): boolean {
  if (typeof input !== "object" || input === null || Array.isArray(input))
    return fail(report, input, "object");
  return (
    (input["account_id"] === undefined ||
      typeof input["account_id"] === "string" ||
      fail(report, input, "string", "account_id")) &&
    (typeof input["gateway_id"] === "string"
      ? (input["gateway_id"] !== "" ||
          failBound(
            report,
            input,
            "minLength",
            "at least 1 character",
            "gateway_id",
          )) &&
        (hasMaxLength(input["gateway_id"], 64) ||
          failBound(
            report,
            input,
            "maxLength",
            "at most 64 characters",
            "gateway_id",
          ))
      : fail(report, input, "string", "gateway_id")) &&
    (typeof input["id"] === "string" || fail(report, input, "string", "id"))
  );
}

function checkLogEditParams(input: Input, report?: Report): boolean {
  if (typeof input !== "object" || input === null || Array.isArray(input))
    return fail(report, input, "object");
  return (
    (input["account_id"] === undefined ||
      typeof input["account_id"] === "string" ||
      fail(report, input, "string", "account_id")) &&
    (typeof input["gateway_id"] === "string"
      ? (input["gateway_id"] !== "" ||
          failBound(
            report,
            input,
            "minLength",
            "at least 1 character",
            "gateway_id",
          )) &&
        (hasMaxLength(input["gateway_id"], 64) ||
          failBound(
            report,
            input,
            "maxLength",
            "at most 64 characters",
            "gateway_id",
          ))
      : fail(report, input, "string", "gateway_id")) &&
    (typeof input["id"] === "string" || fail(report, input, "string", "id")) &&
    (input["feedback"] == null ||
      Number.isFinite(input["feedback"]) ||
      fail(report, input, "number or null", "feedback")) &&
    (input["metadata"] == null ||
      (report
        ? inside(report, input, checkLogEditParamsMetadata, "metadata")
        : checkLogEditParamsMetadata(input["metadata"]))) &&
    (input["score"] == null ||
      Number.isFinite(input["score"]) ||
      fail(report, input, "number or null", "score"))
  );
}

function checkLogEditParamsMetadata(input: Input, report?: Report): boolean {
  if (typeof input !== "object" || input === null || Array.isArray(input))
    return fail(report, input, "object");

  for (const key of Object.keys(input)) {
    const value = input[key];
    if (
      value !== undefined &&
      !(
        typeof value === "string" ||
        Number.isFinite(value) ||
        typeof value === "boolean" ||
        fail(hideByName(report, key), input, "string or number or boolean", key)
      )
    )
      return false;
  }
  return true;
}
