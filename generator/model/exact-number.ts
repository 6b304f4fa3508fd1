/** A number of JSON: a bigint exactly where it is an integer whose digits a double does not keep. */
export type JsonNumber = number | bigint;

/** A number as JSON and YAML write it in decimal digits. */
const decimal = /^[+-]?(\d*)\.?(\d*)(?:[eE]([+-]?\d+))?$/;

/** The significant digits of a decimal number, and the power of ten that they count; undefined for any other text. */
function normaliseDecimal(text: string): string | undefined {
  const [, whole = "", fraction = "", exponent = "0"] = decimal.exec(text) ?? [];
  const digits = (whole + fraction).replace(/^0+/, "");
  if (digits === "") return /\d/.test(whole + fraction) ? "0" : undefined;
  const significant = digits.replace(/0+$/, "");
  return `${significant}e${String(Number(exponent) - fraction.length + digits.length - significant.length)}`;
}

/** Whether a number in decimal digits is printed with the same digits once it is read as a double (IEEE 754). */
export function keepsDigits(text: string): boolean {
  const written = normaliseDecimal(text);
  return written === undefined || written === normaliseDecimal(String(Number(text)));
}

/** So many digits are always kept, unless the number is too small (IEEE 754, section 5.12.2). */
const alwaysKept = 15;

/** An integer as JSON and YAML write it. */
const integer = /^(?:[+-]?\d+|0x[\da-fA-F]+|0o[0-7]+)$/;

/** An integer as JSON values have it. */
export function fromInteger(exact: bigint): JsonNumber {
  return keepsDigits(String(exact)) ? Number(exact) : exact;
}

/** The number of a text that was read as a double: an integer keeps its digits. */
export function keepDigits(text: string, value = Number(text)): JsonNumber {
  if (text.length <= alwaysKept || !Number.isFinite(value) || !integer.test(text)) return value;
  return fromInteger(BigInt(text));
}

/** A number that no double is as large as, as the largest that there is. */
export function nearestDouble(value: number): number {
  return Math.max(-Number.MAX_VALUE, Math.min(Number.MAX_VALUE, value));
}

/** Whether a value is a number of JSON. */
export function isNumber(value: unknown): value is JsonNumber {
  return typeof value === "number" || typeof value === "bigint";
}

/** Whether a number has no fractional part. */
export function isInteger(value: JsonNumber): boolean {
  return typeof value === "bigint" || Number.isInteger(value);
}

/** The nearest integer that is not less, or with -1 not more. */
export function roundTowards(value: JsonNumber, sign: 1 | -1): JsonNumber {
  return typeof value === "bigint" ? value : sign * Math.ceil(sign * value);
}

/** The integer beside another one, to the last digit. */
export function besideInteger(value: JsonNumber, step: 1 | -1): JsonNumber {
  const sum = typeof value === "number" ? value + step : Number.NaN;
  return Number.isSafeInteger(sum) ? sum : fromInteger(BigInt(value) + BigInt(step));
}

/** Whether both are integers, and the first a multiple of the second one to the last digit. */
function isWholeMultiple(value: JsonNumber, step: JsonNumber): boolean {
  if (!isInteger(value) || !isInteger(step)) return false;
  const divisor = BigInt(step);
  return divisor !== 0n && BigInt(value) % divisor === 0n;
}

/** Whether a number is a multiple of another: integers to the last digit, others as far as doubles tell (IEEE 754). */
export function isMultiple(value: JsonNumber, step: JsonNumber): boolean {
  if (typeof step === "bigint" || (typeof value === "bigint" && isInteger(step)))
    return isWholeMultiple(value, step);
  const quotient = Number(value) / step;
  return Math.abs(quotient - Math.round(quotient)) <= Number.EPSILON * Math.max(1, Math.abs(quotient));
}

/** A number in a text that does not keep its digits. */
export interface LostDigits {
  readonly start: number;
  readonly end: number;
  readonly written: string;
  readonly kept: number;
}

/** More digits than are always kept, or a number that may be too small. */
const suspicious = /\d[\d.]{15}|[eE][-+]?\d{3}/;
const number = /(?<![\w.])-?\d[\d.]*(?:[eE][+-]?\d+)?(?![\w.])/g;

/** The numbers of a text that don't keep their digits, among those that were read as some values. */
export function findLostDigits(text: string, isRead: (value: number) => boolean): LostDigits[] {
  if (!suspicious.test(text)) return [];
  return [...text.matchAll(number)].flatMap(({ 0: written, index: start }): LostDigits[] => {
    const kept = nearestDouble(Number(written));
    if (!isRead(kept) || keepsDigits(written)) return [];
    return [{ start, end: start + written.length, written, kept }];
  });
}
