// Written by docwright; do not edit. The next run writes this file anew.

function matches(value: unknown, pattern: RegExp): boolean {
  return typeof value === "string" && pattern.test(value);
}

/** Whether the value is a UUID (RFC 4122, section 3), of any version. */
export function isUuid(value: unknown): boolean {
  return matches(value, /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/i);
}

/** Whether the value is a JSON Pointer (RFC 6901, section 5). */
export function isJsonPointer(value: unknown): boolean {
  return matches(value, /^(?:\/(?:[^/~]|~[01])*)*$/);
}

/** Whether the value is a relative JSON Pointer. */
export function isRelativeJsonPointer(value: unknown): boolean {
  return matches(value, /^(?:0|[1-9]\d*)(?:#|(?:\/(?:[^/~]|~[01])*)*)$/);
}

/** Whether the value is a URI template (RFC 6570, section 2). */
export function isUriTemplate(value: unknown): boolean {
  return matches(
    value,
    /^(?:[^\s"'<>\\^`{|}%]|%[\da-f]{2}|\{[+#./;?&=,!@|]?(?:[\w.]|%[\da-f]{2})+(?:\*|:[1-9]\d{0,3})?(?:,(?:[\w.]|%[\da-f]{2})+(?:\*|:[1-9]\d{0,3})?)*\})*$/i,
  );
}

/** Whether the value is base64 (RFC 4648, section 4). */
export function isBase64(value: unknown): boolean {
  return matches(
    value,
    /^(?:[\d+/A-Za-z]{4})*(?:[\d+/A-Za-z]{2}==|[\d+/A-Za-z]{3}=)?$/,
  );
}

/** Whether the value is a regular expression of ECMA-262. It is never run. */
export function isRegex(value: unknown): boolean {
  if (typeof value !== "string") return false;
  try {
    return Boolean(new RegExp(value, "u"));
  } catch {
    return false;
  }
}
