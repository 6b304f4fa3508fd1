import fc from "fast-check";
import type { MapSchema, ObjectSchema, Schema } from "../../generator/model/index.js";
import { compact, optional } from "./arbitrary-tools.js";

/** Rules for names that those of other members (see `arbitraryValue`) can follow. */
const names: readonly Schema[] = [
  { kind: "literal", values: ["xa", "xb"] },
  { kind: "string", pattern: "^x[a-z0-9-]*$" },
  { kind: "string", minLength: 3 },
];

/** A map, now and then with a rule for its names. */
export const withNames = (map: fc.Arbitrary<MapSchema>): fc.Arbitrary<MapSchema> =>
  fc
    .tuple(map, optional(true, fc.constantFrom(...names), 3))
    .map(([schema, propertyNames]) => compact<MapSchema>({ ...schema, propertyNames }));

/** An object, now and then with members that bring others along, and a rule that the names of all members follow. */
export const withConstraints = (object: fc.Arbitrary<ObjectSchema>): fc.Arbitrary<ObjectSchema> =>
  fc.tuple(object, fc.boolean(), fc.boolean()).map(([schema, isDependent, isNamed]) => {
    const [first, ...others] = schema.properties.filter(({ required }) => !required).map(({ name }) => name);
    const dependentRequired = first !== undefined && others.length > 0 ? { [first]: others } : undefined;
    return compact<ObjectSchema>({
      ...schema,
      dependentRequired: isDependent ? dependentRequired : undefined,
      propertyNames: isNamed ? { kind: "string", maxLength: 30 } : undefined,
    });
  });
