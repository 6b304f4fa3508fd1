import type { OperationKey, Pagination, Parameter } from "../model/index.js";
import { decide } from "./decide.js";
import { visitDrafts, type Decision, type Draft } from "./draft.js";
import { findSuccess } from "./envelope/find-success.js";
import type { ResultPlace } from "./envelope/place-results.js";
import type { Names, OperationName } from "./names/index.js";
import { listDisputes } from "./settle-exchange.js";
import type { Told } from "./told.js";
import type { ApiTree, Node, OperationTree } from "./tree.js";

export interface DraftParameter {
  readonly in: Parameter["in"];
  readonly name: string;
  readonly draft: Draft;
  /** Absent: the style that OpenAPI has for the location. */
  encoding?: "json";
}

/** An operation while rules of inference still work on it. */
export interface DraftOperation {
  readonly key: OperationKey;
  /** `billing.topup.create` */
  readonly id: string;
  readonly name: OperationName;
  readonly told: readonly Told[];
  readonly parameters: readonly DraftParameter[];
  readonly body?: Draft;
  readonly responses: ReadonlyMap<string, Draft>;
  /** The status of a successful answer. */
  readonly success?: string;
  /** The member of the successful body that a call returns. */
  unwrap?: string;
  pagination?: Pagination;
  readonly decisions: Decision[];
}

/** Everything that the spec will say, while rules of inference still work on it. */
export interface DraftApi {
  readonly told: readonly Told[];
  readonly operations: readonly DraftOperation[];
  readonly types: ReadonlyMap<string, Draft>;
  /** Every draft of the API, before those inside it; rules change drafts, but not which there are. */
  readonly drafts: readonly Draft[];
}

/** Decides a parameter, a body or an answer. */
function decideRoot(node: Node, place: string): Draft {
  const draft = decide(node, place);
  draft.decisions.push(...listDisputes(draft));
  return draft;
}

function draftParameters(operation: OperationTree, id: string): DraftParameter[] {
  return [...operation.parameters.values()].flatMap(({ in: location, name, node }) =>
    location === "unlocated" ? [] : [{ in: location, name, draft: decideRoot(node, `${id}.${name}`) }],
  );
}

function draftOperation(
  operation: OperationTree,
  name: OperationName,
  place: ResultPlace | undefined,
): DraftOperation {
  const id = [...name.resource.path, name.name].join(".");
  const responses = new Map<string, Draft>();
  for (const [status, node] of operation.responses)
    responses.set(status, decideRoot(node, `${id}.${status}`));
  const success = findSuccess(operation)?.status;
  return {
    key: operation.key,
    id,
    name,
    told: operation.told,
    parameters: draftParameters(operation, id),
    ...(operation.body && { body: decideRoot(operation.body, id) }),
    responses,
    ...(success !== undefined && { success }),
    ...(place?.member !== undefined && { unwrap: place.member }),
    decisions: place ? [place.decision] : [],
  };
}

/** Everything inside the roots of the API: documented types, parameters, bodies, answers. */
function listDrafts(types: ReadonlyMap<string, Draft>, operations: readonly DraftOperation[]): Draft[] {
  const drafts: Draft[] = [];
  const add = (root: Draft) => {
    visitDrafts(root, (draft) => drafts.push(draft));
  };
  for (const type of types.values()) add(type);
  for (const operation of operations) {
    listRequestDrafts(operation).forEach(add);
    for (const response of operation.responses.values()) add(response);
  }
  return drafts;
}

/** Decides every place of the merged tree by rank. */
export function draftApi(tree: ApiTree, names: Names, places: ReadonlyMap<string, ResultPlace>): DraftApi {
  const types = new Map<string, Draft>();
  for (const [name, node] of tree.types) types.set(name, decide(node, name));
  const operations = [...tree.operations].flatMap(([key, operation]) => {
    const name = names.operations.get(key);
    return name ? [draftOperation(operation, name, places.get(key))] : [];
  });
  return { told: tree.told, operations, types, drafts: listDrafts(types, operations) };
}

/** The drafts of a request: its parameters and its body. */
export function listRequestDrafts(operation: DraftOperation): Draft[] {
  return [...operation.parameters.map(({ draft }) => draft), ...(operation.body ? [operation.body] : [])];
}
