import type { IndexSignatureDeclarationStructure, OptionalKind, PropertySignatureStructure } from "ts-morph";
import {
  isJsonList,
  isNumber,
  type ArraySchema,
  type JsonValue,
  type MapSchema,
  type ObjectSchema,
  type Property,
  type Schema,
  type UnionSchema,
} from "../../model/index.js";
import { printTypeKey } from "../escape/property-key.js";
import { printStringLiteral } from "../escape/string-literal.js";
import { findDecided, type NamedVariant } from "../plan/decided-union.js";
import { describeSchema, emitDocs, printComment, type Doc } from "./jsdoc.js";
import { listIndexSignatures } from "./index-signatures.js";
import { printNumber } from "./value.js";

/** How the types of a module are printed. */
export interface TypeContext {
  /** The identifier of a component schema; noted as a reference of the module. */
  readonly nameOf: (schemaName: string) => string;
  /** Follows references to the schema behind them. */
  readonly resolve: (schema: Schema) => Schema | undefined;
  /** Optional members accept `undefined`. */
  readonly isInput: boolean;
  /** No answer has the types, so that a 64-bit integer can be given as a bigint. */
  readonly takesBigint?: boolean;
  /** The name of an object that the module writes once; undefined for one that is written where it stands. */
  readonly nameOfObject?: (schema: ObjectSchema) => string | undefined;
}

/** A type in TypeScript; `indent` counts the columns before the lines that it may have. */
export function printType(schema: Schema, context: TypeContext, indent: number): string {
  return joinAlternatives(printAlternatives(schema, context, indent));
}

/** Whether one of the alternatives of a schema is any value, so that the others say nothing. */
function isAnything(schema: Schema): boolean {
  return schema.kind === "unknown" || (schema.kind === "union" && schema.variants.some(isAnything));
}

/** The members of the union that a schema is, null included. */
function printAlternatives(schema: Schema, context: TypeContext, indent: number): readonly string[] {
  // Not printed first: what names are in the others would be imported, and stand nowhere.
  if (isAnything(schema)) return ["unknown"];
  const alternatives =
    schema.kind === "union" ? printVariants(schema, context, indent) : printOne(schema, context, indent);
  const all = schema.nullable ? [...alternatives, "null"] : alternatives;
  return [...new Set(all)];
}

