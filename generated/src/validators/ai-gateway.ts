import type { Validator } from "../runtime/validator.js";
import type * as types from "../types/ai-gateway.js";
import { isDateTime } from "../validation/date-times.js";
import { hasMaxLength, hasMinLength } from "../validation/lengths.js";
import {
  type Report,
  fail,
  failBound,
  failEnum,
  failFormat,
  inside,
} from "../validation/report.js";
import { failUnion } from "../validation/unions.js";
import { isUri } from "../validation/uris.js";
import { validator } from "../validation/validator.js";
import { isNumber, isObject } from "../validation/values.js";

/**
 * Tells whether a value is a `AIGateway`.
 *
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/methods/list/
 */
export const AIGateway: Validator<types.AIGateway> = /* @__PURE__ */ validator(
  checkAIGateway,
  "https://developers.cloudflare.com/api/resources/ai_gateway/methods/list/",
);

/**
 * Tells whether a value is a `AIGatewayListResponse`.
 *
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/methods/list/
 */
export const AIGatewayListResponse: Validator<types.AIGatewayListResponse> =
  /* @__PURE__ */ validator(
    checkAIGateway,
    "https://developers.cloudflare.com/api/resources/ai_gateway/methods/list/",
  );

/**
 * Tells whether a value is a `AIGatewayGetResponse`.
 *
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/methods/get/
 */
export const AIGatewayGetResponse: Validator<types.AIGatewayGetResponse> =
  /* @__PURE__ */ validator(
    checkAIGateway,
    "https://developers.cloudflare.com/api/resources/ai_gateway/methods/get/",
  );

/**
 * Tells whether a value is a `AIGatewayCreateResponse`.
 *
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/methods/create/
 */
export const AIGatewayCreateResponse: Validator<types.AIGatewayCreateResponse> =
  /* @__PURE__ */ validator(
    checkAIGateway,
    "https://developers.cloudflare.com/api/resources/ai_gateway/methods/create/",
  );

/**
 * Tells whether a value is a `AIGatewayUpdateResponse`.
 *
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/methods/update/
 */
export const AIGatewayUpdateResponse: Validator<types.AIGatewayUpdateResponse> =
  /* @__PURE__ */ validator(
    checkAIGateway,
    "https://developers.cloudflare.com/api/resources/ai_gateway/methods/update/",
  );

/**
 * Tells whether a value is a `AIGatewayDeleteResponse`.
 *
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/methods/delete/
 */
export const AIGatewayDeleteResponse: Validator<types.AIGatewayDeleteResponse> =
  /* @__PURE__ */ validator(
    checkAIGateway,
    "https://developers.cloudflare.com/api/resources/ai_gateway/methods/delete/",
  );

/**
 * Tells whether a value is a `Dlp`.
 *
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/methods/list/
 */
export const Dlp: Validator<types.Dlp> = /* @__PURE__ */ validator(
  checkDlp,
  "https://developers.cloudflare.com/api/resources/ai_gateway/methods/list/",
);

/**
 * Tells whether a value is a `Guardrails`.
 *
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/methods/list/
 */
export const Guardrails: Validator<types.Guardrails> =
  /* @__PURE__ */ validator(
    checkGuardrails,
    "https://developers.cloudflare.com/api/resources/ai_gateway/methods/list/",
  );

/**
 * Tells whether a value is a `Guardrail`.
 *
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/methods/list/
 */
export const Guardrail: Validator<types.Guardrail> = /* @__PURE__ */ validator(
  checkGuardrail,
  "https://developers.cloudflare.com/api/resources/ai_gateway/methods/list/",
);

/**
 * Tells whether a value is a `Otel`.
 *
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/methods/list/
 */
export const Otel: Validator<types.Otel> = /* @__PURE__ */ validator(
  checkOtel,
  "https://developers.cloudflare.com/api/resources/ai_gateway/methods/list/",
);

/**
 * Tells whether a value is a `Stripe`.
 *
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/methods/list/
 */
export const Stripe: Validator<types.Stripe> = /* @__PURE__ */ validator(
  checkStripe,
  "https://developers.cloudflare.com/api/resources/ai_gateway/methods/list/",
);

/**
 * Tells whether a value is a `AIGatewayListParams`.
 *
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/methods/list/
 */
export const AIGatewayListParams: Validator<types.AIGatewayListParams> =
  /* @__PURE__ */ validator(
    checkAIGatewayListParams,
    "https://developers.cloudflare.com/api/resources/ai_gateway/methods/list/",
  );

