// Written by docwright; do not edit. The next run writes this file anew.

import type { Validator } from "../runtime/validator.js";
import type * as types from "../types/billing.js";
import type { Report } from "../validation/check.js";
import { paramsValidator } from "../validation/params-validator.js";
import { fail, failEnum, inside } from "../validation/report.js";
import { validator } from "../validation/validator.js";
import type { Input } from "../validation/values.js";

/** Tells whether a value is a `BillingCreditBalanceResponse`. */
export const BillingCreditBalanceResponse: Validator<types.BillingCreditBalanceResponse> =
  /* @__PURE__ */ validator(
    checkBillingCreditBalanceResponse,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/billing/methods/credit_balance/",
  );

/** Tells whether a value is a `BillingUsageHistoryResponse`. */
export const BillingUsageHistoryResponse: Validator<types.BillingUsageHistoryResponse> =
  /* @__PURE__ */ validator(
    checkBillingUsageHistoryResponse,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/billing/methods/usage_history/",
  );

/** Tells whether a value is a `BillingInvoiceHistoryResponse`. */
export const BillingInvoiceHistoryResponse: Validator<types.BillingInvoiceHistoryResponse> =
  /* @__PURE__ */ validator(
    checkBillingInvoiceHistoryResponse,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/billing/methods/invoice_history/",
  );

/** Tells whether a value is a `BillingInvoicePreviewResponse`. */
export const BillingInvoicePreviewResponse: Validator<types.BillingInvoicePreviewResponse> =
  /* @__PURE__ */ validator(
    checkBillingInvoicePreviewResponse,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/billing/methods/invoice_preview/",
  );

/** Tells whether a value is a `BillingCreditBalanceParams`. */
export const BillingCreditBalanceParams: Validator<types.BillingCreditBalanceParams> =
  /* @__PURE__ */ paramsValidator(
    checkBillingCreditBalanceParams,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/billing/methods/credit_balance/",
  );

/** Tells whether a value is a `BillingUsageHistoryParams`. */
export const BillingUsageHistoryParams: Validator<types.BillingUsageHistoryParams> =
  /* @__PURE__ */ paramsValidator(
    checkBillingUsageHistoryParams,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/billing/methods/usage_history/",
  );

/** Tells whether a value is a `BillingInvoiceHistoryParams`. */
export const BillingInvoiceHistoryParams: Validator<types.BillingInvoiceHistoryParams> =
  /* @__PURE__ */ paramsValidator(
    checkBillingInvoiceHistoryParams,
    "https://developers.cloudflare.com/api/resources/ai_gateway/subresources/billing/methods/invoice_history/",
  );

/** Tells whether a value is a `BillingInvoicePreviewParams`. */
export const BillingInvoicePreviewParams: Validator<types.BillingInvoicePreviewParams> =
  /* @__PURE__ */ paramsValidator(
    checkBillingCreditBalanceParams,
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
  input: Input,
  report?: Report,
): boolean {
  if (typeof input !== "object" || input === null || Array.isArray(input))
    return fail(report, input, "object");
  return (
    (Number.isFinite(input["balance"]) ||
      fail(report, input, "number", "balance")) &&
    (typeof input["has_default_payment_method"] === "boolean" ||
      fail(report, input, "boolean", "has_default_payment_method")) &&
    (input["payment_method"] === null ||
      checkBillingCreditBalanceResponsePaymentMethod(input["payment_method"]) ||
      inside(
        report,
        input,
        checkBillingCreditBalanceResponsePaymentMethod,
        "payment_method",
      )) &&
    (checkBillingCreditBalanceResponseTopupConfig(input["topup_config"]) ||
      inside(
        report,
        input,
        checkBillingCreditBalanceResponseTopupConfig,
        "topup_config",
      )) &&
    (input["first_topup_success"] === undefined ||
      typeof input["first_topup_success"] === "boolean" ||
      fail(report, input, "boolean", "first_topup_success"))
  );
}

function checkBillingCreditBalanceResponsePaymentMethod(
  input: Input,
  report?: Report,
): boolean {
  if (typeof input !== "object" || input === null || Array.isArray(input))
    return fail(report, input, "object");
  return (
    (input["brand"] === undefined ||
      typeof input["brand"] === "string" ||
      fail(report, input, "string", "brand")) &&
    (input["last4"] === undefined ||
      typeof input["last4"] === "string" ||
      fail(report, input, "string", "last4"))
  );
}

