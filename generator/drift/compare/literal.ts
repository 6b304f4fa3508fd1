import {
  canonicalJson,
  pointerTo,
  type JsonValue,
  type LiteralSchema,
  type SchemaKind,
} from "../../model/index.js";
import { report, type Comparison, type Position } from "./comparison.js";
import type { Finding } from "./difference.js";
import { kindOfValue } from "./kind-of-value.js";
import { matchBy, matchLast } from "./match.js";
import type { ConcreteSchema, SpecIndex } from "./spec-index.js";
import { listVariants } from "./variants.js";

/** One of a closed list of values, and the pointer steps to it. */
export interface ListedValue {
  readonly value: JsonValue;
  readonly steps: string;
}

function listOwnValues({ values, nullable }: LiteralSchema): readonly ListedValue[] {
  const isConstant = values.length === 1 && nullable !== true;
  return values.map((value, index) => ({
    value,
    steps: isConstant ? pointerTo("const") : pointerTo("enum", index),
  }));
}

/** The values of a closed list, or of a union of nothing but such lists; undefined for anything else. */
export function listValues(index: SpecIndex, schema: ConcreteSchema): readonly ListedValue[] | undefined {
  if (schema.kind === "literal") return listOwnValues(schema);
  if (schema.kind !== "union") return undefined;
  const lists = listVariants(index, schema).map(({ schema: variant, steps }) => {
    const { schema: resolved, name } = index.resolve(variant);
    if (resolved.kind !== "literal") return undefined;
    if (name !== undefined) return resolved.values.map((value) => ({ value, steps }));
    return listOwnValues(resolved).map((own) => ({ value: own.value, steps: steps + own.steps }));
  });
  return lists.every((list) => list !== undefined) ? withoutRepeated(lists.flat()) : undefined;
}

/** Whether both are lists of values, whatever the number of lists. */
export function areValues(
  { base, revision }: Comparison,
  before: ConcreteSchema,
  after: ConcreteSchema,
): boolean {
  return listValues(base, before) !== undefined && listValues(revision, after) !== undefined;
}

/** Both values of a boolean, which it lists without a word. */
const ofBoolean: readonly ListedValue[] = [true, false].map((value) => ({ value, steps: "" }));

/** The values of a closed list beside another schema: a boolean is one beside a list of booleans. */
export function listValuesBeside(
  index: SpecIndex,
  schema: ConcreteSchema,
  other: ConcreteSchema,
): readonly ListedValue[] | undefined {
  const isBoolean = schema.kind === "boolean" && other.kind === "literal";
  return isBoolean && other.values.some((value) => typeof value === "boolean")
    ? ofBoolean
    : listValues(index, schema);
}

function withoutRepeated(values: readonly ListedValue[]): readonly ListedValue[] {
  return [...new Map(values.map((listed) => [canonicalJson(listed.value), listed])).values()];
}

/** The type of a value of a list, for a program that reads it. */
function typeOf({ value }: ListedValue): SchemaKind {
  return kindOfValue(value, "types");
}

/** Compares two closed lists of values, as sets. */
export function compareValues(
  at: Position,
  base: readonly ListedValue[],
  revision: readonly ListedValue[],
): void {
  const unmatched = matchBy(base, revision, ({ value }) => canonicalJson(value));
  const { matched, removed, added } = matchLast(unmatched.removed, unmatched.added);
  for (const match of matched) report(at, replaced(at, match.base, match.revision));
  for (const { value, steps } of removed) {
    report(at, {
      kind: "enum-value-removed",
      keyword: "enum",
      base: at.base + steps,
      revision: at.revision,
      before: value,
    });
  }
  const known = new Set(base.map(typeOf));
  for (const listed of added) {
    report(at, {
      kind: "enum-value-added",
      keyword: "enum",
      base: at.base,
      revision: at.revision + listed.steps,
      after: listed.value,
      ...(!known.has(typeOf(listed)) && { wireRelation: "widens" }),
    });
  }
}

/** One value for another: one change, which claims a value gone and a value come. */
function replaced(at: Position, from: ListedValue, to: ListedValue): Finding {
  const [base, revision] = [at.base + from.steps, at.revision + to.steps];
  return {
    kind: "enum-value-changed",
    keyword: "enum",
    base,
    revision,
    before: from.value,
    after: to.value,
    ...(typeOf(from) !== typeOf(to) && { wireRelation: "incomparable" }),
    claims: [
      { aspect: "enum", base },
      { aspect: "enum", revision },
    ],
  };
}
