import {
  findMainContent,
  isJsonMediaType,
  schemaOfContent,
  type Operation,
  type Response,
  type Schema,
} from "../../model/index.js";
import { resolveSchema, type SchemaIndex } from "./schema-walk.js";

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
    };

const anything: Schema = { kind: "unknown" };

/** The answers that mean success: `200`, `2XX`. */
export function findSuccesses(operation: Operation): readonly Response[] {
  return operation.responses.filter((response) => response.status.startsWith("2"));
}

/** The result of an operation: the items of a list, the member that is unwrapped, or the whole body of a successful answer. */
export function findResult(operation: Operation, index: SchemaIndex): OperationResult {
  const successes = findSuccesses(operation);
  const contents = successes.flatMap(({ content }) => findMainContent(content) ?? []);
  if (contents.length === 0 || operation.method === "head") return { kind: "none" };
  const bodies = contents.filter(({ mediaType }) => isJsonMediaType(mediaType)).map(schemaOfContent);
  if (bodies.length === 0) {
    return { kind: contents.every(({ mediaType }) => /^text\//iu.test(mediaType)) ? "text" : "blob" };
  }
  const isList = operation.pagination !== undefined;
  const mayLack = bodies.some((body) => mayLackMember(body, operation.unwrap, index));
  return {
    kind: "json",
    schema: joinSchemas(bodies.map((body) => findInBody(body, operation, index))),
    isList,
    isOptional: !isList && (mayLack || contents.length < successes.length),
  };
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
  const distinct = [...new Map(schemas.map((schema) => [JSON.stringify(schema), schema])).values()];
  const [only] = distinct;
  return only && distinct.length === 1 ? only : { kind: "union", mode: "any", variants: distinct };
}
