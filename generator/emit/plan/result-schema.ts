import {
  findExample,
  groupBy,
  schemaOfContent,
  stringifyJson,
  type JsonValue,
  type MediaType,
  type ObjectSchema,
  type Operation,
  type Response,
  type Schema,
} from "../../model/index.js";
import { isBinary, isJsonContent, isLines, isRecords, isTextual } from "./body-plan.js";
import { resolveSchema, type SchemaIndex } from "./schema-walk.js";
import type { AnswerKind, StreamPlan } from "./type-plan.js";

/** What a call returns, with the schema of a JSON answer. */
export type OperationResult =
  | { readonly kind: "none" }
  | { readonly kind: "text" }
  | { readonly kind: "blob" }
  | {
      readonly kind: "json";
      readonly schema: Schema;
      /** The schema is that of the items of a paginated list. */
      readonly isList: boolean;
      readonly isOptional: boolean;
      readonly stream?: StreamPlan;
      /** How each answer is read, by its status or range, where some have no JSON. */
      readonly statuses?: ReadonlyMap<string, AnswerKind>;
    };

/** A stream, and the schema of what it brings. */
interface StreamResult {
  readonly schema: Schema;
  readonly stream: StreamPlan;
}

/** What a call gives where its options ask for another media type than that of its result. */
export type OtherResult = { readonly mediaType: string } & (
  | { readonly kind: "text" }
  | { readonly kind: "blob" }
  | ({ readonly kind: "stream" } & StreamResult)
);

const anything: Schema = { kind: "unknown" };

/** The answers that mean success: `200`, `2XX`; where none is listed, `default` stands for them (OpenAPI 3.1, section 4.8.16). */
export function findSuccesses(operation: Operation): readonly Response[] {
  const listed = operation.responses.filter((response) => response.status.startsWith("2"));
  return listed.length > 0 ? listed : operation.responses.filter(({ status }) => status === "default");
}

/** Whether an answer is a value of JSON. One of bytes that a document has under JSON is bytes: nobody could parse it. */
function isJsonAnswer(content: MediaType, index: SchemaIndex): boolean {
  return isJsonContent(content, index) && !isBinary(content.schema, index);
}

/** The body of an answer that the client asks for: JSON, or the first. */
export function findMainAnswer(content: readonly MediaType[], index: SchemaIndex): MediaType | undefined {
  return content.find((one) => isJsonAnswer(one, index)) ?? content[0];
}

/** The result of an operation: the items of a list, the member that is unwrapped, or the whole body of a successful answer. */
export function findResult(operation: Operation, index: SchemaIndex): OperationResult {
  const successes = findSuccesses(operation);
  const contents = successes.flatMap(({ content }) => findMainAnswer(content, index) ?? []);
  if (contents.length === 0 || operation.method === "head") return { kind: "none" };
  const bodies = contents.filter((content) => isJsonAnswer(content, index)).map(schemaOfContent);
  if (bodies.length === 0) return findOtherResult(contents, operation, index);
  const isList = operation.pagination !== undefined;
  const mayLack = bodies.some((body) => mayLackMember(body, operation.unwrap, index));
  const isMixed = !isList && bodies.length < contents.length;
  return {
    kind: "json",
    schema: joinSchemas(bodies.map((body) => findInBody(body, operation, index))),
    isList,
    isOptional: !isList && (mayLack || contents.length < successes.length),
    ...(isMixed && { statuses: new Map(successes.map((one) => [one.status, findKind(one, index)])) }),
  };
}

/** What the client makes of one of several answers. */
function findKind({ content }: Response, index: SchemaIndex): AnswerKind {
  const main = findMainAnswer(content, index);
  if (!main) return "none";
  if (isJsonAnswer(main, index)) return "json";
  return isTextContent(main, index) ? "text" : "blob";
}

/** What an operation can answer with beside its result, by media type: texts, bytes and a stream, the first that is documented. */
export function listOtherResults(operation: Operation, index: SchemaIndex): readonly OtherResult[] {
  const result = findResult(operation, index);
  const isFixed = result.kind === "none" || (result.kind === "json" && (result.isList || result.stream));
  if (isFixed) return [];
  const contents = findSuccesses(operation).flatMap(({ content }) => content);
  const main = findMainAnswer(contents, index)?.mediaType;
  const asked = contents.filter(
    (content) =>
      content.mediaType !== main && !/[*;]/u.test(content.mediaType) && !isJsonAnswer(content, index),
  );
  const others = onePerType(asked, index);
  const firstStream = others.find((content) => findStream(content, operation, index));
  return others.flatMap((content): OtherResult[] => {
    const { mediaType } = content;
    const stream = findStream(content, operation, index);
    if (!stream) return [{ mediaType, kind: isTextContent(content, index) ? "text" : "blob" }];
    return content === firstStream ? [{ mediaType, kind: "stream", ...stream }] : [];
  });
}