function checkBillingCreditBalanceResponseTopupConfig(
  input: Input,
  report?: Report,
): boolean {
  if (typeof input !== "object" || input === null || Array.isArray(input))
    return fail(report, input, "object");
  return (
    (input["amount"] === null ||
      Number.isFinite(input["amount"]) ||
      fail(report, input, "number or null", "amount")) &&
    (input["disabledReason"] === null ||
      typeof input["disabledReason"] === "string" ||
      fail(report, input, "string or null", "disabledReason")) &&
    (input["error"] === null ||
      typeof input["error"] === "string" ||
      fail(report, input, "string or null", "error")) &&
    (input["lastFailedAt"] === null ||
      Number.isFinite(input["lastFailedAt"]) ||
      fail(report, input, "number or null", "lastFailedAt")) &&
    (input["threshold"] === null ||
      Number.isFinite(input["threshold"]) ||
      fail(report, input, "number or null", "threshold"))
  );
}

function checkBillingUsageHistoryResponse(
  input: Input,
  report?: Report,
): boolean {
  if (typeof input !== "object" || input === null || Array.isArray(input))
    return fail(report, input, "object");
  return report
    ? inside(report, input, checkBillingUsageHistoryResponseHistory, "history")
    : checkBillingUsageHistoryResponseHistory(input["history"]);
}

function checkBillingUsageHistoryResponseHistory(
  input: Input,
  report?: Report,
): boolean {
  if (!Array.isArray(input)) return fail(report, input, "array");
  for (let index = 0; index < input.length; index++) {
    const item = input[index];
    if (
      !(
        checkBillingUsageHistoryResponseHistoryItem(item) ||
        inside(
          report,
          input,
          checkBillingUsageHistoryResponseHistoryItem,
          index,
        )
      )
    )
      return false;
  }
  return true;
}

function checkBillingUsageHistoryResponseHistoryItem(
  input: Input,
  report?: Report,
): boolean {
  if (typeof input !== "object" || input === null || Array.isArray(input))
    return fail(report, input, "object");
  return (
    (typeof input["id"] === "string" || fail(report, input, "string", "id")) &&
    (Number.isFinite(input["aggregated_value"]) ||
      fail(report, input, "number", "aggregated_value")) &&
    (Number.isFinite(input["end_time"]) ||
      fail(report, input, "number", "end_time")) &&
    (Number.isFinite(input["start_time"]) ||
      fail(report, input, "number", "start_time"))
  );
}

function checkBillingInvoiceHistoryResponse(
  input: Input,
  report?: Report,
): boolean {
  if (typeof input !== "object" || input === null || Array.isArray(input))
    return fail(report, input, "object");
  return (
    (report
      ? inside(
          report,
          input,
          checkBillingInvoiceHistoryResponseInvoices,
          "invoices",
        )
      : checkBillingInvoiceHistoryResponseInvoices(input["invoices"])) &&
    (checkBillingInvoiceHistoryResponsePagination(input["pagination"]) ||
      inside(
        report,
        input,
        checkBillingInvoiceHistoryResponsePagination,
        "pagination",
      ))
  );
}

function checkBillingInvoiceHistoryResponseInvoices(
  input: Input,
  report?: Report,
): boolean {
  if (!Array.isArray(input)) return fail(report, input, "array");
  for (let index = 0; index < input.length; index++) {
    const item = input[index];
    if (
      !(
        checkBillingInvoiceHistoryResponseInvoicesItem(item) ||
        inside(
          report,
          input,
          checkBillingInvoiceHistoryResponseInvoicesItem,
          index,
        )
      )
    )
      return false;
  }
  return true;
}

function checkBillingInvoiceHistoryResponseInvoicesItem(
  input: Input,
  report?: Report,
): boolean {
  if (typeof input !== "object" || input === null || Array.isArray(input))
    return fail(report, input, "object");
  return (
    (Number.isFinite(input["amount_due"]) ||
      fail(report, input, "number", "amount_due")) &&
    (Number.isFinite(input["amount_paid"]) ||
      fail(report, input, "number", "amount_paid")) &&
    (Number.isFinite(input["amount_remaining"]) ||
      fail(report, input, "number", "amount_remaining")) &&
    (typeof input["currency"] === "string" ||
      fail(report, input, "string", "currency")) &&
    (input["id"] == null ||
      typeof input["id"] === "string" ||
      fail(report, input, "string or null", "id")) &&
    (input["attempt_count"] === undefined ||
      Number.isFinite(input["attempt_count"]) ||
      fail(report, input, "number", "attempt_count")) &&
    (input["attempted"] === undefined ||
      typeof input["attempted"] === "boolean" ||
      fail(report, input, "boolean", "attempted")) &&
    (input["auto_advance"] == null ||
      typeof input["auto_advance"] === "boolean" ||
      fail(report, input, "boolean or null", "auto_advance")) &&
    (input["created"] === undefined ||
      Number.isFinite(input["created"]) ||
      fail(report, input, "number", "created")) &&
    (input["created_by"] === undefined ||
      typeof input["created_by"] === "string" ||
      fail(report, input, "string", "created_by")) &&
    (input["description"] == null ||
      typeof input["description"] === "string" ||
      fail(report, input, "string or null", "description")) &&
    (input["invoice_origin"] === undefined ||
      typeof input["invoice_origin"] === "string" ||
      fail(report, input, "string", "invoice_origin")) &&
    (input["invoice_pdf"] == null ||
      typeof input["invoice_pdf"] === "string" ||
      fail(report, input, "string or null", "invoice_pdf")) &&
    (input["status"] == null ||
      typeof input["status"] === "string" ||
      fail(report, input, "string or null", "status"))
  );
}

