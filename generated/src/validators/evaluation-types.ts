import type { Validator } from "../runtime/validator.js";
import type * as types from "../types/evaluation-types.js";
import { isDateTime } from "../validation/date-times.js";
import {
  type Report,
  fail,
  failEnum,
  failFormat,
} from "../validation/report.js";
import { validator } from "../validation/validator.js";
import { isNumber, isObject } from "../validation/values.js";

/**
 * Tells whether a value is a `EvaluationTypeListResponse`.
 *
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/subresources/evaluation_types/methods/list/
 */
export const EvaluationTypeListResponse: Validator<types.EvaluationTypeListResponse> =
  /* @__PURE__ */ validator(
    checkEvaluationTypeListResponse,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/evaluation_types/methods/list/",
  );

/**
 * Tells whether a value is a `EvaluationTypeListParams`.
 *
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/subresources/evaluation_types/methods/list/
 */
export const EvaluationTypeListParams: Validator<types.EvaluationTypeListParams> =
  /* @__PURE__ */ validator(
    checkEvaluationTypeListParams,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/evaluation_types/methods/list/",
  );

function checkEvaluationTypeListResponse(
  input: unknown,
  report?: Report,
): boolean {
  if (!isObject(input)) return fail(report, input, "object");
  const {
    id,
    created_at,
    description,
    enable,
    mandatory,
    modified_at,
    name,
    type,
  } = input;
  return (
    (typeof id === "string" || fail(report, id, "string", "id")) &&
    (isDateTime(created_at) ||
      failFormat(report, created_at, "date-time", "created_at")) &&
    (typeof description === "string" ||
      fail(report, description, "string", "description")) &&
    (typeof enable === "boolean" ||
      fail(report, enable, "boolean", "enable")) &&
    (typeof mandatory === "boolean" ||
      fail(report, mandatory, "boolean", "mandatory")) &&
    (isDateTime(modified_at) ||
      failFormat(report, modified_at, "date-time", "modified_at")) &&
    (typeof name === "string" || fail(report, name, "string", "name")) &&
    (typeof type === "string" || fail(report, type, "string", "type"))
  );
}

function checkEvaluationTypeListParams(
  input: unknown,
  report?: Report,
): boolean {
  if (!isObject(input)) return fail(report, input, "object");
  const { account_id, order_by, order_by_direction, page, per_page } = input;
  return (
    (account_id === undefined ||
      typeof account_id === "string" ||
      fail(report, account_id, "string", "account_id")) &&
    (order_by === undefined ||
      typeof order_by === "string" ||
      fail(report, order_by, "string", "order_by")) &&
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
      fail(report, per_page, "number", "per_page"))
  );
}