/** Several answers may have a media type: of texts and bytes under one, bytes are both. */
function onePerType(contents: readonly MediaType[], index: SchemaIndex): readonly MediaType[] {
  const groups = groupBy(contents, ({ mediaType }) => mediaType);
  return [...groups.values()].flatMap(
    (same) => same.find(({ schema }) => isBinary(schema, index)) ?? same.slice(0, 1),
  );
}

/** The stream that a body is, by its media type. */
function findStream(content: MediaType, operation: Operation, index: SchemaIndex): StreamResult | undefined {
  if (isLines(content)) return readValues(content, "readLines", index);
  if (isRecords(content)) return readValues(content, "readRecords", index);
  return /^text\/event-stream\b/iu.test(content.mediaType)
    ? readStream(content, operation, index)
    : undefined;
}

/** A stream of values of JSON: the items of a documented list, or what is documented. */
function readValues(content: MediaType, reader: StreamPlan["reader"], index: SchemaIndex): StreamResult {
  const schema = resolveSchema(schemaOfContent(content), index);
  const item = content.itemSchema ?? (schema?.kind === "array" ? schema.items : schemaOfContent(content));
  return { schema: item, stream: { reader, isEvent: false } };
}

function isTextContent({ mediaType, schema }: MediaType, index: SchemaIndex): boolean {
  return isTextual(mediaType) && !isBinary(schema, index);
}

/** The result of an answer that is not JSON. */
function findOtherResult(
  contents: readonly MediaType[],
  operation: Operation,
  index: SchemaIndex,
): OperationResult {
  const [first] = contents;
  const stream = first && findStream(first, operation, index);
  if (stream) return { kind: "json", ...stream, isList: false, isOptional: false };
  const isText = contents.every((content) => isTextContent(content, index));
  return { kind: isText ? "text" : "blob" };
}

