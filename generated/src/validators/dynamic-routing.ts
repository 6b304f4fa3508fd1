// Written by docwright; do not edit. The next run writes this file anew.

import type { Validator } from "../runtime/validator.js";
import type * as types from "../types/dynamic-routing.js";
import type { Report } from "../validation/check.js";
import { isDateTime } from "../validation/date-times.js";
import { paramsValidator } from "../validation/params-validator.js";
import { fail, failEnum, inside } from "../validation/report.js";
import { hide } from "../validation/secrets.js";
import { validator } from "../validation/validator.js";
import type { Input, Members } from "../validation/values.js";

/** Tells whether a value is a `DynamicRoutingListResponse`. */
export const DynamicRoutingListResponse: Validator<types.DynamicRoutingListResponse> =
  /* @__PURE__ */ validator(
    checkDynamicRoutingListResponse,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/dynamic_routing/methods/list/",
  );

/** Tells whether a value is a `DynamicRouting`. */
export const DynamicRouting: Validator<types.DynamicRouting> =
  /* @__PURE__ */ validator(
    checkDynamicRouting,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/dynamic_routing/methods/create/",
  );

/** Tells whether a value is a `DynamicRoutingGetResponse`. */
export const DynamicRoutingGetResponse: Validator<types.DynamicRoutingGetResponse> =
  /* @__PURE__ */ validator(
    checkDynamicRouting,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/dynamic_routing/methods/get/",
  );

/** Tells whether a value is a `DynamicRoutingCreateResponse`. */
export const DynamicRoutingCreateResponse: Validator<types.DynamicRoutingCreateResponse> =
  /* @__PURE__ */ validator(
    checkDynamicRouting,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/dynamic_routing/methods/create/",
  );

/** Tells whether a value is a `DynamicRoutingUpdateResponse`. */
export const DynamicRoutingUpdateResponse: Validator<types.DynamicRoutingUpdateResponse> =
  /* @__PURE__ */ validator(
    checkDynamicRoutingUpdateResponse,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/dynamic_routing/methods/update/",
  );

/** Tells whether a value is a `DynamicRoutingResponse`. */
export const DynamicRoutingResponse: Validator<types.DynamicRoutingResponse> =
  /* @__PURE__ */ validator(
    checkDynamicRoutingResponse,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/dynamic_routing/methods/delete/",
  );

/** Tells whether a value is a `DynamicRoutingDeleteResponse`. */
export const DynamicRoutingDeleteResponse: Validator<types.DynamicRoutingDeleteResponse> =
  /* @__PURE__ */ validator(
    checkDynamicRoutingResponse,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/dynamic_routing/methods/delete/",
  );

/** Tells whether a value is a `DynamicRoutingListDeploymentsResponse`. */
export const DynamicRoutingListDeploymentsResponse: Validator<types.DynamicRoutingListDeploymentsResponse> =
  /* @__PURE__ */ validator(
    checkDynamicRoutingListDeploymentsResponse,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/dynamic_routing/methods/list_deployments/",
  );

/** Tells whether a value is a `DynamicRoutingCreateDeploymentResponse`. */
export const DynamicRoutingCreateDeploymentResponse: Validator<types.DynamicRoutingCreateDeploymentResponse> =
  /* @__PURE__ */ validator(
    checkDynamicRoutingResponse,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/dynamic_routing/methods/create_deployment/",
  );

/** Tells whether a value is a `DynamicRoutingListVersionsResponse`. */
export const DynamicRoutingListVersionsResponse: Validator<types.DynamicRoutingListVersionsResponse> =
  /* @__PURE__ */ validator(
    checkDynamicRoutingListVersionsResponse,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/dynamic_routing/methods/list_versions/",
  );

/** Tells whether a value is a `DynamicRoutingCreateVersionResponse`. */
export const DynamicRoutingCreateVersionResponse: Validator<types.DynamicRoutingCreateVersionResponse> =
  /* @__PURE__ */ validator(
    checkDynamicRoutingResponse,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/dynamic_routing/methods/create_version/",
  );

