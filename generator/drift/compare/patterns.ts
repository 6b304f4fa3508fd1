import { pointerTo, type ObjectSchema, type PatternProperty } from "../../model/index.js";
import { printType } from "../print-type.js";
import { relatePattern } from "./additional.js";
import { compareParts, report, type Position } from "./comparison.js";
import { matchBy, matchLast } from "./match.js";
import { below } from "./position.js";

const stepsTo = ({ pattern }: PatternProperty): string => pointerTo("patternProperties", pattern);

const nameOf = ({ pattern }: PatternProperty): string => pattern;

const print = ({ pattern, schema }: PatternProperty): string => `${pattern}: ${printType(schema)}`;

const keyword = "patternProperties";

/** Compares what members are by patterns of their names; where one schema lacks a pattern its rule for other members stands in. */
export function comparePatterns(at: Position, base: ObjectSchema, revision: ObjectSchema): void {
  const same = matchBy(base.patternProperties ?? [], revision.patternProperties ?? [], nameOf);
  for (const { base: from, revision: to } of same.matched) {
    compareParts(below(at, stepsTo(from), `members named as ${from.pattern}`), from.schema, to.schema);
  }
  const { matched, removed, added } = matchLast(same.removed, same.added);
  for (const { base: from, revision: to } of matched) reportReplaced(at, from, to);
  for (const member of removed) {
    report(at, {
      kind: relatePattern(member.schema, revision.additional),
      keyword,
      base: at.base + stepsTo(member),
      revision: at.revision,
      before: print(member),
      parts: { base: [member.schema] },
    });
  }
  for (const member of added) {
    report(at, {
      kind: relatePattern(base.additional, member.schema),
      keyword,
      base: at.base,
      revision: at.revision + stepsTo(member),
      after: print(member),
      parts: { revision: [member.schema] },
    });
  }
}

/** One pattern for another: one change, which claims a pattern gone and a pattern come. */
function reportReplaced(at: Position, from: PatternProperty, to: PatternProperty): void {
  const [base, revision] = [at.base + stepsTo(from), at.revision + stepsTo(to)];
  report(at, {
    kind: "constraint-changed",
    keyword,
    base,
    revision,
    before: print(from),
    after: print(to),
    claims: [
      { aspect: keyword, base },
      { aspect: keyword, revision },
    ],
    parts: { base: [from.schema], revision: [to.schema] },
  });
}
