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

/** A number in a text that does not keep its digits. */
export interface LostDigits {
  readonly start: number;
  readonly end: number;
  readonly written: string;
  readonly kept: number;
}

/** Fifteen digits are always kept, unless the number is too small (IEEE 754, section 5.12.2). */
const suspicious = /\d[\d.]{15}|[eE]-\d{3}/;
const number = /(?<![\w.])-?\d[\d.]*(?:[eE][+-]?\d+)?(?![\w.])/g;

/** The numbers of a text that don't keep their digits, among those that were read as some values. */
export function findLostDigits(text: string, isRead: (value: number) => boolean): LostDigits[] {
  if (!suspicious.test(text)) return [];
  return [...text.matchAll(number)].flatMap(({ 0: written, index: start }): LostDigits[] => {
    const kept = Number(written);
    if (!isRead(kept) || keepsDigits(written)) return [];
    return [{ start, end: start + written.length, written, kept }];
  });
}