/** Tells whether a value is a `DynamicRoutingGetVersionResponse`. */
export const DynamicRoutingGetVersionResponse: Validator<types.DynamicRoutingGetVersionResponse> =
  /* @__PURE__ */ validator(
    checkDynamicRoutingGetVersionResponse,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/dynamic_routing/methods/get_version/",
  );

/** Tells whether a value is a `DynamicRoutingElement`. */
export const DynamicRoutingElement: Validator<types.DynamicRoutingElement> =
  /* @__PURE__ */ validator(
    checkDynamicRoutingElement,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/dynamic_routing/methods/list/",
  );

/** Tells whether a value is a `Deployment`. */
export const Deployment: Validator<types.Deployment> =
  /* @__PURE__ */ validator(
    checkDeployment,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/dynamic_routing/methods/list/",
  );

/** Tells whether a value is a `StartElement`. */
export const StartElement: Validator<types.StartElement> =
  /* @__PURE__ */ validator(
    checkStartElement,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/dynamic_routing/methods/list/",
  );

/** Tells whether a value is a `ConditionalElement`. */
export const ConditionalElement: Validator<types.ConditionalElement> =
  /* @__PURE__ */ validator(
    checkConditionalElement,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/dynamic_routing/methods/list/",
  );

/** Tells whether a value is a `Output`. */
export const Output: Validator<types.Output> = /* @__PURE__ */ validator(
  checkOutput,
  "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/dynamic_routing/methods/list/",
);

/** Tells whether a value is a `PercentageElement`. */
export const PercentageElement: Validator<types.PercentageElement> =
  /* @__PURE__ */ validator(
    checkPercentageElement,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/dynamic_routing/methods/list/",
  );

/** Tells whether a value is a `RateElement`. */
export const RateElement: Validator<types.RateElement> =
  /* @__PURE__ */ validator(
    checkRateElement,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/dynamic_routing/methods/list/",
  );

/** Tells whether a value is a `Outputs`. */
export const Outputs: Validator<types.Outputs> = /* @__PURE__ */ validator(
  checkOutputs,
  "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/dynamic_routing/methods/list/",
);

/** Tells whether a value is a `ModelElement`. */
export const ModelElement: Validator<types.ModelElement> =
  /* @__PURE__ */ validator(
    checkModelElement,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/dynamic_routing/methods/list/",
  );

/** Tells whether a value is a `EndElement`. */
export const EndElement: Validator<types.EndElement> =
  /* @__PURE__ */ validator(
    checkEndElement,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/dynamic_routing/methods/list/",
  );

/** Tells whether a value is a `Version`. */
export const Version: Validator<types.Version> = /* @__PURE__ */ validator(
  checkVersion,
  "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/dynamic_routing/methods/list/",
);

/** Tells whether a value is a `Route`. */
export const Route: Validator<types.Route> = /* @__PURE__ */ validator(
  checkRoute,
  "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/dynamic_routing/methods/list/",
);

/** Tells whether a value is a `DynamicRoutingListParams`. */
export const DynamicRoutingListParams: Validator<types.DynamicRoutingListParams> =
  /* @__PURE__ */ paramsValidator(
    checkDynamicRoutingListParams,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/dynamic_routing/methods/list/",
  );

/** Tells whether a value is a `DynamicRoutingCreateParams`. */
export const DynamicRoutingCreateParams: Validator<types.DynamicRoutingCreateParams> =
  /* @__PURE__ */ paramsValidator(
    checkDynamicRoutingCreateParams,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/dynamic_routing/methods/create/",
  );

/** Tells whether a value is a `DynamicRoutingGetParams`. */
export const DynamicRoutingGetParams: Validator<types.DynamicRoutingGetParams> =
  /* @__PURE__ */ paramsValidator(
    checkDynamicRoutingGetParams,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/dynamic_routing/methods/get/",
  );

/** Tells whether a value is a `DynamicRoutingUpdateParams`. */
export const DynamicRoutingUpdateParams: Validator<types.DynamicRoutingUpdateParams> =
  /* @__PURE__ */ paramsValidator(
    checkDynamicRoutingUpdateParams,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/dynamic_routing/methods/update/",
  );

