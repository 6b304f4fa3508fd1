import { canonicalJson, type JsonValue, type UnionSchema } from "../../model/index.js";
import { printType } from "../print-type.js";
import { compareParts, report, type Position } from "./comparison.js";
import { onlySuggested } from "./difference.js";
import { isEqualJson } from "./json.js";
import { isForbidden } from "./kind-of-value.js";
import { matchBy } from "./match.js";
import { listAlternatives, takesIn, type Naming } from "./open-enumeration.js";
import type { ConcreteSchema, SpecIndex } from "./spec-index.js";

/** Whether a place lets any value of the type of some values through. */
function isOpenTo(index: SpecIndex, schema: ConcreteSchema, values: readonly JsonValue[]): boolean {
  if (schema.kind !== "union") return takesIn(schema, values);
  const { types } = listAlternatives(index, schema);
  return types.length === 1 && types.every((type) => takesIn(index.resolve(type.schema).schema, values));
}

/** What became of a closed list of values, or of none at all, that another place takes in with all others of their type. */
export function findOpening({ comparison }: Position, base: ConcreteSchema, revision: ConcreteSchema) {
  if (base.kind === "literal" && isOpenTo(comparison.revision, revision, base.values))
    return isForbidden(base) ? "values-permitted" : "enumeration-opened";
  if (revision.kind === "literal" && isOpenTo(comparison.base, base, revision.values))
    return isForbidden(revision) ? "values-forbidden" : "enumeration-closed";
  return undefined;
}

/** Reports a closed list of values that was opened or closed, or a place that came to hold any or none; false where neither happened. */
export function compareOpening(at: Position, base: ConcreteSchema, revision: ConcreteSchema): boolean {
  const kind = findOpening(at, base, revision);
  if (kind === undefined) return false;
  report(at, {
    kind,
    keyword: "enum",
    base: at.base,
    revision: at.revision,
    before: printType(base),
    after: printType(revision),
  });
  return true;
}

function nameOf({ schema }: Naming): string | undefined {
  return schema.kind === "ref" ? schema.name : undefined;
}

function listValues(naming: readonly Naming[]): readonly JsonValue[] {
  const values = new Map(
    naming.flatMap((one) => one.values.map((value) => [canonicalJson(value), value] as const)),
  );
  return [...values].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, value]) => value);
}

/** Compares the values that unions name beside the type that takes them in: a help for people and editors, nothing else. */
export function compareSuggestions(
  at: Position,
  base: UnionSchema | undefined,
  revision: UnionSchema | undefined,
): void {
  const namingOf = (index: SpecIndex, union: UnionSchema | undefined) =>
    union ? listAlternatives(index, union).naming : [];
  const { matched, removed, added } = matchBy(
    namingOf(at.comparison.base, base),
    namingOf(at.comparison.revision, revision),
    nameOf,
  );
  for (const { base: from, revision: to } of matched) {
    compareParts({ ...at, blocked: onlySuggested }, from.schema, to.schema);
  }
  const [before, after] = [listValues(removed), listValues(added)];
  if (isEqualJson(before, after)) return;
  report(at, {
    kind: "suggested-values-changed",
    keyword: "enum",
    base: at.base,
    revision: at.revision,
    before,
    after,
  });
}
