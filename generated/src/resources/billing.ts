// Written by docwright; do not edit. The next run writes this file anew.

import type {
  Call,
  Client,
  Operation,
  RequestOptions,
} from "../runtime/contract.js";
import { request } from "../runtime/start-call.js";
import type {
  BillingCreditBalanceParams,
  BillingCreditBalanceResponse,
  BillingInvoiceHistoryParams,
  BillingInvoiceHistoryResponse,
  BillingInvoicePreviewParams,
  BillingInvoicePreviewResponse,
  BillingUsageHistoryParams,
  BillingUsageHistoryResponse,
} from "../types/billing.js";
import * as topup from "./billing/topup.js";
import * as spendingLimit from "./billing/spending-limit.js";

const creditBalanceOperation: Operation = {
  id: "billing.creditBalance",
  method: "GET",
  path: "/accounts/{account_id}/ai-gateway/billing/credit-balance",
  envelope: true,
  unwrap: ["result"],
  params: "BillingCreditBalanceParams",
  result: "BillingCreditBalanceResponse",
};

/**
 * Get credit balance
 *
 * Retrieve the current credit balance, payment method info, and top-up
 * configuration.
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/subresources/billing/methods/credit_balance/
 */
export function creditBalance(
  client: Client,
  params?: BillingCreditBalanceParams,
  options?: RequestOptions,
): Call<BillingCreditBalanceResponse> {
  return request(client, creditBalanceOperation, params, options);
}

const usageHistoryOperation: Operation = {
  id: "billing.usageHistory",
  method: "GET",
  path: "/accounts/{account_id}/ai-gateway/billing/usage-history",
  envelope: true,
  unwrap: ["result"],
  params: "BillingUsageHistoryParams",
  result: "BillingUsageHistoryResponse",
};

/**
 * Get usage history
 *
 * Retrieve aggregated usage meter event summaries for the given time range.
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/subresources/billing/methods/usage_history/
 */
export function usageHistory(
  client: Client,
  params: BillingUsageHistoryParams,
  options?: RequestOptions,
): Call<BillingUsageHistoryResponse> {
  return request(client, usageHistoryOperation, params, options);
}

const invoiceHistoryOperation: Operation = {
  id: "billing.invoiceHistory",
  method: "GET",
  path: "/accounts/{account_id}/ai-gateway/billing/invoice-history",
  envelope: true,
  unwrap: ["result"],
  params: "BillingInvoiceHistoryParams",
  result: "BillingInvoiceHistoryResponse",
};

/**
 * Get invoice history
 *
 * Retrieve a list of past invoices with pagination, optionally filtered by
 * type.
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/subresources/billing/methods/invoice_history/
 */
export function invoiceHistory(
  client: Client,
  params?: BillingInvoiceHistoryParams,
  options?: RequestOptions,
): Call<BillingInvoiceHistoryResponse> {
  return request(client, invoiceHistoryOperation, params, options);
}

const invoicePreviewOperation: Operation = {
  id: "billing.invoicePreview",
  method: "GET",
  path: "/accounts/{account_id}/ai-gateway/billing/invoice-preview",
  envelope: true,
  unwrap: ["result"],
  params: "BillingInvoicePreviewParams",
  result: "BillingInvoicePreviewResponse",
};

/**
 * Get invoice preview
 *
 * Retrieve a preview of the upcoming invoice including line items and tax.
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/subresources/billing/methods/invoice_preview/
 */
export function invoicePreview(
  client: Client,
  params?: BillingInvoicePreviewParams,
  options?: RequestOptions,
): Call<BillingInvoicePreviewResponse> {
  return request(client, invoicePreviewOperation, params, options);
}

export { topup, spendingLimit };