/** Tells whether a value is a `DynamicRoutingDeleteParams`. */
export const DynamicRoutingDeleteParams: Validator<types.DynamicRoutingDeleteParams> =
  /* @__PURE__ */ paramsValidator(
    checkDynamicRoutingGetParams,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/dynamic_routing/methods/delete/",
  );

/** Tells whether a value is a `DynamicRoutingListDeploymentsParams`. */
export const DynamicRoutingListDeploymentsParams: Validator<types.DynamicRoutingListDeploymentsParams> =
  /* @__PURE__ */ paramsValidator(
    checkDynamicRoutingGetParams,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/dynamic_routing/methods/list_deployments/",
  );

/** Tells whether a value is a `DynamicRoutingCreateDeploymentParams`. */
export const DynamicRoutingCreateDeploymentParams: Validator<types.DynamicRoutingCreateDeploymentParams> =
  /* @__PURE__ */ paramsValidator(
    checkDynamicRoutingCreateDeploymentParams,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/dynamic_routing/methods/create_deployment/",
  );

/** Tells whether a value is a `DynamicRoutingListVersionsParams`. */
export const DynamicRoutingListVersionsParams: Validator<types.DynamicRoutingListVersionsParams> =
  /* @__PURE__ */ paramsValidator(
    checkDynamicRoutingGetParams,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/dynamic_routing/methods/list_versions/",
  );

/** Tells whether a value is a `DynamicRoutingCreateVersionParams`. */
export const DynamicRoutingCreateVersionParams: Validator<types.DynamicRoutingCreateVersionParams> =
  /* @__PURE__ */ paramsValidator(
    checkDynamicRoutingCreateVersionParams,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/dynamic_routing/methods/create_version/",
  );

/** Tells whether a value is a `DynamicRoutingGetVersionParams`. */
export const DynamicRoutingGetVersionParams: Validator<types.DynamicRoutingGetVersionParams> =
  /* @__PURE__ */ paramsValidator(
    checkDynamicRoutingCreateDeploymentParams,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/dynamic_routing/methods/get_version/",
  );

function checkDynamicRoutingListResponse(
  input: Input,
  report?: Report,
): boolean {
  if (typeof input !== "object" || input === null || Array.isArray(input))
    return fail(report, input, "object");
  return (
    (report
      ? inside(report, input, checkDynamicRoutingListResponseData, "data")
      : checkDynamicRoutingListResponseData(input["data"])) &&
    (typeof input["success"] === "boolean" ||
      fail(report, input, "boolean", "success"))
  );
}

function checkDynamicRoutingListResponseData(
  input: Input,
  report?: Report,
): boolean {
  if (typeof input !== "object" || input === null || Array.isArray(input))
    return fail(report, input, "object");
  return (
    (typeof input["order_by"] === "string" ||
      fail(report, input, "string", "order_by")) &&
    (typeof input["order_by_direction"] === "string" ||
      fail(report, input, "string", "order_by_direction")) &&
    (Number.isFinite(input["page"]) || fail(report, input, "number", "page")) &&
    (Number.isFinite(input["per_page"]) ||
      fail(report, input, "number", "per_page")) &&
    (report
      ? inside(report, input, checkRouteList, "routes")
      : checkRouteList(input["routes"]))
  );
}

function checkRouteList(input: Input, report?: Report): boolean {
  if (!Array.isArray(input)) return fail(report, input, "array");
  for (let index = 0; index < input.length; index++) {
    const item = input[index];
    if (!(checkRoute(item) || inside(report, input, checkRoute, index)))
      return false;
  }
  return true;
}

