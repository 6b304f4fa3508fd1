import type { Validator } from "../runtime/validator.js";
import type * as types from "../types/dynamic-routing.js";
import { isDateTime } from "../validation/date-times.js";
import {
  type Report,
  fail,
  failEnum,
  failFormat,
  inside,
} from "../validation/report.js";
import { validator } from "../validation/validator.js";
import { isNumber, isObject } from "../validation/values.js";

/**
 * Tells whether a value is a `DynamicRoutingListResponse`.
 *
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/subresources/dynamic_routing/methods/list/
 */
export const DynamicRoutingListResponse: Validator<types.DynamicRoutingListResponse> =
  /* @__PURE__ */ validator(
    checkDynamicRoutingListResponse,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/dynamic_routing/methods/list/",
  );

/**
 * Tells whether a value is a `DynamicRouting`.
 *
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/subresources/dynamic_routing/methods/create/
 */
export const DynamicRouting: Validator<types.DynamicRouting> =
  /* @__PURE__ */ validator(
    checkDynamicRouting,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/dynamic_routing/methods/create/",
  );

/**
 * Tells whether a value is a `DynamicRoutingGetResponse`.
 *
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/subresources/dynamic_routing/methods/get/
 */
export const DynamicRoutingGetResponse: Validator<types.DynamicRoutingGetResponse> =
  /* @__PURE__ */ validator(
    checkDynamicRouting,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/dynamic_routing/methods/get/",
  );

/**
 * Tells whether a value is a `DynamicRoutingCreateResponse`.
 *
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/subresources/dynamic_routing/methods/create/
 */
export const DynamicRoutingCreateResponse: Validator<types.DynamicRoutingCreateResponse> =
  /* @__PURE__ */ validator(
    checkDynamicRouting,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/dynamic_routing/methods/create/",
  );

/**
 * Tells whether a value is a `DynamicRoutingUpdateResponse`.
 *
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/subresources/dynamic_routing/methods/update/
 */
export const DynamicRoutingUpdateResponse: Validator<types.DynamicRoutingUpdateResponse> =
  /* @__PURE__ */ validator(
    checkDynamicRoutingUpdateResponse,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/dynamic_routing/methods/update/",
  );

/**
 * Tells whether a value is a `DynamicRoutingDeleteResponse`.
 *
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/subresources/dynamic_routing/methods/delete/
 */
export const DynamicRoutingDeleteResponse: Validator<types.DynamicRoutingDeleteResponse> =
  /* @__PURE__ */ validator(
    checkDynamicRoutingDeleteResponse,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/dynamic_routing/methods/delete/",
  );

/**
 * Tells whether a value is a `DynamicRoutingListDeploymentsResponse`.
 *
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/subresources/dynamic_routing/methods/list_deployments/
 */
export const DynamicRoutingListDeploymentsResponse: Validator<types.DynamicRoutingListDeploymentsResponse> =
  /* @__PURE__ */ validator(
    checkDynamicRoutingListDeploymentsResponse,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/dynamic_routing/methods/list_deployments/",
  );

/**
 * Tells whether a value is a `DynamicRoutingCreateDeploymentResponse`.
 *
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/subresources/dynamic_routing/methods/create_deployment/
 */
export const DynamicRoutingCreateDeploymentResponse: Validator<types.DynamicRoutingCreateDeploymentResponse> =
  /* @__PURE__ */ validator(
    checkDynamicRoutingDeleteResponse,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/dynamic_routing/methods/create_deployment/",
  );

/**
 * Tells whether a value is a `DynamicRoutingListVersionsResponse`.
 *
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/subresources/dynamic_routing/methods/list_versions/
 */
export const DynamicRoutingListVersionsResponse: Validator<types.DynamicRoutingListVersionsResponse> =
  /* @__PURE__ */ validator(
    checkDynamicRoutingListVersionsResponse,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/dynamic_routing/methods/list_versions/",
  );

/**
 * Tells whether a value is a `DynamicRoutingCreateVersionResponse`.
 *
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/subresources/dynamic_routing/methods/create_version/
 */
export const DynamicRoutingCreateVersionResponse: Validator<types.DynamicRoutingCreateVersionResponse> =
  /* @__PURE__ */ validator(
    checkDynamicRoutingDeleteResponse,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/dynamic_routing/methods/create_version/",
  );

