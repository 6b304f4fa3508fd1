import { isJsonMediaType, stringifyJson, type Aspect, type JsonValue } from "../model/index.js";
import { firstTold } from "./told.js";
import {
  createNode,
  obtain,
  printOperationKey,
  resolveModel,
  type ApiTree,
  type Node,
  type OperationTree,
} from "./tree.js";

/** What documents say of a body or an answer whatever its form. */
const ofAnyForm: ReadonlySet<Aspect> = new Set<Aspect>([
  "exists",
  "required",
  "bodyRequired",
  "responseDescription",
  "status",
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
  const answered = new Set<string>();
  for (const { operations } of trees) {
    for (const [operationKey, operation] of operations) {
      for (const [key, node] of listBodies(operation)) {
        const isStated = firstTold(node.told, "content") !== undefined;
        if (!isStated || findMediaType(node) === main.get(key)) continue;
        leaveForm(node);
        if (node !== operation.body) answered.add(operationKey);
      }
    }
  }
  for (const key of answered) widenSwitches(trees, key);
}

/**
 * The members of a request that have one value on the page of each form of the answer, such as `stream`, take the values
 * of all of them: that is how a call chooses the form.
 */
function widenSwitches(trees: readonly ApiTree[], key: string): void {
  const members = new Map<string, Node[]>();
  for (const { operations, types } of trees) {
    const body = operations.get(key)?.body;
    for (const [name, member] of body ? resolveModel(types, body).properties : [])
      obtain(members, name, () => [] as Node[]).push(member);
  }
  for (const nodes of members.values()) {
    const constants = nodes.flatMap(({ told }) => {
      const values = firstTold(told, "values")?.assertion.values ?? [];
      return values.length === 1 ? values : [];
    });
    if (constants.length === nodes.length)
      nodes.forEach((node) => {
        allowAll(node, constants);
      });
  }
}

/** Lists values at a place, each once, instead of those that its document lists. */
function allowAll(node: Node, listed: readonly JsonValue[]): void {
  const values = [...new Map(listed.map((value) => [stringifyJson(value), value])).values()];
  node.told = node.told.map((one) =>
    one.assertion.aspect === "values" ? { ...one, assertion: { aspect: "values", values } } : one,
  );
}
