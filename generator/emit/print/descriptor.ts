import {
  findMainContent,
  isJsonMediaType,
  schemaOfContent,
  type MediaType,
  type Operation,
  type Pagination,
  type Schema,
} from "../../model/index.js";
import type { ParameterMember, ParameterType, ResultType } from "../plan/index.js";
import { findSuccesses } from "../plan/result-schema.js";
import { resolveSchema, type SchemaIndex } from "../plan/schema-walk.js";
import type { Import } from "./imports.js";
import { printObject, printValue } from "./value.js";

/** What the descriptor of an operation is printed from. */
export interface DescriptorSource {
  readonly operation: Operation;
  readonly parameters: ParameterType;
  readonly result: ResultType;
  readonly index: SchemaIndex;
}

/** The literal that tells the runtime how to make a request, and the functions of the runtime that it names. */
export interface Descriptor {
  readonly literal: string;
  readonly imports: readonly Import[];
}

/** A function of the runtime that an operation names, so that a bundle has only those that its operations need. */
interface Strategy {
  readonly name: string;
  readonly file: string;
}

/** Expressions by the member that they are the value of; undefined ones are left out. */
type Members = Readonly<Record<string, string | undefined>>;

/** Prints a descriptor; what equals the runtime's default is left out. */
export function printDescriptor(source: DescriptorSource): Descriptor {
  const { operation, parameters, result } = source;
  const body = findMainContent(operation.requestBody?.content ?? []);
  const place = body ? findBodyWriter(body.mediaType, parameters) : findPlacer(parameters);
  const read = findReader(result);
  const pagination = isPaged(result) ? operation.pagination : undefined;
  const next = pagination && findPageFinder(pagination);
  const literal = printMembers({
    id: printValue([...operation.resource, operation.name].join(".")),
    method: printValue(operation.method.toUpperCase()),
    path: printValue(operation.path),
    ...describePlaces(source),
    place: place?.name,
    mediaType: describeMediaType(body),
    read: read?.name,
    ...describeAnswer(source),
    pages: pagination && next && printPages(pagination, next),
    params: printValue(parameters.name),
    result: result.kind === "type" ? printValue(result.name) : undefined,
  });
  return { literal, imports: [place, read, next].flatMap((used) => (used ? [importOf(used)] : [])) };
}

function isPaged(result: ResultType): boolean {
  return result.kind === "type" && result.isList;
}

function importOf({ name, file }: Strategy): Import {
  return { name, module: `src/runtime/${file}.ts`, isType: false };
}

function printMembers(members: Members): string {
  return printObject(
    Object.entries(members).flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])),
  );
}

/** Where parameters go. Without a body, those without a place are the query. */
function describePlaces({ operation, parameters }: DescriptorSource): Members {
  const names = (isMeant: (member: ParameterMember) => boolean): string | undefined => {
    const found = parameters.members.filter(isMeant).map((member) => member.name);
    return found.length > 0 ? printValue(found) : undefined;
  };
  return {
    headers: names((member) => member.in === "header"),
    query: operation.requestBody && names((member) => member.in === "query"),
    json: names((member) => member.isJson === true),
  };
}

/** Without a body, all that the path does not take is the query, unless it is a header. */
function findPlacer({ members }: ParameterType): Strategy | undefined {
  const hasHeaders = members.some((member) => member.in === "header");
  return hasHeaders ? { name: "writeNothing", file: "write-request" } : undefined;
}

function findBodyWriter(mediaType: string, { members }: ParameterType): Strategy {
  const writer = (name: string): Strategy => ({ name, file: "write-request" });
  const hasWhole = members.some((member) => member.in === "wholeBody");
  const hasFlat = members.some((member) => member.in === "body");
  if (/^application\/x-www-form-urlencoded\b/iu.test(mediaType) && !hasWhole) return writer("writeForm");
  if (!isJsonMediaType(mediaType)) return writer("writeRaw");
  if (!hasWhole) return writer("writeMembers");
  return writer(hasFlat ? "writeMerged" : "writeValue");
}

function describeMediaType(body: MediaType | undefined): string | undefined {
  return body && body.mediaType !== "application/json" ? printValue(body.mediaType) : undefined;
}

function findReader({ kind }: ResultType): Strategy | undefined {
  switch (kind) {
    case "none":
      return { name: "readNothing", file: "read" };
    case "text":
      return { name: "readText", file: "read" };
    case "blob":
      return { name: "readBlob", file: "read" };
    case "type":
      return undefined;
    default:
      return kind satisfies never;
  }
}

function findPageFinder({ style }: Pagination): Strategy {
  return style === "page" ? { name: "nextNumber", file: "pages" } : { name: "nextCursor", file: "pages" };
}

/** How a list goes on, as the runtime has it: the function for the style, and the paths within what the answer says of the list. */
function printPages(pagination: Pagination, next: Strategy): string {
  const paths = findPaths(pagination);
  const info = findParent(paths.map(([, path]) => path));
  return printObject([
    ["next", next.name],
    ["parameter", printValue(pagination.parameter)],
    ...(info ? [["info", printValue(info)] as const] : []),
    ...paths.map(([name, path]) => [name, printValue(path.slice(info?.length))] as const),
  ]);
}

function findPaths(pagination: Pagination): readonly (readonly [name: string, path: readonly string[]])[] {
  const { hasMore, nextCursor, pageSize, totalCount, totalPages } = pagination;
  return Object.entries({ totalCount, totalPages, pageSize, hasMore, nextCursor }).flatMap(([name, path]) =>
    path ? [[name, path] as const] : [],
  );
}

/** The innermost object that all paths lead into. */
function findParent([first, ...others]: readonly (readonly string[])[]): readonly string[] | undefined {
  const parent = first?.slice(0, -1);
  const end = parent?.findIndex((name, depth) => others.some((path) => path[depth] !== name)) ?? -1;
  return end < 0 ? parent : parent?.slice(0, end);
}

function describeAnswer({ operation, result, index }: DescriptorSource): Members {
  const { pagination, unwrap } = operation;
  const path = isPaged(result) ? pagination?.items : unwrap !== undefined && [unwrap];
  return {
    optional: result.kind === "type" && result.isOptional ? "true" : undefined,
    envelope: hasSuccessFlag(operation, index) ? "true" : undefined,
    unwrap: result.kind === "type" && path ? printValue(path) : undefined,
  };
}

/** Whether an answer documents a boolean `success` at its root, as an envelope that can carry a failure at any status. */
function hasSuccessFlag(operation: Operation, index: SchemaIndex): boolean {
  return findSuccesses(operation).some((response) => {
    const content = findMainContent(response.content);
    const body = content && resolveSchema(schemaOfContent(content), index);
    const flag = body?.kind === "object" && body.properties.find(({ name }) => name === "success");
    return flag ? isBoolean(flag.schema) : false;
  });
}

function isBoolean(schema: Schema): boolean {
  if (schema.kind === "boolean") return true;
  return schema.kind === "literal" && schema.values.every((value) => typeof value === "boolean");
}
