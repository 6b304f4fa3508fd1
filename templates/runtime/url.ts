import { RequestError } from "./errors.js";
import type { Fail } from "./failure.js";

/** Dot segments in any encoding, at any depth of encoding of the percent sign, between slashes of any kind. */
const dotSegment = /(?:^|[/\\]|%2f|%5c)(?:\.|%2e){1,2}(?:$|[/\\]|%2f|%5c)/i;

/** One path segment of a parameter (RFC 3986, section 3.3). Throws on what could leave the path or vanish from it. */
export function writeSegment(name: string, value: unknown, fail: Fail): string {
  const text = typeof value === "number" && Number.isFinite(value) ? String(value) : value;
  if (typeof text !== "string" || !text) {
    throw fail(RequestError, `was not sent: ${name} must be a string or number that is not empty`);
  }
  if (/[\p{Cc}\p{Cs}]/u.test(text) || dotSegment.test(text.replace(/%(?:25)+/g, "%"))) {
    throw fail(
      RequestError,
      `was not sent: ${name} has a control character, half a character or a dot segment`,
    );
  }
  return encodeURIComponent(text);
}

/** A scalar as text: dates as ISO 8601, null as an empty value; undefined where the value is no scalar. */
export function writeScalar(value: unknown): string | undefined {
  if (value === null) return "";
  if (typeof value === "string" || typeof value === "boolean" || typeof value === "bigint")
    return String(value);
  if (typeof value === "number" && Number.isFinite(value)) return String(value);
  return value instanceof Date && !Number.isNaN(+value) ? value.toISOString() : undefined;
}

/** The values that a query parameter is sent as: one of JSON for objects and lists of them, else each scalar by itself. */
function writeValues(value: unknown, asJson: boolean | undefined): readonly (string | undefined)[] {
  const items = Array.isArray(value) ? (value as unknown[]) : [value];
  const isStructure = items.some((item) => typeof item === "object" && item && !(item instanceof Date));
  if (asJson || isStructure) return [JSON.stringify(value)];
  return items.filter((item) => item !== undefined).map(writeScalar);
}

/** `&name=value`, once for each value; empty for undefined. */
export function writeQuery(name: string, value: unknown, asJson: boolean | undefined, fail: Fail): string {
  if (value === undefined) return "";
  try {
    return writeValues(value, asJson)
      .map((text) => {
        if (text === undefined) throw new TypeError();
        return `&${encodeURIComponent(name)}=${encodeURIComponent(text)}`;
      })
      .join("");
  } catch {
    throw fail(RequestError, `was not sent: ${name} can't be written in a query`);
  }
}
