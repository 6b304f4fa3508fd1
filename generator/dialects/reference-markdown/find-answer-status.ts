import type { OperationBlock } from "./page.js";

/** The status of the answer that an operation documents: that of its first example of success, or 200 where none is printed. */
export function findAnswerStatus({ examples }: Pick<OperationBlock, "examples">): string {
  const printed = examples.flatMap(({ status }) => status ?? []);
  return printed.find((status) => status.startsWith("2")) ?? "200";
}
