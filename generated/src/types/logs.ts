// Written by docwright; do not edit. The next run writes this file anew.

import type { DocumentedError } from "../runtime/documented-errors.js";

/**
 * An item of `logs.list`.
 *
 * https://developers.cloudflare.com/api/resources/ai_gateway/subresources/logs/methods/list/
 */
export interface LogListResponse {
  id: string;
  cached: boolean;
  /** @format date-time */
  created_at: string;
  /** @integer */
  duration: number;
  model: string;
  path: string;
  provider: string;
  success: boolean;
  /** @integer */
  tokens_in: number | null;
  /** @integer */
  tokens_out: number | null;
  cost?: number;
  custom_cost?: boolean;
  metadata?: string;
  model_type?: string;
  request_content_type?: string;
  request_type?: string;
  response_content_type?: string;
  /** @integer */
  status_code?: number;
  /** @integer */
  step?: number;
}

/**
 * What `logs.get` returns.
 *
 * https://developers.cloudflare.com/api/resources/ai_gateway/subresources/logs/methods/get/
 */
export interface LogGetResponse {
  id: string;
  cached: boolean;
  /** @format date-time */
  created_at: string;
  /** @integer */
  duration: number;
  model: string;
  path: string;
  provider: string;
  success: boolean;
  /** @integer */
  tokens_in: number | null;
  /** @integer */
  tokens_out: number | null;
  cost?: number;
  custom_cost?: boolean;
  metadata?: string;
  model_type?: string;
  request_content_type?: string;
  request_head?: string;
  request_head_complete?: boolean;
  /** @integer */
  request_size?: number;
  request_type?: string;
  response_content_type?: string;
  response_head?: string;
  response_head_complete?: boolean;
  /** @integer */
  response_size?: number;
  /** @integer */
  status_code?: number;
  /** @integer */
  step?: number;
}

/**
 * What `logs.edit` returns.
 *
 * https://developers.cloudflare.com/api/resources/ai_gateway/subresources/logs/methods/edit/
 */
export type LogEditResponse = unknown;

/**
 * What `logs.delete` returns.
 *
 * https://developers.cloudflare.com/api/resources/ai_gateway/subresources/logs/methods/delete/
 */
export interface LogDeleteResponse {
  success: boolean;
}

/**
 * What `logs.request` returns.
 *
 * https://developers.cloudflare.com/api/resources/ai_gateway/subresources/logs/methods/request/
 */
export type LogRequestResponse = unknown;

/**
 * What `logs.response` returns.
 *
 * https://developers.cloudflare.com/api/resources/ai_gateway/subresources/logs/methods/response/
 */
export type LogResponseResponse = unknown;

export interface BadRequest {
  errors?: {
    message?: string;
  }[];
  result?: { [name: string]: unknown };
  success?: boolean;
}

export interface LogFilter {
  key:
    | "id"
    | "created_at"
    | "request_content_type"
    | "response_content_type"
    | "request_type"
    | "success"
    | "cached"
    | "provider"
    | "model"
    | "model_type"
    | "cost"
    | "tokens"
    | "tokens_in"
    | "tokens_out"
    | "duration"
    | "feedback"
    | "event_id"
    | "metadata.key"
    | "metadata.value"
    | "authentication"
    | "wholesale"
    | "compatibilityMode"
    | "dlp_action";
  operator: "eq" | "neq" | "contains" | "lt" | "gt";
  value: (string | number | boolean | null)[];
}

export interface NotFound {
  errors?: {
    code?: number;
    message?: string;
  }[];
  success?: boolean;
}

/**
 * The parameters of `logs.list`.
 *
 * https://developers.cloudflare.com/api/resources/ai_gateway/subresources/logs/methods/list/
 */
