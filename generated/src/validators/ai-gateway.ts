// Written by docwright; do not edit. The next run writes this file anew.

import type { Validator } from "../runtime/validator.js";
import type * as types from "../types/ai-gateway.js";
import type { Report } from "../validation/check.js";
import { isDateTime } from "../validation/date-times.js";
import { hasMaxLength, hasMinLength } from "../validation/lengths.js";
import { paramsValidator } from "../validation/params-validator.js";
import { fail, failBound, failEnum, inside } from "../validation/report.js";
import { hide, hideByName } from "../validation/secrets.js";
import { failUnion } from "../validation/unions.js";
import { isUri } from "../validation/uris.js";
import { validator } from "../validation/validator.js";
import { type Input, isNumber } from "../validation/values.js";

/** Tells whether a value is a `AIGateway`. */
export const AIGateway: Validator<types.AIGateway> = /* @__PURE__ */ validator(
  checkAIGateway,
  "https://developers.cloudflare.com/api/resources/ai_gateway/methods/list/",
);

/** Tells whether a value is a `AIGatewayListResponse`. */
export const AIGatewayListResponse: Validator<types.AIGatewayListResponse> =
  /* @__PURE__ */ validator(
    checkAIGateway,
    "https://developers.cloudflare.com/api/resources/ai_gateway/methods/list/",
  );

/** Tells whether a value is a `AIGatewayGetResponse`. */
export const AIGatewayGetResponse: Validator<types.AIGatewayGetResponse> =
  /* @__PURE__ */ validator(
    checkAIGateway,
    "https://developers.cloudflare.com/api/resources/ai_gateway/methods/get/",
  );

/** Tells whether a value is a `AIGatewayCreateResponse`. */
export const AIGatewayCreateResponse: Validator<types.AIGatewayCreateResponse> =
  /* @__PURE__ */ validator(
    checkAIGateway,
    "https://developers.cloudflare.com/api/resources/ai_gateway/methods/create/",
  );

/** Tells whether a value is a `AIGatewayUpdateResponse`. */
export const AIGatewayUpdateResponse: Validator<types.AIGatewayUpdateResponse> =
  /* @__PURE__ */ validator(
    checkAIGateway,
    "https://developers.cloudflare.com/api/resources/ai_gateway/methods/update/",
  );

/** Tells whether a value is a `AIGatewayDeleteResponse`. */
export const AIGatewayDeleteResponse: Validator<types.AIGatewayDeleteResponse> =
  /* @__PURE__ */ validator(
    checkAIGateway,
    "https://developers.cloudflare.com/api/resources/ai_gateway/methods/delete/",
  );

/** Tells whether a value is a `Dlp`. */
export const Dlp: Validator<types.Dlp> = /* @__PURE__ */ validator(
  checkDlp,
  "https://developers.cloudflare.com/api/resources/ai_gateway/methods/list/",
);

/** Tells whether a value is a `Guardrails`. */
export const Guardrails: Validator<types.Guardrails> =
  /* @__PURE__ */ validator(
    checkGuardrails,
    "https://developers.cloudflare.com/api/resources/ai_gateway/methods/list/",
  );

/** Tells whether a value is a `Guardrail`. */
export const Guardrail: Validator<types.Guardrail> = /* @__PURE__ */ validator(
  checkGuardrail,
  "https://developers.cloudflare.com/api/resources/ai_gateway/methods/list/",
);

/** Tells whether a value is a `Otel`. */
export const Otel: Validator<types.Otel> = /* @__PURE__ */ validator(
  checkOtel,
  "https://developers.cloudflare.com/api/resources/ai_gateway/methods/list/",
);

/** Tells whether a value is a `Stripe`. */
export const Stripe: Validator<types.Stripe> = /* @__PURE__ */ validator(
  checkStripe,
  "https://developers.cloudflare.com/api/resources/ai_gateway/methods/list/",
);

/** Tells whether a value is a `AIGatewayListParams`. */
export const AIGatewayListParams: Validator<types.AIGatewayListParams> =
  /* @__PURE__ */ paramsValidator(
    checkAIGatewayListParams,
    "https://developers.cloudflare.com/api/resources/ai_gateway/methods/list/",
  );