/** `string` would swallow the literals beside it; `string & {}` keeps them for completion (TypeScript issue 29729). */
function printVariants(schema: UnionSchema, context: TypeContext, indent: number): readonly string[] {
  const decided = findDecided(schema, context.resolve);
  if (decided) return decided.map((variant) => printNamedVariant(schema, variant, context));
  const types = schema.variants.flatMap((variant) => printAlternatives(variant, context, indent));
  const hasLiteral = types.some((type) => /^["']/u.test(type));
  return hasLiteral ? types.map((type) => (type === "string" ? "(string & {})" : type)) : types;
}

/** A variant whose tag is any string by itself, and one of some texts within the union: `Cat & { kind: "cat" }`. */
function printNamedVariant(
  { discriminator }: UnionSchema,
  { isNarrowed, schema, tags }: NamedVariant,
  context: TypeContext,
): string {
  const name = context.nameOf(schema.name);
  if (!isNarrowed) return name;
  const key = printTypeKey(discriminator?.property ?? "");
  return `(${name} & { ${key}: ${tags.map(printStringLiteral).join(" | ")} })`;
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
      return context.takesBigint && /^u?int64$/u.test(schema.format ?? "")
        ? ["number", "bigint"]
        : ["number"];
    case "literal":
      return schema.values.flatMap((value) => printLiteral(value, context));
    case "array":
      return [
        schema.prefix
          ? printTuple(schema, schema.prefix, context, indent)
          : printArray(printAlternatives(schema.items, context, indent)),
      ];
    case "map":
      return [printMapOf(schema, context, indent)];
    case "object":
      return [context.nameOfObject?.(schema) ?? printObject(schema, context, indent)];
    case "ref":
      return [context.nameOf(schema.name)];
    default:
      return schema satisfies never;
  }
}

function joinAlternatives(alternatives: readonly string[]): string {
  if (alternatives.includes("unknown")) return "unknown";
  return [...new Set(alternatives)].join(" | ") || "never";
}

function printArray(items: readonly string[]): string {
  const type = joinAlternatives(items);
  return items.length > 1 ? `(${type})[]` : `${type}[]`;
}

/** `[x: number, y?: string]` without the names: an item that may be missing has a question mark, what may follow a rest. */
function printTuple(
  { items, minItems = 0, maxItems = Infinity }: ArraySchema,
  prefix: readonly Schema[],
  context: TypeContext,
  indent: number,
): string {
  const first = prefix.slice(0, maxItems).map((item, index) => {
    const alternatives = printAlternatives(item, context, indent);
    const isOptional = index >= minItems;
    const type = joinAlternatives(alternatives);
    return isOptional ? `${alternatives.length > 1 ? `(${type})` : type}?` : type;
  });
  const rest = printArray(printAlternatives(items, context, indent));
  const isClosed = maxItems <= prefix.length || rest === "never[]";
  return `[${[...first, ...(isClosed ? [] : [`...${rest}`])].join(", ")}]`;
}

/** Of an integer with more digits than JavaScript's numbers have, a bigint can be sent to the last digit. */
function printLiteral(value: JsonValue, { takesBigint }: TypeContext): readonly string[] {
  const type = printLiteralType(value);
  return takesBigint && typeof value === "bigint" ? [type, `${type}n`] : [type];
}

function printLiteralType(value: JsonValue): string {
  if (typeof value === "string") return printStringLiteral(value);
  if (isNumber(value)) return printNumber(value);
  if (value === null || typeof value !== "object") return String(value);
  if (isJsonList(value)) return `[${value.map(printLiteralType).join(", ")}]`;
  const members = Object.entries(value).map(
    ([name, member]) => `${printTypeKey(name)}: ${printLiteralType(member)}`,
  );
  return members.length === 0 ? "{}" : `{ ${members.join("; ")} }`;
}

function printMap(values: string): string {
  return `{ [name: string]: ${values} }`;
}

/** What a document says in words of members that are not listed, with their bounds; nothing where it has no words for them. */
function describeUnlisted(schema: Schema | undefined): Doc {
  const doc = schema && describeSchema(schema);
  return doc && doc.paragraphs.length > 0 ? doc : { paragraphs: [], tags: [] };
}

/** A map; one of listed names has a member for each, none of which has to be there. */
function printMapOf({ propertyNames, values }: MapSchema, context: TypeContext, indent: number): string {
  const type = printType(values, context, indent + 2);
  const names = propertyNames && context.resolve(propertyNames);
  if (!propertyNames || names?.kind !== "literal") {
    const comment = printComment(describeUnlisted(values), indent + 2);
    return comment === "" ? printMap(type) : `{\n${comment}[name: string]: ${type};\n}`;
  }
  const accepts = context.isInput && type !== "unknown" ? `${type} | undefined` : type;
  return `{ [name in ${printType(propertyNames, context, indent)}]?: ${accepts} }`;
}

/** An object with members has a line for each, wherever it stands. */
export function printObject(schema: ObjectSchema, context: TypeContext, indent: number): string {
  const signatures = printIndexSignatures(schema, context, indent + 2);
  if (schema.properties.length === 0 && signatures.length === 0) {
    return printMap(schema.additional === false ? "never" : "unknown");
  }
  const members = schema.properties.map(
    (property) =>
      printComment(describeSchema(property.schema), indent + 2) +
      `${printHead(property)}: ${printMemberType(property, context, indent + 2)};\n`,
  );
  const others = signatures.map(
    ({ doc, key, type }) => `${printComment(doc, indent + 2)}[name: ${key}]: ${type};\n`,
  );
  return `{\n${members.join("")}${others.join("")}}`;
}

function printHead({ name, required }: Property): string {
  return printTypeKey(name) + (required ? "" : "?");
}

function printMemberType({ required, schema }: Property, context: TypeContext, indent: number): string {
  const type = printType(schema, context, indent);
  const acceptsUndefined = context.isInput && !required && type !== "unknown";
  return acceptsUndefined ? `${type} | undefined` : type;
}

/** A member of an interface with its comment; `native` is its type where no schema can say it. */
export function emitMember(
  property: Property,
  context: TypeContext,
  native?: string,
): OptionalKind<PropertySignatureStructure> {
  const { name, required, schema } = property;
  return {
    docs: emitDocs(describeSchema(schema), 2),
    name: printTypeKey(name),
    hasQuestionToken: !required,
    type: native === undefined ? printMemberType(property, context, 2) : printNative(property, native),
  };
}

function printNative({ required }: Property, native: string): string {
  return required ? native : `${native} | undefined`;
}

/** The members of an interface that stand for those that are not listed, if the schema has them. */
export function emitIndexSignatures(
  schema: ObjectSchema,
  context: TypeContext,
): OptionalKind<IndexSignatureDeclarationStructure>[] {
  return printIndexSignatures(schema, context, 2).map(({ doc, key, type }) => ({
    docs: emitDocs(doc, 2),
    keyName: "name",
    keyType: key,
    returnType: type,
  }));
}

/**
 * The types of members that are not listed, by what their names are; where those take several lines, anything, wherever
 * else the module has them.
 */
function printIndexSignatures(schema: ObjectSchema, context: TypeContext, indent: number) {
  const inPlace = { ...context, nameOfObject: () => undefined };
  const signatures = listIndexSignatures(schema, (member) => printAlternatives(member, inPlace, indent));
  return signatures.map(({ key, types, schema: member }) => ({
    key,
    doc: describeUnlisted(member),
    type: types.some((type) => type.includes("\n")) ? "unknown" : joinAlternatives(types),
  }));
}
