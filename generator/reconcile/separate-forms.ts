import { isJsonMediaType, type Aspect } from "../model/index.js";
import { firstTold } from "./told.js";
import { createNode, printOperationKey, type ApiTree, type Node, type OperationTree } from "./tree.js";

/** What documents say of a body or an answer whatever its form. */
const ofAnyForm: ReadonlySet<Aspect> = new Set<Aspect>([
  "exists",
  "required",
  "bodyRequired",
  "responseDescription",
  "headers",
  "links",
  "content",
]);

const findMediaType = ({ told }: Node): string | undefined =>
  firstTold(told, "mediaType")?.assertion.mediaType;

/** The body and the answers of an operation, each by its own key. */
function listBodies({ body, key, responses }: OperationTree): readonly (readonly [string, Node])[] {
  const nodes = [...(body ? [["body", body] as const] : []), ...responses];
  return nodes.map(([name, node]) => [`${printOperationKey(key)} ${name}`, node]);
}

/** The form of each body that the spec describes member by member: the first that is JSON, or the first. */
function findMainForms(trees: readonly ApiTree[]): ReadonlyMap<string, string> {
  const main = new Map<string, string>();
  for (const tree of trees) {
    for (const [key, node] of [...tree.operations.values()].flatMap(listBodies)) {
      const [own, known] = [findMediaType(node), main.get(key)];
      const isBetter = known === undefined || (!isJsonMediaType(known) && isJsonMediaType(own ?? ""));
      if (own !== undefined && isBetter) main.set(key, own);
    }
  }
  return main;
}

/** Leaves of a node what holds for every form, and its own form as it is stated. */
function leaveForm(node: Node): void {
  const told = node.told.filter(({ assertion }) => ofAnyForm.has(assertion.aspect));
  delete node.items;
  delete node.values;
  delete node.type;
  Object.assign(node, createNode(), { told });
}

/**
 * Keeps the forms of a body apart that documents show one of each: some platforms give an operation that answers with JSON
 * or with a stream, or takes JSON or a form, a page for each. What they say of members is of their own form.
 */
export function separateForms(trees: readonly ApiTree[]): void {
  const main = findMainForms(trees);
  for (const tree of trees) {
    for (const [key, node] of [...tree.operations.values()].flatMap(listBodies)) {
      const isStated = firstTold(node.told, "content") !== undefined;
      if (isStated && findMediaType(node) !== main.get(key)) leaveForm(node);
    }
  }
}
