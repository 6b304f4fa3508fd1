import type { Validator } from "../runtime/validator.js";
import type * as types from "../types/evaluations.js";
import { isDateTime } from "../validation/date-times.js";
import { type Report, fail, failFormat, inside } from "../validation/report.js";
import { validator } from "../validation/validator.js";
import { isNumber, isObject } from "../validation/values.js";
import { checkDatasetFilter } from "./shared.js";

/**
 * Tells whether a value is a `Evaluation`.
 *
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/subresources/evaluations/methods/list/
 */
export const Evaluation: Validator<types.Evaluation> =
  /* @__PURE__ */ validator(
    checkEvaluation,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/evaluations/methods/list/",
  );

/**
 * Tells whether a value is a `EvaluationListResponse`.
 *
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/subresources/evaluations/methods/list/
 */
export const EvaluationListResponse: Validator<types.EvaluationListResponse> =
  /* @__PURE__ */ validator(
    checkEvaluation,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/evaluations/methods/list/",
  );

/**
 * Tells whether a value is a `EvaluationGetResponse`.
 *
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/subresources/evaluations/methods/get/
 */
export const EvaluationGetResponse: Validator<types.EvaluationGetResponse> =
  /* @__PURE__ */ validator(
    checkEvaluation,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/evaluations/methods/get/",
  );

/**
 * Tells whether a value is a `EvaluationCreateResponse`.
 *
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/subresources/evaluations/methods/create/
 */
export const EvaluationCreateResponse: Validator<types.EvaluationCreateResponse> =
  /* @__PURE__ */ validator(
    checkEvaluation,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/evaluations/methods/create/",
  );

/**
 * Tells whether a value is a `EvaluationDeleteResponse`.
 *
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/subresources/evaluations/methods/delete/
 */
export const EvaluationDeleteResponse: Validator<types.EvaluationDeleteResponse> =
  /* @__PURE__ */ validator(
    checkEvaluation,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/evaluations/methods/delete/",
  );

/**
 * Tells whether a value is a `EvaluationListParams`.
 *
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/subresources/evaluations/methods/list/
 */
export const EvaluationListParams: Validator<types.EvaluationListParams> =
  /* @__PURE__ */ validator(
    checkEvaluationListParams,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/evaluations/methods/list/",
  );

/**
 * Tells whether a value is a `EvaluationCreateParams`.
 *
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/subresources/evaluations/methods/create/
 */
export const EvaluationCreateParams: Validator<types.EvaluationCreateParams> =
  /* @__PURE__ */ validator(
    checkEvaluationCreateParams,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/evaluations/methods/create/",
  );

/**
 * Tells whether a value is a `EvaluationGetParams`.
 *
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/subresources/evaluations/methods/get/
 */
export const EvaluationGetParams: Validator<types.EvaluationGetParams> =
  /* @__PURE__ */ validator(
    checkEvaluationGetParams,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/evaluations/methods/get/",
  );

/**
 * Tells whether a value is a `EvaluationDeleteParams`.
 *
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/subresources/evaluations/methods/delete/
 */
export const EvaluationDeleteParams: Validator<types.EvaluationDeleteParams> =
  /* @__PURE__ */ validator(
    checkEvaluationDeleteParams,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/evaluations/methods/delete/",
  );

function checkEvaluation(input: unknown, report?: Report): boolean {
  if (!isObject(input)) return fail(report, input, "object");
  const {
    id,
    created_at,
    datasets,
    gateway_id,
    modified_at,
    name,
    processed,
    results,
    total_logs,
  } = input;
  return (
    (typeof id === "string" || fail(report, id, "string", "id")) &&
    (isDateTime(created_at) ||
      failFormat(report, created_at, "date-time", "created_at")) &&
    (report
      ? inside(report, datasets, checkEvaluationDatasets, "datasets")
      : checkEvaluationDatasets(datasets)) &&
    (typeof gateway_id === "string" ||
      fail(report, gateway_id, "string", "gateway_id")) &&
    (isDateTime(modified_at) ||
      failFormat(report, modified_at, "date-time", "modified_at")) &&
    (typeof name === "string" || fail(report, name, "string", "name")) &&
    (typeof processed === "boolean" ||
      fail(report, processed, "boolean", "processed")) &&
    (report
      ? inside(report, results, checkEvaluationResults, "results")
      : checkEvaluationResults(results)) &&
    (isNumber(total_logs) || fail(report, total_logs, "number", "total_logs"))
  );
}

function checkEvaluationDatasets(input: unknown, report?: Report): boolean {
  if (!Array.isArray(input)) return fail(report, input, "array");
  for (let index = 0; index < input.length; index++) {
    const item: unknown = input[index];
    if (
      !(report
        ? inside(report, item, checkEvaluationDatasetsItem, index)
        : checkEvaluationDatasetsItem(item))
    )
      return false;
  }
  return true;
}

