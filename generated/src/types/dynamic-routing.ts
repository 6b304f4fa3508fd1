// Written by docwright; do not edit. The next run writes this file anew.

/**
 * What `dynamicRouting.list` returns.
 *
 * https://developers.cloudflare.com/api/resources/ai_gateway/subresources/dynamic_routing/methods/list/
 */
export interface DynamicRoutingListResponse {
  data: {
    order_by: string;
    order_by_direction: string;
    page: number;
    per_page: number;
    routes: Route[];
  };
  success: boolean;
}

export interface DynamicRouting {
  id: string;
  /** @format date-time */
  created_at: string;
  deployment: Deployment;
  elements: DynamicRoutingElement[];
  gateway_id: string;
  /** @format date-time */
  modified_at: string;
  name: string;
  version: Version;
}

/**
 * What `dynamicRouting.get` returns.
 *
 * https://developers.cloudflare.com/api/resources/ai_gateway/subresources/dynamic_routing/methods/get/
 */
export type DynamicRoutingGetResponse = DynamicRouting;

/**
 * What `dynamicRouting.create` returns.
 *
 * https://developers.cloudflare.com/api/resources/ai_gateway/subresources/dynamic_routing/methods/create/
 */
export type DynamicRoutingCreateResponse = DynamicRouting;

/**
 * What `dynamicRouting.update` returns.
 *
 * https://developers.cloudflare.com/api/resources/ai_gateway/subresources/dynamic_routing/methods/update/
 */
export interface DynamicRoutingUpdateResponse {
  route: Route;
  success: boolean;
}

export interface DynamicRoutingResponse {
  id: string;
  /** @format date-time */
  created_at: string;
  elements: DynamicRoutingElement[];
  gateway_id: string;
  /** @format date-time */
  modified_at: string;
  name: string;
}

/**
 * What `dynamicRouting.delete` returns.
 *
 * https://developers.cloudflare.com/api/resources/ai_gateway/subresources/dynamic_routing/methods/delete/
 */
export type DynamicRoutingDeleteResponse = DynamicRoutingResponse;

/**
 * What `dynamicRouting.listDeployments` returns.
 *
 * https://developers.cloudflare.com/api/resources/ai_gateway/subresources/dynamic_routing/methods/list_deployments/
 */
export interface DynamicRoutingListDeploymentsResponse {
  data: {
    deployments: Deployment[];
    order_by: string;
    order_by_direction: string;
    page: number;
    per_page: number;
  };
  success: boolean;
}

/**
 * What `dynamicRouting.createDeployment` returns.
 *
 * https://developers.cloudflare.com/api/resources/ai_gateway/subresources/dynamic_routing/methods/create_deployment/
 */
export type DynamicRoutingCreateDeploymentResponse = DynamicRoutingResponse;

/**
 * What `dynamicRouting.listVersions` returns.
 *
 * https://developers.cloudflare.com/api/resources/ai_gateway/subresources/dynamic_routing/methods/list_versions/
 */
export interface DynamicRoutingListVersionsResponse {
  data: {
    order_by: string;
    order_by_direction: string;
    page: number;
    per_page: number;
    versions: Version[];
  };
  success: boolean;
}

/**
 * What `dynamicRouting.createVersion` returns.
 *
 * https://developers.cloudflare.com/api/resources/ai_gateway/subresources/dynamic_routing/methods/create_version/
 */
export type DynamicRoutingCreateVersionResponse = DynamicRoutingResponse;

/**
 * What `dynamicRouting.getVersion` returns.
 *
 * https://developers.cloudflare.com/api/resources/ai_gateway/subresources/dynamic_routing/methods/get_version/
 */
export interface DynamicRoutingGetVersionResponse {
  id: string;
  active: "true" | "false";
  created_at: string;
  data: string;
  elements: DynamicRoutingElement[];
  gateway_id: string;
  /** @format date-time */
  modified_at: string;
  name: string;
  version_id: string;
}

export type DynamicRoutingElement =
  | StartElement
  | ConditionalElement
  | PercentageElement
  | RateElement
  | ModelElement
  | EndElement;

export interface Deployment {
  created_at: string;
  deployment_id: string;
  version_id: string;
}

export interface StartElement {
  id: string;
  outputs: {
    next: {
      elementId: string;
    };
  };
  type: "start";
}

export interface ConditionalElement {
  id: string;
  outputs: {
    false: Output;
    true: Output;
  };
  properties: {
    conditions?: unknown;
  };
  type: "conditional";
}

export interface Output {
  elementId: string;
}

export interface PercentageElement {
  id: string;
  outputs: { [name: string]: Output };
  type: "percentage";
}

export interface RateElement {
  id: string;
  outputs: Outputs;
  properties: {
    key: string;
    limit: number;
    limitType: "count" | "cost";
    window: number;
  };
  type: "rate";
}

