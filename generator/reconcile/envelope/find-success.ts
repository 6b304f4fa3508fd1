import type { Node, OperationTree } from "../tree.js";

/** The answer of a successful call: the lowest status of class 2. */
export function findSuccess(
  operation: OperationTree,
): { readonly status: string; readonly node: Node } | undefined {
  const [status] = [...operation.responses.keys()].filter((one) => one.startsWith("2")).sort();
  const node = status === undefined ? undefined : operation.responses.get(status);
  return status === undefined || !node ? undefined : { status, node };
}
