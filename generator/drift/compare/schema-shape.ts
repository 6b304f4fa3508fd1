import { pointerTo, type ArraySchema, type Schema } from "../../model/index.js";
import { printType } from "../print-type.js";
import { compareParts, report, type Position } from "./comparison.js";
import { compareKeywords } from "./keywords.js";
import { asBoolean } from "./as-boolean.js";
import { asClosed, asListed } from "./as-closed.js";
import { asDependents } from "./as-dependents.js";
import { asInteger } from "./as-integer.js";
import { isFull } from "./counts.js";
import { compareValues, listValuesBeside } from "./literal.js";
import { compareObjects } from "./object.js";
import { below, belowEach } from "./position.js";
import { relateSchemas } from "./relation.js";
import type { ConcreteSchema } from "./spec-index.js";
import { compareOpening } from "./suggestions.js";
import { compareUnions } from "./union.js";

/** Compares what values two schemas allow. */
export function compareShapes(at: Position, before: ConcreteSchema, after: ConcreteSchema): void {
  const [from, to] = [asBoolean(before), asBoolean(after)];
  const [older, newer] = [asInteger(from, to), asInteger(to, from)];
  const [former, latter] = [asClosed(older, newer), asClosed(newer, older)];
  const [earlier, later] = [asListed(former, latter), asListed(latter, former)];
  const [base, revision] = [asDependents(earlier, later), asDependents(later, earlier)];
  if (compareOpening(at, base, revision) || compareLists(at, base, revision)) return;
  if (compareSameKind(at, base, revision)) return;
  report(at, {
    kind: "type-changed",
    keyword: "type",
    base: at.base,
    revision: at.revision,
    before: printType(base),
    after: printType(revision),
    parts: { base: [base], revision: [revision] },
    ...relateSchemas(at.comparison, ...kindsOfNumbers(base, revision)),
  });
  compareKeywords(at, ...sharedNumbers(base, revision));
}

/** Compares a closed list of values with another, however many lists either is written as; false where one is none. */
function compareLists(at: Position, base: ConcreteSchema, revision: ConcreteSchema): boolean {
  if (base.kind === "union" && revision.kind === "union") return false;
  const before = listValuesBeside(at.comparison.base, base, revision);
  const after = listValuesBeside(at.comparison.revision, revision, base);
  if (!before || !after) return false;
  compareValues(at, before, after);
  return true;
}

function areNumbers(...schemas: readonly ConcreteSchema[]): boolean {
  return schemas.every(({ kind }) => kind === "number" || kind === "integer");
}

/** Bounds go on meaning the same when a number becomes an integer; of any other two kinds nothing is left to compare. */
function sharedNumbers(base: ConcreteSchema, revision: ConcreteSchema): [ConcreteSchema, ConcreteSchema] {
  return areNumbers(base, revision) ? [base, revision] : [base, base];
}

/** Two numbers without their bounds, which are compared by themselves. */
function kindsOfNumbers(base: ConcreteSchema, revision: ConcreteSchema): [Schema, Schema] {
  if (!areNumbers(base, revision)) return [base, revision];
  return [{ kind: base.kind } as Schema, { kind: revision.kind } as Schema];
}

/** Compares the first items of tuples one by one; false where one has more of them that all others are not like. */
function compareTuples(at: Position, from: ArraySchema, to: ArraySchema): boolean {
  const [{ prefix: base = [] }, { prefix: revision = [] }] = [from, to];
  if (base.length !== revision.length) return isRespelled(at, from, to);
  base.forEach((item, index) => {
    const inside = below(at, pointerTo("prefixItems", index), `item ${String(index + 1)}`);
    compareParts(inside, item, revision[index] ?? item);
  });
  return true;
}

