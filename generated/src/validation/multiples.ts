// Written by docwright; do not edit. The next run writes this file anew.

/** A number as `digits × 10^exponent`, from its shortest decimal form: what a JSON text would say. */
function toDecimal(value: number): readonly [digits: bigint, exponent: number] {
  const [mantissa = "", exponent = "0"] = String(value).split("e");
  const [whole = "", fraction = ""] = mantissa.split(".");
  return [BigInt(whole + fraction), Number(exponent) - fraction.length];
}

/** Whether the number is a multiple, in decimal arithmetic: 0.3 is one of 0.1, although their binary quotient is not whole. */
export function isMultipleOf(value: number, divisor: number): boolean {
  if (Number.isSafeInteger(value) && Number.isSafeInteger(divisor))
    return value % divisor === 0;
  const [digits, exponent] = toDecimal(value);
  const [divisorDigits, divisorExponent] = toDecimal(divisor);
  const shift = exponent - divisorExponent;
  const scale = 10n ** BigInt(Math.abs(shift));
  return shift < 0
    ? digits % (divisorDigits * scale) === 0n
    : (digits * scale) % divisorDigits === 0n;
}
