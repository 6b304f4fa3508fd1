// Written by docwright; do not edit. The next run writes this file anew.

import type { DatasetFilter } from "./shared.js";

export interface Evaluation {
  id: string;
  /** @format date-time */
  created_at: string;
  datasets: {
    id: string;
    account_id: string;
    account_tag: string;
    /** @format date-time */
    created_at: string;
    enable: boolean;
    filters: DatasetFilter[];
    /** gateway id */
    gateway_id: string;
    /** @format date-time */
    modified_at: string;
    name: string;
  }[];
  /** gateway id */
  gateway_id: string;
  /** @format date-time */
  modified_at: string;
  name: string;
  processed: boolean;
  results: {
    id: string;
    /** @format date-time */
    created_at: string;
    evaluation_id: string;
    evaluation_type_id: string;
    /** @format date-time */
    modified_at: string;
    result: string;
    status: number;
    status_description: string;
    total_logs: number;
  }[];
  total_logs: number;
}

/**
 * An item of `evaluations.list`.
 *
 * https://developers.cloudflare.com/api/resources/ai_gateway/subresources/evaluations/methods/list/
 */
export type EvaluationListResponse = Evaluation;

/**
 * What `evaluations.get` returns.
 *
 * https://developers.cloudflare.com/api/resources/ai_gateway/subresources/evaluations/methods/get/
 */
export type EvaluationGetResponse = Evaluation;

/**
 * What `evaluations.create` returns.
 *
 * https://developers.cloudflare.com/api/resources/ai_gateway/subresources/evaluations/methods/create/
 */
export type EvaluationCreateResponse = Evaluation;

/**
 * What `evaluations.delete` returns.
 *
 * https://developers.cloudflare.com/api/resources/ai_gateway/subresources/evaluations/methods/delete/
 */
export type EvaluationDeleteResponse = Evaluation;

/**
 * The parameters of `evaluations.list`.
 *
 * https://developers.cloudflare.com/api/resources/ai_gateway/subresources/evaluations/methods/list/
 */
export interface EvaluationListParams {
  /** Taken from the option `accountId` of the client where it is not given. */
  account_id?: string | undefined;
  /** gateway id */
  gateway_id: string;
  name?: string | undefined;
  page?: number | undefined;
  per_page?: number | undefined;
  processed?: boolean | undefined;
  /** Search by id, name */
  search?: string | undefined;
}

/**
 * The parameters of `evaluations.create`.
 *
 * https://developers.cloudflare.com/api/resources/ai_gateway/subresources/evaluations/methods/create/
 */
export interface EvaluationCreateParams {
  /** Taken from the option `accountId` of the client where it is not given. */
  account_id?: string | undefined;
  /** gateway id */
  gateway_id: string;
  dataset_ids: string[];
  evaluation_type_ids: string[];
  name: string;
}

/**
 * The parameters of `evaluations.get`.
 *
 * https://developers.cloudflare.com/api/resources/ai_gateway/subresources/evaluations/methods/get/
 */
export interface EvaluationGetParams {
  /** Taken from the option `accountId` of the client where it is not given. */
  account_id?: string | undefined;
  /** gateway id */
  gateway_id: string;
  id: string;
}

/**
 * The parameters of `evaluations.delete`.
 *
 * https://developers.cloudflare.com/api/resources/ai_gateway/subresources/evaluations/methods/delete/
 */
export interface EvaluationDeleteParams {
  /** Taken from the option `accountId` of the client where it is not given. */
  account_id?: string | undefined;
  /** gateway id */
  gateway_id: string;
  id: string;
}
