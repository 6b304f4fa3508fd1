import { showJson } from "../../diagnostics.js";

/** A value in JSON, and in the double quotes of YAML, with everything to be seen; it is read back the same. */
export function printQuotedJson(value: unknown): string {
  return showJson(value);
}
