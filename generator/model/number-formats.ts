/** The numbers that a format is about. */
export interface NumberRange {
  readonly minimum: number;
  readonly maximum: number;
}

const signed = (bits: number, maximum = 2 ** (bits - 1) - 1): NumberRange => ({
  minimum: -(2 ** (bits - 1)),
  maximum,
});
const unsigned = (bits: number): NumberRange => ({ minimum: 0, maximum: 2 ** bits - 1 });

/**
 * The formats of integers that are nothing but ranges (OpenAPI format registry). A double holds 64-bit integers inexactly
 * near their ends, which are the next ones that it holds.
 */
export const integerRanges: ReadonlyMap<string, NumberRange> = new Map([
  ["int8", signed(8)],
  ["int16", signed(16)],
  ["int32", signed(32)],
  ["int64", signed(64, 2 ** 63)],
  ["uint8", unsigned(8)],
  ["uint16", unsigned(16)],
  ["uint32", unsigned(32)],
  ["uint64", unsigned(64)],
]);

/** Formats of numbers; any other format is one of strings (OpenAPI 3.1, section 4.4). */
export const numberFormats: ReadonlySet<string> = new Set([
  ...integerRanges.keys(),
  ...["float", "double", "double-int"],
]);
