import {
  findMainContent,
  schemaOfContent,
  toSentMethod,
  type ApiSpec,
  type Operation,
  type Pagination,
  type Schema,
} from "../../model/index.js";
import type { OtherAnswer, ParameterMember, ParameterType, ResultType } from "../plan/index.js";
import { nameMediaType, planBodies, type BodyPlan } from "../plan/body-plan.js";
import { findContentKind } from "../plan/parameter-content.js";
import { findConstantHeaders, isConstantHeader } from "../plan/constants.js";
import { isOwnSecurity, planAlternatives } from "../plan/credentials.js";
import { findRequestPath } from "../plan/request-path.js";
import { findSuccesses } from "../plan/result-schema.js";
import { resolveSchema, type SchemaIndex } from "../plan/schema-walk.js";
import type { Import } from "./imports.js";
import { describeEncodings } from "./encodings.js";
import { describeReading, type Strategy } from "./reading.js";
import { printAlternatives, type PrintedCredentials } from "./credentials.js";
import { printObject, printValue, type Members } from "./value.js";

/** What the descriptor of an operation is printed from. */
export interface DescriptorSource {
  readonly operation: Operation;
  readonly parameters: ParameterType;
  readonly result: ResultType;
  /** What the call can answer with beside its result. */
  readonly others: readonly OtherAnswer[];
  readonly index: SchemaIndex;
  readonly spec: ApiSpec;
}

/** The literal that tells the runtime how to make a request, and the functions of the runtime that it names. */
export interface Descriptor {
  readonly literal: string;
  readonly imports: readonly Import[];
}

/** Prints a descriptor; what equals the runtime's default is left out. */
export function printDescriptor(source: DescriptorSource): Descriptor {
  const { index, operation, others, parameters, result } = source;
  const bodies = planBodies(operation, index);
  const written = describeBody(bodies, source);
  const placed = [
    ...parameters.members.flatMap((member) => findPlacement(member, index) ?? []),
    ...placeConstants(source),
  ];
  const answer = describeReading(operation, result, others, index);
  const pagination = isPaged(result) ? operation.pagination : undefined;
  const next = pagination && findPageFinder(pagination);
  const security = describeSecurity(operation, source);
  const literal = printMembers({
    id: printValue([...operation.resource, operation.name].join(".")),
    method: printValue(toSentMethod(operation.method)),
    path: printValue(findRequestPath(operation)),
    query: describeQuery(source),
    parameters: printPlacements(placed),
    ...written.members,
    security: security?.literal,
    ...answer.members,
    ...describeAnswer(source),
    pages: pagination && next && printPages(pagination, next, beginsAtZero(pagination, source)),
    params: printValue(parameters.name),
    result: result.kind === "type" ? printValue(result.name) : undefined,
  });
  const strategies = [
    ...written.strategies,
    ...answer.strategies,
    next,
    ...placed.map(({ strategy }) => strategy),
    ...(security?.strategies ?? []),
  ];
  return { literal, imports: strategies.flatMap((used) => (used ? [importOf(used)] : [])) };
}