/**
 * Tells whether a value is a `DynamicRoutingGetVersionResponse`.
 *
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/subresources/dynamic_routing/methods/get_version/
 */
export const DynamicRoutingGetVersionResponse: Validator<types.DynamicRoutingGetVersionResponse> =
  /* @__PURE__ */ validator(
    checkDynamicRoutingGetVersionResponse,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/dynamic_routing/methods/get_version/",
  );

/**
 * Tells whether a value is a `DynamicRoutingElement`.
 *
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/subresources/dynamic_routing/methods/list/
 */
export const DynamicRoutingElement: Validator<types.DynamicRoutingElement> =
  /* @__PURE__ */ validator(
    checkDynamicRoutingElement,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/dynamic_routing/methods/list/",
  );

/**
 * Tells whether a value is a `Deployment`.
 *
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/subresources/dynamic_routing/methods/list/
 */
export const Deployment: Validator<types.Deployment> =
  /* @__PURE__ */ validator(
    checkDeployment,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/dynamic_routing/methods/list/",
  );

/**
 * Tells whether a value is a `StartElement`.
 *
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/subresources/dynamic_routing/methods/list/
 */
export const StartElement: Validator<types.StartElement> =
  /* @__PURE__ */ validator(
    checkStartElement,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/dynamic_routing/methods/list/",
  );

/**
 * Tells whether a value is a `ConditionalElement`.
 *
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/subresources/dynamic_routing/methods/list/
 */
export const ConditionalElement: Validator<types.ConditionalElement> =
  /* @__PURE__ */ validator(
    checkConditionalElement,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/dynamic_routing/methods/list/",
  );

/**
 * Tells whether a value is a `Output`.
 *
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/subresources/dynamic_routing/methods/list/
 */
export const Output: Validator<types.Output> = /* @__PURE__ */ validator(
  checkOutput,
  "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/dynamic_routing/methods/list/",
);

/**
 * Tells whether a value is a `PercentageElement`.
 *
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/subresources/dynamic_routing/methods/list/
 */
export const PercentageElement: Validator<types.PercentageElement> =
  /* @__PURE__ */ validator(
    checkPercentageElement,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/dynamic_routing/methods/list/",
  );

/**
 * Tells whether a value is a `RateElement`.
 *
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/subresources/dynamic_routing/methods/list/
 */
export const RateElement: Validator<types.RateElement> =
  /* @__PURE__ */ validator(
    checkRateElement,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/dynamic_routing/methods/list/",
  );

/**
 * Tells whether a value is a `Outputs`.
 *
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/subresources/dynamic_routing/methods/list/
 */
export const Outputs: Validator<types.Outputs> = /* @__PURE__ */ validator(
  checkOutputs,
  "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/dynamic_routing/methods/list/",
);

/**
 * Tells whether a value is a `ModelElement`.
 *
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/subresources/dynamic_routing/methods/list/
 */
export const ModelElement: Validator<types.ModelElement> =
  /* @__PURE__ */ validator(
    checkModelElement,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/dynamic_routing/methods/list/",
  );

/**
 * Tells whether a value is a `EndElement`.
 *
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/subresources/dynamic_routing/methods/list/
 */
export const EndElement: Validator<types.EndElement> =
  /* @__PURE__ */ validator(
    checkEndElement,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/dynamic_routing/methods/list/",
  );

/**
 * Tells whether a value is a `Version`.
 *
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/subresources/dynamic_routing/methods/list/
 */
export const Version: Validator<types.Version> = /* @__PURE__ */ validator(
  checkVersion,
  "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/dynamic_routing/methods/list/",
);

/**
 * Tells whether a value is a `Route`.
 *
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/subresources/dynamic_routing/methods/list/
 */
export const Route: Validator<types.Route> = /* @__PURE__ */ validator(
  checkRoute,
  "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/dynamic_routing/methods/list/",
);

/**
 * Tells whether a value is a `DynamicRoutingListParams`.
 *
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/subresources/dynamic_routing/methods/list/
 */
export const DynamicRoutingListParams: Validator<types.DynamicRoutingListParams> =
  /* @__PURE__ */ validator(
    checkDynamicRoutingListParams,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/dynamic_routing/methods/list/",
  );

