import type { Validator } from "../runtime/validator.js";
import type * as types from "../types/billing.js";
import { type Report, fail, failEnum, inside } from "../validation/report.js";
import { validator } from "../validation/validator.js";
import { isNumber, isObject } from "../validation/values.js";

/**
 * Tells whether a value is a `BillingCreditBalanceResponse`.
 *
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/subresources/billing/methods/credit_balance/
 */
export const BillingCreditBalanceResponse: Validator<types.BillingCreditBalanceResponse> =
  /* @__PURE__ */ validator(
    checkBillingCreditBalanceResponse,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/billing/methods/credit_balance/",
  );

/**
 * Tells whether a value is a `BillingUsageHistoryResponse`.
 *
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/subresources/billing/methods/usage_history/
 */
export const BillingUsageHistoryResponse: Validator<types.BillingUsageHistoryResponse> =
  /* @__PURE__ */ validator(
    checkBillingUsageHistoryResponse,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/billing/methods/usage_history/",
  );

/**
 * Tells whether a value is a `BillingInvoiceHistoryResponse`.
 *
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/subresources/billing/methods/invoice_history/
 */
export const BillingInvoiceHistoryResponse: Validator<types.BillingInvoiceHistoryResponse> =
  /* @__PURE__ */ validator(
    checkBillingInvoiceHistoryResponse,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/billing/methods/invoice_history/",
  );

/**
 * Tells whether a value is a `BillingInvoicePreviewResponse`.
 *
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/subresources/billing/methods/invoice_preview/
 */
export const BillingInvoicePreviewResponse: Validator<types.BillingInvoicePreviewResponse> =
  /* @__PURE__ */ validator(
    checkBillingInvoicePreviewResponse,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/billing/methods/invoice_preview/",
  );

/**
 * Tells whether a value is a `BillingCreditBalanceParams`.
 *
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/subresources/billing/methods/credit_balance/
 */
export const BillingCreditBalanceParams: Validator<types.BillingCreditBalanceParams> =
  /* @__PURE__ */ validator(
    checkBillingCreditBalanceParams,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/billing/methods/credit_balance/",
  );

/**
 * Tells whether a value is a `BillingUsageHistoryParams`.
 *
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/subresources/billing/methods/usage_history/
 */
export const BillingUsageHistoryParams: Validator<types.BillingUsageHistoryParams> =
  /* @__PURE__ */ validator(
    checkBillingUsageHistoryParams,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/billing/methods/usage_history/",
  );

/**
 * Tells whether a value is a `BillingInvoiceHistoryParams`.
 *
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/subresources/billing/methods/invoice_history/
 */
export const BillingInvoiceHistoryParams: Validator<types.BillingInvoiceHistoryParams> =
  /* @__PURE__ */ validator(
    checkBillingInvoiceHistoryParams,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/billing/methods/invoice_history/",
  );

/**
 * Tells whether a value is a `BillingInvoicePreviewParams`.
 *
 * @see https://developers.cloudflare.com/api/resources/ai_gateway/subresources/billing/methods/invoice_preview/
 */
export const BillingInvoicePreviewParams: Validator<types.BillingInvoicePreviewParams> =
  /* @__PURE__ */ validator(
    checkBillingInvoicePreviewParams,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/billing/methods/invoice_preview/",
  );

const billingInvoicePreviewResponseStatusValues =
  /* @__PURE__ */ new Set<unknown>([
    "draft",
    "open",
    "paid",
    "uncollectible",
    "void",
  ]);

function checkBillingCreditBalanceResponse(
  input: unknown,
  report?: Report,
): boolean {
  if (!isObject(input)) return fail(report, input, "object");
  const {
    balance,
    has_default_payment_method,
    payment_method,
    topup_config,
    first_topup_success,
  } = input;
  return (
    (isNumber(balance) || fail(report, balance, "number", "balance")) &&
    (typeof has_default_payment_method === "boolean" ||
      fail(
        report,
        has_default_payment_method,
        "boolean",
        "has_default_payment_method",
      )) &&
    (checkBillingCreditBalanceResponsePaymentMethod(payment_method) ||
      inside(
        report,
        payment_method,
        checkBillingCreditBalanceResponsePaymentMethod,
        "payment_method",
      )) &&
    (checkBillingCreditBalanceResponseTopupConfig(topup_config) ||
      inside(
        report,
        topup_config,
        checkBillingCreditBalanceResponseTopupConfig,
        "topup_config",
      )) &&
    (first_topup_success === undefined ||
      typeof first_topup_success === "boolean" ||
      fail(report, first_topup_success, "boolean", "first_topup_success"))
  );
}

