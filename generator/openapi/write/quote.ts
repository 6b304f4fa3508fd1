/** Beyond ASCII: control characters and marks that turn the direction of text around, which a reviewer would not see. */
const unseen = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/g;

/** A value in JSON, and in the double quotes of YAML, with everything to be seen; it is read back the same. */
export function printQuotedJson(value: unknown): string {
  return JSON.stringify(value).replace(
    unseen,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}
