import type { JsonValue, ObjectSchema, Property, Schema, UnionSchema } from "../../model/index.js";
import { printTypeKey } from "../escape/property-key.js";
import { printStringLiteral } from "../escape/string-literal.js";
import { describeSchema, printJsDoc } from "./jsdoc.js";
import { printNumber } from "./value-text.js";

/** How the types of a module are printed. */
export interface TypeContext {
  /** The identifier of a component schema; noted as a reference of the module. */
  readonly nameOf: (schemaName: string) => string;
  /** Optional members accept `undefined`. */
  readonly isInput: boolean;
}

/** A type in TypeScript; `indent` counts the columns before the lines that it may have. */
export function printType(schema: Schema, context: TypeContext, indent: number): string {
  return joinUnion(printAlternatives(schema, context, indent));
}

/** The members of the union that a schema is, null included. */
function printAlternatives(schema: Schema, context: TypeContext, indent: number): readonly string[] {
  const alternatives =
    schema.kind === "union" ? printVariants(schema, context, indent) : printOne(schema, context, indent);
  return schema.nullable ? [...alternatives, "null"] : alternatives;
}

/** `string` would swallow the literals beside it; `string & {}` keeps them for completion (TypeScript issue 29729). */
function printVariants(schema: UnionSchema, context: TypeContext, indent: number): readonly string[] {
  const texts = schema.variants.flatMap((variant) => printAlternatives(variant, context, indent));
  const hasLiteral = texts.some((text) => /^["']/u.test(text));
  return hasLiteral ? texts.map((text) => (text === "string" ? "(string & {})" : text)) : texts;
}

function printOne(
  schema: Exclude<Schema, UnionSchema>,
  context: TypeContext,
  indent: number,
): readonly string[] {
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
      return [printArray(schema.items, context, indent)];
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

function joinUnion(alternatives: readonly string[]): string {
  const distinct = [...new Set(alternatives)];
  if (distinct.includes("unknown")) return "unknown";
  return distinct.length === 0 ? "never" : distinct.join(" | ");
}

function printArray(items: Schema, context: TypeContext, indent: number): string {
  const distinct = new Set(printAlternatives(items, context, indent));
  const text = joinUnion([...distinct]);
  const isUnion = distinct.size > 1 && text !== "unknown";
  return isUnion ? `(${text})[]` : `${text}[]`;
}

function printLiteralType(value: JsonValue): string {
  if (typeof value === "string") return printStringLiteral(value);
  if (typeof value === "number") return printNumber(value);
  if (value === null || typeof value !== "object") return String(value);
  if (isList(value)) return `[${value.map(printLiteralType).join(", ")}]`;
  const members = Object.entries(value).map(
    ([name, member]) => `${printTypeKey(name)}: ${printLiteralType(member)}`,
  );
  return `{ ${members.join("; ")} }`;
}

function isList(value: JsonValue): value is readonly JsonValue[] {
  return Array.isArray(value);
}

function printIndexed(values: string): string {
  return `{ [name: string]: ${values} }`;
}

function printObject(schema: ObjectSchema, context: TypeContext, indent: number): string {
  if (schema.properties.length === 0 && !schema.additional) {
    return schema.additional === false ? "{ [name: string]: never }" : printIndexed("unknown");
  }
  const members = schema.properties.map((property) => {
    const { doc, key, isOptional, type } = describeMember(property, context, indent + 2);
    return `${doc}${key}${isOptional ? "?" : ""}: ${type};`;
  });
  const index = printAdditional(schema, context, indent + 2);
  const all = index === undefined ? members : [...members, `[name: string]: ${index};`];
  return `{\n${all.map((member) => indentLines(member)).join("\n")}\n}`;
}

function indentLines(text: string): string {
  return text.replace(/^(?=.)/gmu, "  ");
}

/** A member of an object type, ready to be put together. */
export interface PrintedMember {
  readonly doc: string;
  readonly key: string;
  readonly isOptional: boolean;
  readonly type: string;
}

/** A member as its parts: its comment, its key, whether it may be absent, and its type. */
export function describeMember(property: Property, context: TypeContext, indent: number): PrintedMember {
  const type = printType(property.schema, context, indent);
  const acceptsUndefined = context.isInput && !property.required && type !== "unknown";
  return {
    doc: printJsDoc(describeSchema(property.schema), indent),
    key: printTypeKey(property.name),
    isOptional: !property.required,
    type: acceptsUndefined ? `${type} | undefined` : type,
  };
}

/**
 * The type of the members that are not listed, if the schema has one. TypeScript wants it to cover the listed ones too,
 * so that theirs are added; where those take several lines, anything.
 */
export function printAdditional(
  schema: ObjectSchema,
  context: TypeContext,
  indent: number,
): string | undefined {
  if (!schema.additional) return undefined;
  const listed = schema.properties.flatMap((property) => printAlternatives(property.schema, context, indent));
  const types = [...printAlternatives(schema.additional, context, indent), ...listed];
  const hasOptional = schema.properties.some((property) => !property.required);
  const all = hasOptional ? [...types, "undefined"] : types;
  return all.some((text) => text.includes("\n")) ? "unknown" : joinUnion(all);
}
