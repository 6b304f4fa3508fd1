import type { Validator } from "../runtime/validator.js";
import { isObject } from "../runtime/write-request.js";
import type { Check } from "./check.js";
import { validator } from "./validator.js";

/** A value as it stands in the request: dates as texts, bigints as numbers. */
function toSent(value: unknown): unknown {
  if (typeof value === "bigint") return Number(value);
  if (value instanceof Date && !isNaN(+value)) return value.toISOString();
  if (Array.isArray(value)) return value.map(toSent);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value as object).map(([name, member]) => [
      name,
      toSent(member),
    ]),
  );
}

/** A validator of parameters, which clients check as they are sent. */
export function paramsValidator<T>(check: Check, page?: string): Validator<T> {
  const plain = validator<T>(check, page);
  return {
    ...plain,
    "~check": (what, value, ...more) => {
      plain["~check"](what, toSent(value), ...more);
    },
  };
}
