import {
  constraintKeywords,
  type ConstraintKeyword,
  type JsonValue,
  type Located,
  type Place,
  type PlaceStep,
  type Schema,
  type SourceRef,
} from "../../model/index.js";
import { exists, ofPresence, ofType } from "../shared/assertions.js";
import type { Collector } from "../shared/collector.js";
import { stepInto } from "../shared/places.js";
import { findKeywords } from "./find-keywords.js";

/** A schema at its place in the API and in the document. */
export interface PlacedSchema {
  readonly place: Place;
  readonly schema: Schema;
  readonly located: Located;
}

/** Claims all that a spec says of the values at a place, and of those inside them. */
export function claimSchema(collector: Collector, placed: PlacedSchema): void {
  const { place, schema, located } = placed;
  const { at } = located;
  claimDescription(collector, place, schema.description, at);
  if (schema.kind !== "unknown") collector.claim(place, ofNull[schema.nullable === true ? "yes" : "no"], at);
  if (schema.default !== undefined) collector.claim(place, { aspect: "default", value: schema.default }, at);
  if (schema.deprecated) collector.claim(place, { aspect: "deprecated" }, at);
  for (const value of schema.examples ?? []) collector.claim(place, { aspect: "example", value }, at);
  claimConstraints(collector, placed);
  const keywords = findKeywords(schema);
  if (keywords) collector.claim(place, { aspect: "keywords", keywords }, at);
  claimKind(collector, placed);
}

/** Claims a description, unless it is empty: platforms write one for every place. */
export function claimDescription(
  collector: Collector,
  place: Place,
  text: string | undefined,
  at: SourceRef,
): void {
  if (text !== undefined && text.trim() !== "") collector.claim(place, { aspect: "description", text }, at);
}

/** Of thousands of places the same is said; one object says it of each. */
const ofNull = {
  yes: { aspect: "nullable", nullable: true },
  no: { aspect: "nullable", nullable: false },
} as const;

function claimConstraints(collector: Collector, { place, schema, located }: PlacedSchema): void {
  const stated = schema as Partial<Record<ConstraintKeyword, JsonValue>>;
  for (const keyword of constraintKeywords) {
    const value = stated[keyword];
    if (value !== undefined) collector.claim(place, { aspect: "constraint", keyword, value }, located.at);
  }
}

function claimKind(collector: Collector, placed: PlacedSchema): void {
  const { place, schema, located } = placed;
  const inside = (step: PlaceStep, inner: Schema): PlacedSchema => ({
    place: stepInto(place, step),
    schema: inner,
    located: located.into(step),
  });
  switch (schema.kind) {
    case "ref":
      collector.claim(place, { aspect: "model", name: schema.name }, located.at);
      return;
    case "literal":
      collector.claim(place, ofType.literal, located.at);
      collector.claim(place, { aspect: "values", values: schema.values }, located.at);
      return;
    case "array":
      collector.claim(place, ofType.array, located.at);
      claimSchema(collector, inside({ kind: "items" }, schema.items));
      return;
    case "map":
      collector.claim(place, ofType.map, located.at);
      claimSchema(collector, inside({ kind: "values" }, schema.values));
      return;
    case "object":
      collector.claim(place, ofType.object, located.at);
      for (const { name, required, schema: member } of schema.properties) {
        const property = inside({ kind: "property", name }, member);
        collector.claim(property.place, exists, property.located.at);
        collector.claim(property.place, ofPresence[required ? "required" : "optional"], property.located.at);
        claimSchema(collector, property);
      }
      return;
    case "union":
      collector.claim(place, ofType.union, located.at);
      for (const [index, variant] of schema.variants.entries()) {
        const one = inside({ kind: "variant", index }, variant);
        collector.claim(one.place, exists, one.located.at);
        claimSchema(collector, one);
      }
      return;
    case "string":
    case "number":
    case "integer":
    case "boolean":
    case "null":
    case "unknown":
      collector.claim(place, ofType[schema.kind], located.at);
      return;
    default:
      schema satisfies never;
  }
}