/**
 * Tells whether a value is a `DynamicRoutingCreateParams`.
 *
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/subresources/dynamic_routing/methods/create/
 */
export const DynamicRoutingCreateParams: Validator<types.DynamicRoutingCreateParams> =
  /* @__PURE__ */ validator(
    checkDynamicRoutingCreateParams,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/dynamic_routing/methods/create/",
  );

/**
 * Tells whether a value is a `DynamicRoutingGetParams`.
 *
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/subresources/dynamic_routing/methods/get/
 */
export const DynamicRoutingGetParams: Validator<types.DynamicRoutingGetParams> =
  /* @__PURE__ */ validator(
    checkDynamicRoutingGetParams,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/dynamic_routing/methods/get/",
  );

/**
 * Tells whether a value is a `DynamicRoutingUpdateParams`.
 *
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/subresources/dynamic_routing/methods/update/
 */
export const DynamicRoutingUpdateParams: Validator<types.DynamicRoutingUpdateParams> =
  /* @__PURE__ */ validator(
    checkDynamicRoutingUpdateParams,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/dynamic_routing/methods/update/",
  );

/**
 * Tells whether a value is a `DynamicRoutingDeleteParams`.
 *
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/subresources/dynamic_routing/methods/delete/
 */
export const DynamicRoutingDeleteParams: Validator<types.DynamicRoutingDeleteParams> =
  /* @__PURE__ */ validator(
    checkDynamicRoutingDeleteParams,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/dynamic_routing/methods/delete/",
  );

/**
 * Tells whether a value is a `DynamicRoutingListDeploymentsParams`.
 *
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/subresources/dynamic_routing/methods/list_deployments/
 */
export const DynamicRoutingListDeploymentsParams: Validator<types.DynamicRoutingListDeploymentsParams> =
  /* @__PURE__ */ validator(
    checkDynamicRoutingListDeploymentsParams,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/dynamic_routing/methods/list_deployments/",
  );

/**
 * Tells whether a value is a `DynamicRoutingCreateDeploymentParams`.
 *
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/subresources/dynamic_routing/methods/create_deployment/
 */
export const DynamicRoutingCreateDeploymentParams: Validator<types.DynamicRoutingCreateDeploymentParams> =
  /* @__PURE__ */ validator(
    checkDynamicRoutingCreateDeploymentParams,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/dynamic_routing/methods/create_deployment/",
  );

/**
 * Tells whether a value is a `DynamicRoutingListVersionsParams`.
 *
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/subresources/dynamic_routing/methods/list_versions/
 */
export const DynamicRoutingListVersionsParams: Validator<types.DynamicRoutingListVersionsParams> =
  /* @__PURE__ */ validator(
    checkDynamicRoutingListVersionsParams,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/dynamic_routing/methods/list_versions/",
  );

/**
 * Tells whether a value is a `DynamicRoutingCreateVersionParams`.
 *
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/subresources/dynamic_routing/methods/create_version/
 */
export const DynamicRoutingCreateVersionParams: Validator<types.DynamicRoutingCreateVersionParams> =
  /* @__PURE__ */ validator(
    checkDynamicRoutingCreateVersionParams,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/dynamic_routing/methods/create_version/",
  );

/**
 * Tells whether a value is a `DynamicRoutingGetVersionParams`.
 *
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/subresources/dynamic_routing/methods/get_version/
 */
export const DynamicRoutingGetVersionParams: Validator<types.DynamicRoutingGetVersionParams> =
  /* @__PURE__ */ validator(
    checkDynamicRoutingGetVersionParams,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/dynamic_routing/methods/get_version/",
  );

function checkDynamicRoutingListResponse(
  input: unknown,
  report?: Report,
): boolean {
  if (!isObject(input)) return fail(report, input, "object");
  const { data, success } = input;
  return (
    (report
      ? inside(report, data, checkDynamicRoutingListResponseData, "data")
      : checkDynamicRoutingListResponseData(data)) &&
    (typeof success === "boolean" ||
      fail(report, success, "boolean", "success"))
  );
}