/** Tells whether a value is a `AIGatewayCreateParams`. */
export const AIGatewayCreateParams: Validator<types.AIGatewayCreateParams> =
  /* @__PURE__ */ paramsValidator(
    checkAIGatewayCreateParams,
    "https://developers.cloudflare.com/api/resources/ai_gateway/methods/create/",
  );

/** Tells whether a value is a `AIGatewayGetParams`. */
export const AIGatewayGetParams: Validator<types.AIGatewayGetParams> =
  /* @__PURE__ */ paramsValidator(
    checkAIGatewayGetParams,
    "https://developers.cloudflare.com/api/resources/ai_gateway/methods/get/",
  );

/** Tells whether a value is a `AIGatewayUpdateParams`. */
export const AIGatewayUpdateParams: Validator<types.AIGatewayUpdateParams> =
  /* @__PURE__ */ paramsValidator(
    checkAIGatewayUpdateParams,
    "https://developers.cloudflare.com/api/resources/ai_gateway/methods/update/",
  );

/** Tells whether a value is a `AIGatewayDeleteParams`. */
export const AIGatewayDeleteParams: Validator<types.AIGatewayDeleteParams> =
  /* @__PURE__ */ paramsValidator(
    checkAIGatewayGetParams,
    "https://developers.cloudflare.com/api/resources/ai_gateway/methods/delete/",
  );

