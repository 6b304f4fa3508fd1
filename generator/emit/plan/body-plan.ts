import {
  groupBy,
  isJsonMediaType,
  schemaOfContent,
  stringifyJson,
  type MediaType,
  type Operation,
  type Property,
  type Schema,
} from "../../model/index.js";
import { resolveSchema, type SchemaIndex } from "./schema-walk.js";

/** How a body is written: `lines` are values of JSON, one on each, `records` a sequence of them (RFC 7464). */
export type BodyKind = "json" | "form" | "multipart" | "bytes" | "text" | "lines" | "records";

/** A way of writing a body that the client knows. */
export interface BodyPlan {
  readonly kind: BodyKind;
  readonly content: MediaType;
}

/** Whether a schema is one of bytes: `format: binary` (OpenAPI 3.0), or nothing that is said of what is no text. */
export function isBinary(schema: Schema | undefined, index: SchemaIndex): boolean {
  const found = schema && resolveSchema(schema, index);
  return found?.kind === "string" && found.format === "binary";
}

/** Formats of texts among `application`, also behind `x-`, `vnd.` or as a suffix (RFC 6838, section 4.2.8). */
const textFormats = [
  "csv",
  "ecmascript",
  "graphql",
  "javascript",
  "jose",
  "json",
  "jwt",
  "sql",
  "toml",
  "typescript",
  "xml",
  "ya?ml",
];

const textual = new RegExp(
  String.raw`^text/|^application/(?:x-|vnd\.|[\w.-]+\+)?(?:${textFormats.join("|")})\b`,
  "iu",
);

/** Whether a media type is one of texts, in which a string of a schema is what it is. */
export function isTextual(mediaType: string): boolean {
  return textual.test(mediaType);
}

/**
 * The media type of bytes that a schema of a form or of a body names instead of `format: binary`: `contentMediaType` of
 * OpenAPI 3.1, where nothing encodes them.
 */
export function findRawType(schema: Schema | undefined, index: SchemaIndex): string | undefined {
  const found = schema && resolveSchema(schema, index);
  if (found?.kind !== "string" || found.contentEncoding !== undefined) return undefined;
  const { contentMediaType } = found;
  return contentMediaType === undefined || isTextual(contentMediaType) ? undefined : contentMediaType;
}

/** Whether a text is what a value is written as. */
function isScalar(schema: Schema | undefined, index: SchemaIndex): boolean {
  const found = schema && resolveSchema(schema, index);
  if (found?.kind === "literal") return found.values.every((value) => Object(value) !== value);
  return found === undefined || scalarKinds.has(found.kind);
}

const scalarKinds: ReadonlySet<string> = new Set(["string", "number", "integer", "boolean", "unknown"]);

const isStructure = (schema: Schema | undefined): boolean =>
  schema !== undefined && schema.kind !== "string" && schema.kind !== "unknown";

/** Whether a body of a media type is a value of JSON; a range of types with a structure is (`*` + `/*`, as springdoc has it). */
export function isJsonContent({ mediaType, schema }: MediaType, index: SchemaIndex): boolean {
  if (isJsonMediaType(mediaType) || /^json$/iu.test(mediaType)) return true;
  const isRange = /^(?:\*|application)\/\*/u.test(mediaType);
  return isRange && isStructure(schema && resolveSchema(schema, index));
}

/** Whether a body is lines of JSON. */
export function isLines({ mediaType }: MediaType): boolean {
  return /^application\/(?:x-)?(?:ndjson|jsonl|jsonlines|json-lines)\b/iu.test(mediaType);
}

/** Whether a body is a sequence of JSON (RFC 7464, RFC 8091). */
export function isRecords({ mediaType }: MediaType): boolean {
  return /^application\/(?:[\w.-]+\+)?json-seq\b/iu.test(mediaType);
}

/** The form that a media type is. */
function findFormKind({ mediaType }: MediaType): "form" | "multipart" | undefined {
  if (/^application\/x-www-form-urlencoded\b/iu.test(mediaType)) return "form";
  return /^multipart\/form-data\b/iu.test(mediaType) ? "multipart" : undefined;
}

/** Whether the values of a schema have members, by which a form is written. */
function hasMembers(schema: Schema | undefined, index: SchemaIndex): boolean {
  if (schema?.kind === "union")
    return schema.variants.every((one) => hasMembers(resolveSchema(one, index), index));
  return schema?.kind === "object" || schema?.kind === "map" || schema?.kind === "unknown";
}

/** Whether a value, or each item of a list, is written as a structure of its own. */
function isStructured(schema: Schema, index: SchemaIndex): boolean {
  const found = resolveSchema(schema, index);
  if (found?.kind === "array") return isStructured(found.items, index);
  return found?.kind === "object" || found?.kind === "map";
}