function checkDynamicRoutingListResponseData(
  input: unknown,
  report?: Report,
): boolean {
  if (!isObject(input)) return fail(report, input, "object");
  const { order_by, order_by_direction, page, per_page, routes } = input;
  return (
    (typeof order_by === "string" ||
      fail(report, order_by, "string", "order_by")) &&
    (typeof order_by_direction === "string" ||
      fail(report, order_by_direction, "string", "order_by_direction")) &&
    (isNumber(page) || fail(report, page, "number", "page")) &&
    (isNumber(per_page) || fail(report, per_page, "number", "per_page")) &&
    (report
      ? inside(report, routes, checkRouteList, "routes")
      : checkRouteList(routes))
  );
}

function checkRouteList(input: unknown, report?: Report): boolean {
  if (!Array.isArray(input)) return fail(report, input, "array");
  for (let index = 0; index < input.length; index++) {
    const item: unknown = input[index];
    if (!(report ? inside(report, item, checkRoute, index) : checkRoute(item)))
      return false;
  }
  return true;
}

function checkDynamicRouting(input: unknown, report?: Report): boolean {
  if (!isObject(input)) return fail(report, input, "object");
  const {
    id,
    created_at,
    deployment,
    elements,
    gateway_id,
    modified_at,
    name,
    version,
  } = input;
  return (
    (typeof id === "string" || fail(report, id, "string", "id")) &&
    (isDateTime(created_at) ||
      failFormat(report, created_at, "date-time", "created_at")) &&
    (checkDeployment(deployment) ||
      inside(report, deployment, checkDeployment, "deployment")) &&
    (report
      ? inside(report, elements, checkDynamicRoutingElementList, "elements")
      : checkDynamicRoutingElementList(elements)) &&
    (typeof gateway_id === "string" ||
      fail(report, gateway_id, "string", "gateway_id")) &&
    (isDateTime(modified_at) ||
      failFormat(report, modified_at, "date-time", "modified_at")) &&
    (typeof name === "string" || fail(report, name, "string", "name")) &&
    (checkVersion(version) || inside(report, version, checkVersion, "version"))
  );
}

function checkDynamicRoutingElementList(
  input: unknown,
  report?: Report,
): boolean {
  if (!Array.isArray(input)) return fail(report, input, "array");
  for (let index = 0; index < input.length; index++) {
    const item: unknown = input[index];
    if (
      !(report
        ? inside(report, item, checkDynamicRoutingElement, index)
        : checkDynamicRoutingElement(item))
    )
      return false;
  }
  return true;
}

function checkDynamicRoutingUpdateResponse(
  input: unknown,
  report?: Report,
): boolean {
  if (!isObject(input)) return fail(report, input, "object");
  const { route, success } = input;
  return (
    (report ? inside(report, route, checkRoute, "route") : checkRoute(route)) &&
    (typeof success === "boolean" ||
      fail(report, success, "boolean", "success"))
  );
}

function checkDynamicRoutingDeleteResponse(
  input: unknown,
  report?: Report,
): boolean {
  if (!isObject(input)) return fail(report, input, "object");
  const { id, created_at, elements, gateway_id, modified_at, name } = input;
  return (
    (typeof id === "string" || fail(report, id, "string", "id")) &&
    (isDateTime(created_at) ||
      failFormat(report, created_at, "date-time", "created_at")) &&
    (report
      ? inside(report, elements, checkDynamicRoutingElementList, "elements")
      : checkDynamicRoutingElementList(elements)) &&
    (typeof gateway_id === "string" ||
      fail(report, gateway_id, "string", "gateway_id")) &&
    (isDateTime(modified_at) ||
      failFormat(report, modified_at, "date-time", "modified_at")) &&
    (typeof name === "string" || fail(report, name, "string", "name"))
  );
}

function checkDynamicRoutingListDeploymentsResponse(
  input: unknown,
  report?: Report,
): boolean {
  if (!isObject(input)) return fail(report, input, "object");
  const { data, success } = input;
  return (
    (report
      ? inside(
          report,
          data,
          checkDynamicRoutingListDeploymentsResponseData,
          "data",
        )
      : checkDynamicRoutingListDeploymentsResponseData(data)) &&
    (typeof success === "boolean" ||
      fail(report, success, "boolean", "success"))
  );
}