function checkAIGateway(input: Input, report?: Report): boolean {
  if (typeof input !== "object" || input === null || Array.isArray(input))
    return fail(report, input, "object");
  return (
    (typeof input["id"] === "string"
      ? (input["id"] !== "" ||
          failBound(
            report,
            input,
            "minLength",
            "at least 1 character",
            "id",
          )) &&
        (hasMaxLength(input["id"], 64) ||
          failBound(report, input, "maxLength", "at most 64 characters", "id"))
      : fail(report, input, "string", "id")) &&
    (typeof input["cache_invalidate_on_update"] === "boolean" ||
      fail(report, input, "boolean", "cache_invalidate_on_update")) &&
    (input["cache_ttl"] === null ||
      (isNumber(input["cache_ttl"])
        ? input["cache_ttl"] >= 0 ||
          failBound(report, input, "minimum", "at least 0", "cache_ttl")
        : fail(report, input, "number or null", "cache_ttl"))) &&
    (typeof input["collect_logs"] === "boolean" ||
      fail(report, input, "boolean", "collect_logs")) &&
    (isDateTime(input["created_at"]) ||
      fail(report, input, "date-time", "created_at", "format")) &&
    (isDateTime(input["modified_at"]) ||
      fail(report, input, "date-time", "modified_at", "format")) &&
    (input["rate_limiting_interval"] === null ||
      (isNumber(input["rate_limiting_interval"])
        ? input["rate_limiting_interval"] >= 0 ||
          failBound(
            report,
            input,
            "minimum",
            "at least 0",
            "rate_limiting_interval",
          )
        : fail(report, input, "number or null", "rate_limiting_interval"))) &&
    (input["rate_limiting_limit"] === null ||
      (isNumber(input["rate_limiting_limit"])
        ? input["rate_limiting_limit"] >= 0 ||
          failBound(
            report,
            input,
            "minimum",
            "at least 0",
            "rate_limiting_limit",
          )
        : fail(report, input, "number or null", "rate_limiting_limit"))) &&
    (input["authentication"] === undefined ||
      typeof input["authentication"] === "boolean" ||
      fail(report, input, "boolean", "authentication")) &&
    (input["dlp"] === undefined ||
      (report
        ? inside(report, input, checkDlp, "dlp")
        : checkDlp(input["dlp"]))) &&
    (input["guardrails"] == null ||
      checkGuardrails(input["guardrails"]) ||
      inside(report, input, checkGuardrails, "guardrails")) &&
    (input["is_default"] === undefined ||
      typeof input["is_default"] === "boolean" ||
      fail(report, input, "boolean", "is_default")) &&
    (input["log_management"] == null ||
      (isNumber(input["log_management"])
        ? (input["log_management"] >= 10000 ||
            failBound(
              report,
              input,
              "minimum",
              "at least 10000",
              "log_management",
            )) &&
          (input["log_management"] <= 10000000 ||
            failBound(
              report,
              input,
              "maximum",
              "at most 10000000",
              "log_management",
            ))
        : fail(report, input, "number or null", "log_management"))) &&
    (input["log_management_strategy"] == null ||
      input["log_management_strategy"] === "STOP_INSERTING" ||
      input["log_management_strategy"] === "DELETE_OLDEST" ||
      failEnum(
        report,
        input,
        ["STOP_INSERTING", "DELETE_OLDEST"],
        "log_management_strategy",
      )) &&
    (input["logpush"] === undefined ||
      typeof input["logpush"] === "boolean" ||
      fail(report, input, "boolean", "logpush")) &&
    (input["logpush_public_key"] == null ||
      (typeof input["logpush_public_key"] === "string"
        ? (hasMinLength(input["logpush_public_key"], 16) ||
            failBound(
              report,
              input,
              "minLength",
              "at least 16 characters",
              "logpush_public_key",
            )) &&
          (hasMaxLength(input["logpush_public_key"], 1024) ||
            failBound(
              report,
              input,
              "maxLength",
              "at most 1024 characters",
              "logpush_public_key",
            ))
        : fail(report, input, "string or null", "logpush_public_key"))) &&
    (input["otel"] == null ||
      (report
        ? inside(report, input, checkOtelList, "otel")
        : checkOtelList(input["otel"]))) &&
    (input["rate_limiting_technique"] == null ||
      input["rate_limiting_technique"] === "fixed" ||
      input["rate_limiting_technique"] === "sliding" ||
      failEnum(
        report,
        input,
        ["fixed", "sliding"],
        "rate_limiting_technique",
      )) &&
    (input["retry_backoff"] == null ||
      input["retry_backoff"] === "constant" ||
      input["retry_backoff"] === "linear" ||
      input["retry_backoff"] === "exponential" ||
      failEnum(
        report,
        input,
        ["constant", "linear", "exponential"],
        "retry_backoff",
      )) &&
    (input["retry_delay"] == null ||
      (isNumber(input["retry_delay"])
        ? (input["retry_delay"] >= 0 ||
            failBound(report, input, "minimum", "at least 0", "retry_delay")) &&
          (input["retry_delay"] <= 5000 ||
            failBound(report, input, "maximum", "at most 5000", "retry_delay"))
        : fail(report, input, "number or null", "retry_delay"))) &&
    (input["retry_max_attempts"] == null ||
      (isNumber(input["retry_max_attempts"])
        ? (input["retry_max_attempts"] >= 1 ||
            failBound(
              report,
              input,
              "minimum",
              "at least 1",
              "retry_max_attempts",
            )) &&
          (input["retry_max_attempts"] <= 5 ||
            failBound(
              report,
              input,
              "maximum",
              "at most 5",
              "retry_max_attempts",
            ))
        : fail(report, input, "number or null", "retry_max_attempts"))) &&
    (input["store_id"] == null ||
      typeof input["store_id"] === "string" ||
      fail(report, input, "string or null", "store_id")) &&
    (input["stripe"] == null ||
      (report
        ? inside(report, input, checkStripe, "stripe")
        : checkStripe(input["stripe"]))) &&
    (input["workers_ai_billing_mode"] === undefined ||
      input["workers_ai_billing_mode"] === "postpaid" ||
      failEnum(report, input, ["postpaid"], "workers_ai_billing_mode")) &&
    (input["zdr"] === undefined ||
      typeof input["zdr"] === "boolean" ||
      fail(report, input, "boolean", "zdr"))
  );
}

function checkOtelList(input: Input, report?: Report): boolean {
  if (!Array.isArray(input)) return fail(report, input, "array");
  for (let index = 0; index < input.length; index++) {
    const item = input[index];
    if (!(checkOtel(item) || inside(report, input, checkOtel, index)))
      return false;
  }
  return true;
}

function checkDlp(input: Input, report?: Report): boolean {
  return (
    checkDlpVariant1(input) ||
    checkDlpVariant2(input) ||
    failUnion(report, input, [checkDlpVariant1, checkDlpVariant2], "object")
  );
}

function checkDlpVariant1(input: Input, report?: Report): boolean {
  if (typeof input !== "object" || input === null || Array.isArray(input))
    return fail(report, input, "object");
  return (
    (input["action"] === "BLOCK" ||
      input["action"] === "FLAG" ||
      failEnum(report, input, ["BLOCK", "FLAG"], "action")) &&
    (typeof input["enabled"] === "boolean" ||
      fail(report, input, "boolean", "enabled")) &&
    (report
      ? inside(report, input, checkStringList, "profiles")
      : checkStringList(input["profiles"]))
  );
}

