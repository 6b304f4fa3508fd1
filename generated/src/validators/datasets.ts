// Written by docwright; do not edit. The next run writes this file anew.

import type { Validator } from "../runtime/validator.js";
import type * as types from "../types/datasets.js";
import type { Report } from "../validation/check.js";
import { isDateTime } from "../validation/date-times.js";
import { paramsValidator } from "../validation/params-validator.js";
import { fail, inside } from "../validation/report.js";
import { validator } from "../validation/validator.js";
import type { Input } from "../validation/values.js";
import { checkDatasetFilter } from "./shared.js";

/** Tells whether a value is a `Dataset`. */
export const Dataset: Validator<types.Dataset> = /* @__PURE__ */ validator(
  checkDataset,
  "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/datasets/methods/list/",
);

/** Tells whether a value is a `DatasetListResponse`. */
export const DatasetListResponse: Validator<types.DatasetListResponse> =
  /* @__PURE__ */ validator(
    checkDataset,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/datasets/methods/list/",
  );

/** Tells whether a value is a `DatasetGetResponse`. */
export const DatasetGetResponse: Validator<types.DatasetGetResponse> =
  /* @__PURE__ */ validator(
    checkDataset,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/datasets/methods/get/",
  );

/** Tells whether a value is a `DatasetCreateResponse`. */
export const DatasetCreateResponse: Validator<types.DatasetCreateResponse> =
  /* @__PURE__ */ validator(
    checkDataset,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/datasets/methods/create/",
  );

/** Tells whether a value is a `DatasetUpdateResponse`. */
export const DatasetUpdateResponse: Validator<types.DatasetUpdateResponse> =
  /* @__PURE__ */ validator(
    checkDataset,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/datasets/methods/update/",
  );

/** Tells whether a value is a `DatasetDeleteResponse`. */
export const DatasetDeleteResponse: Validator<types.DatasetDeleteResponse> =
  /* @__PURE__ */ validator(
    checkDataset,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/datasets/methods/delete/",
  );

/** Tells whether a value is a `DatasetListParams`. */
export const DatasetListParams: Validator<types.DatasetListParams> =
  /* @__PURE__ */ paramsValidator(
    checkDatasetListParams,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/datasets/methods/list/",
  );

/** Tells whether a value is a `DatasetCreateParams`. */
export const DatasetCreateParams: Validator<types.DatasetCreateParams> =
  /* @__PURE__ */ paramsValidator(
    checkDatasetCreateParams,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/datasets/methods/create/",
  );

/** Tells whether a value is a `DatasetGetParams`. */
export const DatasetGetParams: Validator<types.DatasetGetParams> =
  /* @__PURE__ */ paramsValidator(
    checkDatasetGetParams,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/datasets/methods/get/",
  );

/** Tells whether a value is a `DatasetUpdateParams`. */
export const DatasetUpdateParams: Validator<types.DatasetUpdateParams> =
  /* @__PURE__ */ paramsValidator(
    checkDatasetUpdateParams,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/datasets/methods/update/",
  );

/** Tells whether a value is a `DatasetDeleteParams`. */
export const DatasetDeleteParams: Validator<types.DatasetDeleteParams> =
  /* @__PURE__ */ paramsValidator(
    checkDatasetGetParams,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/datasets/methods/delete/",
  );

function checkDataset(input: Input, report?: Report): boolean {
  if (typeof input !== "object" || input === null || Array.isArray(input))
    return fail(report, input, "object");
  return (
    (typeof input["id"] === "string" || fail(report, input, "string", "id")) &&
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

function checkDatasetListParams(input: Input, report?: Report): boolean {
  if (typeof input !== "object" || input === null || Array.isArray(input))
    return fail(report, input, "object");
  return (
    (input["account_id"] === undefined ||
      typeof input["account_id"] === "string" ||
      fail(report, input, "string", "account_id")) &&
    (typeof input["gateway_id"] === "string" ||
      fail(report, input, "string", "gateway_id")) &&
    (input["enable"] === undefined ||
      typeof input["enable"] === "boolean" ||
      fail(report, input, "boolean", "enable")) &&
    (input["name"] === undefined ||
      typeof input["name"] === "string" ||
      fail(report, input, "string", "name")) &&
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

function checkDatasetCreateParams(input: Input, report?: Report): boolean {
  if (typeof input !== "object" || input === null || Array.isArray(input))
    return fail(report, input, "object");
  return (
    (input["account_id"] === undefined ||
      typeof input["account_id"] === "string" ||
      fail(report, input, "string", "account_id")) &&
    (typeof input["gateway_id"] === "string" ||
      fail(report, input, "string", "gateway_id")) &&
    (typeof input["enable"] === "boolean" ||
      fail(report, input, "boolean", "enable")) &&
    (report
      ? inside(report, input, checkDatasetFilterList, "filters")
      : checkDatasetFilterList(input["filters"])) &&
    (typeof input["name"] === "string" || fail(report, input, "string", "name"))
  );
}

function checkDatasetGetParams(input: Input, report?: Report): boolean {
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

function checkDatasetUpdateParams(input: Input, report?: Report): boolean {
  if (typeof input !== "object" || input === null || Array.isArray(input))
    return fail(report, input, "object");
  return (
    (input["account_id"] === undefined ||
      typeof input["account_id"] === "string" ||
      fail(report, input, "string", "account_id")) &&
    (typeof input["gateway_id"] === "string" ||
      fail(report, input, "string", "gateway_id")) &&
    (typeof input["id"] === "string" || fail(report, input, "string", "id")) &&
    (typeof input["enable"] === "boolean" ||
      fail(report, input, "boolean", "enable")) &&
    (report
      ? inside(report, input, checkDatasetFilterList, "filters")
      : checkDatasetFilterList(input["filters"])) &&
    (typeof input["name"] === "string" || fail(report, input, "string", "name"))
  );
}
