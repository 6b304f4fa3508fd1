import type { Operation, Placement } from "./contract.js";
import { isObject } from "./json.js";

/** A scalar as text: a date as ISO 8601, null as an empty value. Throws on anything else. */
export function writeScalar(value: unknown): string {
  if (value === null) return "";
  if (value instanceof Date) return value.toISOString();
  if (!Number.isFinite(value) && !/^st|^b/.test(typeof value))
    throw new TypeError();
  return (value as string | number | boolean | bigint).toString();
}

/** `&name=value`: of a list each item by itself, of an object each member under its own name (form, exploded). */
export const writeQuery = (name: string, value: unknown): string =>
  listPairs(name, value)
    .map(
      ([key, item]) =>
        `&${encodeURIComponent(key)}=${encodeURIComponent(writeScalar(item))}`,
    )
    .join("");

/** Names and values of a parameter that is taken apart. */
export function listPairs(name: string, value: unknown): [string, unknown][] {
  if (Array.isArray(value)) return value.map((item) => [name, item]);
  return isObject(value)
    ? Object.entries(value as object).filter(([, item]) => item !== undefined)
    : [[name, value]];
}

/** How a parameter is written: as the operation says, or else as its location has it. What an object inherits has no `write`. */
export const findPlacement = (
  { parameters }: Operation,
  name: string,
  write: Placement["write"],
): Placement => {
  const placement = parameters?.[name];
  return placement?.write ? placement : { write };
};
