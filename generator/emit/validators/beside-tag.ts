import { isRestricted, type ObjectSchema, type Property } from "../../model/index.js";

/** Where a tag stands among the members of an object, seen from the others. */
export type TagPlace = "first" | "last" | "between";

/**
 * Where the check of a tag stands among the checks of an object. First or last, the others follow each other, so that one
 * function checks them both for the type itself and for a union that has looked at the tag, and issues keep their order.
 */
export function findTagPlace(schema: ObjectSchema, tag: string): TagPlace {
  const { properties, additional, patternProperties, minProperties, maxProperties } = schema;
  const { dependentRequired, propertyNames } = schema;
  if (properties[0]?.name === tag) return "first";
  const ofOthers = [additional, patternProperties, propertyNames];
  const rules = [...ofOthers, dependentRequired, minProperties, maxProperties];
  const endsWithMembers = rules.every((rule) => rule === undefined) && !isRestricted(schema);
  return endsWithMembers && properties.at(-1)?.name === tag ? "last" : "between";
}

/** The members that are left to check where a caller has looked at the tag. */
export function besideTag({ properties }: ObjectSchema, tag: string | undefined): readonly Property[] {
  return properties.filter(({ name }) => name !== tag);
}