function checkBillingCreditBalanceResponsePaymentMethod(
  input: unknown,
  report?: Report,
): boolean {
  if (!isObject(input)) return fail(report, input, "object");
  const { brand, last4 } = input;
  return (
    (brand === undefined ||
      typeof brand === "string" ||
      fail(report, brand, "string", "brand")) &&
    (last4 === undefined ||
      typeof last4 === "string" ||
      fail(report, last4, "string", "last4"))
  );
}

function checkBillingCreditBalanceResponseTopupConfig(
  input: unknown,
  report?: Report,
): boolean {
  if (!isObject(input)) return fail(report, input, "object");
  const { amount, disabledReason, error, lastFailedAt, threshold } = input;
  return (
    (isNumber(amount) || fail(report, amount, "number", "amount")) &&
    (typeof disabledReason === "string" ||
      fail(report, disabledReason, "string", "disabledReason")) &&
    (typeof error === "string" || fail(report, error, "string", "error")) &&
    (isNumber(lastFailedAt) ||
      fail(report, lastFailedAt, "number", "lastFailedAt")) &&
    (isNumber(threshold) || fail(report, threshold, "number", "threshold"))
  );
}

function checkBillingUsageHistoryResponse(
  input: unknown,
  report?: Report,
): boolean {
  if (!isObject(input)) return fail(report, input, "object");
  const { history } = input;
  return report
    ? inside(
        report,
        history,
        checkBillingUsageHistoryResponseHistory,
        "history",
      )
    : checkBillingUsageHistoryResponseHistory(history);
}

function checkBillingUsageHistoryResponseHistory(
  input: unknown,
  report?: Report,
): boolean {
  if (!Array.isArray(input)) return fail(report, input, "array");
  for (let index = 0; index < input.length; index++) {
    const item: unknown = input[index];
    if (!(
      checkBillingUsageHistoryResponseHistoryItem(item) ||
      inside(report, item, checkBillingUsageHistoryResponseHistoryItem, index)
    ))
      return false;
  }
  return true;
}

function checkBillingUsageHistoryResponseHistoryItem(
  input: unknown,
  report?: Report,
): boolean {
  if (!isObject(input)) return fail(report, input, "object");
  const { id, aggregated_value, end_time, start_time } = input;
  return (
    (typeof id === "string" || fail(report, id, "string", "id")) &&
    (isNumber(aggregated_value) ||
      fail(report, aggregated_value, "number", "aggregated_value")) &&
    (isNumber(end_time) || fail(report, end_time, "number", "end_time")) &&
    (isNumber(start_time) || fail(report, start_time, "number", "start_time"))
  );
}

function checkBillingInvoiceHistoryResponse(
  input: unknown,
  report?: Report,
): boolean {
  if (!isObject(input)) return fail(report, input, "object");
  const { invoices, pagination } = input;
  return (
    (report
      ? inside(
          report,
          invoices,
          checkBillingInvoiceHistoryResponseInvoices,
          "invoices",
        )
      : checkBillingInvoiceHistoryResponseInvoices(invoices)) &&
    (checkBillingInvoiceHistoryResponsePagination(pagination) ||
      inside(
        report,
        pagination,
        checkBillingInvoiceHistoryResponsePagination,
        "pagination",
      ))
  );
}

function checkBillingInvoiceHistoryResponseInvoices(
  input: unknown,
  report?: Report,
): boolean {
  if (!Array.isArray(input)) return fail(report, input, "array");
  for (let index = 0; index < input.length; index++) {
    const item: unknown = input[index];
    if (!(
      checkBillingInvoiceHistoryResponseInvoicesItem(item) ||
      inside(
        report,
        item,
        checkBillingInvoiceHistoryResponseInvoicesItem,
        index,
      )
    ))
      return false;
  }
  return true;
}

function checkBillingInvoiceHistoryResponseInvoicesItem(
  input: unknown,
  report?: Report,
): boolean {
  if (!isObject(input)) return fail(report, input, "object");
  const {
    amount_due,
    amount_paid,
    amount_remaining,
    currency,
    id,
    attempt_count,
    attempted,
    auto_advance,
    created,
    created_by,
    description,
    invoice_origin,
    invoice_pdf,
    status,
  } = input;
  return (
    (isNumber(amount_due) ||
      fail(report, amount_due, "number", "amount_due")) &&
    (isNumber(amount_paid) ||
      fail(report, amount_paid, "number", "amount_paid")) &&
    (isNumber(amount_remaining) ||
      fail(report, amount_remaining, "number", "amount_remaining")) &&
    (typeof currency === "string" ||
      fail(report, currency, "string", "currency")) &&
    (id === undefined ||
      typeof id === "string" ||
      fail(report, id, "string", "id")) &&
    (attempt_count === undefined ||
      isNumber(attempt_count) ||
      fail(report, attempt_count, "number", "attempt_count")) &&
    (attempted === undefined ||
      typeof attempted === "boolean" ||
      fail(report, attempted, "boolean", "attempted")) &&
    (auto_advance === undefined ||
      typeof auto_advance === "boolean" ||
      fail(report, auto_advance, "boolean", "auto_advance")) &&
    (created === undefined ||
      isNumber(created) ||
      fail(report, created, "number", "created")) &&
    (created_by === undefined ||
      typeof created_by === "string" ||
      fail(report, created_by, "string", "created_by")) &&
    (description === undefined ||
      typeof description === "string" ||
      fail(report, description, "string", "description")) &&
    (invoice_origin === undefined ||
      typeof invoice_origin === "string" ||
      fail(report, invoice_origin, "string", "invoice_origin")) &&
    (invoice_pdf === undefined ||
      typeof invoice_pdf === "string" ||
      fail(report, invoice_pdf, "string", "invoice_pdf")) &&
    (status === undefined ||
      typeof status === "string" ||
      fail(report, status, "string", "status"))
  );
}