/** A documented sentinel, `data: [DONE]` or "ends with [DONE]": how a stream says that it ends. */
const sentinel =
  /(?:data:\s*|[`"']|(?:[Ee]nd|[Tt]erminat|[Cc]los|[Ss]top|[Ff]inish|[Cc]omplet)\w*\s(?:[\w:]+\s){0,6})(\[[A-Z_]+\])/u;

/** What a schema is one of; undefined for what leads nowhere. */
function listAlternatives(
  schema: Schema,
  index: SchemaIndex,
  seen = new Set<Schema>(),
): readonly (Schema | undefined)[] {
  const found = resolveSchema(schema, index);
  if (found?.kind !== "union") return [found];
  if (seen.has(found)) return [undefined];
  seen.add(found);
  return found.variants.flatMap((variant) => listAlternatives(variant, index, seen));
}

/** The events that a schema is one of, where it is that of whole events (OpenAPI 3.2, section 4.14.4.2); none where it is of their data. */
function listEvents(schema: Schema, index: SchemaIndex): readonly ObjectSchema[] {
  const alternatives = listAlternatives(schema, index);
  const events = alternatives.filter((one) => one?.kind === "object");
  const isWhole = events.length === alternatives.length && events.some((event) => findData(event));
  return isWhole ? events : [];
}

const findProperty = ({ properties }: ObjectSchema, wanted: string): Schema | undefined =>
  properties.find(({ name }) => name === wanted)?.schema;

const findData = (event: ObjectSchema): Schema | undefined => findProperty(event, "data");

/** A stream of server-sent events: their data, or where `itemSchema` has a member `data`, the events. */
function readStream(content: MediaType, operation: Operation, index: SchemaIndex): StreamResult {
  const documented = content.itemSchema ?? schemaOfContent(content);
  const schema = resolveSchema(documented, index);
  const variants = schema?.kind === "union" ? schema.variants : [];
  const end = variants.find(
    (variant) =>
      variant.kind === "literal" &&
      variant.values.every((value) => typeof value === "string" && /^\[\w+\]$/u.test(value)),
  );
  const example = readText(findExample(content));
  const texts = [operation.description, operation.summary, schema?.description];
  const told = [...texts, example, ...findSuccesses(operation).map(({ description }) => description)]
    .map((text) => sentinel.exec(text ?? "")?.[1])
    .find((text) => text !== undefined);
  const ending = end?.kind === "literal" ? readText(end.values[0]) : told;
  const [only, ...others] = variants.filter((variant) => variant !== end);
  const result = end && only && schema ? withoutEnd(schema, [only, ...others]) : documented;
  const events = content.itemSchema ? listEvents(result, index) : [];
  return {
    schema: result,
    stream: {
      ...planReading(events, result, index),
      isEvent: events.length > 0,
      ...(ending !== undefined && { end: ending }),
    },
  };
}

/** How the data of events are read: as texts, as JSON, or some as these and some as those, where they can by the names of the events. */
function planReading(
  events: readonly ObjectSchema[],
  result: Schema,
  index: SchemaIndex,
): Pick<StreamPlan, "reader" | "texts"> {
  const data = events.length > 0 ? events.flatMap((event) => findData(event) ?? []) : [result];
  const kinds = new Set(data.flatMap((one) => listTextual(one, index)));
  if (kinds.size < 2) return { reader: kinds.has(true) ? "readTextEvents" : "readEvents" };
  const texts = listTextEvents(events, index);
  return { reader: "readMixedEvents", ...(texts && { texts }) };
}

/** Of each alternative of a schema, whether its values are texts. */
function listTextual(schema: Schema, index: SchemaIndex): readonly boolean[] {
  return listAlternatives(schema, index).map(
    (one) =>
      one?.kind === "string" ||
      (one?.kind === "literal" && one.values.every((value) => typeof value === "string")),
  );
}

/** The names of the events whose data are texts; undefined where the name of an event does not say what its data are. */
function listTextEvents(events: readonly ObjectSchema[], index: SchemaIndex): readonly string[] | undefined {
  const texts = new Set<string>();
  const others = new Set<string>();
  for (const event of events) {
    const kinds = new Set(listTextual(findData(event) ?? { kind: "null" }, index));
    const names = listNames(event, index);
    if (!names || kinds.size > 1) return undefined;
    for (const name of names) (kinds.has(true) ? texts : others).add(name);
  }
  return events.length > 0 && ![...texts].some((name) => others.has(name)) ? [...texts] : undefined;
}

/** The names that an event can have, where it lists them. */
function listNames(event: ObjectSchema, index: SchemaIndex): readonly string[] | undefined {
  const documented = findProperty(event, "event");
  const found = documented && resolveSchema(documented, index);
  return found?.kind === "literal" ? found.values.map(String) : undefined;
}

const readText = (value: JsonValue | undefined): string | undefined =>
  typeof value === "string" ? value : undefined;

function withoutEnd(schema: Schema, variants: readonly Schema[]): Schema {
  const [only] = variants;
  return only && variants.length === 1 ? only : ({ ...schema, variants } as Schema);
}

function mayLackMember(body: Schema, name: string | undefined, index: SchemaIndex): boolean {
  const object = resolveSchema(body, index);
  if (name === undefined || object?.kind !== "object") return false;
  return !object.properties.some((property) => property.name === name && property.required);
}

function findInBody(body: Schema, operation: Operation, index: SchemaIndex): Schema {
  if (operation.pagination) {
    const list = resolveSchema(findMember(body, operation.pagination.items, index), index);
    return list?.kind === "array" ? list.items : anything;
  }
  return operation.unwrap === undefined ? body : findMember(body, [operation.unwrap], index);
}

/** The schema at a path of members; anything where the path leads to no documented member. */
function findMember(schema: Schema, path: readonly string[], index: SchemaIndex): Schema {
  const [name, ...rest] = path;
  if (name === undefined) return schema;
  const object = resolveSchema(schema, index);
  if (object?.kind === "map") return findMember(object.values, rest, index);
  const property = object?.kind === "object" && object.properties.find((member) => member.name === name);
  return property ? findMember(property.schema, rest, index) : anything;
}

/** Several successful answers may have different bodies; the call returns any of them. */
function joinSchemas(schemas: readonly Schema[]): Schema {
  const distinct = [...new Map(schemas.map((schema) => [stringifyJson(schema), schema])).values()];
  const [only] = distinct;
  return only && distinct.length === 1 ? only : { kind: "union", mode: "any", variants: distinct };
}
