import {
  canonicalJson,
  conforms,
  isRestricted,
  type ArraySchema,
  type JsonValue,
  type MapSchema,
  type ObjectSchema,
  type Schema,
  type UnionSchema,
} from "../../model/index.js";
import type { Relation } from "../change.js";
import type { Comparison } from "./comparison.js";
import { countLeast, countMost } from "./counts.js";
import { excludeEachOther } from "./exclusive.js";
import { listFew } from "./few-values.js";
import { isWithinKind, kindOfValue, type Eyes } from "./kind-of-value.js";
import { areWithinBounds, isWithinRange } from "./measures.js";
import type { ShapeId } from "./shapes.js";
import type { SpecIndex } from "./spec-index.js";
import { allowsNull, withoutAnnotations } from "./variants.js";

/** One schema with what is needed to look into it from the other spec. */
interface Seen {
  readonly schema: Schema;
  readonly index: SpecIndex;
  readonly shapeOf: (schema: Schema) => ShapeId;
}

const anything: Schema = { kind: "unknown" };

/** Every type of JSON, without a word more. */
const everyType: readonly Schema[] = [
  { kind: "string" },
  { kind: "number" },
  { kind: "boolean" },
  { kind: "null" },
  { kind: "array", items: anything },
  { kind: "object", properties: [] },
];

/** Whether a place lets a value through; of a pattern that is not run nobody knows. */
export function takes({ schema, index }: Pick<Seen, "schema" | "index">, value: JsonValue): boolean {
  const { schema: resolved } = index.resolve(schema);
  if (resolved.kind === "string" && resolved.textPattern !== undefined) return false;
  return conforms(value, resolved, (name) => index.schemas.get(name));
}

/** The values that a schema lists, or those that its bounds leave where the other one lists some. */
function listOwnValues(schema: Schema, other: Schema): readonly JsonValue[] | undefined {
  if (schema.kind === "literal") return schema.values;
  return other.kind === "literal" ? listFew(schema) : undefined;
}

/** Whether every value of one schema is one of another of a different kind, as far as their kinds can tell. */
function isWithin(inner: Seen, outer: Seen, eyes: Eyes): boolean {
  const a = inner.index.resolve(inner.schema).schema;
  const b = outer.index.resolve(outer.schema).schema;
  if (inner.shapeOf(a) === outer.shapeOf(b)) return true;
  const values = eyes === "wire" ? listOwnValues(a, b) : undefined;
  if (values) return values.every((value) => takes(outer, value));
  if (b.kind === "unknown") return eyes === "types" || !isRestricted(b);
  if (a.kind === "null") return allowsNull(b);
  if (a.kind === "unknown" && b.kind === "union") {
    if (eyes === "types" || isRestricted(b)) return false;
    return everyType.every((schema) => isWithin({ ...inner, schema }, outer, eyes));
  }
  if (a.kind === "union") return a.variants.every((schema) => isWithin({ ...inner, schema }, outer, eyes));
  if (b.kind === "union" && a.kind === "literal" && a.values.length > 1) {
    return a.values.every((value) => isWithin({ ...inner, schema: { ...a, values: [value] } }, outer, eyes));
  }
  if (b.kind === "union") {
    if (eyes === "wire" && refusesShared(outer.index, b)) return false;
    return b.variants.some((schema) => isWithin(inner, { ...outer, schema }, eyes));
  }
  if (a.kind === "literal") {
    if (b.kind === "literal") return a.values.every((value) => b.values.includes(value));
    return a.values.every((value) => isWithinKind(kindOfValue(value, eyes), b.kind, eyes));
  }
  if (a.kind === "array" && b.kind === "array") {
    return isWithinTuple({ ...inner, schema: a }, { ...outer, schema: b }, eyes);
  }
  if (a.kind === "object" && b.kind === "map") {
    // TypeScript takes an interface for no map of some type.
    return eyes === "wire" ? isWithinMap({ ...inner, schema: a }, outer, b) : isOpen(outer.index, b);
  }
  if (a.kind === "map" && b.kind === "object") {
    return eyes === "wire" && isMapWithin({ ...inner, schema: a.values }, outer, b);
  }
  if (eyes === "wire" && isWithinRange(a, b)) return true;
  return a.kind !== b.kind && isWithinKind(a.kind, b.kind, eyes) && (eyes === "types" || isAnyNumber(a, b));
}

/** Whether exactly one variant has to hold where a value may be of several. */
function refusesShared(index: SpecIndex, { discriminator, mode, variants }: UnionSchema): boolean {
  return mode === "one" && !discriminator && !excludeEachOther(index, variants);
}

/** Whether the bounds of a number let every integer through that those of another one do. */
function isAnyNumber(integer: Schema, number: Schema): boolean {
  if (number.kind !== "number") return true;
  return number.multipleOf === undefined && areWithinBounds(integer, number);
}

/** How many items an array has at least and at most. */
function countItems(schema: ArraySchema): { readonly least: number; readonly most: number } {
  const { maxItems = Infinity, minItems = 0 } = schema;
  return { least: Math.max(minItems, countLeast(schema)), most: Math.min(maxItems, countMost(schema)) };
}

