// Written by docwright; do not edit. The next run writes this file anew.

import type {
  Client,
  PagedOperation,
  RequestOptions,
} from "../runtime/contract.js";
import { type PagedCall, nextNumber, requestPages } from "../runtime/pages.js";
import type {
  EvaluationTypeListParams,
  EvaluationTypeListResponse,
} from "../types/evaluation-types.js";

const listOperation: PagedOperation = {
  id: "evaluationTypes.list",
  method: "GET",
  path: "/accounts/{account_id}/ai-gateway/evaluation-types",
  envelope: true,
  unwrap: ["result"],
  pages: {
    next: nextNumber,
    parameter: "page",
    info: ["result_info"],
    totalCount: ["total_count"],
    pageSize: ["per_page"],
  },
  params: "EvaluationTypeListParams",
  result: "EvaluationTypeListResponse",
};

/**
 * List Evaluators
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/subresources/evaluation_types/methods/list/
 */
export function list(
  client: Client,
  params?: EvaluationTypeListParams,
  options?: RequestOptions,
): PagedCall<EvaluationTypeListResponse> {
  return requestPages(client, listOperation, params, options);
}