function checkStringList(input: Input, report?: Report): boolean {
  if (!Array.isArray(input)) return fail(report, input, "array");
  for (let index = 0; index < input.length; index++) {
    const item = input[index];
    if (!(typeof item === "string" || fail(report, input, "string", index)))
      return false;
  }
  return true;
}

function checkDlpVariant2(input: Input, report?: Report): boolean {
  if (typeof input !== "object" || input === null || Array.isArray(input))
    return fail(report, input, "object");
  return (
    (typeof input["enabled"] === "boolean" ||
      fail(report, input, "boolean", "enabled")) &&
    (report
      ? inside(report, input, checkDlpVariant2Policies, "policies")
      : checkDlpVariant2Policies(input["policies"]))
  );
}

function checkDlpVariant2Policies(input: Input, report?: Report): boolean {
  if (!Array.isArray(input)) return fail(report, input, "array");
  for (let index = 0; index < input.length; index++) {
    const item = input[index];
    if (
      !(
        checkDlpVariant2PoliciesItem(item) ||
        inside(report, input, checkDlpVariant2PoliciesItem, index)
      )
    )
      return false;
  }
  return true;
}

function checkDlpVariant2PoliciesItem(input: Input, report?: Report): boolean {
  if (typeof input !== "object" || input === null || Array.isArray(input))
    return fail(report, input, "object");
  return (
    (typeof input["id"] === "string" || fail(report, input, "string", "id")) &&
    (input["action"] === "FLAG" ||
      input["action"] === "BLOCK" ||
      failEnum(report, input, ["FLAG", "BLOCK"], "action")) &&
    (report
      ? inside(report, input, checkDlpVariant2PoliciesItemCheck, "check")
      : checkDlpVariant2PoliciesItemCheck(input["check"])) &&
    (typeof input["enabled"] === "boolean" ||
      fail(report, input, "boolean", "enabled")) &&
    (report
      ? inside(report, input, checkStringList, "profiles")
      : checkStringList(input["profiles"]))
  );
}

function checkDlpVariant2PoliciesItemCheck(
  input: Input,
  report?: Report,
): boolean {
  if (!Array.isArray(input)) return fail(report, input, "array");
  for (let index = 0; index < input.length; index++) {
    const item = input[index];
    if (
      !(
        item === "REQUEST" ||
        item === "RESPONSE" ||
        failEnum(report, input, ["REQUEST", "RESPONSE"], index)
      )
    )
      return false;
  }
  return true;
}

function checkGuardrails(input: Input, report?: Report): boolean {
  if (typeof input !== "object" || input === null || Array.isArray(input))
    return fail(report, input, "object");
  return (
    (checkGuardrail(input["prompt"]) ||
      inside(report, input, checkGuardrail, "prompt")) &&
    (checkGuardrail(input["response"]) ||
      inside(report, input, checkGuardrail, "response"))
  );
}

