import fc from "fast-check";
import type {
  ArraySchema,
  MapSchema,
  ObjectSchema,
  PatternProperty,
  Schema,
  StringSchema,
} from "../../generator/model/index.js";
import { compact, optional } from "./arbitrary-tools.js";

/** Rules for names that those of other members (see `arbitraryValue`) can follow. */
const names: readonly Schema[] = [
  { kind: "literal", values: ["xa", "xb"] },
  { kind: "string", pattern: "^x[a-z0-9-]*$" },
  { kind: "string", minLength: 3 },
];

const contents: readonly Partial<StringSchema>[] = [
  { contentEncoding: "base64", contentMediaType: "image/png" },
  {
    contentMediaType: "application/json",
    contentSchema: { kind: "object", properties: [{ name: "a", required: true, schema: { kind: "null" } }] },
  },
];

const having = (name: string): Schema => ({
  kind: "object",
  properties: [{ name, required: true, schema: { kind: "unknown" } }],
});

/** What no generated value is, and what holds where one is that. */
const ruledOut = {
  string: { kind: "literal", values: ["ruled out"] },
  array: { kind: "array", items: { kind: "unknown" }, minItems: 50 },
  object: having("ruled out"),
} as const satisfies Record<string, Schema>;

const branches = {
  string: { kind: "string", maxLength: 3 },
  array: { kind: "array", items: { kind: "boolean" } },
  object: having("branch"),
} as const satisfies Record<string, Schema>;

/** What every generated value is. */
const common = {
  string: { kind: "string", maxLength: 1000 },
  array: { kind: "array", items: { kind: "unknown" }, maxItems: 1000 },
  object: { kind: "object", properties: [], maxProperties: 1000 },
} as const satisfies Record<string, Schema>;

/** A schema, now and then with what it rules out, and what holds where other things do. */
export function withRestrictions<S extends StringSchema | ArraySchema | ObjectSchema>(
  schema: fc.Arbitrary<S>,
): fc.Arbitrary<S> {
  return fc.tuple(schema, fc.nat({ max: 7 })).map(([base, choice]) => {
    const [out, branch] = [ruledOut[base.kind], branches[base.kind]];
    const conditions = [
      { if: out, then: branch },
      { if: out, then: branch, else: common[base.kind] },
    ];
    return compact<S>({
      ...base,
      not: choice === 1 || choice === 2 ? out : undefined,
      conditions: choice === 2 ? conditions.slice(0, 1) : choice === 3 ? conditions : undefined,
    });
  });
}

/** A text, now and then with what it holds. */
export const withContent = (text: fc.Arbitrary<StringSchema>): fc.Arbitrary<StringSchema> =>
  fc
    .tuple(text, optional(true, fc.constantFrom(...contents), 6))
    .map(([schema, content]) => ({ ...schema, ...content }));

/** A list, now and then with a rule for some of its items, which all of them follow. */
export const withContains = (array: fc.Arbitrary<ArraySchema>): fc.Arbitrary<ArraySchema> =>
  fc.tuple(array, fc.nat({ max: 3 })).map(([schema, choice]) => {
    const { items, minItems = 0 } = schema;
    if (choice > 1 || minItems === 0) return schema;
    return { ...schema, contains: items, ...(choice === 1 && { maxContains: 9 }) };
  });

/** A map, now and then with a rule for its names. */
export const withNames = (map: fc.Arbitrary<MapSchema>): fc.Arbitrary<MapSchema> =>
  fc
    .tuple(map, optional(true, fc.constantFrom(...names), 3))
    .map(([schema, propertyNames]) => compact<MapSchema>({ ...schema, propertyNames }));

/** Members by patterns of their names; no listed one has such a name, and of the others in values only `x-other` has. */
const patterns: readonly PatternProperty[] = [
  { pattern: "^x-", schema: { kind: "string", minLength: 1 } },
  { pattern: "-tail$", schema: { kind: "unknown" } },
];

/** An object, now and then with members by patterns of their names, members that bring others along, and a rule for all names. */
export const withConstraints = (object: fc.Arbitrary<ObjectSchema>): fc.Arbitrary<ObjectSchema> =>
  fc
    .tuple(object, fc.boolean(), fc.boolean(), fc.nat({ max: 4 }))
    .map(([schema, isDependent, isNamed, count]) => {
      const [first, ...others] = schema.properties
        .filter(({ required }) => !required)
        .map(({ name }) => name);
      const dependentRequired = first !== undefined && others.length > 0 ? { [first]: others } : undefined;
      return compact<ObjectSchema>({
        ...schema,
        patternProperties: count === 1 || count === 2 ? patterns.slice(0, count) : undefined,
        dependentRequired: isDependent ? dependentRequired : undefined,
        propertyNames: isNamed ? { kind: "string", maxLength: 30 } : undefined,
      });
    });