export interface Outputs {
  fallback: Output;
  success: Output;
}

export interface ModelElement {
  id: string;
  outputs: Outputs;
  properties: {
    model: string;
    provider: string;
    retries: number;
    timeout: number;
  };
  type: "model";
}

export interface EndElement {
  id: string;
  outputs: { [name: string]: Output };
  type: "end";
}

export interface Version {
  active: "true" | "false";
  created_at: string;
  data: string;
  version_id: string;
}

export interface Route {
  id: string;
  account_tag: string;
  /** @format date-time */
  created_at: string;
  deployment: Deployment;
  elements: DynamicRoutingElement[];
  gateway_id: string;
  /** @format date-time */
  modified_at: string;
  name: string;
  version: Version;
}

/**
 * The parameters of `dynamicRouting.list`.
 *
 * https://developers.cloudflare.com/api/resources/ai_gateway/subresources/dynamic_routing/methods/list/
 */
export interface DynamicRoutingListParams {
  /** Taken from the option `accountId` of the client where it is not given. */
  account_id?: string | undefined;
  gateway_id: string;
}

/**
 * The parameters of `dynamicRouting.create`.
 *
 * https://developers.cloudflare.com/api/resources/ai_gateway/subresources/dynamic_routing/methods/create/
 */
export interface DynamicRoutingCreateParams {
  /** Taken from the option `accountId` of the client where it is not given. */
  account_id?: string | undefined;
  gateway_id: string;
  elements: DynamicRoutingElement[];
  name: string;
}

/**
 * The parameters of `dynamicRouting.get`.
 *
 * https://developers.cloudflare.com/api/resources/ai_gateway/subresources/dynamic_routing/methods/get/
 */
export interface DynamicRoutingGetParams {
  /** Taken from the option `accountId` of the client where it is not given. */
  account_id?: string | undefined;
  gateway_id: string;
  id: string;
}

/**
 * The parameters of `dynamicRouting.update`.
 *
 * https://developers.cloudflare.com/api/resources/ai_gateway/subresources/dynamic_routing/methods/update/
 */
export interface DynamicRoutingUpdateParams {
  /** Taken from the option `accountId` of the client where it is not given. */
  account_id?: string | undefined;
  gateway_id: string;
  id: string;
  name: string;
}

/**
 * The parameters of `dynamicRouting.delete`.
 *
 * https://developers.cloudflare.com/api/resources/ai_gateway/subresources/dynamic_routing/methods/delete/
 */
export interface DynamicRoutingDeleteParams {
  /** Taken from the option `accountId` of the client where it is not given. */
  account_id?: string | undefined;
  gateway_id: string;
  id: string;
}

/**
 * The parameters of `dynamicRouting.listDeployments`.
 *
 * https://developers.cloudflare.com/api/resources/ai_gateway/subresources/dynamic_routing/methods/list_deployments/
 */
export interface DynamicRoutingListDeploymentsParams {
  /** Taken from the option `accountId` of the client where it is not given. */
  account_id?: string | undefined;
  gateway_id: string;
  id: string;
}

/**
 * The parameters of `dynamicRouting.createDeployment`.
 *
 * https://developers.cloudflare.com/api/resources/ai_gateway/subresources/dynamic_routing/methods/create_deployment/
 */
export interface DynamicRoutingCreateDeploymentParams {
  /** Taken from the option `accountId` of the client where it is not given. */
  account_id?: string | undefined;
  gateway_id: string;
  id: string;
  version_id: string;
}

/**
 * The parameters of `dynamicRouting.listVersions`.
 *
 * https://developers.cloudflare.com/api/resources/ai_gateway/subresources/dynamic_routing/methods/list_versions/
 */
export interface DynamicRoutingListVersionsParams {
  /** Taken from the option `accountId` of the client where it is not given. */
  account_id?: string | undefined;
  gateway_id: string;
  id: string;
}

/**
 * The parameters of `dynamicRouting.createVersion`.
 *
 * https://developers.cloudflare.com/api/resources/ai_gateway/subresources/dynamic_routing/methods/create_version/
 */
export interface DynamicRoutingCreateVersionParams {
  /** Taken from the option `accountId` of the client where it is not given. */
  account_id?: string | undefined;
  gateway_id: string;
  id: string;
  elements: DynamicRoutingElement[];
}

/**
 * The parameters of `dynamicRouting.getVersion`.
 *
 * https://developers.cloudflare.com/api/resources/ai_gateway/subresources/dynamic_routing/methods/get_version/
 */
export interface DynamicRoutingGetVersionParams {
  /** Taken from the option `accountId` of the client where it is not given. */
  account_id?: string | undefined;
  gateway_id: string;
  id: string;
  version_id: string;
}