function checkGuardrail(input: Input, report?: Report): boolean {
  if (typeof input !== "object" || input === null || Array.isArray(input))
    return fail(report, input, "object");
  return (
    (input["P1"] === undefined ||
      input["P1"] === "FLAG" ||
      input["P1"] === "BLOCK" ||
      failEnum(report, input, ["FLAG", "BLOCK"], "P1")) &&
    (input["S1"] === undefined ||
      input["S1"] === "FLAG" ||
      input["S1"] === "BLOCK" ||
      failEnum(report, input, ["FLAG", "BLOCK"], "S1")) &&
    (input["S10"] === undefined ||
      input["S10"] === "FLAG" ||
      input["S10"] === "BLOCK" ||
      failEnum(report, input, ["FLAG", "BLOCK"], "S10")) &&
    (input["S11"] === undefined ||
      input["S11"] === "FLAG" ||
      input["S11"] === "BLOCK" ||
      failEnum(report, input, ["FLAG", "BLOCK"], "S11")) &&
    (input["S12"] === undefined ||
      input["S12"] === "FLAG" ||
      input["S12"] === "BLOCK" ||
      failEnum(report, input, ["FLAG", "BLOCK"], "S12")) &&
    (input["S13"] === undefined ||
      input["S13"] === "FLAG" ||
      input["S13"] === "BLOCK" ||
      failEnum(report, input, ["FLAG", "BLOCK"], "S13")) &&
    (input["S2"] === undefined ||
      input["S2"] === "FLAG" ||
      input["S2"] === "BLOCK" ||
      failEnum(report, input, ["FLAG", "BLOCK"], "S2")) &&
    (input["S3"] === undefined ||
      input["S3"] === "FLAG" ||
      input["S3"] === "BLOCK" ||
      failEnum(report, input, ["FLAG", "BLOCK"], "S3")) &&
    (input["S4"] === undefined ||
      input["S4"] === "FLAG" ||
      input["S4"] === "BLOCK" ||
      failEnum(report, input, ["FLAG", "BLOCK"], "S4")) &&
    (input["S5"] === undefined ||
      input["S5"] === "FLAG" ||
      input["S5"] === "BLOCK" ||
      failEnum(report, input, ["FLAG", "BLOCK"], "S5")) &&
    (input["S6"] === undefined ||
      input["S6"] === "FLAG" ||
      input["S6"] === "BLOCK" ||
      failEnum(report, input, ["FLAG", "BLOCK"], "S6")) &&
    (input["S7"] === undefined ||
      input["S7"] === "FLAG" ||
      input["S7"] === "BLOCK" ||
      failEnum(report, input, ["FLAG", "BLOCK"], "S7")) &&
    (input["S8"] === undefined ||
      input["S8"] === "FLAG" ||
      input["S8"] === "BLOCK" ||
      failEnum(report, input, ["FLAG", "BLOCK"], "S8")) &&
    (input["S9"] === undefined ||
      input["S9"] === "FLAG" ||
      input["S9"] === "BLOCK" ||
      failEnum(report, input, ["FLAG", "BLOCK"], "S9"))
  );
}

function checkOtel(input: Input, report?: Report): boolean {
  if (typeof input !== "object" || input === null || Array.isArray(input))
    return fail(report, input, "object");
  return (
    (typeof input["authorization"] === "string" ||
      fail(hide(report), input, "string", "authorization")) &&
    (report
      ? inside(report, input, checkStringMap, "headers")
      : checkStringMap(input["headers"])) &&
    (isUri(input["url"]) || fail(report, input, "uri", "url", "format")) &&
    (input["content_type"] === undefined ||
      input["content_type"] === "json" ||
      input["content_type"] === "protobuf" ||
      failEnum(report, input, ["json", "protobuf"], "content_type"))
  );
}

function checkStringMap(input: Input, report?: Report): boolean {
  if (typeof input !== "object" || input === null || Array.isArray(input))
    return fail(report, input, "object");

  for (const key of Object.keys(input)) {
    const value = input[key];
    if (
      value !== undefined &&
      !(
        typeof value === "string" ||
        fail(hideByName(report, key), input, "string", key)
      )
    )
      return false;
  }
  return true;
}

function checkStripe(input: Input, report?: Report): boolean {
  if (typeof input !== "object" || input === null || Array.isArray(input))
    return fail(report, input, "object");
  return (
    (typeof input["authorization"] === "string" ||
      fail(hide(report), input, "string", "authorization")) &&
    (report
      ? inside(report, input, checkStripeUsageEvents, "usage_events")
      : checkStripeUsageEvents(input["usage_events"]))
  );
}

function checkStripeUsageEvents(input: Input, report?: Report): boolean {
  if (!Array.isArray(input)) return fail(report, input, "array");
  for (let index = 0; index < input.length; index++) {
    const item = input[index];
    if (
      !(
        checkStripeUsageEventsItem(item) ||
        inside(report, input, checkStripeUsageEventsItem, index)
      )
    )
      return false;
  }
  return true;
}

function checkStripeUsageEventsItem(input: Input, report?: Report): boolean {
  if (typeof input !== "object" || input === null || Array.isArray(input))
    return fail(report, input, "object");
  return (
    typeof input["payload"] === "string" ||
    fail(report, input, "string", "payload")
  );
}