/** Whether the items that one tuple alone lists are like the others of both; that they are listed is all that changed then. */
function isRespelled(at: Position, base: ArraySchema, revision: ArraySchema): boolean {
  const { shapes } = at.comparison;
  const [before = [], after = []] = [base.prefix, revision.prefix];
  const count = Math.max(before.length, after.length);
  for (let place = 0; place <= count; place++) {
    const [item, other] = [before[place] ?? base.items, after[place] ?? revision.items];
    if (shapes.ofBase(item) !== shapes.ofRevision(other)) return false;
  }
  report(at, {
    kind: "keyword-without-effect",
    keyword: "prefixItems",
    base: at.base + (before.length > 0 ? pointerTo("prefixItems") : ""),
    revision: at.revision + (after.length > 0 ? pointerTo("prefixItems") : ""),
    before: printType(base),
    after: printType(revision),
  });
  return true;
}

/** Compares the items after the first ones; where neither array has room for one, what it would be is but its type. */
function compareItems(at: Position, base: ArraySchema, revision: ArraySchema): void {
  const place = below(at, pointerTo("items"), "items");
  const { shapes } = at.comparison;
  const isSame = shapes.ofBase(base.items) === shapes.ofRevision(revision.items);
  if (isSame || !isFull(base) || !isFull(revision)) {
    compareParts(place, base.items, revision.items);
    return;
  }
  report(place, {
    kind: "type-changed",
    keyword: "type",
    base: place.base,
    revision: place.revision,
    before: printType(base.items),
    after: printType(revision.items),
    ...relateSchemas(at.comparison, base.items, revision.items),
    wireRelation: "equal",
  });
}

/** A map as an object without documented members, where the other schema is one. */
function alignMap(schema: ConcreteSchema, other: ConcreteSchema): ConcreteSchema {
  const isOpen = other.kind === "object" && other.properties.length === 0 && Boolean(other.additional);
  if (schema.kind !== "map" || !isOpen) return schema;
  const { values, ...rest } = schema;
  return { ...rest, kind: "object", properties: [], additional: values };
}

/** An object of which nothing is said as the map of anything that it is, where the other schema is a map. */
function alignAnyObject(schema: ConcreteSchema, other: ConcreteSchema): ConcreteSchema {
  if (schema.kind !== "object" || other.kind !== "map") return schema;
  const { additional, dependentRequired, patternProperties, properties, ...rest } = schema;
  const says = [additional, dependentRequired, patternProperties].some((part) => part !== undefined);
  return says || properties.length > 0 ? schema : { ...rest, kind: "map", values: { kind: "unknown" } };
}

/** Where the rule for all members of a map stands; an object of which nothing is said has none. */
function atValues(at: Position, before: ConcreteSchema, after: ConcreteSchema): Position {
  const [base = "", revision = ""] = [before, after].map(({ kind }) =>
    kind === "map" ? pointerTo("additionalProperties") : "",
  );
  return belowEach(at, base, revision, "values");
}

/** Compares two schemas of one kind; false when they are not. */
function compareSameKind(at: Position, before: ConcreteSchema, after: ConcreteSchema): boolean {
  const base = alignAnyObject(alignMap(before, after), after);
  const revision = alignAnyObject(alignMap(after, before), before);
  switch (base.kind) {
    case "string":
    case "number":
    case "integer":
    case "boolean":
    case "null":
    case "unknown":
      if (revision.kind !== base.kind) return false;
      compareKeywords(at, base, revision);
      return true;
    case "literal":
      return false;
    case "array":
      if (revision.kind !== "array" || !compareTuples(at, base, revision)) return false;
      compareItems(at, base, revision);
      compareKeywords(at, base, revision);
      return true;
    case "map":
      if (revision.kind !== "map") return false;
      compareParts(atValues(at, before, after), base.values, revision.values);
      compareKeywords(at, base, revision);
      return true;
    case "object":
      if (revision.kind !== "object") return false;
      compareObjects(at, base, revision);
      return true;
    case "union":
      if (revision.kind !== "union") return false;
      compareUnions(at, base, revision);
      return true;
    default:
      return base satisfies never;
  }
}
