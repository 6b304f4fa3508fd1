// Written by docwright; do not edit. The next run writes this file anew.

/** Any value, as checks tell values apart. */
export type Input =
  | string
  | number
  | bigint
  | boolean
  | symbol
  | null
  | undefined
  | Input[]
  | Members;

/** What JSON calls an object: no array, not null. Members are read as JavaScript reads them. */
export interface Members {
  readonly [name: string]: Input;
}

/** Whether the value is a number that JSON can carry: not `NaN`, not infinite. */
export function isNumber(value: unknown): value is number {
  return Number.isFinite(value);
}

/** Whether the value is a number without a fraction; `1.0` is one. */
export function isInteger(value: unknown): value is number {
  return Number.isInteger(value);
}

/** A member that every object inherits something of the same name of, such as `constructor`. */
export function own(object: Members, name: string): Input {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

/** How many members an object has; those that are undefined are absent. */
export function countMembers(object: Members): number {
  return Object.keys(object).filter((name) => object[name] !== undefined)
    .length;
}
