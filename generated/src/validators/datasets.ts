import type { Validator } from "../runtime/validator.js";
import type * as types from "../types/datasets.js";
import { isDateTime } from "../validation/date-times.js";
import { type Report, fail, failFormat, inside } from "../validation/report.js";
import { validator } from "../validation/validator.js";
import { isNumber, isObject } from "../validation/values.js";
import { checkDatasetFilter } from "./shared.js";

/**
 * Tells whether a value is a `Dataset`.
 *
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/subresources/datasets/methods/list/
 */
export const Dataset: Validator<types.Dataset> = /* @__PURE__ */ validator(
  checkDataset,
  "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/datasets/methods/list/",
);

/**
 * Tells whether a value is a `DatasetListResponse`.
 *
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/subresources/datasets/methods/list/
 */
export const DatasetListResponse: Validator<types.DatasetListResponse> =
  /* @__PURE__ */ validator(
    checkDataset,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/datasets/methods/list/",
  );

/**
 * Tells whether a value is a `DatasetGetResponse`.
 *
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/subresources/datasets/methods/get/
 */
export const DatasetGetResponse: Validator<types.DatasetGetResponse> =
  /* @__PURE__ */ validator(
    checkDataset,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/datasets/methods/get/",
  );

/**
 * Tells whether a value is a `DatasetCreateResponse`.
 *
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/subresources/datasets/methods/create/
 */
export const DatasetCreateResponse: Validator<types.DatasetCreateResponse> =
  /* @__PURE__ */ validator(
    checkDataset,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/datasets/methods/create/",
  );

/**
 * Tells whether a value is a `DatasetUpdateResponse`.
 *
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/subresources/datasets/methods/update/
 */
export const DatasetUpdateResponse: Validator<types.DatasetUpdateResponse> =
  /* @__PURE__ */ validator(
    checkDataset,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/datasets/methods/update/",
  );

/**
 * Tells whether a value is a `DatasetDeleteResponse`.
 *
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/subresources/datasets/methods/delete/
 */
export const DatasetDeleteResponse: Validator<types.DatasetDeleteResponse> =
  /* @__PURE__ */ validator(
    checkDataset,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/datasets/methods/delete/",
  );

/**
 * Tells whether a value is a `DatasetListParams`.
 *
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/subresources/datasets/methods/list/
 */
export const DatasetListParams: Validator<types.DatasetListParams> =
  /* @__PURE__ */ validator(
    checkDatasetListParams,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/datasets/methods/list/",
  );

/**
 * Tells whether a value is a `DatasetCreateParams`.
 *
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/subresources/datasets/methods/create/
 */
export const DatasetCreateParams: Validator<types.DatasetCreateParams> =
  /* @__PURE__ */ validator(
    checkDatasetCreateParams,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/datasets/methods/create/",
  );

/**
 * Tells whether a value is a `DatasetGetParams`.
 *
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/subresources/datasets/methods/get/
 */
export const DatasetGetParams: Validator<types.DatasetGetParams> =
  /* @__PURE__ */ validator(
    checkDatasetGetParams,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/datasets/methods/get/",
  );

/**
 * Tells whether a value is a `DatasetUpdateParams`.
 *
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/subresources/datasets/methods/update/
 */
export const DatasetUpdateParams: Validator<types.DatasetUpdateParams> =
  /* @__PURE__ */ validator(
    checkDatasetUpdateParams,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/datasets/methods/update/",
  );

/**
 * Tells whether a value is a `DatasetDeleteParams`.
 *
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/subresources/datasets/methods/delete/
 */
export const DatasetDeleteParams: Validator<types.DatasetDeleteParams> =
  /* @__PURE__ */ validator(
    checkDatasetDeleteParams,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/datasets/methods/delete/",
  );

function checkDataset(input: unknown, report?: Report): boolean {
  if (!isObject(input)) return fail(report, input, "object");
  const { id, created_at, enable, filters, gateway_id, modified_at, name } =
    input;
  return (
    (typeof id === "string" || fail(report, id, "string", "id")) &&
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

function checkDatasetListParams(input: unknown, report?: Report): boolean {
  if (!isObject(input)) return fail(report, input, "object");
  const { account_id, gateway_id, enable, name, page, per_page, search } =
    input;
  return (
    (account_id === undefined ||
      typeof account_id === "string" ||
      fail(report, account_id, "string", "account_id")) &&
    (typeof gateway_id === "string" ||
      fail(report, gateway_id, "string", "gateway_id")) &&
    (enable === undefined ||
      typeof enable === "boolean" ||
      fail(report, enable, "boolean", "enable")) &&
    (name === undefined ||
      typeof name === "string" ||
      fail(report, name, "string", "name")) &&
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

function checkDatasetCreateParams(input: unknown, report?: Report): boolean {
  if (!isObject(input)) return fail(report, input, "object");
  const { account_id, gateway_id, enable, filters, name } = input;
  return (
    (account_id === undefined ||
      typeof account_id === "string" ||
      fail(report, account_id, "string", "account_id")) &&
    (typeof gateway_id === "string" ||
      fail(report, gateway_id, "string", "gateway_id")) &&
    (typeof enable === "boolean" ||
      fail(report, enable, "boolean", "enable")) &&
    (report
      ? inside(report, filters, checkDatasetFilterList, "filters")
      : checkDatasetFilterList(filters)) &&
    (typeof name === "string" || fail(report, name, "string", "name"))
  );
}

function checkDatasetGetParams(input: unknown, report?: Report): boolean {
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

function checkDatasetUpdateParams(input: unknown, report?: Report): boolean {
  if (!isObject(input)) return fail(report, input, "object");
  const { account_id, gateway_id, id, enable, filters, name } = input;
  return (
    (account_id === undefined ||
      typeof account_id === "string" ||
      fail(report, account_id, "string", "account_id")) &&
    (typeof gateway_id === "string" ||
      fail(report, gateway_id, "string", "gateway_id")) &&
    (typeof id === "string" || fail(report, id, "string", "id")) &&
    (typeof enable === "boolean" ||
      fail(report, enable, "boolean", "enable")) &&
    (report
      ? inside(report, filters, checkDatasetFilterList, "filters")
      : checkDatasetFilterList(filters)) &&
    (typeof name === "string" || fail(report, name, "string", "name"))
  );
}

function checkDatasetDeleteParams(input: unknown, report?: Report): boolean {
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