function checkDynamicRoutingListDeploymentsResponseData(
  input: unknown,
  report?: Report,
): boolean {
  if (!isObject(input)) return fail(report, input, "object");
  const { deployments, order_by, order_by_direction, page, per_page } = input;
  return (
    (report
      ? inside(report, deployments, checkDeploymentList, "deployments")
      : checkDeploymentList(deployments)) &&
    (typeof order_by === "string" ||
      fail(report, order_by, "string", "order_by")) &&
    (typeof order_by_direction === "string" ||
      fail(report, order_by_direction, "string", "order_by_direction")) &&
    (isNumber(page) || fail(report, page, "number", "page")) &&
    (isNumber(per_page) || fail(report, per_page, "number", "per_page"))
  );
}

function checkDeploymentList(input: unknown, report?: Report): boolean {
  if (!Array.isArray(input)) return fail(report, input, "array");
  for (let index = 0; index < input.length; index++) {
    const item: unknown = input[index];
    if (!(
      checkDeployment(item) || inside(report, item, checkDeployment, index)
    ))
      return false;
  }
  return true;
}

function checkDynamicRoutingListVersionsResponse(
  input: unknown,
  report?: Report,
): boolean {
  if (!isObject(input)) return fail(report, input, "object");
  const { data, success } = input;
  return (
    (report
      ? inside(
          report,
          data,
          checkDynamicRoutingListVersionsResponseData,
          "data",
        )
      : checkDynamicRoutingListVersionsResponseData(data)) &&
    (typeof success === "boolean" ||
      fail(report, success, "boolean", "success"))
  );
}

function checkDynamicRoutingListVersionsResponseData(
  input: unknown,
  report?: Report,
): boolean {
  if (!isObject(input)) return fail(report, input, "object");
  const { order_by, order_by_direction, page, per_page, versions } = input;
  return (
    (typeof order_by === "string" ||
      fail(report, order_by, "string", "order_by")) &&
    (typeof order_by_direction === "string" ||
      fail(report, order_by_direction, "string", "order_by_direction")) &&
    (isNumber(page) || fail(report, page, "number", "page")) &&
    (isNumber(per_page) || fail(report, per_page, "number", "per_page")) &&
    (report
      ? inside(report, versions, checkVersionList, "versions")
      : checkVersionList(versions))
  );
}

function checkVersionList(input: unknown, report?: Report): boolean {
  if (!Array.isArray(input)) return fail(report, input, "array");
  for (let index = 0; index < input.length; index++) {
    const item: unknown = input[index];
    if (!(checkVersion(item) || inside(report, item, checkVersion, index)))
      return false;
  }
  return true;
}

function checkDynamicRoutingGetVersionResponse(
  input: unknown,
  report?: Report,
): boolean {
  if (!isObject(input)) return fail(report, input, "object");
  const {
    id,
    active,
    created_at,
    data,
    elements,
    gateway_id,
    modified_at,
    name,
    version_id,
  } = input;
  return (
    (typeof id === "string" || fail(report, id, "string", "id")) &&
    (active === "true" ||
      active === "false" ||
      failEnum(report, active, ["true", "false"], "active")) &&
    (typeof created_at === "string" ||
      fail(report, created_at, "string", "created_at")) &&
    (typeof data === "string" || fail(report, data, "string", "data")) &&
    (report
      ? inside(report, elements, checkDynamicRoutingElementList, "elements")
      : checkDynamicRoutingElementList(elements)) &&
    (typeof gateway_id === "string" ||
      fail(report, gateway_id, "string", "gateway_id")) &&
    (isDateTime(modified_at) ||
      failFormat(report, modified_at, "date-time", "modified_at")) &&
    (typeof name === "string" || fail(report, name, "string", "name")) &&
    (typeof version_id === "string" ||
      fail(report, version_id, "string", "version_id"))
  );
}

function checkDynamicRoutingElement(input: unknown, report?: Report): boolean {
  if (!isObject(input)) return fail(report, input, "object");
  const { type } = input;
  switch (type) {
    case "start":
      return checkStartElement(input, report);
    case "conditional":
      return checkConditionalElement(input, report);
    case "percentage":
      return checkPercentageElement(input, report);
    case "rate":
      return checkRateElement(input, report);
    case "model":
      return checkModelElement(input, report);
    case "end":
      return checkEndElement(input, report);
    default:
      return failEnum(
        report,
        type,
        ["start", "conditional", "percentage", "rate", "model", "end"],
        "type",
      );
  }
}