/** Whether a media type, or one of a list, is JSON or may be. */
const allowsJson = (types: string): boolean =>
  types.split(",").some((one) => isJsonMediaType(one.trim()) || one.includes("*"));

/** Whether a structure in a form has to be something else than JSON, which is all that the client writes. */
function isForeignPart(
  { name, schema }: Property,
  { encoding = {} }: MediaType,
  index: SchemaIndex,
): boolean {
  const { contentType, style, explode, allowReserved } = encoding[name] ?? {};
  const isStyled = style !== undefined || explode !== undefined || allowReserved !== undefined;
  return contentType !== undefined && !isStyled && !allowsJson(contentType) && isStructured(schema, index);
}

/** Why the client can't write a form as it is documented; undefined where it can, or where the body is no form. */
export function findFormProblem(content: MediaType, index: SchemaIndex): string | undefined {
  if (!findFormKind(content)) return undefined;
  const schema = resolveSchema(schemaOfContent(content), index);
  if (!hasMembers(schema, index)) return "which is written by members, and it has none";
  const members = schema?.kind === "object" ? schema.properties : [];
  const foreign = members.find((member) => isForeignPart(member, content, index));
  const type = foreign && content.encoding?.[foreign.name]?.contentType;
  return foreign && `whose part ${stringifyJson(foreign.name)} is a structure in ${type ?? ""}`;
}

/** How callers give a structure that the client does not write; not at all where a form seems to be meant, or no format is named. */
function findOpaqueKind(mediaType: string): BodyKind | undefined {
  if (!mediaType.includes("/") || /\/(?:form-data|x-www-form-urlencoded)\b/iu.test(mediaType))
    return undefined;
  return isTextual(mediaType) ? "text" : "bytes";
}

function findBodyKind(content: MediaType, index: SchemaIndex): BodyKind | undefined {
  const { mediaType } = content;
  if (isJsonContent(content, index)) return "json";
  const form = findFormKind(content);
  if (form) return findFormProblem(content, index) === undefined ? form : undefined;
  if (/^multipart\//iu.test(mediaType)) return undefined;
  if (isLines(content)) return "lines";
  if (isRecords(content)) return "records";
  const schema = resolveSchema(schemaOfContent(content), index);
  if (/^text\//iu.test(mediaType)) return "text";
  if (isStructure(schema)) return findOpaqueKind(mediaType);
  const isText =
    schema?.kind === "string" && schema.format !== "binary" && findRawType(schema, index) === undefined;
  return isText && !/^(?:image|audio|video)\/|octet-stream/iu.test(mediaType) ? "text" : "bytes";
}

/** The ways of writing the body of an operation, the main one first: JSON, or the first that is documented. */
export function planBodies(operation: Operation, index: SchemaIndex): readonly BodyPlan[] {
  const content = operation.requestBody?.content ?? [];
  const known = content.flatMap((one): BodyPlan[] => {
    const kind = findBodyKind(one, index);
    return kind ? [{ kind, content: one }] : [];
  });
  const plans = onePerType(known);
  const main =
    plans.find(({ kind }) => kind === "json") ?? plans.find((plan) => !isOpaque(plan, index)) ?? plans[0];
  if (!main) return [];
  const shape = stringifyJson(schemaOfContent(main.content));
  const takesMembers = (kind: BodyKind) => ["json", "form", "multipart"].includes(kind);
  const isSame = (plan: BodyPlan): boolean =>
    takesMembers(plan.kind) &&
    takesMembers(main.kind) &&
    stringifyJson(schemaOfContent(plan.content)) === shape;
  return [main, ...plans.filter((plan) => plan !== main && isSame(plan))];
}

/** Whether a body is a structure in a format that the client does not write: callers give the whole text, or its bytes. */
export function isOpaque({ content, kind }: BodyPlan, index: SchemaIndex): boolean {
  const schema = resolveSchema(schemaOfContent(content), index);
  return kind === "text" ? !isScalar(schema, index) : kind === "bytes" && isStructure(schema);
}

/** A range of media types that is sent as one of them is that one, where it is documented too. */
function onePerType(plans: readonly BodyPlan[]): readonly BodyPlan[] {
  return [...groupBy(plans, nameMediaType)].flatMap(
    ([name, same]) => same.find(({ content }) => content.mediaType === name) ?? same.slice(0, 1),
  );
}

/** The media type that is sent: of a range with a structure, JSON. */
export function nameMediaType({ kind, content }: BodyPlan): string {
  return kind === "json" && !isJsonMediaType(content.mediaType) ? "application/json" : content.mediaType;
}
