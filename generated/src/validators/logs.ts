import type { Validator } from "../runtime/validator.js";
import type * as types from "../types/logs.js";
import { isDateTime } from "../validation/date-times.js";
import {
  type Report,
  fail,
  failEnum,
  failFormat,
  inside,
} from "../validation/report.js";
import { validator } from "../validation/validator.js";
import { isInteger, isNumber, isObject } from "../validation/values.js";

/**
 * Tells whether a value is a `LogListResponse`.
 *
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/subresources/logs/methods/list/
 */
export const LogListResponse: Validator<types.LogListResponse> =
  /* @__PURE__ */ validator(
    checkLogListResponse,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/logs/methods/list/",
  );

/**
 * Tells whether a value is a `LogGetResponse`.
 *
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/subresources/logs/methods/get/
 */
export const LogGetResponse: Validator<types.LogGetResponse> =
  /* @__PURE__ */ validator(
    checkLogGetResponse,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/logs/methods/get/",
  );

/**
 * Tells whether a value is a `LogEditResponse`.
 *
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/subresources/logs/methods/edit/
 */
export const LogEditResponse: Validator<types.LogEditResponse> =
  /* @__PURE__ */ validator(
    checkLogEditResponse,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/logs/methods/edit/",
  );

/**
 * Tells whether a value is a `LogDeleteResponse`.
 *
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/subresources/logs/methods/delete/
 */
export const LogDeleteResponse: Validator<types.LogDeleteResponse> =
  /* @__PURE__ */ validator(
    checkLogDeleteResponse,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/logs/methods/delete/",
  );

/**
 * Tells whether a value is a `LogRequestResponse`.
 *
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/subresources/logs/methods/request/
 */
export const LogRequestResponse: Validator<types.LogRequestResponse> =
  /* @__PURE__ */ validator(
    checkLogRequestResponse,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/logs/methods/request/",
  );

/**
 * Tells whether a value is a `LogResponseResponse`.
 *
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/subresources/logs/methods/response/
 */
export const LogResponseResponse: Validator<types.LogResponseResponse> =
  /* @__PURE__ */ validator(
    checkLogResponseResponse,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/logs/methods/response/",
  );

/**
 * Tells whether a value is a `BadRequest`.
 *
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/subresources/logs/methods/list/
 */
export const BadRequest: Validator<types.BadRequest> =
  /* @__PURE__ */ validator(
    checkBadRequest,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/logs/methods/list/",
  );

/**
 * Tells whether a value is a `LogFilter`.
 *
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/subresources/logs/methods/list/
 */
export const LogFilter: Validator<types.LogFilter> = /* @__PURE__ */ validator(
  checkLogFilter,
  "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/logs/methods/list/",
);

/**
 * Tells whether a value is a `NotFound`.
 *
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/subresources/logs/methods/get/
 */
export const NotFound: Validator<types.NotFound> = /* @__PURE__ */ validator(
  checkNotFound,
  "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/logs/methods/get/",
);

/**
 * Tells whether a value is a `LogListParams`.
 *
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/subresources/logs/methods/list/
 */
export const LogListParams: Validator<types.LogListParams> =
  /* @__PURE__ */ validator(
    checkLogListParams,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/logs/methods/list/",
  );

/**
 * Tells whether a value is a `LogDeleteParams`.
 *
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/subresources/logs/methods/delete/
 */
export const LogDeleteParams: Validator<types.LogDeleteParams> =
  /* @__PURE__ */ validator(
    checkLogDeleteParams,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/logs/methods/delete/",
  );

/**
 * Tells whether a value is a `LogGetParams`.
 *
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/subresources/logs/methods/get/
 */
export const LogGetParams: Validator<types.LogGetParams> =
  /* @__PURE__ */ validator(
    checkLogGetParams,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/logs/methods/get/",
  );

/**
 * Tells whether a value is a `LogEditParams`.
 *
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/subresources/logs/methods/edit/
 */
export const LogEditParams: Validator<types.LogEditParams> =
  /* @__PURE__ */ validator(
    checkLogEditParams,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/logs/methods/edit/",
  );