function checkDeployment(input: unknown, report?: Report): boolean {
  if (!isObject(input)) return fail(report, input, "object");
  const { created_at, deployment_id, version_id } = input;
  return (
    (typeof created_at === "string" ||
      fail(report, created_at, "string", "created_at")) &&
    (typeof deployment_id === "string" ||
      fail(report, deployment_id, "string", "deployment_id")) &&
    (typeof version_id === "string" ||
      fail(report, version_id, "string", "version_id"))
  );
}

function checkStartElement(input: unknown, report?: Report): boolean {
  if (!isObject(input)) return fail(report, input, "object");
  const { id, outputs, type } = input;
  return (
    (typeof id === "string" || fail(report, id, "string", "id")) &&
    (checkStartElementOutputs(outputs) ||
      inside(report, outputs, checkStartElementOutputs, "outputs")) &&
    (type === "start" || failEnum(report, type, ["start"], "type"))
  );
}

function checkStartElementOutputs(input: unknown, report?: Report): boolean {
  if (!isObject(input)) return fail(report, input, "object");
  const { next } = input;
  return (
    checkStartElementOutputsNext(next) ||
    inside(report, next, checkStartElementOutputsNext, "next")
  );
}

function checkStartElementOutputsNext(
  input: unknown,
  report?: Report,
): boolean {
  if (!isObject(input)) return fail(report, input, "object");
  const { elementId } = input;
  return (
    typeof elementId === "string" ||
    fail(report, elementId, "string", "elementId")
  );
}

function checkConditionalElement(input: unknown, report?: Report): boolean {
  if (!isObject(input)) return fail(report, input, "object");
  const { id, outputs, properties, type } = input;
  return (
    (typeof id === "string" || fail(report, id, "string", "id")) &&
    (checkConditionalElementOutputs(outputs) ||
      inside(report, outputs, checkConditionalElementOutputs, "outputs")) &&
    (checkConditionalElementProperties(properties) ||
      inside(
        report,
        properties,
        checkConditionalElementProperties,
        "properties",
      )) &&
    (type === "conditional" || failEnum(report, type, ["conditional"], "type"))
  );
}

function checkConditionalElementOutputs(
  input: unknown,
  report?: Report,
): boolean {
  if (!isObject(input)) return fail(report, input, "object");
  const { false: falseMember, true: trueMember } = input;
  return (
    (checkOutput(falseMember) ||
      inside(report, falseMember, checkOutput, "false")) &&
    (checkOutput(trueMember) || inside(report, trueMember, checkOutput, "true"))
  );
}

function checkConditionalElementProperties(
  input: unknown,
  report?: Report,
): boolean {
  if (!isObject(input)) return fail(report, input, "object");
  return true;
}

function checkOutput(input: unknown, report?: Report): boolean {
  if (!isObject(input)) return fail(report, input, "object");
  const { elementId } = input;
  return (
    typeof elementId === "string" ||
    fail(report, elementId, "string", "elementId")
  );
}

function checkPercentageElement(input: unknown, report?: Report): boolean {
  if (!isObject(input)) return fail(report, input, "object");
  const { id, outputs, type } = input;
  return (
    (typeof id === "string" || fail(report, id, "string", "id")) &&
    (report
      ? inside(report, outputs, checkOutputMap, "outputs")
      : checkOutputMap(outputs)) &&
    (type === "percentage" || failEnum(report, type, ["percentage"], "type"))
  );
}

function checkOutputMap(input: unknown, report?: Report): boolean {
  if (!isObject(input)) return fail(report, input, "object");

  for (const key of Object.keys(input)) {
    const value = input[key];
    if (
      value !== undefined &&
      !(checkOutput(value) || inside(report, value, checkOutput, key))
    )
      return false;
  }
  return true;
}

function checkRateElement(input: unknown, report?: Report): boolean {
  if (!isObject(input)) return fail(report, input, "object");
  const { id, outputs, properties, type } = input;
  return (
    (typeof id === "string" || fail(report, id, "string", "id")) &&
    (checkOutputs(outputs) ||
      inside(report, outputs, checkOutputs, "outputs")) &&
    (checkRateElementProperties(properties) ||
      inside(report, properties, checkRateElementProperties, "properties")) &&
    (type === "rate" || failEnum(report, type, ["rate"], "type"))
  );
}

