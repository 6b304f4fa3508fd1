import { stringifyJson, type JsonNumber, type JsonValue, type Schema } from "../../model/index.js";
import { escapeComment } from "../escape/comment.js";
import { lineWidth } from "../format/format-source.js";
import { wrapText } from "./wrap-text.js";

/** What a comment says: paragraphs of text, then tags such as `@default 25`. */
export interface Doc {
  readonly paragraphs: readonly string[];
  readonly tags: readonly DocTag[];
}

export interface DocTag {
  readonly name: string;
  /** Text of a document, escaped when it is printed. */
  readonly text: string;
}

/**
 * Where a type or a validator is documented, as a paragraph. Not as a tag `@see`, which only operations have: the compiler
 * parses comments that have one, or a `@link`, and those of a whole package may cost every program that imports it 3 % of its check.
 */
export const referTo = (page: string | undefined): readonly string[] => (page === undefined ? [] : [page]);

/** A comment as lines without its marks, or none where there is nothing to say. `indent` counts the columns before it. */
function printDocLines(doc: Doc, indent: number): readonly string[] {
  const width = lineWidth - indent - " * ".length;
  const paragraphs = doc.paragraphs
    .map((paragraph) => wrapText(trimBlankLines(escapeComment(paragraph)), width))
    .filter((lines) => lines.length > 0);
  const text = paragraphs.flatMap((lines, index) => (index > 0 ? ["", ...lines] : lines));
  return [...text, ...doc.tags.flatMap(({ name, text: said }) => printTag(name, said))];
}

function printTag(name: string, text: string): string[] {
  const [first = "", ...rest] = trimBlankLines(escapeComment(text));
  return [`@${name} ${first}`.trimEnd(), ...rest];
}

function trimBlankLines(lines: readonly string[]): string[] {
  const start = lines.findIndex((line) => line !== "");
  const end = lines.findLastIndex((line) => line !== "");
  return start === -1 ? [] : lines.slice(start, end + 1);
}

/**
 * The documentation of a structure, as ts-morph takes it: the text of one comment, or none where there is nothing to say.
 * Text that begins on a line of its own stands between the lines of the marks. `indent` counts the columns before it.
 */
export function emitDocs(doc: Doc, indent: number): string[] {
  const lines = printDocLines(doc, indent);
  const [only] = lines;
  if (only === undefined) return [];
  return lines.length === 1 && isShort(only, indent) ? [only] : [`\n${lines.join("\n")}`];
}

/** The documentation of a thing that says no more than this. */
export function emitText(text: string, indent: number): string[] {
  return emitDocs({ paragraphs: [text], tags: [] }, indent);
}

/** The same as a comment in a type, on lines of its own; nothing where there is nothing to say. */
export function printComment(doc: Doc, indent: number): string {
  const [text] = emitDocs(doc, indent);
  if (text === undefined) return "";
  const [first = "", ...lines] = text.split("\n");
  if (lines.length === 0) return `/** ${first} */\n`;
  return `/**\n${lines.map((line) => ` * ${line}`.trimEnd()).join("\n")}\n */\n`;
}

function isShort(line: string, indent: number): boolean {
  return indent + `/** ${line} */`.length <= lineWidth;
}

/** What a schema says of its values: its description, then its bounds, format, default and deprecation as tags. */
export function describeSchema(schema: Schema): Doc {
  const { title, description, deprecated, examples } = schema;
  const text = description ?? title;
  const [example] = examples ?? [];
  return {
    paragraphs: [...(text === undefined ? [] : [text]), ...describeValues(schema)],
    tags: [
      ...(deprecated ? [{ name: "deprecated", text: "" }] : []),
      ...describeBounds(schema),
      ...(schema.default === undefined ? [] : [{ name: "default", text: printJson(schema.default) }]),
      ...(example === undefined || isStructure(example)
        ? []
        : [{ name: "example", text: printJson(example) }]),
    ],
  };
}

/** What is said of single values, where a schema lists each of them as an alternative of its own. */
function describeValues(schema: Schema): readonly string[] {
  if (schema.kind !== "union") return [];
  const lines = schema.variants.flatMap((variant) => {
    const { paragraphs, tags } = describeSchema(variant);
    const isSaid = variant.kind === "literal" && paragraphs.length > 0;
    if (!isSaid) return [];
    const isOld = tags.some(({ name }) => name === "deprecated");
    const values = variant.values.map((value) => `\`${printJson(value)}\``).join(", ");
    return [`- ${values}${isOld ? " (deprecated)" : ""}: ${paragraphs.join("\n").replaceAll("\n", "\n  ")}`];
  });
  return lines.length === 0 ? [] : [lines.join("\n")];
}

const boundsOf = {
  string: ["minLength", "maxLength", "pattern", "format", "contentEncoding", "contentMediaType"],
  number: ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum", "multipleOf", "format"],
  array: ["minItems", "maxItems", "uniqueItems", "minContains", "maxContains"],
  object: ["minProperties", "maxProperties"],
} as const;

/** The keywords of JSON Schema that bound a value, under their own names. */
function describeBounds(schema: Schema): readonly DocTag[] {
  switch (schema.kind) {
    case "string":
      return readBounds(schema, boundsOf.string);
    case "number":
      return readBounds(schema, boundsOf.number);
    case "integer":
      return [{ name: "integer", text: "" }, ...readBounds(schema, boundsOf.number)];
    case "array":
      return readBounds(schema, boundsOf.array);
    case "object":
    case "map":
      return readBounds(schema, boundsOf.object);
    case "boolean":
    case "null":
    case "literal":
    case "union":
    case "ref":
    case "unknown":
      return [];
    default:
      return schema satisfies never;
  }
}

function readBounds<Key extends string>(
  schema: Readonly<Partial<Record<Key, string | JsonNumber | boolean>>>,
  keywords: readonly Key[],
): readonly DocTag[] {
  return keywords.flatMap((name) => {
    const value = schema[name];
    return value === undefined || value === false
      ? []
      : [{ name, text: value === true ? "" : String(value) }];
  });
}

function printJson(value: JsonValue): string {
  return stringifyJson(value);
}

function isStructure(value: JsonValue): boolean {
  return typeof value === "object" && value !== null;
}