/**
 * Tells whether a value is a `LogRequestParams`.
 *
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/subresources/logs/methods/request/
 */
export const LogRequestParams: Validator<types.LogRequestParams> =
  /* @__PURE__ */ validator(
    checkLogRequestParams,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/logs/methods/request/",
  );

/**
 * Tells whether a value is a `LogResponseParams`.
 *
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/subresources/logs/methods/response/
 */
export const LogResponseParams: Validator<types.LogResponseParams> =
  /* @__PURE__ */ validator(
    checkLogResponseParams,
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

function checkLogListResponse(input: unknown, report?: Report): boolean {
  if (!isObject(input)) return fail(report, input, "object");
  const {
    id,
    cached,
    created_at,
    duration,
    model,
    path,
    provider,
    success,
    tokens_in,
    tokens_out,
    cost,
    custom_cost,
    metadata,
    model_type,
    request_content_type,
    request_type,
    response_content_type,
    status_code,
    step,
  } = input;
  return (
    (typeof id === "string" || fail(report, id, "string", "id")) &&
    (typeof cached === "boolean" ||
      fail(report, cached, "boolean", "cached")) &&
    (isDateTime(created_at) ||
      failFormat(report, created_at, "date-time", "created_at")) &&
    (isInteger(duration) || fail(report, duration, "integer", "duration")) &&
    (typeof model === "string" || fail(report, model, "string", "model")) &&
    (typeof path === "string" || fail(report, path, "string", "path")) &&
    (typeof provider === "string" ||
      fail(report, provider, "string", "provider")) &&
    (typeof success === "boolean" ||
      fail(report, success, "boolean", "success")) &&
    (isInteger(tokens_in) || fail(report, tokens_in, "integer", "tokens_in")) &&
    (isInteger(tokens_out) ||
      fail(report, tokens_out, "integer", "tokens_out")) &&
    (cost === undefined ||
      isNumber(cost) ||
      fail(report, cost, "number", "cost")) &&
    (custom_cost === undefined ||
      typeof custom_cost === "boolean" ||
      fail(report, custom_cost, "boolean", "custom_cost")) &&
    (metadata === undefined ||
      typeof metadata === "string" ||
      fail(report, metadata, "string", "metadata")) &&
    (model_type === undefined ||
      typeof model_type === "string" ||
      fail(report, model_type, "string", "model_type")) &&
    (request_content_type === undefined ||
      typeof request_content_type === "string" ||
      fail(report, request_content_type, "string", "request_content_type")) &&
    (request_type === undefined ||
      typeof request_type === "string" ||
      fail(report, request_type, "string", "request_type")) &&
    (response_content_type === undefined ||
      typeof response_content_type === "string" ||
      fail(report, response_content_type, "string", "response_content_type")) &&
    (status_code === undefined ||
      isInteger(status_code) ||
      fail(report, status_code, "integer", "status_code")) &&
    (step === undefined ||
      isInteger(step) ||
      fail(report, step, "integer", "step"))
  );
}

function checkLogGetResponse(input: unknown, report?: Report): boolean {
  if (!isObject(input)) return fail(report, input, "object");
  const {
    id,
    cached,
    created_at,
    duration,
    model,
    path,
    provider,
    success,
    tokens_in,
    tokens_out,
    cost,
    custom_cost,
    metadata,
    model_type,
    request_content_type,
    request_head,
    request_head_complete,
    request_size,
    request_type,
    response_content_type,
    response_head,
    response_head_complete,
    response_size,
    status_code,
    step,
  } = input;
  return (
    (typeof id === "string" || fail(report, id, "string", "id")) &&
    (typeof cached === "boolean" ||
      fail(report, cached, "boolean", "cached")) &&
    (isDateTime(created_at) ||
      failFormat(report, created_at, "date-time", "created_at")) &&
    (isInteger(duration) || fail(report, duration, "integer", "duration")) &&
    (typeof model === "string" || fail(report, model, "string", "model")) &&
    (typeof path === "string" || fail(report, path, "string", "path")) &&
    (typeof provider === "string" ||
      fail(report, provider, "string", "provider")) &&
    (typeof success === "boolean" ||
      fail(report, success, "boolean", "success")) &&
    (isInteger(tokens_in) || fail(report, tokens_in, "integer", "tokens_in")) &&
    (isInteger(tokens_out) ||
      fail(report, tokens_out, "integer", "tokens_out")) &&
    (cost === undefined ||
      isNumber(cost) ||
      fail(report, cost, "number", "cost")) &&
    (custom_cost === undefined ||
      typeof custom_cost === "boolean" ||
      fail(report, custom_cost, "boolean", "custom_cost")) &&
    (metadata === undefined ||
      typeof metadata === "string" ||
      fail(report, metadata, "string", "metadata")) &&
    (model_type === undefined ||
      typeof model_type === "string" ||
      fail(report, model_type, "string", "model_type")) &&
    (request_content_type === undefined ||
      typeof request_content_type === "string" ||
      fail(report, request_content_type, "string", "request_content_type")) &&
    (request_head === undefined ||
      typeof request_head === "string" ||
      fail(report, request_head, "string", "request_head")) &&
    (request_head_complete === undefined ||
      typeof request_head_complete === "boolean" ||
      fail(
        report,
        request_head_complete,
        "boolean",
        "request_head_complete",
      )) &&
    (request_size === undefined ||
      isInteger(request_size) ||
      fail(report, request_size, "integer", "request_size")) &&
    (request_type === undefined ||
      typeof request_type === "string" ||
      fail(report, request_type, "string", "request_type")) &&
    (response_content_type === undefined ||
      typeof response_content_type === "string" ||
      fail(report, response_content_type, "string", "response_content_type")) &&
    (response_head === undefined ||
      typeof response_head === "string" ||
      fail(report, response_head, "string", "response_head")) &&
    (response_head_complete === undefined ||
      typeof response_head_complete === "boolean" ||
      fail(
        report,
        response_head_complete,
        "boolean",
        "response_head_complete",
      )) &&
    (response_size === undefined ||
      isInteger(response_size) ||
      fail(report, response_size, "integer", "response_size")) &&
    (status_code === undefined ||
      isInteger(status_code) ||
      fail(report, status_code, "integer", "status_code")) &&
    (step === undefined ||
      isInteger(step) ||
      fail(report, step, "integer", "step"))
  );
}

function checkLogEditResponse(): boolean {
  return true;
}

function checkLogDeleteResponse(input: unknown, report?: Report): boolean {
  if (!isObject(input)) return fail(report, input, "object");
  const { success } = input;
  return (
    typeof success === "boolean" || fail(report, success, "boolean", "success")
  );
}

function checkLogRequestResponse(): boolean {
  return true;
}

function checkLogResponseResponse(): boolean {
  return true;
}

function checkBadRequest(input: unknown, report?: Report): boolean {
  if (!isObject(input)) return fail(report, input, "object");
  const { errors, result, success } = input;
  return (
    (errors === undefined ||
      (report
        ? inside(report, errors, checkBadRequestErrors, "errors")
        : checkBadRequestErrors(errors))) &&
    (result === undefined ||
      checkBadRequestResult(result) ||
      inside(report, result, checkBadRequestResult, "result")) &&
    (success === undefined ||
      typeof success === "boolean" ||
      fail(report, success, "boolean", "success"))
  );
}

function checkBadRequestErrors(input: unknown, report?: Report): boolean {
  if (!Array.isArray(input)) return fail(report, input, "array");
  for (let index = 0; index < input.length; index++) {
    const item: unknown = input[index];
    if (!(
      checkBadRequestErrorsItem(item) ||
      inside(report, item, checkBadRequestErrorsItem, index)
    ))
      return false;
  }
  return true;
}

function checkBadRequestErrorsItem(input: unknown, report?: Report): boolean {
  if (!isObject(input)) return fail(report, input, "object");
  const { message } = input;
  return (
    message === undefined ||
    typeof message === "string" ||
    fail(report, message, "string", "message")
  );
}

function checkBadRequestResult(input: unknown, report?: Report): boolean {
  if (!isObject(input)) return fail(report, input, "object");
  return true;
}

function checkLogFilter(input: unknown, report?: Report): boolean {
  if (!isObject(input)) return fail(report, input, "object");
  const { key: keyMember, operator, value: valueMember } = input;
  return (
    (checkLogFilterKey(keyMember) ||
      inside(report, keyMember, checkLogFilterKey, "key")) &&
    (checkLogFilterOperator(operator) ||
      inside(report, operator, checkLogFilterOperator, "operator")) &&
    (report
      ? inside(report, valueMember, checkLogFilterValue, "value")
      : checkLogFilterValue(valueMember))
  );
}

function checkLogFilterKey(input: unknown, report?: Report): boolean {
  return (
    logFilterKeyValues.has(input) || failEnum(report, input, logFilterKeyValues)
  );
}

function checkLogFilterOperator(input: unknown, report?: Report): boolean {
  return (
    logFilterOperatorValues.has(input) ||
    failEnum(report, input, logFilterOperatorValues)
  );
}

function checkLogFilterValue(input: unknown, report?: Report): boolean {
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

function checkNotFound(input: unknown, report?: Report): boolean {
  if (!isObject(input)) return fail(report, input, "object");
  const { errors, success } = input;
  return (
    (errors === undefined ||
      (report
        ? inside(report, errors, checkNotFoundErrors, "errors")
        : checkNotFoundErrors(errors))) &&
    (success === undefined ||
      typeof success === "boolean" ||
      fail(report, success, "boolean", "success"))
  );
}

function checkNotFoundErrors(input: unknown, report?: Report): boolean {
  if (!Array.isArray(input)) return fail(report, input, "array");
  for (let index = 0; index < input.length; index++) {
    const item: unknown = input[index];
    if (!(
      checkNotFoundErrorsItem(item) ||
      inside(report, item, checkNotFoundErrorsItem, index)
    ))
      return false;
  }
  return true;
}

function checkNotFoundErrorsItem(input: unknown, report?: Report): boolean {
  if (!isObject(input)) return fail(report, input, "object");
  const { code, message } = input;
  return (
    (code === undefined ||
      isNumber(code) ||
      fail(report, code, "number", "code")) &&
    (message === undefined ||
      typeof message === "string" ||
      fail(report, message, "string", "message"))
  );
}

function checkLogListParams(input: unknown, report?: Report): boolean {
  if (!isObject(input)) return fail(report, input, "object");
  const {
    account_id,
    gateway_id,
    cached,
    direction,
    end_date,
    feedback,
    filters,
    max_cost,
    max_duration,
    max_tokens_in,
    max_tokens_out,
    max_total_tokens,
    meta_info,
    min_cost,
    min_duration,
    min_tokens_in,
    min_tokens_out,
    min_total_tokens,
    model,
    model_type,
    order_by,
    order_by_direction,
    page,
    per_page,
    provider,
    request_content_type,
    response_content_type,
    search,
    start_date,
    success,
  } = input;
  return (
    (account_id === undefined ||
      typeof account_id === "string" ||
      fail(report, account_id, "string", "account_id")) &&
    (typeof gateway_id === "string" ||
      fail(report, gateway_id, "string", "gateway_id")) &&
    (cached === undefined ||
      typeof cached === "boolean" ||
      fail(report, cached, "boolean", "cached")) &&
    (direction === undefined ||
      direction === "asc" ||
      direction === "desc" ||
      failEnum(report, direction, ["asc", "desc"], "direction")) &&
    (end_date === undefined ||
      typeof end_date === "string" ||
      fail(report, end_date, "string", "end_date")) &&
    (feedback === undefined ||
      feedback === 0 ||
      feedback === 1 ||
      failEnum(report, feedback, [0, 1], "feedback")) &&
    (filters === undefined ||
      (report
        ? inside(report, filters, checkLogFilterList, "filters")
        : checkLogFilterList(filters))) &&
    (max_cost === undefined ||
      isNumber(max_cost) ||
      fail(report, max_cost, "number", "max_cost")) &&
    (max_duration === undefined ||
      isNumber(max_duration) ||
      fail(report, max_duration, "number", "max_duration")) &&
    (max_tokens_in === undefined ||
      isNumber(max_tokens_in) ||
      fail(report, max_tokens_in, "number", "max_tokens_in")) &&
    (max_tokens_out === undefined ||
      isNumber(max_tokens_out) ||
      fail(report, max_tokens_out, "number", "max_tokens_out")) &&
    (max_total_tokens === undefined ||
      isNumber(max_total_tokens) ||
      fail(report, max_total_tokens, "number", "max_total_tokens")) &&
    (meta_info === undefined ||
      typeof meta_info === "boolean" ||
      fail(report, meta_info, "boolean", "meta_info")) &&
    (min_cost === undefined ||
      isNumber(min_cost) ||
      fail(report, min_cost, "number", "min_cost")) &&
    (min_duration === undefined ||
      isNumber(min_duration) ||
      fail(report, min_duration, "number", "min_duration")) &&
    (min_tokens_in === undefined ||
      isNumber(min_tokens_in) ||
      fail(report, min_tokens_in, "number", "min_tokens_in")) &&
    (min_tokens_out === undefined ||
      isNumber(min_tokens_out) ||
      fail(report, min_tokens_out, "number", "min_tokens_out")) &&
    (min_total_tokens === undefined ||
      isNumber(min_total_tokens) ||
      fail(report, min_total_tokens, "number", "min_total_tokens")) &&
    (model === undefined ||
      typeof model === "string" ||
      fail(report, model, "string", "model")) &&
    (model_type === undefined ||
      typeof model_type === "string" ||
      fail(report, model_type, "string", "model_type")) &&
    (order_by === undefined ||
      checkLogListParamsOrderBy(order_by) ||
      inside(report, order_by, checkLogListParamsOrderBy, "order_by")) &&
    (order_by_direction === undefined ||
      order_by_direction === "asc" ||
      order_by_direction === "desc" ||
      failEnum(
        report,
        order_by_direction,
        ["asc", "desc"],
        "order_by_direction",
      )) &&
    (page === undefined ||
      isNumber(page) ||
      fail(report, page, "number", "page")) &&
    (per_page === undefined ||
      isNumber(per_page) ||
      fail(report, per_page, "number", "per_page")) &&
    (provider === undefined ||
      typeof provider === "string" ||
      fail(report, provider, "string", "provider")) &&
    (request_content_type === undefined ||
      typeof request_content_type === "string" ||
      fail(report, request_content_type, "string", "request_content_type")) &&
    (response_content_type === undefined ||
      typeof response_content_type === "string" ||
      fail(report, response_content_type, "string", "response_content_type")) &&
    (search === undefined ||
      typeof search === "string" ||
      fail(report, search, "string", "search")) &&
    (start_date === undefined ||
      typeof start_date === "string" ||
      fail(report, start_date, "string", "start_date")) &&
    (success === undefined ||
      typeof success === "boolean" ||
      fail(report, success, "boolean", "success"))
  );
}

function checkLogFilterList(input: unknown, report?: Report): boolean {
  if (!Array.isArray(input)) return fail(report, input, "array");
  for (let index = 0; index < input.length; index++) {
    const item: unknown = input[index];
    if (
      !(report
        ? inside(report, item, checkLogFilter, index)
        : checkLogFilter(item))
    )
      return false;
  }
  return true;
}

function checkLogListParamsOrderBy(input: unknown, report?: Report): boolean {
  return (
    logListParamsOrderByValues.has(input) ||
    failEnum(report, input, logListParamsOrderByValues)
  );
}

function checkLogDeleteParams(input: unknown, report?: Report): boolean {
  if (!isObject(input)) return fail(report, input, "object");
  const {
    account_id,
    gateway_id,
    filters,
    limit,
    order_by,
    order_by_direction,
  } = input;
  return (
    (account_id === undefined ||
      typeof account_id === "string" ||
      fail(report, account_id, "string", "account_id")) &&
    (typeof gateway_id === "string" ||
      fail(report, gateway_id, "string", "gateway_id")) &&
    (filters === undefined ||
      (report
        ? inside(report, filters, checkLogFilterList, "filters")
        : checkLogFilterList(filters))) &&
    (limit === undefined ||
      isNumber(limit) ||
      fail(report, limit, "number", "limit")) &&
    (order_by === undefined ||
      checkLogDeleteParamsOrderBy(order_by) ||
      inside(report, order_by, checkLogDeleteParamsOrderBy, "order_by")) &&
    (order_by_direction === undefined ||
      order_by_direction === "asc" ||
      order_by_direction === "desc" ||
      failEnum(
        report,
        order_by_direction,
        ["asc", "desc"],
        "order_by_direction",
      ))
  );
}

function checkLogDeleteParamsOrderBy(input: unknown, report?: Report): boolean {
  return (
    logDeleteParamsOrderByValues.has(input) ||
    failEnum(report, input, logDeleteParamsOrderByValues)
  );
}

function checkLogGetParams(input: unknown, report?: Report): boolean {
  if (!isObject(input)) return fail(report, input, "object");
  const { account_id, gateway_id, id } = input;
  return (
    (account_id === undefined ||
      typeof account_id === "string" ||
      fail(report, account_id, "string", "account_id")) &&
    (typeof gateway_id === "string" ||
      fail(report, gateway_id, "string", "gateway_id")) &&
    (typeof id === "string" || fail(report, id, "string", "id"))
  );
}

function checkLogEditParams(input: unknown, report?: Report): boolean {
  if (!isObject(input)) return fail(report, input, "object");
  const { account_id, gateway_id, id, feedback, metadata, score } = input;
  return (
    (account_id === undefined ||
      typeof account_id === "string" ||
      fail(report, account_id, "string", "account_id")) &&
    (typeof gateway_id === "string" ||
      fail(report, gateway_id, "string", "gateway_id")) &&
    (typeof id === "string" || fail(report, id, "string", "id")) &&
    (feedback === undefined ||
      isNumber(feedback) ||
      fail(report, feedback, "number", "feedback")) &&
    (metadata === undefined ||
      (report
        ? inside(report, metadata, checkLogEditParamsMetadata, "metadata")
        : checkLogEditParamsMetadata(metadata))) &&
    (score === undefined ||
      isNumber(score) ||
      fail(report, score, "number", "score"))
  );
}

function checkLogEditParamsMetadata(input: unknown, report?: Report): boolean {
  if (!isObject(input)) return fail(report, input, "object");

  for (const key of Object.keys(input)) {
    const value = input[key];
    if (
      value !== undefined &&
      !(
        typeof value === "string" ||
        isNumber(value) ||
        typeof value === "boolean" ||
        fail(report, value, "string or number or boolean", key)
      )
    )
      return false;
  }
  return true;
}

function checkLogRequestParams(input: unknown, report?: Report): boolean {
  if (!isObject(input)) return fail(report, input, "object");
  const { account_id, gateway_id, id } = input;
  return (
    (account_id === undefined ||
      typeof account_id === "string" ||
      fail(report, account_id, "string", "account_id")) &&
    (typeof gateway_id === "string" ||
      fail(report, gateway_id, "string", "gateway_id")) &&
    (typeof id === "string" || fail(report, id, "string", "id"))
  );
}

function checkLogResponseParams(input: unknown, report?: Report): boolean {
  if (!isObject(input)) return fail(report, input, "object");
  const { account_id, gateway_id, id } = input;
  return (
    (account_id === undefined ||
      typeof account_id === "string" ||
      fail(report, account_id, "string", "account_id")) &&
    (typeof gateway_id === "string" ||
      fail(report, gateway_id, "string", "gateway_id")) &&
    (typeof id === "string" || fail(report, id, "string", "id"))
  );
}