function checkBillingInvoiceHistoryResponsePagination(
  input: unknown,
  report?: Report,
): boolean {
  if (!isObject(input)) return fail(report, input, "object");
  const { has_more, page, per_page, total_count } = input;
  return (
    (typeof has_more === "boolean" ||
      fail(report, has_more, "boolean", "has_more")) &&
    (isNumber(page) || fail(report, page, "number", "page")) &&
    (isNumber(per_page) || fail(report, per_page, "number", "per_page")) &&
    (isNumber(total_count) ||
      fail(report, total_count, "number", "total_count"))
  );
}

function checkBillingInvoicePreviewResponse(
  input: unknown,
  report?: Report,
): boolean {
  if (!isObject(input)) return fail(report, input, "object");
  const {
    id,
    amount_due,
    amount_paid,
    amount_remaining,
    currency,
    invoice_lines,
    period_end,
    period_start,
    status,
  } = input;
  return (
    (typeof id === "string" || fail(report, id, "string", "id")) &&
    (isNumber(amount_due) ||
      fail(report, amount_due, "number", "amount_due")) &&
    (isNumber(amount_paid) ||
      fail(report, amount_paid, "number", "amount_paid")) &&
    (isNumber(amount_remaining) ||
      fail(report, amount_remaining, "number", "amount_remaining")) &&
    (typeof currency === "string" ||
      fail(report, currency, "string", "currency")) &&
    (report
      ? inside(
          report,
          invoice_lines,
          checkBillingInvoicePreviewResponseInvoiceLines,
          "invoice_lines",
        )
      : checkBillingInvoicePreviewResponseInvoiceLines(invoice_lines)) &&
    (isNumber(period_end) ||
      fail(report, period_end, "number", "period_end")) &&
    (isNumber(period_start) ||
      fail(report, period_start, "number", "period_start")) &&
    (checkBillingInvoicePreviewResponseStatus(status) ||
      inside(
        report,
        status,
        checkBillingInvoicePreviewResponseStatus,
        "status",
      ))
  );
}

function checkBillingInvoicePreviewResponseInvoiceLines(
  input: unknown,
  report?: Report,
): boolean {
  if (!Array.isArray(input)) return fail(report, input, "array");
  for (let index = 0; index < input.length; index++) {
    const item: unknown = input[index];
    if (
      !(report
        ? inside(
            report,
            item,
            checkBillingInvoicePreviewResponseInvoiceLinesItem,
            index,
          )
        : checkBillingInvoicePreviewResponseInvoiceLinesItem(item))
    )
      return false;
  }
  return true;
}

function checkBillingInvoicePreviewResponseInvoiceLinesItem(
  input: unknown,
  report?: Report,
): boolean {
  if (!isObject(input)) return fail(report, input, "object");
  const {
    amount,
    currency,
    description,
    period,
    pricing,
    quantity,
    pretax_credit_amounts,
  } = input;
  return (
    (isNumber(amount) || fail(report, amount, "number", "amount")) &&
    (typeof currency === "string" ||
      fail(report, currency, "string", "currency")) &&
    (typeof description === "string" ||
      fail(report, description, "string", "description")) &&
    (checkBillingInvoicePreviewResponseInvoiceLinesItemPeriod(period) ||
      inside(
        report,
        period,
        checkBillingInvoicePreviewResponseInvoiceLinesItemPeriod,
        "period",
      )) &&
    (checkBillingInvoicePreviewResponseInvoiceLinesItemPricing(pricing) ||
      inside(
        report,
        pricing,
        checkBillingInvoicePreviewResponseInvoiceLinesItemPricing,
        "pricing",
      )) &&
    (isNumber(quantity) || fail(report, quantity, "number", "quantity")) &&
    (pretax_credit_amounts === undefined ||
      (report
        ? inside(
            report,
            pretax_credit_amounts,
            checkBillingInvoicePreviewResponseInvoiceLinesItemPretaxCreditAmounts,
            "pretax_credit_amounts",
          )
        : checkBillingInvoicePreviewResponseInvoiceLinesItemPretaxCreditAmounts(
            pretax_credit_amounts,
          )))
  );
}

