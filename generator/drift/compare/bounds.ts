import {
  besideInteger,
  integerRanges,
  isNumber,
  roundTowards,
  type JsonNumber,
  type JsonValue,
  type NumberRange,
  type Schema,
} from "../../model/index.js";

/** One end of a range of numbers. */
export interface Bound {
  readonly value: JsonNumber;
  readonly isExclusive: boolean;
}

/** The keywords that say where a range begins, and where it ends. */
export const boundKeywords = {
  lower: ["minimum", "exclusiveMinimum"],
  upper: ["maximum", "exclusiveMaximum"],
} as const;

export type End = keyof typeof boundKeywords;

type Keywords = Readonly<Record<string, JsonValue | undefined>>;

const signs: Readonly<Record<End, 1 | -1>> = { lower: 1, upper: -1 };

/** Whether one bound of an end lets fewer numbers through than another. */
export function isTighter(end: End, one: Bound, other: Bound): boolean {
  const [high, low] = end === "lower" ? [one.value, other.value] : [other.value, one.value];
  return high > low || (high >= low && one.isExclusive && !other.isExclusive);
}

/** Of integers, `> 1` is `>= 2`, and `>= 1.5` is too. */
function ofIntegers(end: End, { value, isExclusive }: Bound): Bound {
  const sign = signs[end];
  const nearest = roundTowards(value, sign);
  const isBeside = isExclusive && nearest === value;
  return { value: isBeside ? besideInteger(value, sign) : nearest, isExclusive: false };
}

/** Where the range that a schema's own bounds leave ends on one side; undefined where it does not. */
export function findBound(schema: Schema, end: End): Bound | undefined {
  const keywords = schema as unknown as Keywords;
  const bounds = boundKeywords[end].flatMap((keyword, index): readonly Bound[] => {
    const value = keywords[keyword];
    if (!isNumber(value)) return [];
    const bound = { value, isExclusive: index === 1 };
    return [schema.kind === "integer" ? ofIntegers(end, bound) : bound];
  });
  return bounds.reduce<Bound | undefined>(
    (tightest, bound) => (tightest && !isTighter(end, bound, tightest) ? tightest : bound),
    undefined,
  );
}

function rangeOf(schema: Schema): NumberRange | undefined {
  const { format } = schema as unknown as Keywords;
  return schema.kind === "integer" && typeof format === "string" ? integerRanges.get(format) : undefined;
}

/** Where the range of a format ends. */
const endOf = (range: NumberRange, end: End): Bound => ({
  value: range[boundKeywords[end][0]],
  isExclusive: false,
});

/** Where ranges end, which a format may end, too: bounds outside of that refuse nothing. */
export function findBounds(
  base: Schema,
  revision: Schema,
  end: End,
): readonly [Bound | undefined, Bound | undefined] {
  const within = (schema: Schema) => {
    const [bound, range] = [findBound(schema, end), rangeOf(schema)];
    const limit = range && endOf(range, end);
    return limit && !(bound && isTighter(end, bound, limit)) ? limit : bound;
  };
  return [within(base), within(revision)];
}

/** How a bound stands to the one before it: undefined where both leave the same numbers. */
export function relateBounds(
  end: End,
  before: Bound | undefined,
  after: Bound | undefined,
): "tightened" | "loosened" | undefined {
  if (!before && !after) return undefined;
  if (!before) return "tightened";
  if (!after) return "loosened";
  if (isTighter(end, after, before)) return "tightened";
  return isTighter(end, before, after) ? "loosened" : undefined;
}

function isWithinFormat(schema: Schema, range: NumberRange): boolean {
  return (["lower", "upper"] as const).every((end) => {
    const bound = findBound(schema, end);
    return bound !== undefined && !isTighter(end, endOf(range, end), bound);
  });
}

/**
 * Whether a format is a range around the bounds of its schema, so that it refuses nothing, or of another, which lets nothing
 * through that the format refuses.
 */
export function isFormatImplied(schema: Schema, other: Schema): boolean {
  const range = rangeOf(schema);
  return range !== undefined && [schema, other].some((bounded) => isWithinFormat(bounded, range));
}
