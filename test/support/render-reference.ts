import type {
  ApiSpec,
  JsonValue,
  NamedSchema,
  Operation,
  Property,
  Schema,
} from "../../generator/model/index.js";
import type { Era } from "./express-in-reference.js";
import { schemaOf } from "./contents.js";

/** A section of a page: the models it has printed, and the lines so far. */
interface Printer {
  readonly era: Era;
  readonly schemas: ReadonlyMap<string, Schema>;
  readonly printed: Set<string>;
  readonly lines: string[];
}

/** 1 to 4 members are printed in full; of 5 or more the first 3. */
function elide(members: readonly string[], separator: string): string {
  if (members.length < 5) return members.join(separator);
  return [...members.slice(0, 3), `${members.length - 3} more`].join(separator);
}

const printLiteral = (value: JsonValue): string =>
  typeof value === "string" ? `"${value}"` : JSON.stringify(value);

const isIdentifier = (name: string): boolean => /^[\p{L}\p{N}_$]+$/u.test(name);
const printName = (name: string): string => (isIdentifier(name) ? name : `"${name}"`);

function printFields(properties: readonly Property[]): string {
  return `object { ${elide(
    properties.map(({ name }) => printName(name)),
    ", ",
  )} }`;
}

/** In the third era a brace is followed by two spaces before ` or`. */
function joinAlternatives(alternatives: readonly string[], era: Era): string {
  const text = elide(alternatives, " or ");
  return era === 3 ? text.replaceAll("} or ", "}  or ") : text;
}

function printType(schema: Schema, era: Era): string {
  switch (schema.kind) {
    case "literal":
      return elide(schema.values.map(printLiteral), " or ");
    case "array":
      return `array of ${printType(schema.items, era)}`;
    case "map": {
      const values = printType(schema.values, era);
      return `map[${values}${values.endsWith("}") ? " " : ""}]`;
    }
    case "object":
      return era === 4 ? "object" : printFields(schema.properties);
    case "union":
      return joinAlternatives(
        schema.variants.map((variant) => printType(variant, era)),
        era,
      );
    case "ref":
      return schema.name;
    case "string":
    case "number":
    case "boolean":
    case "unknown":
    case "integer":
    case "null":
      return schema.kind;
  }
}

function writeItem({ lines }: Printer, depth: number, declaration: string, prose?: string): void {
  const indent = "  ".repeat(depth);
  lines.push(`${indent}- \`${declaration}\``, "");
  if (prose !== undefined)
    lines.push(...prose.split("\n").map((line) => (line ? `${indent}  ${line}` : "")), "");
}

function findSchema({ schemas }: Printer, name: string): Schema {
  return schemas.get(name) ?? { kind: "unknown" };
}

function declareNamed(printer: Printer, name: string, schema: Schema): string {
  const assign = schema.kind !== "object" || printer.era === 1;
  return `${name} ${assign ? "= " : ""}${printType(schema, printer.era)}`;
}

/** A model that its section has printed: nothing under a direct use; under a list of it its members, bare. */
function writeModel(printer: Printer, name: string, depth: number, isDirect: boolean): void {
  const schema = findSchema(printer, name);
  const isRepeated = printer.era > 1 && printer.printed.has(name);
  printer.printed.add(name);
  if (!isRepeated) writeChildren(printer, schema, depth, isDirect);
  else if (!isDirect) writeChildren(printer, schema, depth, isDirect, true);
}

function writeVariant(
  printer: Printer,
  variant: Schema,
  index: number,
  depth: number,
  isBare: boolean,
): void {
  const { era } = printer;
  if (variant.kind === "ref") {
    const schema = findSchema(printer, variant.name);
    writeItem(printer, depth, declareNamed(printer, variant.name, schema));
    if (!isBare) writeModel(printer, variant.name, depth + 1, true);
    return;
  }
  const type = printType(variant, era);
  writeItem(printer, depth, era === 1 ? `UnionMember${index} = ${type}` : type);
  if (!isBare) writeChildren(printer, variant, depth + 1, true);
}

export function declareProperty({ name, required, schema }: Property, era: Era): string {
  const isNullable = era >= 3 && schema.nullable === true;
  const type = printType(schema, era);
  const gap = era === 3 && type.endsWith("}") ? "  " : " ";
  return `${printName(name)}: ${required ? "" : "optional "}${type}${isNullable ? `${gap}or null` : ""}`;
}

function writeProperty(printer: Printer, property: Property, depth: number, isBare = false): void {
  writeItem(printer, depth, declareProperty(property, printer.era), property.schema.description);
  if (!isBare) writeChildren(printer, property.schema, depth + 1, true);
}

