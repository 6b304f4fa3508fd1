/**
 * Whether all tests hold. What has operators stands in parentheses wherever it is put; the formatter takes away those that
 * say nothing.
 */
export function allOf(tests: readonly string[]): string {
  return join(tests, " && ", "true");
}

/** Whether one of some tests holds, in the same form. */
export function anyOf(tests: readonly string[]): string {
  return join(tests, " || ", "false");
}

function join(tests: readonly string[], operator: string, none: string): string {
  const [first = none, ...others] = tests;
  return others.length === 0 ? first : `(${tests.join(operator)})`;
}