function checkDynamicRouting(input: Input, report?: Report): boolean {
  if (typeof input !== "object" || input === null || Array.isArray(input))
    return fail(report, input, "object");
  return (
    (typeof input["id"] === "string" || fail(report, input, "string", "id")) &&
    (isDateTime(input["created_at"]) ||
      fail(report, input, "date-time", "created_at", "format")) &&
    (checkDeployment(input["deployment"]) ||
      inside(report, input, checkDeployment, "deployment")) &&
    (report
      ? inside(report, input, checkDynamicRoutingElementList, "elements")
      : checkDynamicRoutingElementList(input["elements"])) &&
    (typeof input["gateway_id"] === "string" ||
      fail(report, input, "string", "gateway_id")) &&
    (isDateTime(input["modified_at"]) ||
      fail(report, input, "date-time", "modified_at", "format")) &&
    (typeof input["name"] === "string" ||
      fail(report, input, "string", "name")) &&
    (checkVersion(input["version"]) ||
      inside(report, input, checkVersion, "version"))
  );
}

function checkDynamicRoutingElementList(
  input: Input,
  report?: Report,
): boolean {
  if (!Array.isArray(input)) return fail(report, input, "array");
  for (let index = 0; index < input.length; index++) {
    const item = input[index];
    if (
      !(
        checkDynamicRoutingElement(item) ||
        inside(report, input, checkDynamicRoutingElement, index)
      )
    )
      return false;
  }
  return true;
}

function checkDynamicRoutingUpdateResponse(
  input: Input,
  report?: Report,
): boolean {
  if (typeof input !== "object" || input === null || Array.isArray(input))
    return fail(report, input, "object");
  return (
    (report
      ? inside(report, input, checkRoute, "route")
      : checkRoute(input["route"])) &&
    (typeof input["success"] === "boolean" ||
      fail(report, input, "boolean", "success"))
  );
}

function checkDynamicRoutingResponse(input: Input, report?: Report): boolean {
  if (typeof input !== "object" || input === null || Array.isArray(input))
    return fail(report, input, "object");
  return (
    (typeof input["id"] === "string" || fail(report, input, "string", "id")) &&
    (isDateTime(input["created_at"]) ||
      fail(report, input, "date-time", "created_at", "format")) &&
    (report
      ? inside(report, input, checkDynamicRoutingElementList, "elements")
      : checkDynamicRoutingElementList(input["elements"])) &&
    (typeof input["gateway_id"] === "string" ||
      fail(report, input, "string", "gateway_id")) &&
    (isDateTime(input["modified_at"]) ||
      fail(report, input, "date-time", "modified_at", "format")) &&
    (typeof input["name"] === "string" || fail(report, input, "string", "name"))
  );
}

function checkDynamicRoutingListDeploymentsResponse(
  input: Input,
  report?: Report,
): boolean {
  if (typeof input !== "object" || input === null || Array.isArray(input))
    return fail(report, input, "object");
  return (
    (report
      ? inside(
          report,
          input,
          checkDynamicRoutingListDeploymentsResponseData,
          "data",
        )
      : checkDynamicRoutingListDeploymentsResponseData(input["data"])) &&
    (typeof input["success"] === "boolean" ||
      fail(report, input, "boolean", "success"))
  );
}

function checkDynamicRoutingListDeploymentsResponseData(
  input: Input,
  report?: Report,
): boolean {
  if (typeof input !== "object" || input === null || Array.isArray(input))
    return fail(report, input, "object");
  return (
    (report
      ? inside(report, input, checkDeploymentList, "deployments")
      : checkDeploymentList(input["deployments"])) &&
    (typeof input["order_by"] === "string" ||
      fail(report, input, "string", "order_by")) &&
    (typeof input["order_by_direction"] === "string" ||
      fail(report, input, "string", "order_by_direction")) &&
    (Number.isFinite(input["page"]) || fail(report, input, "number", "page")) &&
    (Number.isFinite(input["per_page"]) ||
      fail(report, input, "number", "per_page"))
  );
}

function checkDeploymentList(input: Input, report?: Report): boolean {
  if (!Array.isArray(input)) return fail(report, input, "array");
  for (let index = 0; index < input.length; index++) {
    const item = input[index];
    if (
      !(checkDeployment(item) || inside(report, input, checkDeployment, index))
    )
      return false;
  }
  return true;
}

