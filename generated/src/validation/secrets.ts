// Written by docwright; do not edit. The next run writes this file anew.

import type { Key, Report } from "./check.js";

/** A report on a secret: it says what is wrong, and shows nothing of the value. */
export function hide(report: Report | undefined): Report | undefined {
  return report && { ...report, isSecret: true };
}

/** Names that say that a value is a credential, where the documentation gives no names: of headers, say. */
const secretName =
  /secret|passw|passphrase|credential|authorization|(?:token|key)s?$/i;

/** A report on a member of any name. */
export function hideByName(
  report: Report | undefined,
  name: Key,
): Report | undefined {
  return secretName.test(String(name)) ? hide(report) : report;
}