/** What an array says beside what its items are and how many, in words that are equal where that is. */
function describeRest(schema: ArraySchema): string {
  const rest = { ...withoutAnnotations(schema), prefix: null, items: null, minItems: null, maxItems: null };
  return canonicalJson(rest as unknown as JsonValue);
}

/** Whether every array of one tuple or list is one of another, item by item. */
function isWithinTuple(
  inner: Seen & { readonly schema: ArraySchema },
  outer: Seen & { readonly schema: ArraySchema },
  eyes: Eyes,
): boolean {
  const [a, b] = [inner.schema, outer.schema];
  const [first = [], second = []] = [a.prefix, b.prefix];
  if (first.length + second.length === 0 || describeRest(a) !== describeRest(b)) return false;
  const [count, room] = [countItems(a), countItems(b)];
  if (count.least < room.least || count.most > room.most) return false;
  // TypeScript tells a tuple from an array, however many items that has.
  const most = eyes === "wire" ? count.most : Infinity;
  const places = [...Array(Math.min(most, Math.max(first.length, second.length) + 1)).keys()];
  return places.every((place) =>
    isWithin(
      { ...inner, schema: first[place] ?? a.items },
      { ...outer, schema: second[place] ?? b.items },
      eyes,
    ),
  );
}

/** Whether every member that an object may have is one of a map; what a map asks for beside that no object is known to meet. */
function isWithinMap(inner: Seen & { readonly schema: ObjectSchema }, outer: Seen, map: MapSchema): boolean {
  const { minProperties, maxProperties } = map;
  if (isRestricted(map) || minProperties !== undefined || maxProperties !== undefined) return false;
  if (map.propertyNames) return false;
  if (isAny(outer.index, map.values)) return true;
  const { additional, patternProperties = [], properties } = inner.schema;
  const others = additional === false ? [] : [additional ?? anything];
  const members = [...properties, ...patternProperties].map(({ schema }) => schema);
  return [...members, ...others].every((schema) =>
    isWithin({ ...inner, schema }, { ...outer, schema: map.values }, "wire"),
  );
}

/** Whether members of any name are allowed by an object, those that it lists included; what it asks for beside that no map is known to meet. */
function isMapWithin(values: Seen, outer: Seen, object: ObjectSchema): boolean {
  const { additional = anything, dependentRequired, maxProperties, minProperties, properties } = object;
  const asksMore = [dependentRequired, maxProperties, minProperties, object.propertyNames].some(
    (rule) => rule !== undefined,
  );
  if (isRestricted(object) || asksMore || additional === false) return false;
  if (properties.some(({ required }) => required)) return false;
  const members = [...properties, ...(object.patternProperties ?? [])].map(({ schema }) => schema);
  return [...members, additional].every((schema) => isWithin(values, { ...outer, schema }, "wire"));
}

function isOpen(index: SpecIndex, { propertyNames, values }: MapSchema): boolean {
  return !propertyNames && isAny(index, values);
}

function isAny(index: SpecIndex, schema: Schema): boolean {
  return index.resolve(schema).schema.kind === "unknown";
}

function relate(base: Seen, revision: Seen, eyes: Eyes): Relation {
  const narrows = isWithin(revision, base, eyes);
  const widens = isWithin(base, revision, eyes);
  if (narrows && widens) return "equal";
  if (narrows) return "narrows";
  return widens ? "widens" : "incomparable";
}

/** Whether a schema lists its values, or allows any or is one of several plain types: what `isWithin` tells of that to the last value. */
function isExact({ index, schema }: Seen): boolean {
  const { schema: resolved } = index.resolve(schema);
  if (resolved.kind !== "union") return true;
  return resolved.mode === "any" && resolved.variants.every(({ kind }) => kind !== "union" && kind !== "ref");
}

/** Whether two schemas of different kinds that allow the same values by their kinds do so to the last value. */
function areSame(base: Seen, revision: Seen): boolean {
  const kinds = [base, revision].map(({ index, schema }) => index.resolve(schema).schema.kind);
  if (kinds.every((kind) => ["array", "map", "object"].includes(kind))) return true;
  return (kinds.includes("literal") || kinds.includes("unknown")) && isExact(base) && isExact(revision);
}

/**
 * How the values that two schemas of different kinds allow stand to each other, on the wire and in TypeScript; on the wire
 * nothing where their kinds tell no difference and their bounds may.
 */
export function relateSchemas(
  { base, revision, shapes }: Comparison,
  before: Schema,
  after: Schema,
): { readonly wireRelation?: Relation; readonly typesRelation: Relation } {
  const from: Seen = { schema: before, index: base, shapeOf: shapes.ofBase };
  const to: Seen = { schema: after, index: revision, shapeOf: shapes.ofRevision };
  const wireRelation = relate(from, to, "wire");
  const isKnown = wireRelation !== "equal" || areSame(from, to);
  return { ...(isKnown && { wireRelation }), typesRelation: relate(from, to, "types") };
}
