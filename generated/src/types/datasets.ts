// Written by docwright; do not edit. The next run writes this file anew.

import type { DatasetFilter } from "./shared.js";

export interface Dataset {
  id: string;
  /** @format date-time */
  created_at: string;
  enable: boolean;
  filters: DatasetFilter[];
  /** gateway id */
  gateway_id: string;
  /** @format date-time */
  modified_at: string;
  name: string;
}

/**
 * An item of `datasets.list`.
 *
 * https://developers.cloudflare.com/api/resources/ai_gateway/subresources/datasets/methods/list/
 */
export type DatasetListResponse = Dataset;

/**
 * What `datasets.get` returns.
 *
 * https://developers.cloudflare.com/api/resources/ai_gateway/subresources/datasets/methods/get/
 */
export type DatasetGetResponse = Dataset;

/**
 * What `datasets.create` returns.
 *
 * https://developers.cloudflare.com/api/resources/ai_gateway/subresources/datasets/methods/create/
 */
export type DatasetCreateResponse = Dataset;

/**
 * What `datasets.update` returns.
 *
 * https://developers.cloudflare.com/api/resources/ai_gateway/subresources/datasets/methods/update/
 */
export type DatasetUpdateResponse = Dataset;

/**
 * What `datasets.delete` returns.
 *
 * https://developers.cloudflare.com/api/resources/ai_gateway/subresources/datasets/methods/delete/
 */
export type DatasetDeleteResponse = Dataset;

/**
 * The parameters of `datasets.list`.
 *
 * https://developers.cloudflare.com/api/resources/ai_gateway/subresources/datasets/methods/list/
 */
export interface DatasetListParams {
  /** Taken from the option `accountId` of the client where it is not given. */
  account_id?: string | undefined;
  /** gateway id */
  gateway_id: string;
  enable?: boolean | undefined;
  name?: string | undefined;
  page?: number | undefined;
  per_page?: number | undefined;
  /** Search by id, name, filters */
  search?: string | undefined;
}

/**
 * The parameters of `datasets.create`.
 *
 * https://developers.cloudflare.com/api/resources/ai_gateway/subresources/datasets/methods/create/
 */
export interface DatasetCreateParams {
  /** Taken from the option `accountId` of the client where it is not given. */
  account_id?: string | undefined;
  /** gateway id */
  gateway_id: string;
  enable: boolean;
  filters: DatasetFilter[];
  name: string;
}

/**
 * The parameters of `datasets.get`.
 *
 * https://developers.cloudflare.com/api/resources/ai_gateway/subresources/datasets/methods/get/
 */
export interface DatasetGetParams {
  /** Taken from the option `accountId` of the client where it is not given. */
  account_id?: string | undefined;
  /** gateway id */
  gateway_id: string;
  id: string;
}

/**
 * The parameters of `datasets.update`.
 *
 * https://developers.cloudflare.com/api/resources/ai_gateway/subresources/datasets/methods/update/
 */
export interface DatasetUpdateParams {
  /** Taken from the option `accountId` of the client where it is not given. */
  account_id?: string | undefined;
  /** gateway id */
  gateway_id: string;
  id: string;
  enable: boolean;
  filters: DatasetFilter[];
  name: string;
}

/**
 * The parameters of `datasets.delete`.
 *
 * https://developers.cloudflare.com/api/resources/ai_gateway/subresources/datasets/methods/delete/
 */
export interface DatasetDeleteParams {
  /** Taken from the option `accountId` of the client where it is not given. */
  account_id?: string | undefined;
  /** gateway id */
  gateway_id: string;
  id: string;
}