/**
 * Tells whether a value is a `AIGatewayCreateParams`.
 *
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/methods/create/
 */
export const AIGatewayCreateParams: Validator<types.AIGatewayCreateParams> =
  /* @__PURE__ */ validator(
    checkAIGatewayCreateParams,
    "https://developers.cloudflare.com/api/resources/ai_gateway/methods/create/",
  );

/**
 * Tells whether a value is a `AIGatewayGetParams`.
 *
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/methods/get/
 */
export const AIGatewayGetParams: Validator<types.AIGatewayGetParams> =
  /* @__PURE__ */ validator(
    checkAIGatewayGetParams,
    "https://developers.cloudflare.com/api/resources/ai_gateway/methods/get/",
  );

/**
 * Tells whether a value is a `AIGatewayUpdateParams`.
 *
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/methods/update/
 */
export const AIGatewayUpdateParams: Validator<types.AIGatewayUpdateParams> =
  /* @__PURE__ */ validator(
    checkAIGatewayUpdateParams,
    "https://developers.cloudflare.com/api/resources/ai_gateway/methods/update/",
  );

/**
 * Tells whether a value is a `AIGatewayDeleteParams`.
 *
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/methods/delete/
 */
export const AIGatewayDeleteParams: Validator<types.AIGatewayDeleteParams> =
  /* @__PURE__ */ validator(
    checkAIGatewayDeleteParams,
    "https://developers.cloudflare.com/api/resources/ai_gateway/methods/delete/",
  );