function checkAIGatewayListParams(input: Input, report?: Report): boolean {
  if (typeof input !== "object" || input === null || Array.isArray(input))
    return fail(report, input, "object");
  return (
    (input["account_id"] === undefined ||
      typeof input["account_id"] === "string" ||
      fail(report, input, "string", "account_id")) &&
    (input["page"] === undefined ||
      Number.isFinite(input["page"]) ||
      fail(report, input, "number", "page")) &&
    (input["per_page"] === undefined ||
      Number.isFinite(input["per_page"]) ||
      fail(report, input, "number", "per_page")) &&
    (input["search"] === undefined ||
      typeof input["search"] === "string" ||
      fail(report, input, "string", "search"))
  );
}

function checkAIGatewayCreateParams(input: Input, report?: Report): boolean {
  if (typeof input !== "object" || input === null || Array.isArray(input))
    return fail(report, input, "object");
  return (
    (input["account_id"] === undefined ||
      typeof input["account_id"] === "string" ||
      fail(report, input, "string", "account_id")) &&
    (typeof input["id"] === "string"
      ? (input["id"] !== "" ||
          failBound(
            report,
            input,
            "minLength",
            "at least 1 character",
            "id",
          )) &&
        (hasMaxLength(input["id"], 64) ||
          failBound(report, input, "maxLength", "at most 64 characters", "id"))
      : fail(report, input, "string", "id")) &&
    (typeof input["cache_invalidate_on_update"] === "boolean" ||
      fail(report, input, "boolean", "cache_invalidate_on_update")) &&
    (input["cache_ttl"] === null ||
      (isNumber(input["cache_ttl"])
        ? input["cache_ttl"] >= 0 ||
          failBound(report, input, "minimum", "at least 0", "cache_ttl")
        : fail(report, input, "number or null", "cache_ttl"))) &&
    (typeof input["collect_logs"] === "boolean" ||
      fail(report, input, "boolean", "collect_logs")) &&
    (input["rate_limiting_interval"] === null ||
      (isNumber(input["rate_limiting_interval"])
        ? input["rate_limiting_interval"] >= 0 ||
          failBound(
            report,
            input,
            "minimum",
            "at least 0",
            "rate_limiting_interval",
          )
        : fail(report, input, "number or null", "rate_limiting_interval"))) &&
    (input["rate_limiting_limit"] === null ||
      (isNumber(input["rate_limiting_limit"])
        ? input["rate_limiting_limit"] >= 0 ||
          failBound(
            report,
            input,
            "minimum",
            "at least 0",
            "rate_limiting_limit",
          )
        : fail(report, input, "number or null", "rate_limiting_limit"))) &&
    (input["authentication"] === undefined ||
      typeof input["authentication"] === "boolean" ||
      fail(report, input, "boolean", "authentication")) &&
    (input["log_management"] == null ||
      (isNumber(input["log_management"])
        ? (input["log_management"] >= 10000 ||
            failBound(
              report,
              input,
              "minimum",
              "at least 10000",
              "log_management",
            )) &&
          (input["log_management"] <= 10000000 ||
            failBound(
              report,
              input,
              "maximum",
              "at most 10000000",
              "log_management",
            ))
        : fail(report, input, "number or null", "log_management"))) &&
    (input["log_management_strategy"] == null ||
      input["log_management_strategy"] === "STOP_INSERTING" ||
      input["log_management_strategy"] === "DELETE_OLDEST" ||
      failEnum(
        report,
        input,
        ["STOP_INSERTING", "DELETE_OLDEST"],
        "log_management_strategy",
      )) &&
    (input["logpush"] === undefined ||
      typeof input["logpush"] === "boolean" ||
      fail(report, input, "boolean", "logpush")) &&
    (input["logpush_public_key"] == null ||
      (typeof input["logpush_public_key"] === "string"
        ? (hasMinLength(input["logpush_public_key"], 16) ||
            failBound(
              report,
              input,
              "minLength",
              "at least 16 characters",
              "logpush_public_key",
            )) &&
          (hasMaxLength(input["logpush_public_key"], 1024) ||
            failBound(
              report,
              input,
              "maxLength",
              "at most 1024 characters",
              "logpush_public_key",
            ))
        : fail(report, input, "string or null", "logpush_public_key"))) &&
    (input["rate_limiting_technique"] == null ||
      input["rate_limiting_technique"] === "fixed" ||
      input["rate_limiting_technique"] === "sliding" ||
      failEnum(
        report,
        input,
        ["fixed", "sliding"],
        "rate_limiting_technique",
      )) &&
    (input["retry_backoff"] == null ||
      input["retry_backoff"] === "constant" ||
      input["retry_backoff"] === "linear" ||
      input["retry_backoff"] === "exponential" ||
      failEnum(
        report,
        input,
        ["constant", "linear", "exponential"],
        "retry_backoff",
      )) &&
    (input["retry_delay"] == null ||
      (isNumber(input["retry_delay"])
        ? (input["retry_delay"] >= 0 ||
            failBound(report, input, "minimum", "at least 0", "retry_delay")) &&
          (input["retry_delay"] <= 5000 ||
            failBound(report, input, "maximum", "at most 5000", "retry_delay"))
        : fail(report, input, "number or null", "retry_delay"))) &&
    (input["retry_max_attempts"] == null ||
      (isNumber(input["retry_max_attempts"])
        ? (input["retry_max_attempts"] >= 1 ||
            failBound(
              report,
              input,
              "minimum",
              "at least 1",
              "retry_max_attempts",
            )) &&
          (input["retry_max_attempts"] <= 5 ||
            failBound(
              report,
              input,
              "maximum",
              "at most 5",
              "retry_max_attempts",
            ))
        : fail(report, input, "number or null", "retry_max_attempts"))) &&
    (input["workers_ai_billing_mode"] === undefined ||
      input["workers_ai_billing_mode"] === "postpaid" ||
      failEnum(report, input, ["postpaid"], "workers_ai_billing_mode")) &&
    (input["zdr"] === undefined ||
      typeof input["zdr"] === "boolean" ||
      fail(report, input, "boolean", "zdr"))
  );
}

