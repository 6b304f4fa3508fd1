import { pointerTo, type ObjectSchema, type Property, type Schema } from "../../model/index.js";
import type { Relation, Side } from "../change.js";
import { printType } from "../print-type.js";
import { type Comparison, compareParts, report, type Position } from "./comparison.js";
import type { Blocked } from "./difference.js";
import { isDemanded } from "./is-demanded.js";
import { compareKeywords } from "./keywords.js";
import { countMost } from "./counts.js";
import { isForbidden } from "./kind-of-value.js";
import { matchBy, type Match } from "./match.js";
import { onlyIn } from "./one-sided.js";
import { comparePatterns } from "./patterns.js";
import { below, belowEach } from "./position.js";
import { relateAdditional } from "./additional.js";
import { findRenames, isDistinctive, type Rename } from "./renames.js";
import { combine, relateValues } from "./relate-values.js";
import type { SpecIndex } from "./spec-index.js";
import { compareUnknownFields } from "./known-fields.js";

/** Compares the members of two objects, by name. */
export function compareObjects(at: Position, base: ObjectSchema, revision: ObjectSchema): void {
  const matching = matchBy(base.properties, revision.properties, ({ name }) => name);
  const { renamed, removed, added } = findRenames(
    { base: base.properties, revision: revision.properties },
    matching,
    (property, side) => describeProperty(at.comparison, property, side),
  );
  const isNeeded = ({ base: from, revision: to }: Match<Property>) =>
    isDemanded(at.comparison.base, base, from.name) && isDemanded(at.comparison.revision, revision, to.name);
  for (const match of matching.matched) compareProperties(at, match, isNeeded(match));
  for (const rename of renamed) reportRename(at, rename, isNeeded(rename));
  for (const property of removed) reportOnly(at, "base", property, { own: base, other: revision });
  for (const property of added) reportOnly(at, "revision", property, { own: revision, other: base });
  comparePatterns(at, base, revision);
  compareAdditional(at, base, revision);
  compareKeywords(at, base, revision);
}

function describeProperty({ shapes, base, revision }: Comparison, property: Property, side: Side) {
  const [index, shapeOf] = side === "base" ? [base, shapes.ofBase] : [revision, shapes.ofRevision];
  return {
    name: property.name,
    shape: shapeOf(property.schema),
    isDistinctive: isDistinctive(index.resolve(property.schema).schema.kind),
    description: property.schema.description,
  };
}

/** The directions a member never travels in. */
function findBlocked(index: SpecIndex, schema: Schema): Blocked {
  const resolved = index.resolve(schema).schema;
  return { request: resolved.readOnly === true, response: resolved.writeOnly === true };
}

/** What a place is blocked by, and a member of it beside that. */
function either(left: Blocked, right: Blocked): Blocked {
  return { ...left, request: left.request || right.request, response: left.response || right.response };
}

function both(left: Blocked, right: Blocked): Blocked {
  return { request: left.request && right.request, response: left.response && right.response };
}

function atProperty(at: Position, { base, revision }: Match<Property>): Position {
  const place = belowEach(at, stepsTo(base), stepsTo(revision), revision.name);
  const closed = both(
    findBlocked(at.comparison.base, base.schema),
    findBlocked(at.comparison.revision, revision.schema),
  );
  const required = base.required || revision.required;
  return { ...place, blocked: either(at.blocked, closed), required, isProperty: true };
}

function stepsTo({ name }: Property): string {
  return pointerTo("properties", name);
}

/** Compares a member of two objects; `isNeeded` where both have it in any case, whichever keyword says so. */
function compareProperties(at: Position, match: Match<Property>, isNeeded: boolean): void {
  const place = atProperty(at, match);
  const { base, revision } = match;
  compareUnknownFields(place, "property", base, revision);
  if (base.required !== revision.required) {
    report(place, {
      kind: revision.required ? "property-required" : "property-optional",
      keyword: "required",
      base: place.base,
      revision: place.revision,
      before: base.required ? "required" : "optional",
      after: revision.required ? "required" : "optional",
      ...(isNeeded && { wireRelation: "equal" }),
    });
  }
  compareParts(place, base.schema, revision.schema);
}

function reportRename(at: Position, rename: Rename<Property>, isNeeded: boolean): void {
  const place = atProperty(at, rename);
  const { base, revision, confidence } = rename;
  report(place, {
    kind: "property-renamed",
    base: place.base,
    revision: place.revision,
    before: base.name,
    after: revision.name,
    required: base.required || revision.required,
    confidence,
    claims: [
      { aspect: "exists", base: place.base },
      { aspect: "exists", revision: place.revision },
    ],
  });
  compareProperties(at, rename, isNeeded);
}

/** Whether an object refuses every member that it does not list. */
function isClosed({ additional, patternProperties }: ObjectSchema): boolean {
  return additional === false && !patternProperties;
}

/** Whether an object has room for no member at all. */
function isEmpty(object: ObjectSchema): boolean {
  return Math.min(object.maxProperties ?? Infinity, countMost(object)) === 0;
}

/** The object that has a member, and the one of the other side. */
interface Owners {
  readonly own: ObjectSchema;
  readonly other: ObjectSchema;
}

/** What a member of one side does to the values that an object takes, where what the sides say of the members that there may be tells that. */
function relateMember(
  comparison: Comparison,
  side: Side,
  { required, schema }: Property,
  { other, own }: Owners,
): Relation | undefined {
  if (own.maxProperties === 0 && !required) return "equal";
  const isGone = side === "base";
  if (other.additional && !other.patternProperties) {
    const values = isGone
      ? relateValues(comparison, schema, other.additional)
      : relateValues(comparison, other.additional, schema);
    return required ? combine([values, isGone ? "widens" : "narrows"]) : values;
  }
  if (isForbidden(schema)) return isClosed(other) && !required ? "equal" : isGone ? "widens" : "narrows";
  if (!isGone || !isClosed(other)) return undefined;
  return required ? "incomparable" : "narrows";
}

function reportOnly(at: Position, side: Side, property: Property, owners: Owners): void {
  const { name, required, schema } = property;
  const wireRelation = relateMember(at.comparison, side, property, owners);
  report(at, {
    kind: side === "base" ? "property-removed" : "property-added",
    ...onlyIn(side, at[side] + stepsTo(property), printType(schema), [schema]),
    required,
    ...(wireRelation && { wireRelation }),
    trail: [name],
    blocked: either(at.blocked, findBlocked(at.comparison[side], schema)),
  });
}

/** Compares what members without documentation must be. */
function compareAdditional(at: Position, base: ObjectSchema, revision: ObjectSchema): void {
  if (base.additional && revision.additional) {
    const place = below(at, pointerTo("additionalProperties"), "other members");
    compareParts(place, base.additional, revision.additional);
    return;
  }
  const change = relateAdditional(base.additional, revision.additional);
  if (change === undefined) return;
  const steps = pointerTo("additionalProperties");
  report(at, {
    ...change,
    ...(isEmpty(base) && isEmpty(revision) && { kind: "keyword-without-effect" }),
    keyword: "additionalProperties",
    base: base.additional === undefined ? at.base : at.base + steps,
    revision: revision.additional === undefined ? at.revision : at.revision + steps,
  });
}
