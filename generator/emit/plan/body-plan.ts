import {
  isJsonMediaType,
  schemaOfContent,
  stringifyJson,
  type MediaType,
  type Operation,
  type Schema,
} from "../../model/index.js";
import { resolveSchema, type SchemaIndex } from "./schema-walk.js";

/** How a body is written: `lines` are values of JSON, one on each. */
export type BodyKind = "json" | "form" | "multipart" | "bytes" | "text" | "lines";

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

function findBodyKind(content: MediaType, index: SchemaIndex): BodyKind | undefined {
  const { mediaType } = content;
  if (isJsonContent(content, index)) return "json";
  if (/^application\/x-www-form-urlencoded\b/iu.test(mediaType)) return "form";
  if (/^multipart\/form-data\b/iu.test(mediaType)) return "multipart";
  if (/^multipart\//iu.test(mediaType)) return undefined;
  if (isLines(content)) return "lines";
  const schema = resolveSchema(schemaOfContent(content), index);
  if (/^text\//iu.test(mediaType)) return isStructure(schema) ? undefined : "text";
  if (isStructure(schema)) return undefined;
  const isText = schema?.kind === "string" && schema.format !== "binary";
  return isText && !/^(?:image|audio|video)\/|octet-stream/iu.test(mediaType) ? "text" : "bytes";
}

/** The ways of writing the body of an operation, the main one first: JSON, or the first that is documented. */
export function planBodies(operation: Operation, index: SchemaIndex): readonly BodyPlan[] {
  const content = operation.requestBody?.content ?? [];
  const plans = content.flatMap((one): BodyPlan[] => {
    const kind = findBodyKind(one, index);
    return kind ? [{ kind, content: one }] : [];
  });
  const main = plans.find(({ kind }) => kind === "json") ?? plans[0];
  if (!main) return [];
  const shape = stringifyJson(schemaOfContent(main.content));
  const takesMembers = (kind: BodyKind) => ["json", "form", "multipart"].includes(kind);
  const isSame = (plan: BodyPlan): boolean =>
    takesMembers(plan.kind) &&
    takesMembers(main.kind) &&
    stringifyJson(schemaOfContent(plan.content)) === shape;
  return [main, ...plans.filter((plan) => plan !== main && isSame(plan))];
}

/** The media type that is sent: of a range with a structure, JSON. */
export function nameMediaType({ kind, content }: BodyPlan): string {
  return kind === "json" && !isJsonMediaType(content.mediaType) ? "application/json" : content.mediaType;
}
