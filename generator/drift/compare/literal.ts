import type { JsonValue, LiteralSchema } from "../../model/index.js";
import { report } from "./comparison.js";
import type { Finding, Position } from "./difference.js";
import { toCanonicalJson } from "./json.js";
import { matchBy, matchLast } from "./match.js";
import { pointerTo } from "./pointer.js";

function pointerToValue(at: string, { values, nullable }: LiteralSchema, value: JsonValue): string {
  return values.length === 1 && nullable !== true
    ? at + pointerTo("const")
    : at + pointerTo("enum", values.indexOf(value));
}

/** Compares two closed lists of values, as sets. */
export function compareLiterals(at: Position, base: LiteralSchema, revision: LiteralSchema): void {
  const unmatched = matchBy(base.values, revision.values, toCanonicalJson);
  const { matched, removed, added } = matchLast(unmatched.removed, unmatched.added);
  const inBase = (value: JsonValue) => pointerToValue(at.base, base, value);
  const inRevision = (value: JsonValue) => pointerToValue(at.revision, revision, value);
  for (const match of matched) {
    report(at, replaced(inBase(match.base), inRevision(match.revision), match.base, match.revision));
  }
  for (const value of removed) {
    report(at, {
      kind: "enum-value-removed",
      keyword: "enum",
      base: inBase(value),
      revision: at.revision,
      before: value,
    });
  }
  for (const value of added) {
    report(at, {
      kind: "enum-value-added",
      keyword: "enum",
      base: at.base,
      revision: inRevision(value),
      after: value,
    });
  }
}

/** One value for another: one change, which claims a value gone and a value come. */
function replaced(base: string, revision: string, before: JsonValue, after: JsonValue): Finding {
  return {
    kind: "enum-value-changed",
    keyword: "enum",
    base,
    revision,
    before,
    after,
    claims: [
      { aspect: "enum", base },
      { aspect: "enum", revision },
    ],
  };
}