function checkBillingInvoiceHistoryResponsePagination(
  input: Input,
  report?: Report,
): boolean {
  if (typeof input !== "object" || input === null || Array.isArray(input))
    return fail(report, input, "object");
  return (
    (typeof input["has_more"] === "boolean" ||
      fail(report, input, "boolean", "has_more")) &&
    (Number.isFinite(input["page"]) || fail(report, input, "number", "page")) &&
    (Number.isFinite(input["per_page"]) ||
      fail(report, input, "number", "per_page")) &&
    (Number.isFinite(input["total_count"]) ||
      fail(report, input, "number", "total_count"))
  );
}

function checkBillingInvoicePreviewResponse(
  input: Input,
  report?: Report,
): boolean {
  if (typeof input !== "object" || input === null || Array.isArray(input))
    return fail(report, input, "object");
  return (
    (typeof input["id"] === "string" || fail(report, input, "string", "id")) &&
    (Number.isFinite(input["amount_due"]) ||
      fail(report, input, "number", "amount_due")) &&
    (Number.isFinite(input["amount_paid"]) ||
      fail(report, input, "number", "amount_paid")) &&
    (Number.isFinite(input["amount_remaining"]) ||
      fail(report, input, "number", "amount_remaining")) &&
    (typeof input["currency"] === "string" ||
      fail(report, input, "string", "currency")) &&
    (report
      ? inside(
          report,
          input,
          checkBillingInvoicePreviewResponseInvoiceLines,
          "invoice_lines",
        )
      : checkBillingInvoicePreviewResponseInvoiceLines(
          input["invoice_lines"],
        )) &&
    (Number.isFinite(input["period_end"]) ||
      fail(report, input, "number", "period_end")) &&
    (Number.isFinite(input["period_start"]) ||
      fail(report, input, "number", "period_start")) &&
    (checkBillingInvoicePreviewResponseStatus(input["status"]) ||
      inside(report, input, checkBillingInvoicePreviewResponseStatus, "status"))
  );
}

function checkBillingInvoicePreviewResponseInvoiceLines(
  input: Input,
  report?: Report,
): boolean {
  if (!Array.isArray(input)) return fail(report, input, "array");
  for (let index = 0; index < input.length; index++) {
    const item = input[index];
    if (
      !(
        checkBillingInvoicePreviewResponseInvoiceLinesItem(item) ||
        inside(
          report,
          input,
          checkBillingInvoicePreviewResponseInvoiceLinesItem,
          index,
        )
      )
    )
      return false;
  }
  return true;
}

function checkBillingInvoicePreviewResponseInvoiceLinesItem(
  input: Input,
  report?: Report,
): boolean {
  if (typeof input !== "object" || input === null || Array.isArray(input))
    return fail(report, input, "object");
  return (
    (Number.isFinite(input["amount"]) ||
      fail(report, input, "number", "amount")) &&
    (typeof input["currency"] === "string" ||
      fail(report, input, "string", "currency")) &&
    (input["description"] === null ||
      typeof input["description"] === "string" ||
      fail(report, input, "string or null", "description")) &&
    (checkBillingInvoicePreviewResponseInvoiceLinesItemPeriod(
      input["period"],
    ) ||
      inside(
        report,
        input,
        checkBillingInvoicePreviewResponseInvoiceLinesItemPeriod,
        "period",
      )) &&
    (checkBillingInvoicePreviewResponseInvoiceLinesItemPricing(
      input["pricing"],
    ) ||
      inside(
        report,
        input,
        checkBillingInvoicePreviewResponseInvoiceLinesItemPricing,
        "pricing",
      )) &&
    (Number.isFinite(input["quantity"]) ||
      fail(report, input, "number", "quantity")) &&
    (input["pretax_credit_amounts"] === undefined ||
      (report
        ? inside(
            report,
            input,
            checkBillingInvoicePreviewResponseInvoiceLinesItemPretaxCreditAmounts,
            "pretax_credit_amounts",
          )
        : checkBillingInvoicePreviewResponseInvoiceLinesItemPretaxCreditAmounts(
            input["pretax_credit_amounts"],
          )))
  );
}

