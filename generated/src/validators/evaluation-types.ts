// Written by docwright; do not edit. The next run writes this file anew.

import type { Validator } from "../runtime/validator.js";
import type * as types from "../types/evaluation-types.js";
import type { Report } from "../validation/check.js";
import { isDateTime } from "../validation/date-times.js";
import { paramsValidator } from "../validation/params-validator.js";
import { fail, failEnum } from "../validation/report.js";
import { validator } from "../validation/validator.js";
import type { Input } from "../validation/values.js";

/** Tells whether a value is a `EvaluationTypeListResponse`. */
export const EvaluationTypeListResponse: Validator<types.EvaluationTypeListResponse> =
  /* @__PURE__ */ validator(
    checkEvaluationTypeListResponse,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/evaluation_types/methods/list/",
  );

/** Tells whether a value is a `EvaluationTypeListParams`. */
export const EvaluationTypeListParams: Validator<types.EvaluationTypeListParams> =
  /* @__PURE__ */ paramsValidator(
    checkEvaluationTypeListParams,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/evaluation_types/methods/list/",
  );

function checkEvaluationTypeListResponse(
  input: Input,
  report?: Report,
): boolean {
  if (typeof input !== "object" || input === null || Array.isArray(input))
    return fail(report, input, "object");
  return (
    (typeof input["id"] === "string" || fail(report, input, "string", "id")) &&
    (isDateTime(input["created_at"]) ||
      fail(report, input, "date-time", "created_at", "format")) &&
    (typeof input["description"] === "string" ||
      fail(report, input, "string", "description")) &&
    (typeof input["enable"] === "boolean" ||
      fail(report, input, "boolean", "enable")) &&
    (typeof input["mandatory"] === "boolean" ||
      fail(report, input, "boolean", "mandatory")) &&
    (isDateTime(input["modified_at"]) ||
      fail(report, input, "date-time", "modified_at", "format")) &&
    (typeof input["name"] === "string" ||
      fail(report, input, "string", "name")) &&
    (typeof input["type"] === "string" || fail(report, input, "string", "type"))
  );
}

function checkEvaluationTypeListParams(input: Input, report?: Report): boolean {
  if (typeof input !== "object" || input === null || Array.isArray(input))
    return fail(report, input, "object");
  return (
    (input["account_id"] === undefined ||
      typeof input["account_id"] === "string" ||
      fail(report, input, "string", "account_id")) &&
    (input["order_by"] === undefined ||
      typeof input["order_by"] === "string" ||
      fail(report, input, "string", "order_by")) &&
    (input["order_by_direction"] === undefined ||
      input["order_by_direction"] === "asc" ||
      input["order_by_direction"] === "desc" ||
      failEnum(report, input, ["asc", "desc"], "order_by_direction")) &&
    (input["page"] === undefined ||
      Number.isFinite(input["page"]) ||
      fail(report, input, "number", "page")) &&
    (input["per_page"] === undefined ||
      Number.isFinite(input["per_page"]) ||
      fail(report, input, "number", "per_page"))
  );
}
