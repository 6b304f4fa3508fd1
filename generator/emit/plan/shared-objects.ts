import {
  annotationKeywords,
  mapChildSchemas,
  stringifyJson,
  type ObjectSchema,
  type Schema,
} from "../../model/index.js";
import { toPascalCase, toTypeName } from "../escape/identifier.js";
import { allocateNames } from "./allocate-names.js";
import { findRepeated } from "./find-repeated.js";
import type { EmittedType } from "./type-plan.js";

/** From so many members on, their own counted, equal objects of a file are written once, which short ones are not worth. */
const largeObject = 4;

/** Whether requests and answers can contain a type, which its members tell. */
export type Way = Pick<EmittedType, "isInput" | "isOutput">;

/** What a file writes out, and what to call it. */
export interface TypePart extends Way {
  readonly name: string;
  readonly schema: Schema;
}

/** An object without a name of its own, under the name of the first place that it has in the file. */
export interface SharedObject extends TypePart {
  readonly schema: ObjectSchema;
}

/** The objects that stand in several places of a file. */
export interface SharedObjects {
  readonly all: readonly SharedObject[];
  /** Undefined for an object that is written where it stands. */
  readonly nameOf: (schema: ObjectSchema, way: Way) => string | undefined;
}

/**
 * Finds the large objects that a file has several times, comments included: in its types, and in the bodies of errors. Where
 * one of them is all that a type is, it has the name of that type. `taken` are names that the others can't have.
 */
export function findSharedObjects(
  types: readonly EmittedType[],
  bodies: readonly TypePart[],
  taken: ReadonlySet<string>,
): SharedObjects {
  const keyOf = objectKeys();
  // What a call is given has a name of its own in every call.
  const isCall = ({ origin }: EmittedType): boolean => origin === "parameters";
  const roots = [...types.flatMap((type) => (isCall(type) ? listParts(type) : [type])), ...bodies];
  const repeated = findRepeated<TypePart>(roots, { partsOf: listParts, keyOf });
  const interfaces = types.filter((type) => !isCall(type) && isInterface(type.schema)).toReversed();
  const declared = new Map(interfaces.map((type) => [keyOf(type), type.name]));
  const wholes = new Set(types.map(({ schema }) => schema));
  const undeclared = [...repeated].filter(([key]) => !declared.has(key));
  const names = allocateNames(
    undeclared.map(([key, { name, schema }]) => ({
      key,
      wanted: toTypeName(wholes.has(schema) ? `${name}Object` : name),
    })),
    taken,
  );
  const nameOf = (schema: Schema, { isInput, isOutput }: Way): string | undefined => {
    const key = keyOf({ schema, isInput, isOutput }) ?? "";
    return repeated.has(key) ? (declared.get(key) ?? names.get(key)) : undefined;
  };
  return {
    all: undeclared.flatMap(([, { isInput, isOutput, schema, name }]): readonly SharedObject[] => {
      const object = { isInput, isOutput, name: nameOf(schema, { isInput, isOutput }) ?? name };
      return schema.kind === "object" ? [{ ...object, schema }] : [];
    }),
    nameOf,
  };
}

/** Gives large objects one text where they are the same, in the same direction; undefined for anything else. */
function objectKeys(): (part: Omit<TypePart, "name">) => string | undefined {
  const identify = identifyObjects();
  const countMembers = memberCounter();
  return ({ schema, isInput, isOutput }) =>
    schema.kind === "object" && countMembers(schema) >= largeObject
      ? `${isInput} ${isOutput} ${identify(schema)}`
      : undefined;
}

/** An object is an interface, which prints its own name in hovers and errors; one that may be null or has no members can't be. */
export function isInterface(schema: Schema): schema is ObjectSchema {
  return schema.kind === "object" && !schema.nullable && schema.properties.length > 0;
}

/** Counts the members of a schema and of the objects that are written within it. */
function memberCounter(): (schema: Schema) => number {
  const known = new WeakMap<Schema, number>();
  const count = (schema: Schema): number => {
    const before = known.get(schema);
    if (before !== undefined) return before;
    const own = schema.kind === "object" ? schema.properties.length : 0;
    const total = listNamedParts(schema).reduce((sum, part) => sum + count(part.schema), own);
    known.set(schema, total);
    return total;
  };
  return count;
}

/** The schemas inside a type that are shown with it, called after it. */
function listParts({ schema, name, isInput, isOutput }: TypePart): readonly TypePart[] {
  return listNamedParts(schema).map((part) => ({
    isInput,
    isOutput,
    schema: part.schema,
    name: name + part.suffix,
  }));
}

interface NamedPart {
  readonly schema: Schema;
  readonly suffix: string;
}

function listNamedParts(schema: Schema): readonly NamedPart[] {
  switch (schema.kind) {
    case "object":
      return schema.properties.map((member) => ({
        schema: member.schema,
        suffix: toPascalCase(member.name),
      }));
    case "array":
      return [
        ...(schema.prefix ?? []).map((item, index) => ({ schema: item, suffix: `Item${index + 1}` })),
        { schema: schema.items, suffix: "Item" },
      ];
    case "map":
      return [{ schema: schema.values, suffix: "Value" }];
    case "union":
      return schema.variants.map((variant, index) => ({ schema: variant, suffix: `Variant${index + 1}` }));
    case "string":
    case "number":
    case "integer":
    case "boolean":
    case "null":
    case "literal":
    case "ref":
    case "unknown":
      return [];
    default:
      return schema satisfies never;
  }
}

/** Gives objects one text where they have the same members, whatever is said of the objects themselves. */
function identifyObjects(): (schema: ObjectSchema) => string {
  const numbers = new Map<string, string>();
  const known = new WeakMap<Schema, string>();
  const numberOf = (schema: Schema): string => {
    const before = known.get(schema);
    if (before !== undefined) return before;
    const text = stringifyJson(withNumbers(schema));
    const number = numbers.get(text) ?? `#${numbers.size}`;
    numbers.set(text, number);
    known.set(schema, number);
    return number;
  };
  const withNumbers = (schema: Schema): Schema =>
    mapChildSchemas(schema, (child) => ({ kind: "ref", name: numberOf(child) }));
  return (schema) => {
    const members = Object.entries(withNumbers(schema)).filter(([name]) => !ofTheWhole.has(name));
    return stringifyJson(Object.fromEntries(members));
  };
}

const ofTheWhole: ReadonlySet<string> = new Set(["nullable", ...annotationKeywords]);