function checkRateElementProperties(input: unknown, report?: Report): boolean {
  if (!isObject(input)) return fail(report, input, "object");
  const { key: keyMember, limit, limitType, window } = input;
  return (
    (typeof keyMember === "string" ||
      fail(report, keyMember, "string", "key")) &&
    (isNumber(limit) || fail(report, limit, "number", "limit")) &&
    (limitType === "count" ||
      limitType === "cost" ||
      failEnum(report, limitType, ["count", "cost"], "limitType")) &&
    (isNumber(window) || fail(report, window, "number", "window"))
  );
}

function checkOutputs(input: unknown, report?: Report): boolean {
  if (!isObject(input)) return fail(report, input, "object");
  const { fallback, success } = input;
  return (
    (checkOutput(fallback) ||
      inside(report, fallback, checkOutput, "fallback")) &&
    (checkOutput(success) || inside(report, success, checkOutput, "success"))
  );
}

function checkModelElement(input: unknown, report?: Report): boolean {
  if (!isObject(input)) return fail(report, input, "object");
  const { id, outputs, properties, type } = input;
  return (
    (typeof id === "string" || fail(report, id, "string", "id")) &&
    (checkOutputs(outputs) ||
      inside(report, outputs, checkOutputs, "outputs")) &&
    (checkModelElementProperties(properties) ||
      inside(report, properties, checkModelElementProperties, "properties")) &&
    (type === "model" || failEnum(report, type, ["model"], "type"))
  );
}

function checkModelElementProperties(input: unknown, report?: Report): boolean {
  if (!isObject(input)) return fail(report, input, "object");
  const { model, provider, retries, timeout } = input;
  return (
    (typeof model === "string" || fail(report, model, "string", "model")) &&
    (typeof provider === "string" ||
      fail(report, provider, "string", "provider")) &&
    (isNumber(retries) || fail(report, retries, "number", "retries")) &&
    (isNumber(timeout) || fail(report, timeout, "number", "timeout"))
  );
}

function checkEndElement(input: unknown, report?: Report): boolean {
  if (!isObject(input)) return fail(report, input, "object");
  const { id, outputs, type } = input;
  return (
    (typeof id === "string" || fail(report, id, "string", "id")) &&
    (report
      ? inside(report, outputs, checkOutputMap, "outputs")
      : checkOutputMap(outputs)) &&
    (type === "end" || failEnum(report, type, ["end"], "type"))
  );
}

function checkVersion(input: unknown, report?: Report): boolean {
  if (!isObject(input)) return fail(report, input, "object");
  const { active, created_at, data, version_id } = input;
  return (
    (active === "true" ||
      active === "false" ||
      failEnum(report, active, ["true", "false"], "active")) &&
    (typeof created_at === "string" ||
      fail(report, created_at, "string", "created_at")) &&
    (typeof data === "string" || fail(report, data, "string", "data")) &&
    (typeof version_id === "string" ||
      fail(report, version_id, "string", "version_id"))
  );
}

function checkRoute(input: unknown, report?: Report): boolean {
  if (!isObject(input)) return fail(report, input, "object");
  const {
    id,
    account_tag,
    created_at,
    deployment,
    elements,
    gateway_id,
    modified_at,
    name,
    version,
  } = input;
  return (
    (typeof id === "string" || fail(report, id, "string", "id")) &&
    (typeof account_tag === "string" ||
      fail(report, account_tag, "string", "account_tag")) &&
    (isDateTime(created_at) ||
      failFormat(report, created_at, "date-time", "created_at")) &&
    (checkDeployment(deployment) ||
      inside(report, deployment, checkDeployment, "deployment")) &&
    (report
      ? inside(report, elements, checkDynamicRoutingElementList, "elements")
      : checkDynamicRoutingElementList(elements)) &&
    (typeof gateway_id === "string" ||
      fail(report, gateway_id, "string", "gateway_id")) &&
    (isDateTime(modified_at) ||
      failFormat(report, modified_at, "date-time", "modified_at")) &&
    (typeof name === "string" || fail(report, name, "string", "name")) &&
    (checkVersion(version) || inside(report, version, checkVersion, "version"))
  );
}