function checkDynamicRoutingListVersionsResponse(
  input: Input,
  report?: Report,
): boolean {
  if (typeof input !== "object" || input === null || Array.isArray(input))
    return fail(report, input, "object");
  return (
    (report
      ? inside(
          report,
          input,
          checkDynamicRoutingListVersionsResponseData,
          "data",
        )
      : checkDynamicRoutingListVersionsResponseData(input["data"])) &&
    (typeof input["success"] === "boolean" ||
      fail(report, input, "boolean", "success"))
  );
}

function checkDynamicRoutingListVersionsResponseData(
  input: Input,
  report?: Report,
): boolean {
  if (typeof input !== "object" || input === null || Array.isArray(input))
    return fail(report, input, "object");
  return (
    (typeof input["order_by"] === "string" ||
      fail(report, input, "string", "order_by")) &&
    (typeof input["order_by_direction"] === "string" ||
      fail(report, input, "string", "order_by_direction")) &&
    (Number.isFinite(input["page"]) || fail(report, input, "number", "page")) &&
    (Number.isFinite(input["per_page"]) ||
      fail(report, input, "number", "per_page")) &&
    (report
      ? inside(report, input, checkVersionList, "versions")
      : checkVersionList(input["versions"]))
  );
}

function checkVersionList(input: Input, report?: Report): boolean {
  if (!Array.isArray(input)) return fail(report, input, "array");
  for (let index = 0; index < input.length; index++) {
    const item = input[index];
    if (!(checkVersion(item) || inside(report, input, checkVersion, index)))
      return false;
  }
  return true;
}

function checkDynamicRoutingGetVersionResponse(
  input: Input,
  report?: Report,
): boolean {
  if (typeof input !== "object" || input === null || Array.isArray(input))
    return fail(report, input, "object");
  return (
    (typeof input["id"] === "string" || fail(report, input, "string", "id")) &&
    (input["active"] === "true" ||
      input["active"] === "false" ||
      failEnum(report, input, ["true", "false"], "active")) &&
    (typeof input["created_at"] === "string" ||
      fail(report, input, "string", "created_at")) &&
    (typeof input["data"] === "string" ||
      fail(report, input, "string", "data")) &&
    (report
      ? inside(report, input, checkDynamicRoutingElementList, "elements")
      : checkDynamicRoutingElementList(input["elements"])) &&
    (typeof input["gateway_id"] === "string" ||
      fail(report, input, "string", "gateway_id")) &&
    (isDateTime(input["modified_at"]) ||
      fail(report, input, "date-time", "modified_at", "format")) &&
    (typeof input["name"] === "string" ||
      fail(report, input, "string", "name")) &&
    (typeof input["version_id"] === "string" ||
      fail(report, input, "string", "version_id"))
  );
}

function checkDynamicRoutingElement(input: Input, report?: Report): boolean {
  if (typeof input !== "object" || input === null || Array.isArray(input))
    return fail(report, input, "object");
  switch (input["type"]) {
    case "start":
      return checkStartElementMembers(input, report);
    case "conditional":
      return checkConditionalElementMembers(input, report);
    case "percentage":
      return checkPercentageElementMembers(input, report);
    case "rate":
      return checkRateElementMembers(input, report);
    case "model":
      return checkModelElementMembers(input, report);
    case "end":
      return checkEndElementMembers(input, report);
    default:
      return failEnum(
        report,
        input,
        ["start", "conditional", "percentage", "rate", "model", "end"],
        "type",
      );
  }
}

function checkDeployment(input: Input, report?: Report): boolean {
  if (typeof input !== "object" || input === null || Array.isArray(input))
    return fail(report, input, "object");
  return (
    (typeof input["created_at"] === "string" ||
      fail(report, input, "string", "created_at")) &&
    (typeof input["deployment_id"] === "string" ||
      fail(report, input, "string", "deployment_id")) &&
    (typeof input["version_id"] === "string" ||
      fail(report, input, "string", "version_id"))
  );
}

function checkStartElement(input: Input, report?: Report): boolean {
  if (typeof input !== "object" || input === null || Array.isArray(input))
    return fail(report, input, "object");
  return (
    checkStartElementMembers(input, report) &&
    (input["type"] === "start" || failEnum(report, input, ["start"], "type"))
  );
}

