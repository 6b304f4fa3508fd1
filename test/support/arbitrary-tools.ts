import fc from "fast-check";

/** Removes the members that are undefined, so that what is left is canonical. */
export function compact<T extends object>(value: { readonly [K in keyof T]: T[K] | undefined }): T {
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined)) as T;
}

/** A value about once in `rarity`, otherwise undefined; always undefined where it is off. */
export const optional = <T>(
  on: boolean,
  arbitrary: fc.Arbitrary<T>,
  rarity = 3,
): fc.Arbitrary<T | undefined> =>
  on
    ? fc.oneof({ arbitrary: fc.constant(undefined), weight: rarity - 1 }, { arbitrary, weight: 1 })
    : fc.constant(undefined);

/** True now and then, where it is on. */
export const flag = (on: boolean): fc.Arbitrary<true | undefined> =>
  optional(on, fc.constant(true as const), 8);
