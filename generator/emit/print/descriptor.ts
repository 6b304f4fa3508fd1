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
  const content = findMainContent(operation.requestBody?.content ?? []);
  const body = content && findBodyWriter(content.mediaType, parameters);
  const placed = parameters.members.flatMap((member) => findPlacement(member) ?? []);
  const read = findReader(result);
  const pagination = isPaged(result) ? operation.pagination : undefined;
  const next = pagination && findPageFinder(pagination);
  const literal = printMembers({
    id: printValue([...operation.resource, operation.name].join(".")),
    method: printValue(operation.method.toUpperCase()),
    path: printValue(operation.path),
    query: describeQuery(source),
    parameters: printPlacements(placed),
    body: body?.name,
    mediaType: describeMediaType(content),
    read: read?.name,
    accept: describeAccept(operation, result),
    ...describeAnswer(source),
    pages: pagination && next && printPages(pagination, next),
    params: printValue(parameters.name),
    result: result.kind === "type" ? printValue(result.name) : undefined,
  });
  const strategies = [body, read, next, ...placed.map(({ strategy }) => strategy)];
  return { literal, imports: strategies.flatMap((used) => (used ? [importOf(used)] : [])) };
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

/** With a body: the parameters that are none of its members, and have no place in the path. */
function describeQuery({ operation, parameters }: DescriptorSource): string | undefined {
  const names = parameters.members
    .filter((member) => member.in === "query" || member.in === "header")
    .map(({ name }) => name);
  return operation.requestBody && names.length > 0 ? printValue(names) : undefined;
}

/** A parameter that is not written as its location has it by default. */
interface PlacedMember {
  readonly name: string;
  readonly strategy: Strategy;
}

function findPlacement({ name, in: location, isJson }: ParameterMember): PlacedMember | undefined {
  if (location === "header") return { name, strategy: { name: "writeHeader", file: "write-request" } };
  return isJson ? { name, strategy: { name: "writeJson", file: "write-request" } } : undefined;
}

function printPlacements(placed: readonly PlacedMember[]): string | undefined {
  if (placed.length === 0) return undefined;
  return printObject(placed.map(({ name, strategy }) => [name, printObject([["write", strategy.name]])]));
}

function findBodyWriter(mediaType: string, { members }: ParameterType): Strategy {
  const writer = (name: string): Strategy => ({ name, file: "write-request" });
  const hasWhole = members.some((member) => member.in === "wholeBody");
  const hasFlat = members.some((member) => member.in === "body");
  if (/^application\/x-www-form-urlencoded\b/iu.test(mediaType) && !hasWhole)
    return { name: "writeForm", file: "forms" };
  if (!isJsonMediaType(mediaType)) return { name: "writeBytes", file: "forms" };
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

/** The media types of an answer that is not JSON. */
function describeAccept(operation: Operation, { kind }: ResultType): string | undefined {
  if (kind !== "text" && kind !== "blob") return undefined;
  const types = findSuccesses(operation).flatMap(({ content }) => findMainContent(content)?.mediaType ?? []);
  return printValue([...new Set(types)].join(", "));
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
    ...(pagination.lastItem ? [["lastItem", printValue(pagination.lastItem)] as const] : []),
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
