import { stringifyJson } from "../../model/index.js";
import type { Change, Use } from "../change.js";
import type { Difference } from "../compare/difference.js";
import { deriveLevels, findWorst, noLevels, type Levels } from "./levels.js";
import { unionOfUses, waysOf, operationsOf } from "./reach.js";
import type { FindSymbols } from "./symbols.js";
import type { FindUses } from "./uses.js";

/** What judging a difference takes beside the difference. */
export interface Judging {
  readonly findUses: FindUses;
  readonly findSymbols: FindSymbols;
}

function isOfType({ owner }: Difference): boolean {
  return owner.kind === "type";
}

/** The levels of a type that no operation uses: nothing travels, but a program may have written it down either way. */
function judgeUnused(difference: Difference): Levels {
  const [request, response] = (["request", "response"] as const).map((direction) =>
    deriveLevels(difference.kind, difference, { direction, guarded: true, isExported: true }),
  );
  const levels = findWorst(request ?? noLevels, response ?? noLevels);
  return difference.keyword === "format" ? { ...levels, types: "none" } : levels;
}

/** The API as a whole is met by whoever sends it requests. */
function judgeApi(difference: Difference): Levels {
  return deriveLevels(difference.kind, difference, {
    direction: "request",
    guarded: difference.blocked.request,
    isExported: true,
  });
}

/** No package has types for what the API sends of its own accord, unless a name gives them. */
function isUntyped({ owner }: Difference): boolean {
  return owner.kind === "operation" && owner.isReversed === true;
}

/** Whether requests alone carry a value, so that a program only ever gives it: of what it may read, too, a format tells no type. */
function isGivenOnly(uses: readonly Use[]): boolean {
  return (
    uses.length > 0 && waysOf(uses).every(({ direction, guarded }) => direction === "request" && !guarded)
  );
}

function judgeUses(difference: Difference, uses: readonly Use[]): Levels {
  if (difference.owner.kind === "api") return judgeApi(difference);
  if (uses.length === 0) return judgeUnused(difference);
  const levels = waysOf(uses)
    .map((way) => deriveLevels(difference.kind, difference, { ...way, isExported: isOfType(difference) }))
    .reduce(findWorst, noLevels);
  const isTyped = !isUntyped(difference) && (difference.keyword !== "format" || isGivenOnly(uses));
  return isTyped ? levels : { ...levels, types: "none" };
}

/** Symbols of several differences, sorted; the list of a single one is that already. */
function unionOfSymbols(lists: readonly (readonly string[])[]): readonly string[] {
  const [first = [], ...others] = new Set(lists);
  return others.length === 0 ? first : [...new Set([first, ...others].flat())].sort();
}

function uniqueClaims(claims: Change["claims"]): Change["claims"] {
  return [...new Map(claims.map((claim) => [stringifyJson(claim), claim])).values()];
}

const described = [
  "kind",
  "base",
  "revision",
  "before",
  "after",
  "confidence",
  "required",
  "wireRelation",
  "typesRelation",
  "keyword",
] as const satisfies readonly (keyof Change & keyof Difference)[];

/** What a change has from the difference as it is. */
function describe(difference: Difference): Pick<Change, (typeof described)[number]> {
  const entries = described
    .filter((key) => difference[key] !== undefined)
    .map((key) => [key, difference[key]]);
  return Object.fromEntries(entries) as Pick<Change, (typeof described)[number]>;
}

/** What a reader knows a place by; the document itself is the API. */
function placeOf({ trail }: Difference): string {
  return trail.length === 0 ? "the API" : trail.join(" › ");
}

/** The change that differences of one meaning are: one, or the same one met in several places. */
export function judge(
  group: readonly [Difference, ...Difference[]],
  { findUses, findSymbols }: Judging,
): Change {
  const met = group.map((difference) => ({
    difference,
    uses: findUses(difference.owner, difference.blocked),
  }));
  const uses = unionOfUses(met.map((meeting) => meeting.uses));
  const [first] = group;
  const levels = met
    .map((meeting) => judgeUses(meeting.difference, meeting.uses))
    .reduce(findWorst, noLevels);
  const places = [...new Set(group.map(placeOf))];
  return {
    ...describe(first),
    ...levels,
    pointer: first.revision ?? first.base ?? "",
    place: placeOf(first),
    ...(places.length > 1 && { places }),
    uses,
    operations: operationsOf(uses),
    symbols: unionOfSymbols(met.map((meeting) => findSymbols(meeting.difference, meeting.uses))),
    claims: uniqueClaims(group.flatMap(({ claims }) => claims)),
  };
}
