import type { JsonValue, Schema } from "../../model/index.js";
import type { ChangeKind } from "../rules/kinds.js";
import { report } from "./comparison.js";
import type { Position } from "./difference.js";
import { isEqualJson } from "./json.js";
import { pointerTo } from "./pointer.js";

type KeysOf<S> = S extends unknown ? keyof S : never;

/** The keywords that hold for values of one kind beside what they are made of. */
export type Keyword = Exclude<
  KeysOf<Schema>,
  | "kind"
  | "name"
  | "title"
  | "description"
  | "default"
  | "examples"
  | "deprecated"
  | "readOnly"
  | "writeOnly"
  | "nullable"
  | "values"
  | "items"
  | "properties"
  | "additional"
  | "variants"
  | "mode"
  | "discriminator"
>;

/** How a keyword restricts: from below, from above, to multiples, or when true; a pattern and a format each in their own way. */
type Restriction = "lower" | "upper" | "multiple" | "flag" | "pattern" | "format";

const restrictions: Readonly<Record<Keyword, Restriction>> = {
  minimum: "lower",
  exclusiveMinimum: "lower",
  minLength: "lower",
  minItems: "lower",
  minProperties: "lower",
  maximum: "upper",
  exclusiveMaximum: "upper",
  maxLength: "upper",
  maxItems: "upper",
  maxProperties: "upper",
  multipleOf: "multiple",
  uniqueItems: "flag",
  pattern: "pattern",
  format: "format",
};

/** Formats of which every value is one of another: the widths of integers and of floating numbers. */
const narrowerFormats: readonly (readonly [string, string])[] = [
  ["int32", "int64"],
  ["float", "double"],
];

type Tendency = "tightened" | "loosened" | "changed";

function isMultiple(value: number, of: number): boolean {
  const ratio = value / of;
  return Math.abs(ratio - Math.round(ratio)) < 1e-9;
}

function findTendency(restriction: Restriction, before: JsonValue, after: JsonValue): Tendency {
  if (typeof before === "number" && typeof after === "number") {
    if (restriction === "lower") return after > before ? "tightened" : "loosened";
    if (restriction === "upper") return after < before ? "tightened" : "loosened";
    if (isMultiple(after, before)) return "tightened";
    return isMultiple(before, after) ? "loosened" : "changed";
  }
  if (restriction !== "format") return "changed";
  if (narrowerFormats.some(([narrow, wide]) => after === narrow && before === wide)) return "tightened";
  if (narrowerFormats.some(([narrow, wide]) => before === narrow && after === wide)) return "loosened";
  return "changed";
}

function findKind(
  restriction: Restriction,
  before: JsonValue | undefined,
  after: JsonValue | undefined,
): ChangeKind {
  const subject = restriction === "pattern" || restriction === "format" ? restriction : "bound";
  if (before === undefined) return `${subject}-tightened`;
  if (after === undefined) return `${subject}-loosened`;
  return `${subject}-${findTendency(restriction, before, after)}`;
}

/** `uniqueItems: false` says what silence says. */
function readKeyword(schema: Schema, keyword: Keyword): JsonValue | undefined {
  const value = (schema as Readonly<Partial<Record<Keyword, JsonValue>>>)[keyword];
  return value === false ? undefined : value;
}

/** Compares the bounds, patterns and formats that two schemas have in common or one of them has. */
export function compareKeywords(at: Position, base: Schema, revision: Schema): void {
  for (const [keyword, restriction] of Object.entries(restrictions) as [Keyword, Restriction][]) {
    const before = readKeyword(base, keyword);
    const after = readKeyword(revision, keyword);
    if (isEqualJson(before, after)) continue;
    report(at, {
      kind: findKind(restriction, before, after),
      keyword,
      base: before === undefined ? at.base : at.base + pointerTo(keyword),
      revision: after === undefined ? at.revision : at.revision + pointerTo(keyword),
      before,
      after,
    });
  }
}
