// Written by docwright; do not edit. The next run writes this file anew.

import type { Validator } from "../runtime/validator.js";
import type * as types from "../types/evaluations.js";
import type { Report } from "../validation/check.js";
import { isDateTime } from "../validation/date-times.js";
import { paramsValidator } from "../validation/params-validator.js";
import { fail, inside } from "../validation/report.js";
import { validator } from "../validation/validator.js";
import type { Input } from "../validation/values.js";
import { checkDatasetFilter } from "./shared.js";

/** Tells whether a value is a `Evaluation`. */
export const Evaluation: Validator<types.Evaluation> =
  /* @__PURE__ */ validator(
    checkEvaluation,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/evaluations/methods/list/",
  );

/** Tells whether a value is a `EvaluationListResponse`. */
export const EvaluationListResponse: Validator<types.EvaluationListResponse> =
  /* @__PURE__ */ validator(
    checkEvaluation,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/evaluations/methods/list/",
  );

/** Tells whether a value is a `EvaluationGetResponse`. */
export const EvaluationGetResponse: Validator<types.EvaluationGetResponse> =
  /* @__PURE__ */ validator(
    checkEvaluation,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/evaluations/methods/get/",
  );

/** Tells whether a value is a `EvaluationCreateResponse`. */
export const EvaluationCreateResponse: Validator<types.EvaluationCreateResponse> =
  /* @__PURE__ */ validator(
    checkEvaluation,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/evaluations/methods/create/",
  );

/** Tells whether a value is a `EvaluationDeleteResponse`. */
export const EvaluationDeleteResponse: Validator<types.EvaluationDeleteResponse> =
  /* @__PURE__ */ validator(
    checkEvaluation,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/evaluations/methods/delete/",
  );

/** Tells whether a value is a `EvaluationListParams`. */
export const EvaluationListParams: Validator<types.EvaluationListParams> =
  /* @__PURE__ */ paramsValidator(
    checkEvaluationListParams,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/evaluations/methods/list/",
  );

/** Tells whether a value is a `EvaluationCreateParams`. */
export const EvaluationCreateParams: Validator<types.EvaluationCreateParams> =
  /* @__PURE__ */ paramsValidator(
    checkEvaluationCreateParams,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/evaluations/methods/create/",
  );

/** Tells whether a value is a `EvaluationGetParams`. */
export const EvaluationGetParams: Validator<types.EvaluationGetParams> =
  /* @__PURE__ */ paramsValidator(
    checkEvaluationGetParams,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/evaluations/methods/get/",
  );

/** Tells whether a value is a `EvaluationDeleteParams`. */
export const EvaluationDeleteParams: Validator<types.EvaluationDeleteParams> =
  /* @__PURE__ */ paramsValidator(
    checkEvaluationGetParams,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/evaluations/methods/delete/",
  );

function checkEvaluation(input: Input, report?: Report): boolean {
  if (typeof input !== "object" || input === null || Array.isArray(input))
    return fail(report, input, "object");
  return (
    (typeof input["id"] === "string" || fail(report, input, "string", "id")) &&
    (isDateTime(input["created_at"]) ||
      fail(report, input, "date-time", "created_at", "format")) &&
    (report
      ? inside(report, input, checkEvaluationDatasets, "datasets")
      : checkEvaluationDatasets(input["datasets"])) &&
    (typeof input["gateway_id"] === "string" ||
      fail(report, input, "string", "gateway_id")) &&
    (isDateTime(input["modified_at"]) ||
      fail(report, input, "date-time", "modified_at", "format")) &&
    (typeof input["name"] === "string" ||
      fail(report, input, "string", "name")) &&
    (typeof input["processed"] === "boolean" ||
      fail(report, input, "boolean", "processed")) &&
    (report
      ? inside(report, input, checkEvaluationResults, "results")
      : checkEvaluationResults(input["results"])) &&
    (Number.isFinite(input["total_logs"]) ||
      fail(report, input, "number", "total_logs"))
  );
}

function checkEvaluationDatasets(input: Input, report?: Report): boolean {
  if (!Array.isArray(input)) return fail(report, input, "array");
  for (let index = 0; index < input.length; index++) {
    const item = input[index];
    if (
      !(
        checkEvaluationDatasetsItem(item) ||
        inside(report, input, checkEvaluationDatasetsItem, index)
      )
    )
      return false;
  }
  return true;
}

