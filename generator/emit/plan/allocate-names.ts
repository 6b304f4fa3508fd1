import { findFreeName } from "../../model/index.js";

/** A thing that wants a name: `key` tells it from others and settles who comes first, `wanted` is the name it would like. */
export interface NameRequest {
  readonly key: string;
  readonly wanted: string;
}

/** What counts as one name: `exact` spelling, or spelling but for `case`, as many file systems have it. */
export type NameEquality = "exact" | "case";

/**
 * Gives each key a name of its own: the wanted one where it is free, else the first of `wanted2`, `wanted3`, ... that is.
 * Keys that are spelt as they wish come first, then the others by code point, so that the order of a page changes no name.
 * `taken` names are spelt as they are compared: where case does not count, in lower case.
 */
export function allocateNames(
  requests: readonly NameRequest[],
  taken: ReadonlySet<string> = new Set(),
  equality: NameEquality = "exact",
): ReadonlyMap<string, string> {
  const fold = equality === "exact" ? (name: string) => name : foldCase;
  const used = new Set<string>();
  const isUsed = (name: string): boolean => used.has(fold(name)) || taken.has(fold(name));
  const wanted = new Set(requests.map((request) => fold(request.wanted)));
  const names = new Map<string, string>();
  for (const { key, wanted: name } of requests.toSorted(bySpelling)) {
    const free = findFreeName(name, (one) => isUsed(one) || (one !== name && wanted.has(fold(one))));
    used.add(fold(free));
    names.set(key, free);
  }
  return names;
}

function foldCase(name: string): string {
  return name.normalize("NFKC").toLowerCase();
}

function bySpelling(a: NameRequest, b: NameRequest): number {
  const rank = Number(a.key !== a.wanted) - Number(b.key !== b.wanted);
  if (rank !== 0) return rank;
  return a.key < b.key ? -1 : a.key > b.key ? 1 : 0;
}
