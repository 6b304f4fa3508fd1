// Written by docwright; do not edit. The next run writes this file anew.

const time = "T(?:\\d+H(?:\\d+M(?:\\d+S)?)?|\\d+M(?:\\d+S)?|\\d+S)";
const date = "\\d+D|\\d+M(?:\\d+D)?|\\d+Y(?:\\d+M(?:\\d+D)?)?";

/** Whether the value is a `duration` of RFC 3339, appendix A. */
export function isDuration(value: unknown): boolean {
  return (
    typeof value === "string" &&
    new RegExp(`^P(?:\\d+W|${time}|(?:${date})(?:${time})?)$`).test(value)
  );
}