function checkBillingInvoicePreviewResponseInvoiceLinesItemPeriod(
  input: Input,
  report?: Report,
): boolean {
  if (typeof input !== "object" || input === null || Array.isArray(input))
    return fail(report, input, "object");
  return (
    (Number.isFinite(input["end"]) || fail(report, input, "number", "end")) &&
    (Number.isFinite(input["start"]) || fail(report, input, "number", "start"))
  );
}

function checkBillingInvoicePreviewResponseInvoiceLinesItemPricing(
  input: Input,
  report?: Report,
): boolean {
  if (typeof input !== "object" || input === null || Array.isArray(input))
    return fail(report, input, "object");
  return (
    input["unit_amount_decimal"] === null ||
    typeof input["unit_amount_decimal"] === "string" ||
    fail(report, input, "string or null", "unit_amount_decimal")
  );
}

function checkBillingInvoicePreviewResponseInvoiceLinesItemPretaxCreditAmounts(
  input: Input,
  report?: Report,
): boolean {
  if (!Array.isArray(input)) return fail(report, input, "array");
  for (let index = 0; index < input.length; index++) {
    const item = input[index];
    if (
      !(
        checkBillingInvoicePreviewResponseInvoiceLinesItemPretaxCreditAmountsItem(
          item,
        ) ||
        inside(
          report,
          input,
          checkBillingInvoicePreviewResponseInvoiceLinesItemPretaxCreditAmountsItem,
          index,
        )
      )
    )
      return false;
  }
  return true;
}

function checkBillingInvoicePreviewResponseInvoiceLinesItemPretaxCreditAmountsItem(
  input: Input,
  report?: Report,
): boolean {
  if (typeof input !== "object" || input === null || Array.isArray(input))
    return fail(report, input, "object");
  return (
    (Number.isFinite(input["amount"]) ||
      fail(report, input, "number", "amount")) &&
    (typeof input["type"] === "string" ||
      fail(report, input, "string", "type")) &&
    (input["credit_balance_transaction"] == null ||
      typeof input["credit_balance_transaction"] === "string" ||
      fail(report, input, "string or null", "credit_balance_transaction")) &&
    (input["discount"] == null ||
      typeof input["discount"] === "string" ||
      fail(report, input, "string or null", "discount"))
  );
}

function checkBillingInvoicePreviewResponseStatus(
  input: Input,
  report?: Report,
): boolean {
  return (
    billingInvoicePreviewResponseStatusValues.has(input) ||
    failEnum(report, input, [...billingInvoicePreviewResponseStatusValues])
  );
}

function checkBillingCreditBalanceParams(
  input: Input,
  report?: Report,
): boolean {
  if (typeof input !== "object" || input === null || Array.isArray(input))
    return fail(report, input, "object");
  return (
    input["account_id"] === undefined ||
    typeof input["account_id"] === "string" ||
    fail(report, input, "string", "account_id")
  );
}

function checkBillingUsageHistoryParams(
  input: Input,
  report?: Report,
): boolean {
  if (typeof input !== "object" || input === null || Array.isArray(input))
    return fail(report, input, "object");
  return (
    (input["account_id"] === undefined ||
      typeof input["account_id"] === "string" ||
      fail(report, input, "string", "account_id")) &&
    (input["value_grouping_window"] === "day" ||
      input["value_grouping_window"] === "hour" ||
      failEnum(report, input, ["day", "hour"], "value_grouping_window")) &&
    (input["end_time"] == null ||
      Number.isFinite(input["end_time"]) ||
      fail(report, input, "number or null", "end_time")) &&
    (input["start_time"] == null ||
      Number.isFinite(input["start_time"]) ||
      fail(report, input, "number or null", "start_time"))
  );
}

function checkBillingInvoiceHistoryParams(
  input: Input,
  report?: Report,
): boolean {
  if (typeof input !== "object" || input === null || Array.isArray(input))
    return fail(report, input, "object");
  return (
    (input["account_id"] === undefined ||
      typeof input["account_id"] === "string" ||
      fail(report, input, "string", "account_id")) &&
    (input["type"] === undefined ||
      input["type"] === "auto" ||
      input["type"] === "all" ||
      input["type"] === "manual" ||
      failEnum(report, input, ["auto", "all", "manual"], "type"))
  );
}