export interface LogListParams {
  /** Taken from the option `accountId` of the client where it is not given. */
  account_id?: string | undefined;
  /**
   * gateway id
   * @minLength 1
   * @maxLength 64
   */
  gateway_id: string;
  cached?: boolean | undefined;
  direction?: "asc" | "desc" | undefined;
  end_date?: string | undefined;
  feedback?: 0 | 1 | undefined;
  filters?: LogFilter[] | undefined;
  max_cost?: number | undefined;
  max_duration?: number | undefined;
  max_tokens_in?: number | undefined;
  max_tokens_out?: number | undefined;
  max_total_tokens?: number | undefined;
  meta_info?: boolean | undefined;
  min_cost?: number | undefined;
  min_duration?: number | undefined;
  min_tokens_in?: number | undefined;
  min_tokens_out?: number | undefined;
  min_total_tokens?: number | undefined;
  model?: string | undefined;
  model_type?: string | undefined;
  order_by?:
    | "created_at"
    | "provider"
    | "model"
    | "model_type"
    | "success"
    | "cached"
    | undefined;
  order_by_direction?: "asc" | "desc" | undefined;
  page?: number | undefined;
  per_page?: number | undefined;
  provider?: string | undefined;
  request_content_type?: string | undefined;
  response_content_type?: string | undefined;
  search?: string | undefined;
  start_date?: string | undefined;
  success?: boolean | undefined;
}

/**
 * The parameters of `logs.delete`.
 *
 * https://developers.cloudflare.com/api/resources/ai_gateway/subresources/logs/methods/delete/
 */
export interface LogDeleteParams {
  /** Taken from the option `accountId` of the client where it is not given. */
  account_id?: string | undefined;
  /**
   * gateway id
   * @minLength 1
   * @maxLength 64
   */
  gateway_id: string;
  filters?: LogFilter[] | undefined;
  limit?: number | undefined;
  order_by?:
    | "created_at"
    | "provider"
    | "model"
    | "model_type"
    | "success"
    | "cached"
    | "cost"
    | "tokens_in"
    | "tokens_out"
    | "duration"
    | "feedback"
    | undefined;
  order_by_direction?: "asc" | "desc" | undefined;
}

/**
 * The parameters of `logs.get`.
 *
 * https://developers.cloudflare.com/api/resources/ai_gateway/subresources/logs/methods/get/
 */
export interface LogGetParams {
  /** Taken from the option `accountId` of the client where it is not given. */
  account_id?: string | undefined;
  /**
   * gateway id
   * @minLength 1
   * @maxLength 64
   */
  gateway_id: string;
  id: string;
}

/**
 * The parameters of `logs.edit`.
 *
 * https://developers.cloudflare.com/api/resources/ai_gateway/subresources/logs/methods/edit/
 */
export interface LogEditParams {
  /** Taken from the option `accountId` of the client where it is not given. */
  account_id?: string | undefined;
  /**
   * gateway id
   * @minLength 1
   * @maxLength 64
   */
  gateway_id: string;
  id: string;
  feedback?: number | null | undefined;
  metadata?: { [name: string]: string | number | boolean } | null | undefined;
  score?: number | null | undefined;
}

/**
 * The parameters of `logs.request`.
 *
 * https://developers.cloudflare.com/api/resources/ai_gateway/subresources/logs/methods/request/
 */
export interface LogRequestParams {
  /** Taken from the option `accountId` of the client where it is not given. */
  account_id?: string | undefined;
  /**
   * gateway id
   * @minLength 1
   * @maxLength 64
   */
  gateway_id: string;
  id: string;
}

/**
 * The parameters of `logs.response`.
 *
 * https://developers.cloudflare.com/api/resources/ai_gateway/subresources/logs/methods/response/
 */
export interface LogResponseParams {
  /** Taken from the option `accountId` of the client where it is not given. */
  account_id?: string | undefined;
  /**
   * gateway id
   * @minLength 1
   * @maxLength 64
   */
  gateway_id: string;
  id: string;
}

/** The errors of `logs.list`, with the body by the status. */
export type LogListError = DocumentedError<{
  400: BadRequest;
}>;

/** The errors of `logs.delete`, with the body by the status. */
export type LogDeleteError = DocumentedError<{
  400: BadRequest;
}>;

/** The errors of `logs.get`, with the body by the status. */
export type LogGetError = DocumentedError<{
  404: NotFound;
}>;

/** The errors of `logs.edit`, with the body by the status. */
export type LogEditError = DocumentedError<{
  404: NotFound;
}>;

/** The errors of `logs.request`, with the body by the status. */
export type LogRequestError = DocumentedError<{
  404: NotFound;
}>;

/** The errors of `logs.response`, with the body by the status. */
export type LogResponseError = DocumentedError<{
  404: NotFound;
}>;