function checkStartElementMembers(input: Members, report?: Report): boolean {
  return (
    (typeof input["id"] === "string" || fail(report, input, "string", "id")) &&
    (checkStartElementOutputs(input["outputs"]) ||
      inside(report, input, checkStartElementOutputs, "outputs"))
  );
}

function checkStartElementOutputs(input: Input, report?: Report): boolean {
  if (typeof input !== "object" || input === null || Array.isArray(input))
    return fail(report, input, "object");
  return (
    checkStartElementOutputsNext(input["next"]) ||
    inside(report, input, checkStartElementOutputsNext, "next")
  );
}

function checkStartElementOutputsNext(input: Input, report?: Report): boolean {
  if (typeof input !== "object" || input === null || Array.isArray(input))
    return fail(report, input, "object");
  return (
    typeof input["elementId"] === "string" ||
    fail(report, input, "string", "elementId")
  );
}

function checkConditionalElement(input: Input, report?: Report): boolean {
  if (typeof input !== "object" || input === null || Array.isArray(input))
    return fail(report, input, "object");
  return (
    checkConditionalElementMembers(input, report) &&
    (input["type"] === "conditional" ||
      failEnum(report, input, ["conditional"], "type"))
  );
}

function checkConditionalElementMembers(
  input: Members,
  report?: Report,
): boolean {
  return (
    (typeof input["id"] === "string" || fail(report, input, "string", "id")) &&
    (checkConditionalElementOutputs(input["outputs"]) ||
      inside(report, input, checkConditionalElementOutputs, "outputs")) &&
    (checkConditionalElementProperties(input["properties"]) ||
      inside(report, input, checkConditionalElementProperties, "properties"))
  );
}

function checkConditionalElementOutputs(
  input: Input,
  report?: Report,
): boolean {
  if (typeof input !== "object" || input === null || Array.isArray(input))
    return fail(report, input, "object");
  return (
    (checkOutput(input["false"]) ||
      inside(report, input, checkOutput, "false")) &&
    (checkOutput(input["true"]) || inside(report, input, checkOutput, "true"))
  );
}

function checkConditionalElementProperties(
  input: Input,
  report?: Report,
): boolean {
  if (typeof input !== "object" || input === null || Array.isArray(input))
    return fail(report, input, "object");
  return true;
}

function checkOutput(input: Input, report?: Report): boolean {
  if (typeof input !== "object" || input === null || Array.isArray(input))
    return fail(report, input, "object");
  return (
    typeof input["elementId"] === "string" ||
    fail(report, input, "string", "elementId")
  );
}

function checkPercentageElement(input: Input, report?: Report): boolean {
  if (typeof input !== "object" || input === null || Array.isArray(input))
    return fail(report, input, "object");
  return (
    checkPercentageElementMembers(input, report) &&
    (input["type"] === "percentage" ||
      failEnum(report, input, ["percentage"], "type"))
  );
}

function checkPercentageElementMembers(
  input: Members,
  report?: Report,
): boolean {
  return (
    (typeof input["id"] === "string" || fail(report, input, "string", "id")) &&
    (report
      ? inside(report, input, checkOutputMap, "outputs")
      : checkOutputMap(input["outputs"]))
  );
}

function checkOutputMap(input: Input, report?: Report): boolean {
  if (typeof input !== "object" || input === null || Array.isArray(input))
    return fail(report, input, "object");

  for (const key of Object.keys(input)) {
    const value = input[key];
    if (
      value !== undefined &&
      !(checkOutput(value) || inside(report, input, checkOutput, key))
    )
      return false;
  }
  return true;
}

function checkRateElement(input: Input, report?: Report): boolean {
  if (typeof input !== "object" || input === null || Array.isArray(input))
    return fail(report, input, "object");
  return (
    checkRateElementMembers(input, report) &&
    (input["type"] === "rate" || failEnum(report, input, ["rate"], "type"))
  );
}

