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

/** From so many members on, equal objects of a file are written once: called after the first, which short ones are not worth. */
const largeObject = 4;

/** Whether requests and answers can contain a type, which its members tell. */
export type Way = Pick<EmittedType, "isInput" | "isOutput">;

/** A type of a file, in which objects may stand. */
export interface TypeRoot extends Way {
  readonly name: string;
  readonly schema: Schema;
}

/** An object without a name of its own, under the name of the first place that it has in the file. */
export interface SharedObject extends TypeRoot {
  readonly schema: ObjectSchema;
}

/** The objects that stand in several places of a file. */
export interface SharedObjects {
  readonly all: readonly SharedObject[];
  /** Undefined for an object that is written where it stands. */
  readonly nameOf: (schema: ObjectSchema, way: Way) => string | undefined;
}

/** Finds the large objects that the types of a file have several times, comments included. `taken` are names they can't have. */
export function findSharedObjects(roots: readonly TypeRoot[], taken: ReadonlySet<string>): SharedObjects {
  const identify = identifyObjects();
  const keyOf = (schema: Schema, { isInput, isOutput }: Way): string | undefined =>
    schema.kind === "object" && schema.properties.length >= largeObject
      ? `${isInput} ${isOutput} ${identify(schema)}`
      : undefined;
  const repeated = findRepeated(roots.flatMap(listParts), {
    partsOf: listParts,
    keyOf: (part) => keyOf(part.schema, part),
  });
  const names = allocateNames(
    [...repeated].map(([key, { name }]) => ({ key, wanted: toTypeName(name) })),
    taken,
  );
  const nameOf = (schema: Schema, way: Way): string | undefined => names.get(keyOf(schema, way) ?? "");
  return {
    all: [...repeated.values()].flatMap((object): readonly SharedObject[] => {
      const { schema } = object;
      return schema.kind === "object"
        ? [{ ...object, schema, name: nameOf(schema, object) ?? object.name }]
        : [];
    }),
    nameOf,
  };
}

/** The schemas inside a type that are shown with it, called after it. */
function listParts({ schema, ...root }: TypeRoot): readonly TypeRoot[] {
  return listNamedParts(schema).map((part) => ({
    ...root,
    schema: part.schema,
    name: root.name + part.suffix,
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
