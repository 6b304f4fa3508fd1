import { groupBy } from "../model/index.js";
import type { Told } from "./told.js";
import type { ApiTree, Node, OperationTree } from "./tree.js";

/** A successful answer as one document has it. */
interface Success {
  readonly operation: OperationTree;
  readonly status: string;
  readonly node: Node;
}

/** Statuses of answers that have no body (RFC 9110, sections 15.3.5 and 15.3.6). */
const withoutBody: ReadonlySet<string> = new Set(["204", "205"]);

const listSuccesses = (operation: OperationTree): readonly Success[] =>
  [...operation.responses].flatMap(([status, node]) =>
    status.startsWith("2") ? [{ operation, status, node }] : [],
  );

/** Whether an answer is of a document that tells answers by their statuses. */
const isTold = ({ node }: Success): boolean =>
  node.told.some(({ reading }) => reading.abilities.has("errors"));

/** Records at an answer which status its document gives it. */
function noteStatus({ node, status }: Success): void {
  const [first] = node.told;
  if (first) node.told.push({ ...first, assertion: { aspect: "status", status } } satisfies Told);
}

/**
 * Puts the answer of a page that shows a successful one alone, and no other status, where the documents that tell answers by
 * their statuses have theirs: 201 instead of 200. It stays where they have one, or none that has a body.
 */
export function settleStatuses(trees: readonly ApiTree[]): void {
  const operations = trees.flatMap((tree) =>
    [...tree.operations].map(([key, operation]) => ({ key, operation })),
  );
  for (const group of groupBy(operations, ({ key }) => key).values()) {
    if (group.length === 1) continue;
    const successes = group.flatMap(({ operation }) => listSuccesses(operation));
    const told = successes.filter(isTold);
    const statuses = new Set(told.map(({ status }) => status));
    const [status] = [...statuses].filter((one) => !withoutBody.has(one)).sort();
    const moved = successes.filter((one) => !isTold(one) && !statuses.has(one.status));
    if (status === undefined || moved.length === 0) continue;
    [...told.filter((one) => one.status === status), ...moved].forEach(noteStatus);
    for (const { node, operation, status: shown } of moved) {
      operation.responses.delete(shown);
      operation.responses.set(status, node);
    }
  }
}