function checkRateElementMembers(input: Members, report?: Report): boolean {
  return (
    (typeof input["id"] === "string" || fail(report, input, "string", "id")) &&
    (checkOutputs(input["outputs"]) ||
      inside(report, input, checkOutputs, "outputs")) &&
    (checkRateElementProperties(input["properties"]) ||
      inside(report, input, checkRateElementProperties, "properties"))
  );
}

function checkRateElementProperties(input: Input, report?: Report): boolean {
  if (typeof input !== "object" || input === null || Array.isArray(input))
    return fail(report, input, "object");
  return (
    (typeof input["key"] === "string" ||
      fail(hide(report), input, "string", "key")) &&
    (Number.isFinite(input["limit"]) ||
      fail(report, input, "number", "limit")) &&
    (input["limitType"] === "count" ||
      input["limitType"] === "cost" ||
      failEnum(report, input, ["count", "cost"], "limitType")) &&
    (Number.isFinite(input["window"]) ||
      fail(report, input, "number", "window"))
  );
}

function checkOutputs(input: Input, report?: Report): boolean {
  if (typeof input !== "object" || input === null || Array.isArray(input))
    return fail(report, input, "object");
  return (
    (checkOutput(input["fallback"]) ||
      inside(report, input, checkOutput, "fallback")) &&
    (checkOutput(input["success"]) ||
      inside(report, input, checkOutput, "success"))
  );
}

function checkModelElement(input: Input, report?: Report): boolean {
  if (typeof input !== "object" || input === null || Array.isArray(input))
    return fail(report, input, "object");
  return (
    checkModelElementMembers(input, report) &&
    (input["type"] === "model" || failEnum(report, input, ["model"], "type"))
  );
}

function checkModelElementMembers(input: Members, report?: Report): boolean {
  return (
    (typeof input["id"] === "string" || fail(report, input, "string", "id")) &&
    (checkOutputs(input["outputs"]) ||
      inside(report, input, checkOutputs, "outputs")) &&
    (checkModelElementProperties(input["properties"]) ||
      inside(report, input, checkModelElementProperties, "properties"))
  );
}

function checkModelElementProperties(input: Input, report?: Report): boolean {
  if (typeof input !== "object" || input === null || Array.isArray(input))
    return fail(report, input, "object");
  return (
    (typeof input["model"] === "string" ||
      fail(report, input, "string", "model")) &&
    (typeof input["provider"] === "string" ||
      fail(report, input, "string", "provider")) &&
    (Number.isFinite(input["retries"]) ||
      fail(report, input, "number", "retries")) &&
    (Number.isFinite(input["timeout"]) ||
      fail(report, input, "number", "timeout"))
  );
}

function checkEndElement(input: Input, report?: Report): boolean {
  if (typeof input !== "object" || input === null || Array.isArray(input))
    return fail(report, input, "object");
  return (
    checkEndElementMembers(input, report) &&
    (input["type"] === "end" || failEnum(report, input, ["end"], "type"))
  );
}

function checkEndElementMembers(input: Members, report?: Report): boolean {
  return (
    (typeof input["id"] === "string" || fail(report, input, "string", "id")) &&
    (report
      ? inside(report, input, checkOutputMap, "outputs")
      : checkOutputMap(input["outputs"]))
  );
}

function checkVersion(input: Input, report?: Report): boolean {
  if (typeof input !== "object" || input === null || Array.isArray(input))
    return fail(report, input, "object");
  return (
    (input["active"] === "true" ||
      input["active"] === "false" ||
      failEnum(report, input, ["true", "false"], "active")) &&
    (typeof input["created_at"] === "string" ||
      fail(report, input, "string", "created_at")) &&
    (typeof input["data"] === "string" ||
      fail(report, input, "string", "data")) &&
    (typeof input["version_id"] === "string" ||
      fail(report, input, "string", "version_id"))
  );
}

