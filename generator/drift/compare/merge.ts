import { canonicalJson, stringifyJson } from "../../model/index.js";
import type { Difference } from "./difference.js";

type Group = [Difference, ...Difference[]];

const definitions = "/components/";

/** The steps of a pointer that name a path: `/paths/~1logs~1{id}`. */
function pathOf(pointer: string | undefined): string | undefined {
  return pointer?.match(/^\/paths\/[^/]*/u)?.[0];
}

/** What two differences have to share beside a place to be one change. */
function describe({ kind, keyword, before, after, required }: Difference): string {
  return stringifyJson([kind, keyword, required]) + canonicalJson([before ?? null, after ?? null]);
}

/** A renamed path parameter is one thing for all paths that begin alike. */
function keyOfPathParameter(difference: Difference): string | undefined {
  const { kind, base, before } = difference;
  if (kind !== "path-parameter-renamed") return undefined;
  // What such a change has before and after are names.
  const [prefix] = String(base).split(`{${before as string}}`);
  return stringifyJson([describe(difference), prefix]);
}

/** A parameter of several operations on one path may have been written once, for the path. */
function keyOfParameter(difference: Difference): string | undefined {
  const [, label] = difference.trail;
  if (!label?.match(/^(?:path|query|header|cookie) /u)) return undefined;
  const paths = [difference.base, difference.revision].map(pathOf);
  return stringifyJson([describe(difference), paths, difference.trail.slice(1)]);
}

/**
 * What is written once is one thing for all places that use it, where the other spec has it written out at each of them too.
 * A keyword that one spec has is told by where that stands.
 */
function keyOfDefinition(difference: Difference): string | undefined {
  const { base, keyword, revision } = difference;
  const pointers = [base, revision].filter((pointer) => pointer?.startsWith(definitions));
  const written = pointers.filter((pointer) => pointer?.endsWith(`/${keyword ?? ""}`));
  const [only] = written;
  const places = written.length === 1 ? [only] : pointers;
  return pointers.length === 0 ? undefined : stringifyJson([describe(difference), places]);
}

/** The servers of a path, or of the API, hold for all operations that name none. */
function keyOfServers(difference: Difference): string | undefined {
  const pointers = [difference.base, difference.revision].filter((pointer) => pointer !== undefined);
  const areShared = pointers.every((pointer) => /^(?:\/paths\/[^/]*)?\/servers(?:\/|$)/u.test(pointer));
  return areShared ? stringifyJson([describe(difference), pointers]) : undefined;
}

/** What is written once for the whole API may tell on many operations. */
function keyOfApi(difference: Difference): string | undefined {
  const { base, revision } = difference;
  const isSecurity = [base, revision].every((pointer) => (pointer ?? "/security") === "/security");
  return isSecurity || revision?.startsWith("/info/")
    ? stringifyJson([describe(difference), revision])
    : undefined;
}

/** The member that tells the variants of a union apart has one name in all of them. */
function keyOfVariants(difference: Difference): string | undefined {
  if (difference.kind !== "property-renamed") return undefined;
  const places = [difference.base, difference.revision].map((pointer) =>
    pointer?.replace(/\/(anyOf|oneOf)\/\d+(\/properties\/[^/]+)$/u, "/$1/*$2"),
  );
  return places.every((place) => place?.includes("/*/"))
    ? stringifyJson([describe(difference), places])
    : undefined;
}

/** The operations of a resource move with it. */
function keyOfResource({ after, before, kind }: Difference): string | undefined {
  if (kind !== "operation-renamed" || typeof before !== "string" || typeof after !== "string")
    return undefined;
  const [from, to] = [before, after].map((id) => id.lastIndexOf("."));
  if (from === undefined || to === undefined || before.slice(from) !== after.slice(to)) return undefined;
  return stringifyJson([kind, before.slice(0, Math.max(0, from)), after.slice(0, Math.max(0, to))]);
}

/** What is written beside a union holds in each of its variants. */
function keyOfPlace(difference: Difference): string {
  const { base = null, revision = null } = difference;
  return stringifyJson([describe(difference), [base, revision]]);
}

/** Groups the differences that are one change met in several places, in the order of the first of each. */
export function mergeDifferences(differences: readonly Difference[]): readonly Readonly<Group>[] {
  const groups = new Map<string, Group>();
  differences.forEach((difference) => {
    const key =
      keyOfPathParameter(difference) ??
      keyOfDefinition(difference) ??
      keyOfApi(difference) ??
      keyOfParameter(difference) ??
      keyOfServers(difference) ??
      keyOfVariants(difference) ??
      keyOfResource(difference) ??
      keyOfPlace(difference);
    const group = groups.get(key);
    if (group) group.push(difference);
    else groups.set(key, [difference]);
  });
  return [...groups.values()];
}
