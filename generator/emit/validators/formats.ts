import type { SupportName } from "./support.js";

/** The formats of strings that are checked, and the functions that do. */
const stringFormats = new Map<string, SupportName>([
  ["date-time", "isDateTime"],
  ["date", "isDate"],
  ["time", "isTime"],
  ["duration", "isDuration"],
  ["email", "isEmail"],
  ["idn-email", "isIdnEmail"],
  ["hostname", "isHostname"],
  ["ipv4", "isIpv4"],
  ["ipv6", "isIpv6"],
  ["uri", "isUri"],
  ["uri-reference", "isUriReference"],
  ["iri", "isIri"],
  ["iri-reference", "isIriReference"],
  ["uri-template", "isUriTemplate"],
  ["uuid", "isUuid"],
  ["json-pointer", "isJsonPointer"],
  ["relative-json-pointer", "isRelativeJsonPointer"],
  ["regex", "isRegex"],
  ["byte", "isBase64"],
]);

/** The function that checks a format of strings; others, such as `password`, are annotations (JSON Schema Validation, 7.2.1). */
export function findStringFormat(format: string | undefined): SupportName | undefined {
  return format === undefined ? undefined : stringFormats.get(format);
}

export interface NumberRange {
  readonly minimum: number;
  readonly maximum: number;
}

/** The formats of numbers that bound them (OpenAPI format registry). A double holds 64-bit integers inexactly near their ends. */
export const numberFormats: ReadonlyMap<string, NumberRange> = new Map([
  ["int32", { minimum: -(2 ** 31), maximum: 2 ** 31 - 1 }],
  ["int64", { minimum: -(2 ** 63), maximum: 2 ** 63 }],
]);
