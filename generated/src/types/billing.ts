// Written by docwright; do not edit. The next run writes this file anew.

/**
 * What `billing.creditBalance` returns.
 *
 * https://developers.cloudflare.com/api/resources/ai_gateway/subresources/billing/methods/credit_balance/
 */
export interface BillingCreditBalanceResponse {
  balance: number;
  has_default_payment_method: boolean;
  payment_method: {
    brand?: string;
    last4?: string;
  } | null;
  topup_config: {
    amount: number | null;
    disabledReason: string | null;
    error: string | null;
    lastFailedAt: number | null;
    threshold: number | null;
  };
  first_topup_success?: boolean;
}

/**
 * What `billing.usageHistory` returns.
 *
 * https://developers.cloudflare.com/api/resources/ai_gateway/subresources/billing/methods/usage_history/
 */
export interface BillingUsageHistoryResponse {
  history: {
    id: string;
    aggregated_value: number;
    end_time: number;
    start_time: number;
  }[];
}

/**
 * What `billing.invoiceHistory` returns.
 *
 * https://developers.cloudflare.com/api/resources/ai_gateway/subresources/billing/methods/invoice_history/
 */
export interface BillingInvoiceHistoryResponse {
  invoices: {
    amount_due: number;
    amount_paid: number;
    amount_remaining: number;
    currency: string;
    id?: string | null;
    attempt_count?: number;
    attempted?: boolean;
    auto_advance?: boolean | null;
    created?: number;
    created_by?: string;
    description?: string | null;
    invoice_origin?: string;
    invoice_pdf?: string | null;
    status?: string | null;
  }[];
  pagination: {
    has_more: boolean;
    page: number;
    per_page: number;
    total_count: number;
  };
}

/**
 * What `billing.invoicePreview` returns.
 *
 * https://developers.cloudflare.com/api/resources/ai_gateway/subresources/billing/methods/invoice_preview/
 */
export interface BillingInvoicePreviewResponse {
  id: string;
  amount_due: number;
  amount_paid: number;
  amount_remaining: number;
  currency: string;
  invoice_lines: {
    amount: number;
    currency: string;
    description: string | null;
    period: {
      end: number;
      start: number;
    };
    pricing: {
      unit_amount_decimal: string | null;
    };
    quantity: number;
    pretax_credit_amounts?: {
      amount: number;
      type: string;
      credit_balance_transaction?: string | null;
      discount?: string | null;
    }[];
  }[];
  period_end: number;
  period_start: number;
  status: "draft" | "open" | "paid" | "uncollectible" | "void";
}

/**
 * The parameters of `billing.creditBalance`.
 *
 * https://developers.cloudflare.com/api/resources/ai_gateway/subresources/billing/methods/credit_balance/
 */
export interface BillingCreditBalanceParams {
  /** Taken from the option `accountId` of the client where it is not given. */
  account_id?: string | undefined;
}

/**
 * The parameters of `billing.usageHistory`.
 *
 * https://developers.cloudflare.com/api/resources/ai_gateway/subresources/billing/methods/usage_history/
 */
export interface BillingUsageHistoryParams {
  /** Taken from the option `accountId` of the client where it is not given. */
  account_id?: string | undefined;
  /** Grouping window for usage data. */
  value_grouping_window: "day" | "hour";
  /** End time as Unix timestamp in milliseconds. */
  end_time?: number | null | undefined;
  /** Start time as Unix timestamp in milliseconds. */
  start_time?: number | null | undefined;
}

/**
 * The parameters of `billing.invoiceHistory`.
 *
 * https://developers.cloudflare.com/api/resources/ai_gateway/subresources/billing/methods/invoice_history/
 */
export interface BillingInvoiceHistoryParams {
  /** Taken from the option `accountId` of the client where it is not given. */
  account_id?: string | undefined;
  /** Filter invoice type: auto, manual, or all. */
  type?: "auto" | "all" | "manual" | undefined;
}

/**
 * The parameters of `billing.invoicePreview`.
 *
 * https://developers.cloudflare.com/api/resources/ai_gateway/subresources/billing/methods/invoice_preview/
 */
export interface BillingInvoicePreviewParams {
  /** Taken from the option `accountId` of the client where it is not given. */
  account_id?: string | undefined;
}
