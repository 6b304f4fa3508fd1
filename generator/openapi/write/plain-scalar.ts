/** Text with a meaning in YAML 1.2's grammar (section 7.3.3), at its start, its end or inside; readers of 1.1 refuse any tab. */
export const indicator = /^[ ,[\]{}#&*!|>'"%@`]|^[?-]$|^[?-] |: | #|[ :]$|\t/;

/** What ends a plain scalar between brackets. */
export const flowIndicator = /[[\]{},]/;

/** Plain, each would be another value than a string: to YAML 1.2 (core schema) or to a reader of YAML 1.1. */
const otherValues: readonly RegExp[] = [
  /^(?:~|null|y|yes|true|on|n|no|false|off|<<|=)?$/i,
  /^[-+]?(?:0o[0-7]+|0x[\da-f_]+|0b[01_]+|\.inf|\.nan)$/i,
  /^(?=.*[\d.])[-+]?(?:\d[\d_]*)?(?:\.[\d_]*)?(?:e[-+]?\d+)?$/i,
  /^[-+]?\d[\d_]*(?::[0-5]?\d)+(?:\.[\d_]*)?$/,
  /^\d{4}-\d\d?-\d\d?(?:(?:t|[\t ]+)\d\d?:\d\d?:\d\d?(?:\.\d+)?(?:[\t ]*(?:Z|[-+][012]?\d(?::\d\d)?))?)?$/i,
];

/** Whether plain text is, to one reader or another, something else than a string. */
export function isOtherValue(text: string): boolean {
  return otherValues.some((pattern) => pattern.test(text));
}