function checkAIGateway(input: unknown, report?: Report): boolean {
  if (!isObject(input)) return fail(report, input, "object");
  const {
    id,
    cache_invalidate_on_update,
    cache_ttl,
    collect_logs,
    created_at,
    modified_at,
    rate_limiting_interval,
    rate_limiting_limit,
    authentication,
    dlp,
    guardrails,
    is_default,
    log_management,
    log_management_strategy,
    logpush,
    logpush_public_key,
    otel,
    rate_limiting_technique,
    retry_backoff,
    retry_delay,
    retry_max_attempts,
    store_id,
    stripe,
    workers_ai_billing_mode,
    zdr,
  } = input;
  return (
    (typeof id === "string"
      ? (id !== "" ||
          failBound(report, id, "minLength", "at least 1 character", "id")) &&
        (hasMaxLength(id, 64) ||
          failBound(report, id, "maxLength", "at most 64 characters", "id"))
      : fail(report, id, "string", "id")) &&
    (typeof cache_invalidate_on_update === "boolean" ||
      fail(
        report,
        cache_invalidate_on_update,
        "boolean",
        "cache_invalidate_on_update",
      )) &&
    (isNumber(cache_ttl)
      ? cache_ttl >= 0 ||
        failBound(report, cache_ttl, "minimum", "at least 0", "cache_ttl")
      : fail(report, cache_ttl, "number", "cache_ttl")) &&
    (typeof collect_logs === "boolean" ||
      fail(report, collect_logs, "boolean", "collect_logs")) &&
    (isDateTime(created_at) ||
      failFormat(report, created_at, "date-time", "created_at")) &&
    (isDateTime(modified_at) ||
      failFormat(report, modified_at, "date-time", "modified_at")) &&
    (isNumber(rate_limiting_interval)
      ? rate_limiting_interval >= 0 ||
        failBound(
          report,
          rate_limiting_interval,
          "minimum",
          "at least 0",
          "rate_limiting_interval",
        )
      : fail(
          report,
          rate_limiting_interval,
          "number",
          "rate_limiting_interval",
        )) &&
    (isNumber(rate_limiting_limit)
      ? rate_limiting_limit >= 0 ||
        failBound(
          report,
          rate_limiting_limit,
          "minimum",
          "at least 0",
          "rate_limiting_limit",
        )
      : fail(report, rate_limiting_limit, "number", "rate_limiting_limit")) &&
    (authentication === undefined ||
      typeof authentication === "boolean" ||
      fail(report, authentication, "boolean", "authentication")) &&
    (dlp === undefined ||
      (report ? inside(report, dlp, checkDlp, "dlp") : checkDlp(dlp))) &&
    (guardrails === undefined ||
      checkGuardrails(guardrails) ||
      inside(report, guardrails, checkGuardrails, "guardrails")) &&
    (is_default === undefined ||
      typeof is_default === "boolean" ||
      fail(report, is_default, "boolean", "is_default")) &&
    (log_management === undefined ||
      (isNumber(log_management)
        ? (log_management >= 10000 ||
            failBound(
              report,
              log_management,
              "minimum",
              "at least 10000",
              "log_management",
            )) &&
          (log_management <= 10000000 ||
            failBound(
              report,
              log_management,
              "maximum",
              "at most 10000000",
              "log_management",
            ))
        : fail(report, log_management, "number", "log_management"))) &&
    (log_management_strategy === undefined ||
      log_management_strategy === "STOP_INSERTING" ||
      log_management_strategy === "DELETE_OLDEST" ||
      failEnum(
        report,
        log_management_strategy,
        ["STOP_INSERTING", "DELETE_OLDEST"],
        "log_management_strategy",
      )) &&
    (logpush === undefined ||
      typeof logpush === "boolean" ||
      fail(report, logpush, "boolean", "logpush")) &&
    (logpush_public_key === undefined ||
      (typeof logpush_public_key === "string"
        ? (hasMinLength(logpush_public_key, 16) ||
            failBound(
              report,
              logpush_public_key,
              "minLength",
              "at least 16 characters",
              "logpush_public_key",
            )) &&
          (hasMaxLength(logpush_public_key, 1024) ||
            failBound(
              report,
              logpush_public_key,
              "maxLength",
              "at most 1024 characters",
              "logpush_public_key",
            ))
        : fail(report, logpush_public_key, "string", "logpush_public_key"))) &&
    (otel === undefined ||
      (report
        ? inside(report, otel, checkOtelList, "otel")
        : checkOtelList(otel))) &&
    (rate_limiting_technique === undefined ||
      rate_limiting_technique === "fixed" ||
      rate_limiting_technique === "sliding" ||
      failEnum(
        report,
        rate_limiting_technique,
        ["fixed", "sliding"],
        "rate_limiting_technique",
      )) &&
    (retry_backoff === undefined ||
      retry_backoff === "constant" ||
      retry_backoff === "linear" ||
      retry_backoff === "exponential" ||
      failEnum(
        report,
        retry_backoff,
        ["constant", "linear", "exponential"],
        "retry_backoff",
      )) &&
    (retry_delay === undefined ||
      (isNumber(retry_delay)
        ? (retry_delay >= 0 ||
            failBound(
              report,
              retry_delay,
              "minimum",
              "at least 0",
              "retry_delay",
            )) &&
          (retry_delay <= 5000 ||
            failBound(
              report,
              retry_delay,
              "maximum",
              "at most 5000",
              "retry_delay",
            ))
        : fail(report, retry_delay, "number", "retry_delay"))) &&
    (retry_max_attempts === undefined ||
      (isNumber(retry_max_attempts)
        ? (retry_max_attempts >= 1 ||
            failBound(
              report,
              retry_max_attempts,
              "minimum",
              "at least 1",
              "retry_max_attempts",
            )) &&
          (retry_max_attempts <= 5 ||
            failBound(
              report,
              retry_max_attempts,
              "maximum",
              "at most 5",
              "retry_max_attempts",
            ))
        : fail(report, retry_max_attempts, "number", "retry_max_attempts"))) &&
    (store_id === undefined ||
      typeof store_id === "string" ||
      fail(report, store_id, "string", "store_id")) &&
    (stripe === undefined ||
      (report
        ? inside(report, stripe, checkStripe, "stripe")
        : checkStripe(stripe))) &&
    (workers_ai_billing_mode === undefined ||
      workers_ai_billing_mode === "postpaid" ||
      failEnum(
        report,
        workers_ai_billing_mode,
        ["postpaid"],
        "workers_ai_billing_mode",
      )) &&
    (zdr === undefined ||
      typeof zdr === "boolean" ||
      fail(report, zdr, "boolean", "zdr"))
  );
}

function checkOtelList(input: unknown, report?: Report): boolean {
  if (!Array.isArray(input)) return fail(report, input, "array");
  for (let index = 0; index < input.length; index++) {
    const item: unknown = input[index];
    if (!(report ? inside(report, item, checkOtel, index) : checkOtel(item)))
      return false;
  }
  return true;
}

function checkDlp(input: unknown, report?: Report): boolean {
  return (
    checkDlpVariant1(input) ||
    checkDlpVariant2(input) ||
    failUnion(report, input, [checkDlpVariant1, checkDlpVariant2], "object")
  );
}