function checkBillingInvoicePreviewResponseInvoiceLinesItemPeriod(
  input: unknown,
  report?: Report,
): boolean {
  if (!isObject(input)) return fail(report, input, "object");
  const { end, start } = input;
  return (
    (isNumber(end) || fail(report, end, "number", "end")) &&
    (isNumber(start) || fail(report, start, "number", "start"))
  );
}

function checkBillingInvoicePreviewResponseInvoiceLinesItemPricing(
  input: unknown,
  report?: Report,
): boolean {
  if (!isObject(input)) return fail(report, input, "object");
  const { unit_amount_decimal } = input;
  return (
    typeof unit_amount_decimal === "string" ||
    fail(report, unit_amount_decimal, "string", "unit_amount_decimal")
  );
}

function checkBillingInvoicePreviewResponseInvoiceLinesItemPretaxCreditAmounts(
  input: unknown,
  report?: Report,
): boolean {
  if (!Array.isArray(input)) return fail(report, input, "array");
  for (let index = 0; index < input.length; index++) {
    const item: unknown = input[index];
    if (!(
      checkBillingInvoicePreviewResponseInvoiceLinesItemPretaxCreditAmountsItem(
        item,
      ) ||
      inside(
        report,
        item,
        checkBillingInvoicePreviewResponseInvoiceLinesItemPretaxCreditAmountsItem,
        index,
      )
    ))
      return false;
  }
  return true;
}

function checkBillingInvoicePreviewResponseInvoiceLinesItemPretaxCreditAmountsItem(
  input: unknown,
  report?: Report,
): boolean {
  if (!isObject(input)) return fail(report, input, "object");
  const { amount, type, credit_balance_transaction, discount } = input;
  return (
    (isNumber(amount) || fail(report, amount, "number", "amount")) &&
    (typeof type === "string" || fail(report, type, "string", "type")) &&
    (credit_balance_transaction === undefined ||
      typeof credit_balance_transaction === "string" ||
      fail(
        report,
        credit_balance_transaction,
        "string",
        "credit_balance_transaction",
      )) &&
    (discount === undefined ||
      typeof discount === "string" ||
      fail(report, discount, "string", "discount"))
  );
}

function checkBillingInvoicePreviewResponseStatus(
  input: unknown,
  report?: Report,
): boolean {
  return (
    billingInvoicePreviewResponseStatusValues.has(input) ||
    failEnum(report, input, billingInvoicePreviewResponseStatusValues)
  );
}

function checkBillingCreditBalanceParams(
  input: unknown,
  report?: Report,
): boolean {
  if (!isObject(input)) return fail(report, input, "object");
  const { account_id } = input;
  return (
    account_id === undefined ||
    typeof account_id === "string" ||
    fail(report, account_id, "string", "account_id")
  );
}

function checkBillingUsageHistoryParams(
  input: unknown,
  report?: Report,
): boolean {
  if (!isObject(input)) return fail(report, input, "object");
  const { account_id, value_grouping_window, end_time, start_time } = input;
  return (
    (account_id === undefined ||
      typeof account_id === "string" ||
      fail(report, account_id, "string", "account_id")) &&
    (value_grouping_window === "day" ||
      value_grouping_window === "hour" ||
      failEnum(
        report,
        value_grouping_window,
        ["day", "hour"],
        "value_grouping_window",
      )) &&
    (end_time === undefined ||
      isNumber(end_time) ||
      fail(report, end_time, "number", "end_time")) &&
    (start_time === undefined ||
      isNumber(start_time) ||
      fail(report, start_time, "number", "start_time"))
  );
}

function checkBillingInvoiceHistoryParams(
  input: unknown,
  report?: Report,
): boolean {
  if (!isObject(input)) return fail(report, input, "object");
  const { account_id, type } = input;
  return (
    (account_id === undefined ||
      typeof account_id === "string" ||
      fail(report, account_id, "string", "account_id")) &&
    (type === undefined ||
      type === "auto" ||
      type === "all" ||
      type === "manual" ||
      failEnum(report, type, ["auto", "all", "manual"], "type"))
  );
}

function checkBillingInvoicePreviewParams(
  input: unknown,
  report?: Report,
): boolean {
  if (!isObject(input)) return fail(report, input, "object");
  const { account_id } = input;
  return (
    account_id === undefined ||
    typeof account_id === "string" ||
    fail(report, account_id, "string", "account_id")
  );
}