function checkAIGatewayGetParams(input: Input, report?: Report): boolean {
  if (typeof input !== "object" || input === null || Array.isArray(input))
    return fail(report, input, "object");
  return (
    (input["account_id"] === undefined ||
      typeof input["account_id"] === "string" ||
      fail(report, input, "string", "account_id")) &&
    (typeof input["id"] === "string"
      ? (input["id"] !== "" ||
          failBound(
            report,
            input,
            "minLength",
            "at least 1 character",
            "id",
          )) &&
        (hasMaxLength(input["id"], 64) ||
          failBound(report, input, "maxLength", "at most 64 characters", "id"))
      : fail(report, input, "string", "id"))
  );
}

function checkAIGatewayUpdateParams(input: Input, report?: Report): boolean {
  if (typeof input !== "object" || input === null || Array.isArray(input))
    return fail(report, input, "object");
  return (
    (input["account_id"] === undefined ||
      typeof input["account_id"] === "string" ||
      fail(report, input, "string", "account_id")) &&
    (typeof input["id"] === "string"
      ? (input["id"] !== "" ||
          failBound(
            report,
            input,
            "minLength",
            "at least 1 character",
            "id",
          )) &&
        (hasMaxLength(input["id"], 64) ||
          failBound(report, input, "maxLength", "at most 64 characters", "id"))
      : fail(report, input, "string", "id")) &&
    (typeof input["cache_invalidate_on_update"] === "boolean" ||
      fail(report, input, "boolean", "cache_invalidate_on_update")) &&
    (input["cache_ttl"] === null ||
      (isNumber(input["cache_ttl"])
        ? input["cache_ttl"] >= 0 ||
          failBound(report, input, "minimum", "at least 0", "cache_ttl")
        : fail(report, input, "number or null", "cache_ttl"))) &&
    (typeof input["collect_logs"] === "boolean" ||
      fail(report, input, "boolean", "collect_logs")) &&
    (input["rate_limiting_interval"] === null ||
      (isNumber(input["rate_limiting_interval"])
        ? input["rate_limiting_interval"] >= 0 ||
          failBound(
            report,
            input,
            "minimum",
            "at least 0",
            "rate_limiting_interval",
          )
        : fail(report, input, "number or null", "rate_limiting_interval"))) &&
    (input["rate_limiting_limit"] === null ||
      (isNumber(input["rate_limiting_limit"])
        ? input["rate_limiting_limit"] >= 0 ||
          failBound(
            report,
            input,
            "minimum",
            "at least 0",
            "rate_limiting_limit",
          )
        : fail(report, input, "number or null", "rate_limiting_limit"))) &&
    (input["authentication"] === undefined ||
      typeof input["authentication"] === "boolean" ||
      fail(report, input, "boolean", "authentication")) &&
    (input["dlp"] === undefined ||
      (report
        ? inside(report, input, checkDlp, "dlp")
        : checkDlp(input["dlp"]))) &&
    (input["guardrails"] == null ||
      checkGuardrails(input["guardrails"]) ||
      inside(report, input, checkGuardrails, "guardrails")) &&
    (input["log_management"] == null ||
      (isNumber(input["log_management"])
        ? (input["log_management"] >= 10000 ||
            failBound(
              report,
              input,
              "minimum",
              "at least 10000",
              "log_management",
            )) &&
          (input["log_management"] <= 10000000 ||
            failBound(
              report,
              input,
              "maximum",
              "at most 10000000",
              "log_management",
            ))
        : fail(report, input, "number or null", "log_management"))) &&
    (input["log_management_strategy"] == null ||
      input["log_management_strategy"] === "STOP_INSERTING" ||
      input["log_management_strategy"] === "DELETE_OLDEST" ||
      failEnum(
        report,
        input,
        ["STOP_INSERTING", "DELETE_OLDEST"],
        "log_management_strategy",
      )) &&
    (input["logpush"] === undefined ||
      typeof input["logpush"] === "boolean" ||
      fail(report, input, "boolean", "logpush")) &&
    (input["logpush_public_key"] == null ||
      (typeof input["logpush_public_key"] === "string"
        ? (hasMinLength(input["logpush_public_key"], 16) ||
            failBound(
              report,
              input,
              "minLength",
              "at least 16 characters",
              "logpush_public_key",
            )) &&
          (hasMaxLength(input["logpush_public_key"], 1024) ||
            failBound(
              report,
              input,
              "maxLength",
              "at most 1024 characters",
              "logpush_public_key",
            ))
        : fail(report, input, "string or null", "logpush_public_key"))) &&
    (input["otel"] == null ||
      (report
        ? inside(report, input, checkOtelList, "otel")
        : checkOtelList(input["otel"]))) &&
    (input["rate_limiting_technique"] == null ||
      input["rate_limiting_technique"] === "fixed" ||
      input["rate_limiting_technique"] === "sliding" ||
      failEnum(
        report,
        input,
        ["fixed", "sliding"],
        "rate_limiting_technique",
      )) &&
    (input["retry_backoff"] == null ||
      input["retry_backoff"] === "constant" ||
      input["retry_backoff"] === "linear" ||
      input["retry_backoff"] === "exponential" ||
      failEnum(
        report,
        input,
        ["constant", "linear", "exponential"],
        "retry_backoff",
      )) &&
    (input["retry_delay"] == null ||
      (isNumber(input["retry_delay"])
        ? (input["retry_delay"] >= 0 ||
            failBound(report, input, "minimum", "at least 0", "retry_delay")) &&
          (input["retry_delay"] <= 5000 ||
            failBound(report, input, "maximum", "at most 5000", "retry_delay"))
        : fail(report, input, "number or null", "retry_delay"))) &&
    (input["retry_max_attempts"] == null ||
      (isNumber(input["retry_max_attempts"])
        ? (input["retry_max_attempts"] >= 1 ||
            failBound(
              report,
              input,
              "minimum",
              "at least 1",
              "retry_max_attempts",
            )) &&
          (input["retry_max_attempts"] <= 5 ||
            failBound(
              report,
              input,
              "maximum",
              "at most 5",
              "retry_max_attempts",
            ))
        : fail(report, input, "number or null", "retry_max_attempts"))) &&
    (input["store_id"] == null ||
      typeof input["store_id"] === "string" ||
      fail(report, input, "string or null", "store_id")) &&
    (input["stripe"] == null ||
      (report
        ? inside(report, input, checkStripe, "stripe")
        : checkStripe(input["stripe"]))) &&
    (input["workers_ai_billing_mode"] === undefined ||
      input["workers_ai_billing_mode"] === "postpaid" ||
      failEnum(report, input, ["postpaid"], "workers_ai_billing_mode")) &&
    (input["zdr"] === undefined ||
      typeof input["zdr"] === "boolean" ||
      fail(report, input, "boolean", "zdr"))
  );
}