function checkEvaluationDatasetsItem(input: Input, report?: Report): boolean {
  if (typeof input !== "object" || input === null || Array.isArray(input))
    return fail(report, input, "object");
  return (
    (typeof input["id"] === "string" || fail(report, input, "string", "id")) &&
    (typeof input["account_id"] === "string" ||
      fail(report, input, "string", "account_id")) &&
    (typeof input["account_tag"] === "string" ||
      fail(report, input, "string", "account_tag")) &&
    (isDateTime(input["created_at"]) ||
      fail(report, input, "date-time", "created_at", "format")) &&
    (typeof input["enable"] === "boolean" ||
      fail(report, input, "boolean", "enable")) &&
    (report
      ? inside(report, input, checkDatasetFilterList, "filters")
      : checkDatasetFilterList(input["filters"])) &&
    (typeof input["gateway_id"] === "string" ||
      fail(report, input, "string", "gateway_id")) &&
    (isDateTime(input["modified_at"]) ||
      fail(report, input, "date-time", "modified_at", "format")) &&
    (typeof input["name"] === "string" || fail(report, input, "string", "name"))
  );
}

function checkDatasetFilterList(input: Input, report?: Report): boolean {
  if (!Array.isArray(input)) return fail(report, input, "array");
  for (let index = 0; index < input.length; index++) {
    const item = input[index];
    if (
      !(
        checkDatasetFilter(item) ||
        inside(report, input, checkDatasetFilter, index)
      )
    )
      return false;
  }
  return true;
}

function checkEvaluationResults(input: Input, report?: Report): boolean {
  if (!Array.isArray(input)) return fail(report, input, "array");
  for (let index = 0; index < input.length; index++) {
    const item = input[index];
    if (
      !(
        checkEvaluationResultsItem(item) ||
        inside(report, input, checkEvaluationResultsItem, index)
      )
    )
      return false;
  }
  return true;
}

function checkEvaluationResultsItem(input: Input, report?: Report): boolean {
  if (typeof input !== "object" || input === null || Array.isArray(input))
    return fail(report, input, "object");
  return (
    (typeof input["id"] === "string" || fail(report, input, "string", "id")) &&
    (isDateTime(input["created_at"]) ||
      fail(report, input, "date-time", "created_at", "format")) &&
    (typeof input["evaluation_id"] === "string" ||
      fail(report, input, "string", "evaluation_id")) &&
    (typeof input["evaluation_type_id"] === "string" ||
      fail(report, input, "string", "evaluation_type_id")) &&
    (isDateTime(input["modified_at"]) ||
      fail(report, input, "date-time", "modified_at", "format")) &&
    (typeof input["result"] === "string" ||
      fail(report, input, "string", "result")) &&
    (Number.isFinite(input["status"]) ||
      fail(report, input, "number", "status")) &&
    (typeof input["status_description"] === "string" ||
      fail(report, input, "string", "status_description")) &&
    (Number.isFinite(input["total_logs"]) ||
      fail(report, input, "number", "total_logs"))
  );
}

function checkEvaluationListParams(input: Input, report?: Report): boolean {
  if (typeof input !== "object" || input === null || Array.isArray(input))
    return fail(report, input, "object");
  return (
    (input["account_id"] === undefined ||
      typeof input["account_id"] === "string" ||
      fail(report, input, "string", "account_id")) &&
    (typeof input["gateway_id"] === "string" ||
      fail(report, input, "string", "gateway_id")) &&
    (input["name"] === undefined ||
      typeof input["name"] === "string" ||
      fail(report, input, "string", "name")) &&
    (input["page"] === undefined ||
      Number.isFinite(input["page"]) ||
      fail(report, input, "number", "page")) &&
    (input["per_page"] === undefined ||
      Number.isFinite(input["per_page"]) ||
      fail(report, input, "number", "per_page")) &&
    (input["processed"] === undefined ||
      typeof input["processed"] === "boolean" ||
      fail(report, input, "boolean", "processed")) &&
    (input["search"] === undefined ||
      typeof input["search"] === "string" ||
      fail(report, input, "string", "search"))
  );
}

function checkEvaluationCreateParams(input: Input, report?: Report): boolean {
  if (typeof input !== "object" || input === null || Array.isArray(input))
    return fail(report, input, "object");
  return (
    (input["account_id"] === undefined ||
      typeof input["account_id"] === "string" ||
      fail(report, input, "string", "account_id")) &&
    (typeof input["gateway_id"] === "string" ||
      fail(report, input, "string", "gateway_id")) &&
    (report
      ? inside(report, input, checkStringList, "dataset_ids")
      : checkStringList(input["dataset_ids"])) &&
    (report
      ? inside(report, input, checkStringList, "evaluation_type_ids")
      : checkStringList(input["evaluation_type_ids"])) &&
    (typeof input["name"] === "string" || fail(report, input, "string", "name"))
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

function checkEvaluationGetParams(input: Input, report?: Report): boolean {
  if (typeof input !== "object" || input === null || Array.isArray(input))
    return fail(report, input, "object");
  return (
    (input["account_id"] === undefined ||
      typeof input["account_id"] === "string" ||
      fail(report, input, "string", "account_id")) &&
    (typeof input["gateway_id"] === "string" ||
      fail(report, input, "string", "gateway_id")) &&
    (typeof input["id"] === "string" || fail(report, input, "string", "id"))
  );
}
