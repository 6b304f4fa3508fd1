import type { DraftApi, DraftOperation } from "../draft-api.js";
import type { Draft } from "../draft.js";
import type { Evidence } from "../evidence.js";
import { toPascalCase } from "../names/words.js";
import { findTypePrefix } from "../shapes/common-names.js";

/** Where a name can begin: a type, the parameters of an operation, an operation itself, or an answer of it. */
export interface Start {
  readonly drafts: readonly Draft[];
  readonly operation?: DraftOperation;
}

/** The name of an operation's parameter type: `LogListParams`. */
export function printParamsName(operation: DraftOperation): string {
  const { documented, name } = operation.name;
  if (documented?.endsWith("Response")) return documented.replace(/Response$/, "Params");
  return `${findTypePrefix(operation)}${toPascalCase(name)}Params`;
}

/** Everything that a name can begin with. */
export function listStarts({ api, components }: Evidence): Map<string, Start> {
  const starts = new Map<string, Start>();
  for (const [name, drafts] of components) starts.set(name, { drafts });
  for (const [name, draft] of api.types) starts.set(name, { drafts: [draft] });
  for (const operation of api.operations) {
    const drafts = operation.body ? [operation.body] : [];
    starts.set(operation.id, { drafts, operation });
    starts.set(printParamsName(operation), { drafts, operation });
  }
  return starts;
}

/** The answers of operations, as the ledger calls them: `lamps.list.200`. */
export function listAnswers({ api }: Evidence): Map<string, Start> {
  const answers = api.operations.flatMap(({ id, responses }) =>
    [...responses].map(([status, draft]): [string, Start] => [`${id}.${status}`, { drafts: [draft] }]),
  );
  return new Map(answers);
}

/** What stands at a place in the end: behind documented types, lists, maps and alternatives. */
function openDraft(draft: Draft, api: DraftApi, seen: ReadonlySet<Draft> = new Set()): Draft[] {
  if (seen.has(draft)) return [];
  const further = new Set([...seen, draft]);
  const type = draft.type === undefined ? undefined : api.types.get(draft.type);
  const inside = [type, draft.items, draft.mapValues, ...draft.variants].filter((one) => one !== undefined);
  return inside.length === 0 ? [draft] : inside.flatMap((one) => openDraft(one, api, further));
}

/** The members that can be named next, with the places each leads to; several where alternatives have the same one. */
export function listMembers(start: Start, api: DraftApi): Map<string, Draft[]> {
  const members = new Map<string, Draft[]>();
  for (const { draft, name } of start.operation?.parameters ?? []) members.set(name, [draft]);
  for (const open of start.drafts.flatMap((draft) => openDraft(draft, api))) {
    for (const [name, member] of open.properties) members.set(name, [...(members.get(name) ?? []), member]);
  }
  return members;
}
