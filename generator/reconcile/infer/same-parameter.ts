import { groupBy, stringifyJson } from "../../model/index.js";
import type { DraftApi, DraftOperation } from "../draft-api.js";
import { followType, type Draft } from "../draft.js";
import { createShapeIndex, findOutline } from "../shapes/shape.js";
import { carryConstraints, carryInteger } from "./carry.js";
import type { InferenceRule } from "./rule.js";

interface Member {
  readonly resource: readonly string[];
  readonly name: string;
  readonly draft: Draft;
  readonly isInput: boolean;
}

/** What a call returns, without its envelope, its list and its name. */
function findResult(operation: DraftOperation, api: DraftApi): Draft | undefined {
  const answer = operation.success === undefined ? undefined : operation.responses.get(operation.success);
  const { unwrap } = operation;
  const resolve = (draft: Draft | undefined) => draft && followType(draft, api.types);
  const value = resolve(unwrap === undefined ? answer : answer?.properties.get(unwrap));
  return value?.kind === "array" ? resolve(value.items) : value;
}

function listProperties(draft: Draft | undefined): [string, Draft][] {
  return [...(draft?.properties ?? [])];
}

function listMembers(api: DraftApi): Member[] {
  return api.operations.flatMap((operation) => {
    const resource = operation.name.resource.path;
    const inputs: [string, Draft][] = operation.parameters.map(({ name, draft }) => [name, draft]);
    const results = listProperties(findResult(operation, api));
    const toMember =
      (isInput: boolean) =>
      ([name, draft]: [string, Draft]): Member => ({ resource, name, draft, isInput });
    return [
      ...[...inputs, ...listProperties(operation.body)].map(toMember(true)),
      ...results.map(toMember(false)),
    ];
  });
}

/**
 * A parameter that has the name, the type and the description of another one of its resource, or of a member of what the
 * resource returns, has its bounds and format too.
 */
export const sameParameter: InferenceRule = {
  name: "same-parameter",
  summary:
    "a parameter that is named, typed and described like another place of its resource has the same bounds",
  apply: (api) => {
    const index = createShapeIndex();
    const groups = groupBy(listMembers(api), ({ draft, name, resource }) =>
      stringifyJson([resource, name, findOutline(draft, index), draft.description ?? null]),
    );
    for (const group of groups.values()) carryToInputs(group);
  },
};

/** Results give, and only inputs take: what a call returns is known from its own documents and shapes. */
function carryToInputs(group: readonly Member[]): void {
  const inputs = new Set(group.filter(({ isInput }) => isInput).map(({ draft }) => draft));
  if (inputs.size === 0) return;
  const drafts = [...new Set(group.map(({ draft }) => draft))];
  carryConstraints(drafts, sameParameter.name, inputs);
  carryInteger(drafts, sameParameter.name, inputs);
}