function writeChildren(
  printer: Printer,
  schema: Schema,
  depth: number,
  isDirect: boolean,
  isBare = false,
): void {
  switch (schema.kind) {
    case "literal":
      // The newest pages print a single value by its type alone.
      if (printer.era === 4 && schema.values.length === 1) return;
      for (const value of schema.values) writeItem(printer, depth, printLiteral(value));
      return;
    case "array":
      writeChildren(printer, schema.items, depth, false, isBare);
      return;
    case "map":
      writeChildren(printer, schema.values, depth, false, isBare);
      return;
    case "object":
      for (const property of schema.properties) writeProperty(printer, property, depth, isBare);
      return;
    case "union":
      for (const [index, variant] of schema.variants.entries()) {
        writeVariant(printer, variant, index, depth, isBare);
      }
      return;
    case "ref":
      if (!isBare) writeModel(printer, schema.name, depth, isDirect);
      return;
    case "string":
    case "number":
    case "boolean":
    case "unknown":
    case "integer":
    case "null":
  }
}

/** A model that is an alias of a list or of another model lists what that one holds. */
function writeNamed(printer: Printer, name: string, prose?: string): void {
  const schema = findSchema(printer, name);
  writeItem(printer, 0, declareNamed(printer, name, schema), prose);
  printer.printed.add(name);
  writeChildren(printer, schema, 1, true);
}

interface Page {
  readonly era: Era;
  readonly schemas: ReadonlyMap<string, Schema>;
}

/** The newest pages have small letters in their heads. */
function printHead({ era }: Page, head: string): string {
  if (era < 4) return head;
  return head === "Header Parameters" ? "Headers" : head.replace(" Parameters", " parameters");
}

function renderSection(page: Page, head: string, write: (printer: Printer) => void): string[] {
  const printer: Printer = { ...page, printed: new Set(), lines: [] };
  write(printer);
  return printer.lines.length === 0 ? [] : [`### ${printHead(page, head)}`, "", ...printer.lines];
}

const heads = { path: "Path", query: "Query", header: "Header", cookie: "Cookie" } as const;

function renderParameters(page: Page, { parameters }: Operation): string[] {
  return (["path", "query", "header", "cookie"] as const).flatMap((location) =>
    renderSection(page, `${heads[location]} Parameters`, (printer) => {
      for (const { name, required, schema, description } of parameters.filter((it) => it.in === location)) {
        const described = description === undefined ? schema : { ...schema, description };
        writeProperty(printer, { name, required, schema: described }, 0);
      }
    }),
  );
}

function writeWhole(printer: Printer, schema: Schema): void {
  if (schema.kind === "object") for (const property of schema.properties) writeProperty(printer, property, 0);
  else if (schema.kind === "ref") writeNamed(printer, schema.name);
  else writeProperty(printer, { name: "body", required: true, schema }, 0);
}

function renderOperation(page: Page, operation: Operation): string[] {
  const { method, path, name, description, requestBody } = operation;
  const [body, answer] = [schemaOf(requestBody), schemaOf(operation.responses[0])];
  return [
    `## ${name}`,
    "",
    `**${page.era === 4 ? method.toUpperCase() : method}** \`${path}\``,
    "",
    ...(description === undefined ? [] : [description, ""]),
    ...renderParameters(page, operation),
    ...(body
      ? renderSection(page, "Body Parameters", (it) => {
          writeWhole(it, body);
        })
      : []),
    ...(answer
      ? renderSection(page, "Returns", (it) => {
          writeWhole(it, answer);
        })
      : []),
  ];
}

function renderType(page: Page, { name, schema }: NamedSchema): string[] {
  const title = name.replace(/(?<=[a-z])(?=[A-Z])/g, " ");
  return renderSection(page, title, (printer) => {
    writeNamed(printer, name, schema.description);
  });
}

/** Prints what a spec says as a page of the reference dialect, with its line breaks. */
export function renderReference(spec: Pick<ApiSpec, "operations" | "schemas">, era: Era): string {
  const page: Page = { era, schemas: new Map(spec.schemas.map(({ name, schema }) => [name, schema])) };
  const types = spec.schemas.flatMap((named) => renderType(page, named));
  return [
    "# Example",
    "",
    ...spec.operations.flatMap((operation) => renderOperation(page, operation)),
    ...(types.length > 0 ? [era === 4 ? "## Domain types" : "## Domain Types", "", ...types] : []),
  ].join("\n");
}

/** The same page with every run of white space made one space, as some copies have it. */
export function flatten(page: string): string {
  return page.replace(/\s+/g, " ").trim();
}
