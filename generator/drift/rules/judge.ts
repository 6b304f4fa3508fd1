import { stringifyJson } from "../../model/index.js";
import type { Change, Use } from "../change.js";
import type { Difference } from "../compare/difference.js";
import { deriveLevels, findWorst, noLevels, type Levels } from "./levels.js";
import type { FindGiven } from "./given.js";
import { unionOfUses, waysOf, operationsOf, type Way } from "./reach.js";
import type { FindSymbols } from "./symbols.js";
import type { FindUses } from "./uses.js";

/** What judging a difference takes beside the difference. */
export interface Judging {
  readonly findUses: FindUses;
  readonly findGiven: FindGiven;
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

function judgeWays(difference: Difference, ways: readonly Way[]): Levels {
  return ways
    .map((way) => deriveLevels(difference.kind, difference, { ...way, isExported: isOfType(difference) }))
    .reduce(findWorst, noLevels);
}

/** Of what a program may read, a format tells no type. */
function judgeUses(difference: Difference, uses: readonly Use[], findGiven: FindGiven): Levels {
  const { keyword, owner } = difference;
  if (owner.kind === "api") return judgeApi(difference);
  if (uses.length === 0) return judgeUnused(difference);
  const levels = judgeWays(difference, waysOf(uses));
  if (isUntyped(difference)) return { ...levels, types: "none" };
  if (keyword !== "format" || levels.types === "none") return levels;
  return { ...levels, types: judgeWays(difference, findGiven(owner, uses)).types };
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
  { findGiven, findSymbols, findUses }: Judging,
): Change {
  const met = group.map((difference) => ({
    difference,
    uses: findUses(difference.owner, difference.blocked),
  }));
  const uses = unionOfUses(met.map((meeting) => meeting.uses));
  const [first] = group;
  const levels = met
    .map((meeting) => judgeUses(meeting.difference, meeting.uses, findGiven))
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
