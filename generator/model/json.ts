import { isNumber, keepDigits, type JsonNumber } from "./exact-number.js";

/** A JSON value (RFC 8259), as it stands in an example, a default or an enumeration. */
export type JsonValue =
  | null
  | boolean
  | JsonNumber
  | string
  | readonly JsonValue[]
  | { readonly [name: string]: JsonValue };

/** Whether a value is an object of JSON. */
export function isJsonObject(value: JsonValue | undefined): value is Readonly<Record<string, JsonValue>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Whether a value is a list of JSON. */
export function isJsonList(value: JsonValue | undefined): value is readonly JsonValue[] {
  return Array.isArray(value);
}

/** What JavaScript calls the type of a value, but for an integer of many digits: for JSON it is a number. */
export function typeOfJson(value: JsonValue): "string" | "number" | "boolean" | "object" {
  if (typeof value === "string" || typeof value === "boolean") return typeof value as "string" | "boolean";
  return isNumber(value) ? "number" : "object";
}

/** A text that begins no string in some JSON, nor stands in one. */
function findMark(json: string): string {
  const runs = json.match(/#+/g) ?? [];
  return "#".repeat(runs.reduce((longest, { length }) => Math.max(longest, length), 0) + 1);
}

/** Prints a value with each bigint as a string, which `mark` makes of it. */
function printMarked(
  value: unknown,
  indent: number | string | undefined,
  mark: (digits: bigint) => string,
): string {
  return JSON.stringify(value, (_, part: unknown) => (typeof part === "bigint" ? mark(part) : part), indent);
}

/** A value as JSON text with all digits of its integers. `JSON.stringify` does what it can without, several times faster. */
export function stringifyJson(value: unknown, indent?: number | string): string {
  if (typeof value === "bigint") return String(value);
  try {
    return JSON.stringify(value, undefined, indent);
  } catch {
    const mark = findMark(printMarked(value, indent, () => ""));
    const text = printMarked(value, indent, (digits) => `${mark}${String(digits)}`);
    return text.replace(new RegExp(`"${mark}(-?\\d+)"`, "g"), "$1");
  }
}

const manyDigits = /\d{16}/;
/** A string, or a number of an integer's form. */
const stringOrInteger = /"(?:[^"\\]|\\.)*"|(?<![\w.+-])-?\d{16,}(?![\w.])/g;

/** The value of a JSON text with all digits of its integers; throws a SyntaxError where it is none. */
export function parseExactJson(text: string): JsonValue {
  const value = JSON.parse(text) as JsonValue;
  if (!manyDigits.test(text)) return value;
  const mark = findMark(JSON.stringify(value));
  const marked = text.replace(stringOrInteger, (part) => (part.startsWith('"') ? part : `"${mark}${part}"`));
  return JSON.parse(marked, (_, part: JsonValue) =>
    typeof part === "string" && part.startsWith(mark) ? keepDigits(part.slice(mark.length)) : part,
  ) as JsonValue;
}

/** A text that two values share exactly when they are equal: members in any order, `1.0` as `1`. */
export function canonicalJson(value: JsonValue): string {
  if (Array.isArray(value)) return `[${(value as readonly JsonValue[]).map(canonicalJson).join()}]`;
  if (typeof value !== "object" || value === null) return stringifyJson(value);
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${canonicalJson(member)}`).join()}}`;
}
