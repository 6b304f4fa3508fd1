import {
  annotationKeywords,
  stringifyJson,
  type ArraySchema,
  type JsonValue,
  type ObjectSchema,
  type Property,
  type Schema,
} from "../model/index.js";

/** How many members of an object, and how many values or variants, are named before the rest is only counted. */
const shownMembers = 5;
const shownAlternatives = 12;

function countRest(shown: readonly string[], total: number): readonly string[] {
  const rest = total - shown.length;
  return rest > 0 ? [...shown, `${String(rest)} more`] : shown;
}

function printObject({ properties, additional }: ObjectSchema): string {
  const names = properties.slice(0, shownMembers).map(({ name, required }) => (required ? name : `${name}?`));
  const members = countRest(names, properties.length);
  const closed = additional === false ? " and nothing else" : "";
  return members.length === 0 ? `object${closed}` : `object { ${members.join(", ")} }${closed}`;
}

function printAlternatives(alternatives: readonly string[]): string {
  if (alternatives.length === 0) return "nothing";
  return countRest(alternatives.slice(0, shownAlternatives), alternatives.length).join(" or ");
}

function printInList(schema: Schema): string {
  const text = printType(schema);
  return text.includes(" or ") ? `(${text})` : text;
}

function printPlain(schema: Schema): string {
  switch (schema.kind) {
    case "string":
    case "number":
    case "integer":
    case "boolean":
    case "null":
    case "unknown":
      return schema.kind;
    case "literal":
      return printAlternatives(schema.values.map(printValue));
    case "array":
      return schema.prefix ? printTuple(schema, schema.prefix) : `array of ${printInList(schema.items)}`;
    case "map":
      return `map of ${printInList(schema.values)}`;
    case "object":
      return printObject(schema);
    case "union":
      return printAlternatives(schema.variants.map(printType));
    case "ref":
      return schema.name;
    default:
      return schema satisfies never;
  }
}

/** A value of a document, as JSON. */
export function printValue(value: JsonValue): string {
  return stringifyJson(value);
}

/**
 * A type in the short notation of API references: `array of "a" or "b"`, `object { id, name?, 3 more }`. It is for people,
 * and leaves out what a sentence has no room for. What `emit` prints is for the compiler, and whole; what the witnesses of
 * a consumer print are values and reads of them. Of the three none could do the work of another.
 */
export function printType(schema: Schema): string {
  return schema.nullable === true ? `${printPlain(schema)} or null` : printPlain(schema);
}

/** The first items in brackets, and what may follow them. */
function printTuple({ items }: ArraySchema, prefix: readonly Schema[]): string {
  const first = prefix.map(printType).join(", ");
  const isClosed = items.kind === "literal" && items.values.length === 0;
  return isClosed ? `[${first}]` : `[${first}, then ${printType(items)}]`;
}

/** Keywords of a schema that other words of a type say, or that say nothing of the values. */
const saidOtherwise: ReadonlySet<string> = new Set([...annotationKeywords, "kind", "nullable"]);

/** The bounds, patterns and formats of a schema: ` with maxLength 3`. */
function printBounds(schema: Schema): string {
  const entries = Object.entries(schema) as readonly (readonly [string, JsonValue])[];
  const bounds = entries.filter(([key, value]) => !saidOtherwise.has(key) && typeof value !== "object");
  const words = bounds.map(
    ([key, value]) => `${key} ${typeof value === "string" ? value : printValue(value)}`,
  );
  return words.length === 0 || schema.kind === "ref" ? "" : ` with ${words.join(", ")}`;
}

/** How deep what a member is is told with it. */
const shownDepth = 3;

function printMember({ name, required, schema }: Property, depth: number): string {
  const label = required ? name : `${name}?`;
  return schema.kind === "unknown" ? label : `${label}: ${printInFull(schema, depth + 1)}`;
}

/** A type with what its members and items are and with its bounds, for where the short notation tells two of them not apart. */
export function printInFull(schema: Schema, depth = 0): string {
  if (depth === shownDepth) return printType(schema);
  const orNull = schema.nullable === true ? " or null" : "";
  if (schema.kind === "object") {
    const { additional, properties } = schema;
    const shown = properties.slice(0, shownMembers).map((member) => printMember(member, depth));
    const members = countRest(shown, properties.length).join(", ");
    const closed = additional === false ? " and nothing else" : "";
    return `object${members === "" ? "" : ` { ${members} }`}${closed}${printBounds(schema)}${orNull}`;
  }
  if (schema.kind === "array" && !schema.prefix) {
    return `array of ${printInFull(schema.items, depth + 1)}${printBounds(schema)}${orNull}`;
  }
  if (schema.kind === "union") {
    return printAlternatives(schema.variants.map((variant) => printInFull(variant, depth + 1))) + orNull;
  }
  return `${printPlain(schema)}${printBounds(schema)}${orNull}`;
}
