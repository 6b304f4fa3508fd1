import type { JsonValue } from "../../model/index.js";
import { isEqualJson } from "../compare/json.js";
import type { Finding } from "../compare/difference.js";
import type { ChangeKind } from "../rules/kinds.js";

/** Keywords that refuse values and that the model has no place for, or none beside another type (JSON Schema 2020-12 and the drafts before it). */
const refusing: ReadonlySet<string> = new Set([
  ...["additionalItems", "contains", "unevaluatedItems", "unevaluatedProperties", "dependencies"],
  ...["patternProperties", "propertyNames", "dependentRequired", "items"],
  ...["$dynamicRef", "$recursiveRef", "disallow", "extends"],
]);

/** Keywords that ask for at least, or at most, so many. */
const counting: Readonly<Record<string, "least" | "most">> = { minContains: "least", maxContains: "most" };

/** Whether a keyword with this value refuses nothing. */
function isIdle(value: JsonValue | undefined): boolean {
  if (value === undefined || value === true) return true;
  return typeof value === "object" && value !== null && Object.keys(value).length === 0;
}

/** What a finding says of a keyword that the model has no place for. */
export type Judgement = Pick<Finding, "kind" | "wireRelation">;

function judgeCount(
  ask: "least" | "most",
  before: JsonValue | undefined,
  after: JsonValue | undefined,
): Judgement {
  if (before === undefined) return { kind: "bound-tightened" };
  if (after === undefined) return { kind: "bound-loosened" };
  const isMore = Number(after) > Number(before);
  return { kind: isMore === (ask === "least") ? "bound-tightened" : "bound-loosened" };
}

/** Levels of `x-stability-level`, the least stable first. */
const stabilityLevels: readonly JsonValue[] = ["draft", "alpha", "beta", "stable"];

function judgeStability(before: JsonValue | undefined, after: JsonValue | undefined): Judgement {
  const [from, to] = [before, after].map((level) => stabilityLevels.indexOf(level ?? "stable"));
  if (from === undefined || to === undefined || from < 0 || to < 0) return { kind: "unclassified" };
  return { kind: to < from ? "stability-lowered" : "stability-raised" };
}

/** The day that an `x-sunset` names, as `2026-12-31`; undefined where it names none. */
export function readSunset(value: JsonValue | undefined): string | undefined {
  const day = typeof value === "string" ? Date.parse(value) : Number.NaN;
  return Number.isNaN(day) ? undefined : new Date(day).toISOString().slice(0, 10);
}

/** What has no end is served longer than anything that has one. */
const never = "9999-12-31";

function judgeSunset(before: JsonValue | undefined, after: JsonValue | undefined): Judgement {
  const [from, to] = [before, after].map((value) => (value === undefined ? never : readSunset(value)));
  if (from === undefined || to === undefined) return { kind: "unclassified" };
  return { kind: to < from ? "sunset-brought-forward" : "sunset-postponed" };
}

/** Says what became of a member that the model has no place for, of something that is deprecated now or is not. */
export function judgeMember(
  name: string,
  before: JsonValue | undefined,
  after: JsonValue | undefined,
  isDeprecated: boolean,
): Judgement {
  switch (name) {
    case "x-stability-level":
      return judgeStability(before, after);
    case "x-sunset":
      return after === undefined && isDeprecated ? { kind: "sunset-withdrawn" } : judgeSunset(before, after);
    case "summary":
      return { kind: "summary-changed" };
    case "description":
      return { kind: "description-changed" };
    default:
      return { kind: "unclassified" };
  }
}

/** Keywords that say nothing of values: remarks of the authors (JSON Schema 2020-12, core, 8.3) and where to read on. */
const remarks: Readonly<Record<string, ChangeKind>> = {
  $comment: "keyword-without-effect",
  externalDocs: "page-changed",
};

/** Says what became of a keyword by what it refuses, annotations within it aside. */
export function judgeKeyword(
  keyword: string,
  before: JsonValue | undefined,
  after: JsonValue | undefined,
  isDeprecated: boolean,
): Judgement {
  const ask = Object.hasOwn(counting, keyword) ? counting[keyword] : undefined;
  if (ask !== undefined) return judgeCount(ask, before, after);
  const remark = Object.hasOwn(remarks, keyword) ? remarks[keyword] : undefined;
  if (remark !== undefined) return { kind: remark };
  if (!refusing.has(keyword)) return judgeMember(keyword, before, after, isDeprecated);
  const [wasIdle, idles] = [isIdle(before), isIdle(after)];
  if (isEqualJson(before, after) || (wasIdle && idles)) return { kind: "keyword-without-effect" };
  if (wasIdle) return { kind: "constraint-added" };
  if (idles) return { kind: "constraint-removed" };
  // What refused everything can only refuse less, and the other way round.
  if (before === false) return { kind: "constraint-changed", wireRelation: "widens" };
  return { kind: "constraint-changed", wireRelation: after === false ? "narrows" : "incomparable" };
}
