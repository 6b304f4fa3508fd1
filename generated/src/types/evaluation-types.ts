// Written by docwright; do not edit. The next run writes this file anew.

/**
 * An item of `evaluationTypes.list`.
 *
 * https://developers.cloudflare.com/api/resources/ai_gateway/subresources/evaluation_types/methods/list/
 */
export interface EvaluationTypeListResponse {
  id: string;
  /** @format date-time */
  created_at: string;
  description: string;
  enable: boolean;
  mandatory: boolean;
  /** @format date-time */
  modified_at: string;
  name: string;
  type: string;
}

/**
 * The parameters of `evaluationTypes.list`.
 *
 * https://developers.cloudflare.com/api/resources/ai_gateway/subresources/evaluation_types/methods/list/
 */
export interface EvaluationTypeListParams {
  /** Taken from the option `accountId` of the client where it is not given. */
  account_id?: string | undefined;
  order_by?: string | undefined;
  order_by_direction?: "asc" | "desc" | undefined;
  page?: number | undefined;
  per_page?: number | undefined;
}
