import { groupBy } from "../../model/index.js";
import type { DraftApi, DraftOperation } from "../draft-api.js";
import { findTold, type AssertionOf, type Told } from "../told.js";

function listHeaders({ told }: DraftOperation): readonly string[] {
  const headers = findTold(told, "credential").map(({ assertion }) => assertion.header.toLowerCase());
  return [...new Set(headers)].sort();
}

/**
 * The headers that documents show together, in lower case, each set once. One that has all of another stands before it, for
 * of several ways a client takes the first that it has everything for.
 */
export function listShownTogether(told: readonly Told<AssertionOf<"credential">>[]): readonly string[][] {
  const sets: string[][] = [];
  for (const { assertion } of told) {
    const headers = [assertion.header, ...(assertion.together ?? [])].map((header) => header.toLowerCase());
    const isIn = (all: readonly string[], some: readonly string[]) => some.every((one) => all.includes(one));
    if (sets.some((one) => one.length === headers.length && isIn(one, headers))) continue;
    const within = sets.findIndex((one) => isIn(headers, one));
    sets.splice(within === -1 ? sets.length : within, 0, headers);
  }
  return sets;
}

/** The headers that authenticate most operations; of several sets, the first by the alphabet. */
export function findUsualHeaders({ operations }: DraftApi): ReadonlySet<string> {
  const stated = operations.map(listHeaders).filter(({ length }) => length > 0);
  const groups = [...groupBy(stated, (headers) => headers.join(" "))];
  groups.sort(([a, m], [b, n]) => n.length - m.length || (a < b ? -1 : 1));
  return new Set(groups[0]?.[1][0]);
}

/** The headers that authenticate an operation, where none of them is usual. */
export function findOtherHeaders(operation: DraftOperation, usual: ReadonlySet<string>): readonly string[] {
  const headers = listHeaders(operation);
  return headers.some((header) => usual.has(header)) ? [] : headers;
}

/** The headers that only operations with none of the usual ones are shown with. */
export function findRareHeaders(api: DraftApi, usual: ReadonlySet<string>): ReadonlySet<string> {
  const common = api.operations.filter((operation) => findOtherHeaders(operation, usual).length === 0);
  const known = new Set(common.flatMap(listHeaders));
  return new Set(
    api.operations
      .flatMap((operation) => findOtherHeaders(operation, usual))
      .filter((one) => !known.has(one)),
  );
}

/** Puts on record which operations are shown with another credential than the usual one, with the words of both. */
export function decideCredentials(api: DraftApi): void {
  const usual = findUsualHeaders(api);
  const all = findTold(
    api.operations.flatMap(({ told }) => told),
    "credential",
  );
  const against = all.filter(({ assertion }) => usual.has(assertion.header.toLowerCase())).slice(0, 1);
  for (const operation of api.operations) {
    const headers = findOtherHeaders(operation, usual);
    if (headers.length === 0) continue;
    const from = findTold(operation.told, "credential");
    const outcome = headers.join(", ");
    operation.decisions.push({ aspect: "credential", rule: "own-credential", outcome, from, against });
  }
}