/** The credentials of an operation that needs others than the API does. */
function describeSecurity(
  { security }: Operation,
  { spec }: DescriptorSource,
): PrintedCredentials | undefined {
  return security && isOwnSecurity(security, spec)
    ? printAlternatives(planAlternatives(spec, security))
    : undefined;
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
function describeQuery(source: DescriptorSource): string | undefined {
  const { operation, parameters } = source;
  const asked = parameters.members.filter(
    ({ in: location }) => !["path", "body", "wholeBody"].includes(location),
  );
  const names = [...asked, ...placeConstants(source)].map(({ name }) => name);
  return operation.requestBody && names.length > 0 ? printValue(names) : undefined;
}

/** The headers that the client sends by itself, where a caller without types gives one after all. */
function placeConstants({ operation, parameters, spec }: DescriptorSource): readonly PlacedMember[] {
  const constants = findConstantHeaders(spec);
  const taken = parameters.members.map(({ name }) => name);
  return operation.parameters
    .filter((one) => isConstantHeader(one, constants) && !taken.includes(one.name))
    .map(({ name }) => ({ name, strategy: writesHeader, style: {} }));
}

const writesHeader: Strategy = { name: "writeHeader", file: "write-request" };

/** A parameter that is not written as its location has it by default. */
interface PlacedMember {
  readonly name: string;
  readonly strategy: Strategy;
  readonly style: Members;
}

function findPlacement(
  { name, in: location, parameter }: ParameterMember,
  index: SchemaIndex,
): PlacedMember | undefined {
  if (!parameter) return undefined;
  const { allowReserved, mediaType } = parameter;
  const isForm = location === "query" || location === "cookie";
  const style = parameter.style ?? (isForm ? "form" : "simple");
  const explode = parameter.explode ?? (style === "form" || style === "cookie");
  const content = findContentKind(parameter, index);
  const isJson = mediaType !== undefined && content === "json";
  const isText = mediaType !== undefined && content === "text";
  const isScalar = isText || scalarKinds.has(resolveSchema(parameter.schema, index)?.kind ?? "unknown");
  const place = (strategy: string, isDefault: boolean): PlacedMember => ({
    name,
    strategy: { name: strategy, file: "styles" },
    style: isDefault
      ? {}
      : {
          style: isJson ? printValue("json") : printValue(style),
          explode: explode && !isJson ? "true" : undefined,
          allowReserved: allowReserved ? "true" : undefined,
        },
  });
  const inCore = (strategy: string): PlacedMember => ({
    name,
    strategy: { name: strategy, file: "write-request" },
    style: {},
  });
  switch (location) {
    case "path":
      return isScalar && style === "simple" && !isJson && !allowReserved
        ? undefined
        : place("writePath", false);
    case "header":
      return isScalar && !isJson
        ? { name, strategy: writesHeader, style: {} }
        : place("writeHeaderStyled", false);
    case "cookie":
      return place("writeCookie", isScalar && !isJson && style !== "cookie");
    case "querystring":
      return {
        name,
        strategy: { name: "writeQueryString", file: "styles" },
        style: content === "form" ? {} : { style: printValue(isJson ? "json" : "text") },
      };
    case "query":
      if (isJson && !allowReserved) return inCore("writeJson");
      return style === "form" && explode && !allowReserved ? undefined : place("writeStyled", false);
    case "body":
    case "wholeBody":
      return undefined;
    default:
      return location satisfies never;
  }
}

/** What is written as it is, in whatever style; a boolean in a path takes one. */
const scalarKinds: ReadonlySet<string> = new Set(["string", "number", "integer"]);

function printPlacements(placed: readonly PlacedMember[]): string | undefined {
  if (placed.length === 0) return undefined;
  return printObject(
    placed.map(({ name, strategy, style }) => [name, printMembers({ write: strategy.name, ...style })]),
  );
}

/** What makes the body, and what it is told of it. */
function describeBody(
  plans: readonly BodyPlan[],
  { index, operation, parameters }: DescriptorSource,
): { readonly members: Members; readonly strategies: readonly Strategy[] } {
  const [main, ...others] = plans;
  if (!main) return { members: {}, strategies: [] };
  const writers = plans.map((plan) => findBodyWriter(plan, parameters, operation.requestBody?.required));
  const mediaType = nameMediaType(main);
  const hasWhole = parameters.members.some((member) => member.in === "wholeBody");
  const forms = plans.filter(({ kind }) => kind === "form" || kind === "multipart");
  return {
    members: {
      body: writers[0]?.name,
      mediaType: mediaType === "application/json" ? undefined : printValue(mediaType),
      bodies:
        others.length === 0
          ? undefined
          : printObject(plans.map((plan, index) => [nameMediaType(plan), writers[index]?.name ?? ""])),
      ...describeEncodings(forms, index),
      isWhole: hasWhole && forms.length > 0 ? "true" : undefined,
    },
    strategies: writers,
  };
}

/** A body that may be left out is written where the call gives something for it. */
function findBodyWriter({ kind }: BodyPlan, { members }: ParameterType, isRequired = true): Strategy {
  const inForms = (name: string): Strategy => ({ name, file: "forms" });
  const inCore = (name: string): Strategy => ({ name, file: "write-request" });
  const given = isRequired ? "" : "Given";
  const hasWhole = members.some((member) => member.in === "wholeBody");
  const hasFlat = members.some((member) => member.in === "body");
  switch (kind) {
    case "json":
      if (!hasWhole) return inCore(`write${given}Members`);
      return inCore(hasFlat ? `write${given}Merged` : "writeValue");
    case "form":
      return inForms(`write${given}Form`);
    case "multipart":
      return inForms("writeMultipart");
    case "bytes":
      return inForms("writeBytes");
    case "text":
      return inForms("writeText");
    case "lines":
      return inForms("writeLines");
    case "records":
      return inForms("writeRecords");
    default:
      return kind satisfies never;
  }
}

function findPageFinder({ style }: Pagination): Strategy {
  return style === "page" ? { name: "nextNumber", file: "pages" } : { name: "nextCursor", file: "pages" };
}

/** How a list goes on, as the runtime has it: the function for the style, and the paths within what the answer says of the list. */
function printPages(pagination: Pagination, next: Strategy, isFromZero: boolean): string {
  const paths = findPaths(pagination);
  const info = findParent(paths.map(([, path]) => path));
  return printObject([
    ["next", next.name],
    ["parameter", printValue(pagination.parameter)],
    ...(isFromZero ? [["first", "0"] as const] : []),
    ...(info ? [["info", printValue(info)] as const] : []),
    ...paths.map(([name, path]) => [name, printValue(path.slice(info?.length))] as const),
    ...(pagination.lastItem ? [["lastItem", printValue(pagination.lastItem)] as const] : []),
  ]);
}

/** Whether the first page has the number 0: the parameter's default, or else the least that it takes. */
function beginsAtZero({ parameter, style }: Pagination, { index, operation }: DescriptorSource): boolean {
  const asked = operation.parameters.find(
    ({ in: location, name }) => location === "query" && name === parameter,
  );
  if (style !== "page" || !asked) return false;
  const schema = resolveSchema(asked.schema, index);
  return (schema?.default ?? (schema && "minimum" in schema ? schema.minimum : undefined)) === 0;
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
export function hasSuccessFlag(operation: Operation, index: SchemaIndex): boolean {
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
