import type { JsonValue, ObjectSchema, Property, Schema, UnionSchema } from "../../model/index.js";
import { printTypeKey } from "../escape/property-key.js";
import { printStringLiteral } from "../escape/string-literal.js";
import { indexMember, unionOf, type ObjectType, type Type, type TypeMember } from "../syntax/type.js";
import { describeSchema, printJsDoc } from "./jsdoc.js";
import { printNumber } from "./value.js";

/** How the types of a module are printed. */
export interface TypeContext {
  /** The identifier of a component schema; noted as a reference of the module. */
  readonly nameOf: (schemaName: string) => string;
  /** Optional members accept `undefined`. */
  readonly isInput: boolean;
}

/** A type in TypeScript; `indent` counts the columns before the lines that it may have. */
export function printType(schema: Schema, context: TypeContext, indent: number): Type {
  return joinAlternatives(printAlternatives(schema, context, indent));
}

/** The members of the union that a schema is, null included. */
function printAlternatives(schema: Schema, context: TypeContext, indent: number): readonly Type[] {
  const alternatives =
    schema.kind === "union" ? printVariants(schema, context, indent) : printOne(schema, context, indent);
  return schema.nullable ? [...alternatives, "null"] : alternatives;
}

/** `string` would swallow the literals beside it; `string & {}` keeps them for completion (TypeScript issue 29729). */
function printVariants(schema: UnionSchema, context: TypeContext, indent: number): readonly Type[] {
  const types = schema.variants.flatMap((variant) => printAlternatives(variant, context, indent));
  const hasLiteral = types.some((type) => typeof type === "string" && /^["']/u.test(type));
  return hasLiteral ? types.map((type) => (type === "string" ? "(string & {})" : type)) : types;
}

function printOne(
  schema: Exclude<Schema, UnionSchema>,
  context: TypeContext,
  indent: number,
): readonly Type[] {
  switch (schema.kind) {
    case "string":
    case "boolean":
    case "null":
    case "unknown":
      return [schema.kind];
    case "number":
    case "integer":
      return ["number"];
    case "literal":
      return schema.values.map(printLiteralType);
    case "array":
      return [{ kind: "array", items: printType(schema.items, context, indent) }];
    case "map":
      return [printIndexed(printType(schema.values, context, indent + 2))];
    case "object":
      return [printObject(schema, context, indent)];
    case "ref":
      return [context.nameOf(schema.name)];
    default:
      return schema satisfies never;
  }
}

function joinAlternatives(alternatives: readonly Type[]): Type {
  const [only] = alternatives;
  if (only !== undefined && alternatives.length === 1) return only;
  if (alternatives.includes("unknown")) return "unknown";
  if (only === undefined) return "never";
  return unionOf([...new Map(alternatives.map((type) => [JSON.stringify(type), type])).values()]);
}

function printLiteralType(value: JsonValue): Type {
  if (typeof value === "string") return printStringLiteral(value);
  if (typeof value === "number") return printNumber(value);
  if (value === null || typeof value !== "object") return String(value);
  if (isList(value)) return { kind: "tuple", items: value.map(printLiteralType) };
  const members = Object.entries(value).map(([name, member]): TypeMember => ({
    doc: [],
    head: printTypeKey(name),
    type: printLiteralType(member),
  }));
  return { kind: "object", members, isBroken: false };
}

function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}

function printIndexed(values: Type): ObjectType {
  return { kind: "object", members: [indexMember(values)], isBroken: false };
}

function printObject(schema: ObjectSchema, context: TypeContext, indent: number): Type {
  if (schema.properties.length === 0 && !schema.additional) {
    return printIndexed(schema.additional === false ? "never" : "unknown");
  }
  const members = schema.properties.map((property) => printMember(property, context, indent + 2));
  const index = printAdditional(schema, context, indent + 2);
  return { kind: "object", members: [...members, ...index], isBroken: true };
}

/** A member with its comment; `indent` counts the columns before it. */
export function printMember(property: Property, context: TypeContext, indent: number): TypeMember {
  const { name, required, schema } = property;
  const type = printType(schema, context, indent);
  const acceptsUndefined = context.isInput && !required && type !== "unknown";
  return {
    doc: printJsDoc(describeSchema(schema), indent),
    head: printTypeKey(name) + (required ? "" : "?"),
    type: acceptsUndefined ? unionOf([...variantsOf(type), "undefined"]) : type,
  };
}

function variantsOf(type: Type): readonly Type[] {
  return typeof type !== "string" && type.kind === "union" ? type.variants : [type];
}

/**
 * The member for those that are not listed, if the schema has them. TypeScript wants its type to cover the listed ones
 * too, so that theirs are added; where those take several lines, anything.
 */
export function printAdditional(
  schema: ObjectSchema,
  context: TypeContext,
  indent: number,
): readonly TypeMember[] {
  if (!schema.additional) return [];
  const listed = schema.properties.flatMap((property) => printAlternatives(property.schema, context, indent));
  const types = [...printAlternatives(schema.additional, context, indent), ...listed];
  const hasOptional = schema.properties.some((property) => !property.required);
  const all = hasOptional ? [...types, "undefined"] : types;
  return [indexMember(all.some(isLong) ? "unknown" : joinAlternatives(all))];
}

/** Whether a type takes several lines, wherever it stands. */
function isLong(type: Type): boolean {
  if (typeof type === "string") return false;
  switch (type.kind) {
    case "union":
      return type.variants.some(isLong);
    case "array":
      return isLong(type.items);
    case "tuple":
      return type.items.some(isLong);
    case "object":
      return type.isBroken || type.members.some((member) => isLong(member.type));
    case "generic":
      return isLong(type.argument);
    default:
      return type satisfies never;
  }
}