function checkRoute(input: Input, report?: Report): boolean {
  if (typeof input !== "object" || input === null || Array.isArray(input))
    return fail(report, input, "object");
  return (
    (typeof input["id"] === "string" || fail(report, input, "string", "id")) &&
    (typeof input["account_tag"] === "string" ||
      fail(report, input, "string", "account_tag")) &&
    (isDateTime(input["created_at"]) ||
      fail(report, input, "date-time", "created_at", "format")) &&
    (checkDeployment(input["deployment"]) ||
      inside(report, input, checkDeployment, "deployment")) &&
    (report
      ? inside(report, input, checkDynamicRoutingElementList, "elements")
      : checkDynamicRoutingElementList(input["elements"])) &&
    (typeof input["gateway_id"] === "string" ||
      fail(report, input, "string", "gateway_id")) &&
    (isDateTime(input["modified_at"]) ||
      fail(report, input, "date-time", "modified_at", "format")) &&
    (typeof input["name"] === "string" ||
      fail(report, input, "string", "name")) &&
    (checkVersion(input["version"]) ||
      inside(report, input, checkVersion, "version"))
  );
}

function checkDynamicRoutingListParams(input: Input, report?: Report): boolean {
  if (typeof input !== "object" || input === null || Array.isArray(input))
    return fail(report, input, "object");
  return (
    (input["account_id"] === undefined ||
      typeof input["account_id"] === "string" ||
      fail(report, input, "string", "account_id")) &&
    (typeof input["gateway_id"] === "string" ||
      fail(report, input, "string", "gateway_id"))
  );
}

function checkDynamicRoutingCreateParams(
  input: Input,
  report?: Report,
): boolean {
  if (typeof input !== "object" || input === null || Array.isArray(input))
    return fail(report, input, "object");
  return (
    (input["account_id"] === undefined ||
      typeof input["account_id"] === "string" ||
      fail(report, input, "string", "account_id")) &&
    (typeof input["gateway_id"] === "string" ||
      fail(report, input, "string", "gateway_id")) &&
    (report
      ? inside(report, input, checkDynamicRoutingElementList, "elements")
      : checkDynamicRoutingElementList(input["elements"])) &&
    (typeof input["name"] === "string" || fail(report, input, "string", "name"))
  );
}

function checkDynamicRoutingGetParams(input: Input, report?: Report): boolean {
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

function checkDynamicRoutingUpdateParams(
  input: Input,
  report?: Report,
): boolean {
  if (typeof input !== "object" || input === null || Array.isArray(input))
    return fail(report, input, "object");
  return (
    (input["account_id"] === undefined ||
      typeof input["account_id"] === "string" ||
      fail(report, input, "string", "account_id")) &&
    (typeof input["gateway_id"] === "string" ||
      fail(report, input, "string", "gateway_id")) &&
    (typeof input["id"] === "string" || fail(report, input, "string", "id")) &&
    (typeof input["name"] === "string" || fail(report, input, "string", "name"))
  );
}

function checkDynamicRoutingCreateDeploymentParams(
  input: Input,
  report?: Report,
): boolean {
  if (typeof input !== "object" || input === null || Array.isArray(input))
    return fail(report, input, "object");
  return (
    (input["account_id"] === undefined ||
      typeof input["account_id"] === "string" ||
      fail(report, input, "string", "account_id")) &&
    (typeof input["gateway_id"] === "string" ||
      fail(report, input, "string", "gateway_id")) &&
    (typeof input["id"] === "string" || fail(report, input, "string", "id")) &&
    (typeof input["version_id"] === "string" ||
      fail(report, input, "string", "version_id"))
  );
}

function checkDynamicRoutingCreateVersionParams(
  input: Input,
  report?: Report,
): boolean {
  if (typeof input !== "object" || input === null || Array.isArray(input))
    return fail(report, input, "object");
  return (
    (input["account_id"] === undefined ||
      typeof input["account_id"] === "string" ||
      fail(report, input, "string", "account_id")) &&
    (typeof input["gateway_id"] === "string" ||
      fail(report, input, "string", "gateway_id")) &&
    (typeof input["id"] === "string" || fail(report, input, "string", "id")) &&
    (report
      ? inside(report, input, checkDynamicRoutingElementList, "elements")
      : checkDynamicRoutingElementList(input["elements"]))
  );
}
