/** Whether the value is what JSON calls an object: no array, not null. Members are read as JavaScript reads them. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
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
export function own(object: Record<string, unknown>, name: string): unknown {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

/** How many members an object has; those that are undefined are absent. */
export function countMembers(object: Record<string, unknown>): number {
  return Object.keys(object).filter((name) => object[name] !== undefined)
    .length;
}
