/** A scalar as text: a date as ISO 8601, null as an empty value. Throws on anything else. */
export function writeScalar(value: unknown): string {
  if (value === null) return "";
  if (value instanceof Date) return value.toISOString();
  if (!Number.isFinite(value) && !/^st|^b/.test(typeof value))
    throw new TypeError();
  return (value as string | number | boolean | bigint).toString();
}