function checkDlpVariant1(input: unknown, report?: Report): boolean {
  if (!isObject(input)) return fail(report, input, "object");
  const { action, enabled, profiles } = input;
  return (
    (action === "BLOCK" ||
      action === "FLAG" ||
      failEnum(report, action, ["BLOCK", "FLAG"], "action")) &&
    (typeof enabled === "boolean" ||
      fail(report, enabled, "boolean", "enabled")) &&
    (report
      ? inside(report, profiles, checkStringList, "profiles")
      : checkStringList(profiles))
  );
}

function checkStringList(input: unknown, report?: Report): boolean {
  if (!Array.isArray(input)) return fail(report, input, "array");
  for (let index = 0; index < input.length; index++) {
    const item: unknown = input[index];
    if (!(typeof item === "string" || fail(report, item, "string", index)))
      return false;
  }
  return true;
}

function checkDlpVariant2(input: unknown, report?: Report): boolean {
  if (!isObject(input)) return fail(report, input, "object");
  const { enabled, policies } = input;
  return (
    (typeof enabled === "boolean" ||
      fail(report, enabled, "boolean", "enabled")) &&
    (report
      ? inside(report, policies, checkDlpVariant2Policies, "policies")
      : checkDlpVariant2Policies(policies))
  );
}

function checkDlpVariant2Policies(input: unknown, report?: Report): boolean {
  if (!Array.isArray(input)) return fail(report, input, "array");
  for (let index = 0; index < input.length; index++) {
    const item: unknown = input[index];
    if (
      !(report
        ? inside(report, item, checkDlpVariant2PoliciesItem, index)
        : checkDlpVariant2PoliciesItem(item))
    )
      return false;
  }
  return true;
}

function checkDlpVariant2PoliciesItem(
  input: unknown,
  report?: Report,
): boolean {
  if (!isObject(input)) return fail(report, input, "object");
  const { id, action, check, enabled, profiles } = input;
  return (
    (typeof id === "string" || fail(report, id, "string", "id")) &&
    (action === "FLAG" ||
      action === "BLOCK" ||
      failEnum(report, action, ["FLAG", "BLOCK"], "action")) &&
    (report
      ? inside(report, check, checkDlpVariant2PoliciesItemCheck, "check")
      : checkDlpVariant2PoliciesItemCheck(check)) &&
    (typeof enabled === "boolean" ||
      fail(report, enabled, "boolean", "enabled")) &&
    (report
      ? inside(report, profiles, checkStringList, "profiles")
      : checkStringList(profiles))
  );
}

function checkDlpVariant2PoliciesItemCheck(
  input: unknown,
  report?: Report,
): boolean {
  if (!Array.isArray(input)) return fail(report, input, "array");
  for (let index = 0; index < input.length; index++) {
    const item: unknown = input[index];
    if (!(
      item === "REQUEST" ||
      item === "RESPONSE" ||
      failEnum(report, item, ["REQUEST", "RESPONSE"], index)
    ))
      return false;
  }
  return true;
}

function checkGuardrails(input: unknown, report?: Report): boolean {
  if (!isObject(input)) return fail(report, input, "object");
  const { prompt, response } = input;
  return (
    (checkGuardrail(prompt) ||
      inside(report, prompt, checkGuardrail, "prompt")) &&
    (checkGuardrail(response) ||
      inside(report, response, checkGuardrail, "response"))
  );
}

