import { fail, type Report } from "./report.js";

/** How deep values of a recursive type may nest, so that no input can exhaust the stack. */
export const deepest = 1000;

/** Notes a value that nests too deep, or holds itself. */
export function failDepth(report: Report | undefined, value: unknown): boolean {
  return fail(report, value, `at most ${deepest} levels`, undefined, "depth");
}