function checkEvaluationDatasetsItem(input: unknown, report?: Report): boolean {
  if (!isObject(input)) return fail(report, input, "object");
  const {
    id,
    account_id,
    account_tag,
    created_at,
    enable,
    filters,
    gateway_id,
    modified_at,
    name,
  } = input;
  return (
    (typeof id === "string" || fail(report, id, "string", "id")) &&
    (typeof account_id === "string" ||
      fail(report, account_id, "string", "account_id")) &&
    (typeof account_tag === "string" ||
      fail(report, account_tag, "string", "account_tag")) &&
    (isDateTime(created_at) ||
      failFormat(report, created_at, "date-time", "created_at")) &&
    (typeof enable === "boolean" ||
      fail(report, enable, "boolean", "enable")) &&
    (report
      ? inside(report, filters, checkDatasetFilterList, "filters")
      : checkDatasetFilterList(filters)) &&
    (typeof gateway_id === "string" ||
      fail(report, gateway_id, "string", "gateway_id")) &&
    (isDateTime(modified_at) ||
      failFormat(report, modified_at, "date-time", "modified_at")) &&
    (typeof name === "string" || fail(report, name, "string", "name"))
  );
}

function checkDatasetFilterList(input: unknown, report?: Report): boolean {
  if (!Array.isArray(input)) return fail(report, input, "array");
  for (let index = 0; index < input.length; index++) {
    const item: unknown = input[index];
    if (
      !(report
        ? inside(report, item, checkDatasetFilter, index)
        : checkDatasetFilter(item))
    )
      return false;
  }
  return true;
}

function checkEvaluationResults(input: unknown, report?: Report): boolean {
  if (!Array.isArray(input)) return fail(report, input, "array");
  for (let index = 0; index < input.length; index++) {
    const item: unknown = input[index];
    if (!(
      checkEvaluationResultsItem(item) ||
      inside(report, item, checkEvaluationResultsItem, index)
    ))
      return false;
  }
  return true;
}

function checkEvaluationResultsItem(input: unknown, report?: Report): boolean {
  if (!isObject(input)) return fail(report, input, "object");
  const {
    id,
    created_at,
    evaluation_id,
    evaluation_type_id,
    modified_at,
    result,
    status,
    status_description,
    total_logs,
  } = input;
  return (
    (typeof id === "string" || fail(report, id, "string", "id")) &&
    (isDateTime(created_at) ||
      failFormat(report, created_at, "date-time", "created_at")) &&
    (typeof evaluation_id === "string" ||
      fail(report, evaluation_id, "string", "evaluation_id")) &&
    (typeof evaluation_type_id === "string" ||
      fail(report, evaluation_type_id, "string", "evaluation_type_id")) &&
    (isDateTime(modified_at) ||
      failFormat(report, modified_at, "date-time", "modified_at")) &&
    (typeof result === "string" || fail(report, result, "string", "result")) &&
    (isNumber(status) || fail(report, status, "number", "status")) &&
    (typeof status_description === "string" ||
      fail(report, status_description, "string", "status_description")) &&
    (isNumber(total_logs) || fail(report, total_logs, "number", "total_logs"))
  );
}

function checkEvaluationListParams(input: unknown, report?: Report): boolean {
  if (!isObject(input)) return fail(report, input, "object");
  const { account_id, gateway_id, name, page, per_page, processed, search } =
    input;
  return (
    (account_id === undefined ||
      typeof account_id === "string" ||
      fail(report, account_id, "string", "account_id")) &&
    (typeof gateway_id === "string" ||
      fail(report, gateway_id, "string", "gateway_id")) &&
    (name === undefined ||
      typeof name === "string" ||
      fail(report, name, "string", "name")) &&
    (page === undefined ||
      isNumber(page) ||
      fail(report, page, "number", "page")) &&
    (per_page === undefined ||
      isNumber(per_page) ||
      fail(report, per_page, "number", "per_page")) &&
    (processed === undefined ||
      typeof processed === "boolean" ||
      fail(report, processed, "boolean", "processed")) &&
    (search === undefined ||
      typeof search === "string" ||
      fail(report, search, "string", "search"))
  );
}

function checkEvaluationCreateParams(input: unknown, report?: Report): boolean {
  if (!isObject(input)) return fail(report, input, "object");
  const { account_id, gateway_id, dataset_ids, evaluation_type_ids, name } =
    input;
  return (
    (account_id === undefined ||
      typeof account_id === "string" ||
      fail(report, account_id, "string", "account_id")) &&
    (typeof gateway_id === "string" ||
      fail(report, gateway_id, "string", "gateway_id")) &&
    (report
      ? inside(report, dataset_ids, checkStringList, "dataset_ids")
      : checkStringList(dataset_ids)) &&
    (report
      ? inside(
          report,
          evaluation_type_ids,
          checkStringList,
          "evaluation_type_ids",
        )
      : checkStringList(evaluation_type_ids)) &&
    (typeof name === "string" || fail(report, name, "string", "name"))
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

function checkEvaluationGetParams(input: unknown, report?: Report): boolean {
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

function checkEvaluationDeleteParams(input: unknown, report?: Report): boolean {
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