function checkGuardrail(input: unknown, report?: Report): boolean {
  if (!isObject(input)) return fail(report, input, "object");
  const { P1, S1, S10, S11, S12, S13, S2, S3, S4, S5, S6, S7, S8, S9 } = input;
  return (
    (P1 === undefined ||
      P1 === "FLAG" ||
      P1 === "BLOCK" ||
      failEnum(report, P1, ["FLAG", "BLOCK"], "P1")) &&
    (S1 === undefined ||
      S1 === "FLAG" ||
      S1 === "BLOCK" ||
      failEnum(report, S1, ["FLAG", "BLOCK"], "S1")) &&
    (S10 === undefined ||
      S10 === "FLAG" ||
      S10 === "BLOCK" ||
      failEnum(report, S10, ["FLAG", "BLOCK"], "S10")) &&
    (S11 === undefined ||
      S11 === "FLAG" ||
      S11 === "BLOCK" ||
      failEnum(report, S11, ["FLAG", "BLOCK"], "S11")) &&
    (S12 === undefined ||
      S12 === "FLAG" ||
      S12 === "BLOCK" ||
      failEnum(report, S12, ["FLAG", "BLOCK"], "S12")) &&
    (S13 === undefined ||
      S13 === "FLAG" ||
      S13 === "BLOCK" ||
      failEnum(report, S13, ["FLAG", "BLOCK"], "S13")) &&
    (S2 === undefined ||
      S2 === "FLAG" ||
      S2 === "BLOCK" ||
      failEnum(report, S2, ["FLAG", "BLOCK"], "S2")) &&
    (S3 === undefined ||
      S3 === "FLAG" ||
      S3 === "BLOCK" ||
      failEnum(report, S3, ["FLAG", "BLOCK"], "S3")) &&
    (S4 === undefined ||
      S4 === "FLAG" ||
      S4 === "BLOCK" ||
      failEnum(report, S4, ["FLAG", "BLOCK"], "S4")) &&
    (S5 === undefined ||
      S5 === "FLAG" ||
      S5 === "BLOCK" ||
      failEnum(report, S5, ["FLAG", "BLOCK"], "S5")) &&
    (S6 === undefined ||
      S6 === "FLAG" ||
      S6 === "BLOCK" ||
      failEnum(report, S6, ["FLAG", "BLOCK"], "S6")) &&
    (S7 === undefined ||
      S7 === "FLAG" ||
      S7 === "BLOCK" ||
      failEnum(report, S7, ["FLAG", "BLOCK"], "S7")) &&
    (S8 === undefined ||
      S8 === "FLAG" ||
      S8 === "BLOCK" ||
      failEnum(report, S8, ["FLAG", "BLOCK"], "S8")) &&
    (S9 === undefined ||
      S9 === "FLAG" ||
      S9 === "BLOCK" ||
      failEnum(report, S9, ["FLAG", "BLOCK"], "S9"))
  );
}

function checkOtel(input: unknown, report?: Report): boolean {
  if (!isObject(input)) return fail(report, input, "object");
  const { authorization, headers, url, content_type } = input;
  return (
    (typeof authorization === "string" ||
      fail(report, authorization, "string", "authorization")) &&
    (report
      ? inside(report, headers, checkStringMap, "headers")
      : checkStringMap(headers)) &&
    (isUri(url) || failFormat(report, url, "uri", "url")) &&
    (content_type === undefined ||
      content_type === "json" ||
      content_type === "protobuf" ||
      failEnum(report, content_type, ["json", "protobuf"], "content_type"))
  );
}

function checkStringMap(input: unknown, report?: Report): boolean {
  if (!isObject(input)) return fail(report, input, "object");

  for (const key of Object.keys(input)) {
    const value = input[key];
    if (
      value !== undefined &&
      !(typeof value === "string" || fail(report, value, "string", key))
    )
      return false;
  }
  return true;
}

function checkStripe(input: unknown, report?: Report): boolean {
  if (!isObject(input)) return fail(report, input, "object");
  const { authorization, usage_events } = input;
  return (
    (typeof authorization === "string" ||
      fail(report, authorization, "string", "authorization")) &&
    (report
      ? inside(report, usage_events, checkStripeUsageEvents, "usage_events")
      : checkStripeUsageEvents(usage_events))
  );
}

function checkStripeUsageEvents(input: unknown, report?: Report): boolean {
  if (!Array.isArray(input)) return fail(report, input, "array");
  for (let index = 0; index < input.length; index++) {
    const item: unknown = input[index];
    if (!(
      checkStripeUsageEventsItem(item) ||
      inside(report, item, checkStripeUsageEventsItem, index)
    ))
      return false;
  }
  return true;
}

function checkStripeUsageEventsItem(input: unknown, report?: Report): boolean {
  if (!isObject(input)) return fail(report, input, "object");
  const { payload } = input;
  return (
    typeof payload === "string" || fail(report, payload, "string", "payload")
  );
}

function checkAIGatewayListParams(input: unknown, report?: Report): boolean {
  if (!isObject(input)) return fail(report, input, "object");
  const { account_id, page, per_page, search } = input;
  return (
    (account_id === undefined ||
      typeof account_id === "string" ||
      fail(report, account_id, "string", "account_id")) &&
    (page === undefined ||
      isNumber(page) ||
      fail(report, page, "number", "page")) &&
    (per_page === undefined ||
      isNumber(per_page) ||
      fail(report, per_page, "number", "per_page")) &&
    (search === undefined ||
      typeof search === "string" ||
      fail(report, search, "string", "search"))
  );
}