function checkDynamicRoutingListParams(
  input: unknown,
  report?: Report,
): boolean {
  if (!isObject(input)) return fail(report, input, "object");
  const { account_id, gateway_id } = input;
  return (
    (account_id === undefined ||
      typeof account_id === "string" ||
      fail(report, account_id, "string", "account_id")) &&
    (typeof gateway_id === "string" ||
      fail(report, gateway_id, "string", "gateway_id"))
  );
}

function checkDynamicRoutingCreateParams(
  input: unknown,
  report?: Report,
): boolean {
  if (!isObject(input)) return fail(report, input, "object");
  const { account_id, gateway_id, elements, name } = input;
  return (
    (account_id === undefined ||
      typeof account_id === "string" ||
      fail(report, account_id, "string", "account_id")) &&
    (typeof gateway_id === "string" ||
      fail(report, gateway_id, "string", "gateway_id")) &&
    (report
      ? inside(report, elements, checkDynamicRoutingElementList, "elements")
      : checkDynamicRoutingElementList(elements)) &&
    (typeof name === "string" || fail(report, name, "string", "name"))
  );
}

function checkDynamicRoutingGetParams(
  input: unknown,
  report?: Report,
): boolean {
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

function checkDynamicRoutingUpdateParams(
  input: unknown,
  report?: Report,
): boolean {
  if (!isObject(input)) return fail(report, input, "object");
  const { account_id, gateway_id, id, name } = input;
  return (
    (account_id === undefined ||
      typeof account_id === "string" ||
      fail(report, account_id, "string", "account_id")) &&
    (typeof gateway_id === "string" ||
      fail(report, gateway_id, "string", "gateway_id")) &&
    (typeof id === "string" || fail(report, id, "string", "id")) &&
    (typeof name === "string" || fail(report, name, "string", "name"))
  );
}

function checkDynamicRoutingDeleteParams(
  input: unknown,
  report?: Report,
): boolean {
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

function checkDynamicRoutingListDeploymentsParams(
  input: unknown,
  report?: Report,
): boolean {
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

function checkDynamicRoutingCreateDeploymentParams(
  input: unknown,
  report?: Report,
): boolean {
  if (!isObject(input)) return fail(report, input, "object");
  const { account_id, gateway_id, id, version_id } = input;
  return (
    (account_id === undefined ||
      typeof account_id === "string" ||
      fail(report, account_id, "string", "account_id")) &&
    (typeof gateway_id === "string" ||
      fail(report, gateway_id, "string", "gateway_id")) &&
    (typeof id === "string" || fail(report, id, "string", "id")) &&
    (typeof version_id === "string" ||
      fail(report, version_id, "string", "version_id"))
  );
}

function checkDynamicRoutingListVersionsParams(
  input: unknown,
  report?: Report,
): boolean {
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

function checkDynamicRoutingCreateVersionParams(
  input: unknown,
  report?: Report,
): boolean {
  if (!isObject(input)) return fail(report, input, "object");
  const { account_id, gateway_id, id, elements } = input;
  return (
    (account_id === undefined ||
      typeof account_id === "string" ||
      fail(report, account_id, "string", "account_id")) &&
    (typeof gateway_id === "string" ||
      fail(report, gateway_id, "string", "gateway_id")) &&
    (typeof id === "string" || fail(report, id, "string", "id")) &&
    (report
      ? inside(report, elements, checkDynamicRoutingElementList, "elements")
      : checkDynamicRoutingElementList(elements))
  );
}

function checkDynamicRoutingGetVersionParams(
  input: unknown,
  report?: Report,
): boolean {
  if (!isObject(input)) return fail(report, input, "object");
  const { account_id, gateway_id, id, version_id } = input;
  return (
    (account_id === undefined ||
      typeof account_id === "string" ||
      fail(report, account_id, "string", "account_id")) &&
    (typeof gateway_id === "string" ||
      fail(report, gateway_id, "string", "gateway_id")) &&
    (typeof id === "string" || fail(report, id, "string", "id")) &&
    (typeof version_id === "string" ||
      fail(report, version_id, "string", "version_id"))
  );
}
