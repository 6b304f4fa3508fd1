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