function checkAIGatewayCreateParams(input: unknown, report?: Report): boolean {
  if (!isObject(input)) return fail(report, input, "object");
  const {
    account_id,
    id,
    cache_invalidate_on_update,
    cache_ttl,
    collect_logs,
    rate_limiting_interval,
    rate_limiting_limit,
    authentication,
    log_management,
    log_management_strategy,
    logpush,
    logpush_public_key,
    rate_limiting_technique,
    retry_backoff,
    retry_delay,
    retry_max_attempts,
    workers_ai_billing_mode,
    zdr,
  } = input;
  return (
    (account_id === undefined ||
      typeof account_id === "string" ||
      fail(report, account_id, "string", "account_id")) &&
    (typeof id === "string"
      ? (id !== "" ||
          failBound(report, id, "minLength", "at least 1 character", "id")) &&
        (hasMaxLength(id, 64) ||
          failBound(report, id, "maxLength", "at most 64 characters", "id"))
      : fail(report, id, "string", "id")) &&
    (typeof cache_invalidate_on_update === "boolean" ||
      fail(
        report,
        cache_invalidate_on_update,
        "boolean",
        "cache_invalidate_on_update",
      )) &&
    (isNumber(cache_ttl)
      ? cache_ttl >= 0 ||
        failBound(report, cache_ttl, "minimum", "at least 0", "cache_ttl")
      : fail(report, cache_ttl, "number", "cache_ttl")) &&
    (typeof collect_logs === "boolean" ||
      fail(report, collect_logs, "boolean", "collect_logs")) &&
    (isNumber(rate_limiting_interval)
      ? rate_limiting_interval >= 0 ||
        failBound(
          report,
          rate_limiting_interval,
          "minimum",
          "at least 0",
          "rate_limiting_interval",
        )
      : fail(
          report,
          rate_limiting_interval,
          "number",
          "rate_limiting_interval",
        )) &&
    (isNumber(rate_limiting_limit)
      ? rate_limiting_limit >= 0 ||
        failBound(
          report,
          rate_limiting_limit,
          "minimum",
          "at least 0",
          "rate_limiting_limit",
        )
      : fail(report, rate_limiting_limit, "number", "rate_limiting_limit")) &&
    (authentication === undefined ||
      typeof authentication === "boolean" ||
      fail(report, authentication, "boolean", "authentication")) &&
    (log_management === undefined ||
      (isNumber(log_management)
        ? (log_management >= 10000 ||
            failBound(
              report,
              log_management,
              "minimum",
              "at least 10000",
              "log_management",
            )) &&
          (log_management <= 10000000 ||
            failBound(
              report,
              log_management,
              "maximum",
              "at most 10000000",
              "log_management",
            ))
        : fail(report, log_management, "number", "log_management"))) &&
    (log_management_strategy === undefined ||
      log_management_strategy === "STOP_INSERTING" ||
      log_management_strategy === "DELETE_OLDEST" ||
      failEnum(
        report,
        log_management_strategy,
        ["STOP_INSERTING", "DELETE_OLDEST"],
        "log_management_strategy",
      )) &&
    (logpush === undefined ||
      typeof logpush === "boolean" ||
      fail(report, logpush, "boolean", "logpush")) &&
    (logpush_public_key === undefined ||
      (typeof logpush_public_key === "string"
        ? (hasMinLength(logpush_public_key, 16) ||
            failBound(
              report,
              logpush_public_key,
              "minLength",
              "at least 16 characters",
              "logpush_public_key",
            )) &&
          (hasMaxLength(logpush_public_key, 1024) ||
            failBound(
              report,
              logpush_public_key,
              "maxLength",
              "at most 1024 characters",
              "logpush_public_key",
            ))
        : fail(report, logpush_public_key, "string", "logpush_public_key"))) &&
    (rate_limiting_technique === undefined ||
      rate_limiting_technique === "fixed" ||
      rate_limiting_technique === "sliding" ||
      failEnum(
        report,
        rate_limiting_technique,
        ["fixed", "sliding"],
        "rate_limiting_technique",
      )) &&
    (retry_backoff === undefined ||
      retry_backoff === "constant" ||
      retry_backoff === "linear" ||
      retry_backoff === "exponential" ||
      failEnum(
        report,
        retry_backoff,
        ["constant", "linear", "exponential"],
        "retry_backoff",
      )) &&
    (retry_delay === undefined ||
      (isNumber(retry_delay)
        ? (retry_delay >= 0 ||
            failBound(
              report,
              retry_delay,
              "minimum",
              "at least 0",
              "retry_delay",
            )) &&
          (retry_delay <= 5000 ||
            failBound(
              report,
              retry_delay,
              "maximum",
              "at most 5000",
              "retry_delay",
            ))
        : fail(report, retry_delay, "number", "retry_delay"))) &&
    (retry_max_attempts === undefined ||
      (isNumber(retry_max_attempts)
        ? (retry_max_attempts >= 1 ||
            failBound(
              report,
              retry_max_attempts,
              "minimum",
              "at least 1",
              "retry_max_attempts",
            )) &&
          (retry_max_attempts <= 5 ||
            failBound(
              report,
              retry_max_attempts,
              "maximum",
              "at most 5",
              "retry_max_attempts",
            ))
        : fail(report, retry_max_attempts, "number", "retry_max_attempts"))) &&
    (workers_ai_billing_mode === undefined ||
      workers_ai_billing_mode === "postpaid" ||
      failEnum(
        report,
        workers_ai_billing_mode,
        ["postpaid"],
        "workers_ai_billing_mode",
      )) &&
    (zdr === undefined ||
      typeof zdr === "boolean" ||
      fail(report, zdr, "boolean", "zdr"))
  );
}

