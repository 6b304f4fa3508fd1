/** Whether a pattern asserts something of what stands around a match: then an empty match is not to be had everywhere. */
const assertion = /[$^]|\\b|\\B|\(\?<?[=!]/u;

/** Patterns between both ends that take any text: any characters, or any of one line, as most who write it mean it. */
const wholeTexts: readonly string[] = [
  ".*",
  "(.*)",
  "(.|\\n)*",
  "[\\s\\S]*",
  "[\\S\\s]*",
  "[\\d\\D]*",
  "[\\w\\W]*",
  "[^]*",
];

function matchesNothing(pattern: string): boolean {
  try {
    return new RegExp(pattern, "u").test("");
  } catch {
    return false;
  }
}

/**
 * Whether every text matches a pattern, which is not anchored (JSON Schema Validation, section 6.3.3): where an empty
 * text is found in any, or where it takes everything between both ends.
 */
export function acceptsEverything(pattern: string): boolean {
  const inner = pattern.replace(/^\^/u, "").replace(/\$$/u, "");
  if (wholeTexts.includes(inner)) return true;
  if (pattern.startsWith("^") && pattern.endsWith("$")) return false;
  return !assertion.test(inner) && matchesNothing(inner);
}