function checkAIGatewayGetParams(input: unknown, report?: Report): boolean {
  if (!isObject(input)) return fail(report, input, "object");
  const { account_id, id } = input;
  return (
    (account_id === undefined ||
      typeof account_id === "string" ||
      fail(report, account_id, "string", "account_id")) &&
    (typeof id === "string"
      ? (id !== "" ||
          failBound(report, id, "minLength", "at least 1 character", "id")) &&
        (hasMaxLength(id, 64) ||
          failBound(report, id, "maxLength", "at most 64 characters", "id"))
      : fail(report, id, "string", "id"))
  );
}

function checkAIGatewayUpdateParams(input: unknown, report?: Report): boolean {
  if (!isObject(input)) return fail(report, input, "object");
  const {
    account_id,
    id,
    cache_invalidate_on_update,
    cache_ttl,
    collect_logs,
    rate_limiting_interval,
    rate_limiting_limit,
    authentication,
    dlp,
    guardrails,
    log_management,
    log_management_strategy,
    logpush,
    logpush_public_key,
    otel,
    rate_limiting_technique,
    retry_backoff,
    retry_delay,
    retry_max_attempts,
    store_id,
    stripe,
    workers_ai_billing_mode,
    zdr,
  } = input;
  return (
    (account_id === undefined ||
      typeof account_id === "string" ||
      fail(report, account_id, "string", "account_id")) &&
    (typeof id === "string"
      ? (id !== "" ||
          failBound(report, id, "minLength", "at least 1 character", "id")) &&
        (hasMaxLength(id, 64) ||
          failBound(report, id, "maxLength", "at most 64 characters", "id"))
      : fail(report, id, "string", "id")) &&
    (typeof cache_invalidate_on_update === "boolean" ||
      fail(
        report,
        cache_invalidate_on_update,
        "boolean",
        "cache_invalidate_on_update",
      )) &&
    (isNumber(cache_ttl)
      ? cache_ttl >= 0 ||
        failBound(report, cache_ttl, "minimum", "at least 0", "cache_ttl")
      : fail(report, cache_ttl, "number", "cache_ttl")) &&
    (typeof collect_logs === "boolean" ||
      fail(report, collect_logs, "boolean", "collect_logs")) &&
    (isNumber(rate_limiting_interval)
      ? rate_limiting_interval >= 0 ||
        failBound(
          report,
          rate_limiting_interval,
          "minimum",
          "at least 0",
          "rate_limiting_interval",
        )
      : fail(
          report,
          rate_limiting_interval,
          "number",
          "rate_limiting_interval",
        )) &&
    (isNumber(rate_limiting_limit)
      ? rate_limiting_limit >= 0 ||
        failBound(
          report,
          rate_limiting_limit,
          "minimum",
          "at least 0",
          "rate_limiting_limit",
        )
      : fail(report, rate_limiting_limit, "number", "rate_limiting_limit")) &&
    (authentication === undefined ||
      typeof authentication === "boolean" ||
      fail(report, authentication, "boolean", "authentication")) &&
    (dlp === undefined ||
      (report ? inside(report, dlp, checkDlp, "dlp") : checkDlp(dlp))) &&
    (guardrails === undefined ||
      checkGuardrails(guardrails) ||
      inside(report, guardrails, checkGuardrails, "guardrails")) &&
    (log_management === undefined ||
      (isNumber(log_management)
        ? (log_management >= 10000 ||
            failBound(
              report,
              log_management,
              "minimum",
              "at least 10000",
              "log_management",
            )) &&
          (log_management <= 10000000 ||
            failBound(
              report,
              log_management,
              "maximum",
              "at most 10000000",
              "log_management",
            ))
        : fail(report, log_management, "number", "log_management"))) &&
    (log_management_strategy === undefined ||
      log_management_strategy === "STOP_INSERTING" ||
      log_management_strategy === "DELETE_OLDEST" ||
      failEnum(
        report,
        log_management_strategy,
        ["STOP_INSERTING", "DELETE_OLDEST"],
        "log_management_strategy",
      )) &&
    (logpush === undefined ||
      typeof logpush === "boolean" ||
      fail(report, logpush, "boolean", "logpush")) &&
    (logpush_public_key === undefined ||
      (typeof logpush_public_key === "string"
        ? (hasMinLength(logpush_public_key, 16) ||
            failBound(
              report,
              logpush_public_key,
              "minLength",
              "at least 16 characters",
              "logpush_public_key",
            )) &&
          (hasMaxLength(logpush_public_key, 1024) ||
            failBound(
              report,
              logpush_public_key,
              "maxLength",
              "at most 1024 characters",
              "logpush_public_key",
            ))
        : fail(report, logpush_public_key, "string", "logpush_public_key"))) &&
    (otel === undefined ||
      (report
        ? inside(report, otel, checkOtelList, "otel")
        : checkOtelList(otel))) &&
    (rate_limiting_technique === undefined ||
      rate_limiting_technique === "fixed" ||
      rate_limiting_technique === "sliding" ||
      failEnum(
        report,
        rate_limiting_technique,
        ["fixed", "sliding"],
        "rate_limiting_technique",
      )) &&
    (retry_backoff === undefined ||
      retry_backoff === "constant" ||
      retry_backoff === "linear" ||
      retry_backoff === "exponential" ||
      failEnum(
        report,
        retry_backoff,
        ["constant", "linear", "exponential"],
        "retry_backoff",
      )) &&
    (retry_delay === undefined ||
      (isNumber(retry_delay)
        ? (retry_delay >= 0 ||
            failBound(
              report,
              retry_delay,
              "minimum",
              "at least 0",
              "retry_delay",
            )) &&
          (retry_delay <= 5000 ||
            failBound(
              report,
              retry_delay,
              "maximum",
              "at most 5000",
              "retry_delay",
            ))
        : fail(report, retry_delay, "number", "retry_delay"))) &&
    (retry_max_attempts === undefined ||
      (isNumber(retry_max_attempts)
        ? (retry_max_attempts >= 1 ||
            failBound(
              report,
              retry_max_attempts,
              "minimum",
              "at least 1",
              "retry_max_attempts",
            )) &&
          (retry_max_attempts <= 5 ||
            failBound(
              report,
              retry_max_attempts,
              "maximum",
              "at most 5",
              "retry_max_attempts",
            ))
        : fail(report, retry_max_attempts, "number", "retry_max_attempts"))) &&
    (store_id === undefined ||
      typeof store_id === "string" ||
      fail(report, store_id, "string", "store_id")) &&
    (stripe === undefined ||
      (report
        ? inside(report, stripe, checkStripe, "stripe")
        : checkStripe(stripe))) &&
    (workers_ai_billing_mode === undefined ||
      workers_ai_billing_mode === "postpaid" ||
      failEnum(
        report,
        workers_ai_billing_mode,
        ["postpaid"],
        "workers_ai_billing_mode",
      )) &&
    (zdr === undefined ||
      typeof zdr === "boolean" ||
      fail(report, zdr, "boolean", "zdr"))
  );
}

function checkAIGatewayDeleteParams(input: unknown, report?: Report): boolean {
  if (!isObject(input)) return fail(report, input, "object");
  const { account_id, id } = input;
  return (
    (account_id === undefined ||
      typeof account_id === "string" ||
      fail(report, account_id, "string", "account_id")) &&
    (typeof id === "string"
      ? (id !== "" ||
          failBound(report, id, "minLength", "at least 1 character", "id")) &&
        (hasMaxLength(id, 64) ||
          failBound(report, id, "maxLength", "at most 64 characters", "id"))
      : fail(report, id, "string", "id"))
  );
}
