import type { FunctionDeclarationStructure, VariableStatementStructure } from "ts-morph";
import type { Operation } from "../../model/index.js";
import {
  flattenResources,
  type EmittedType,
  type ErrorType,
  type OperationPlan,
  type OtherAnswer,
  type PackagePlan,
  type ParameterType,
  type ResourcePlan,
  type ResultType,
} from "../plan/index.js";
import { printValueKey } from "../escape/property-key.js";
import { printStringLiteral } from "../escape/string-literal.js";
import { findOwnServer } from "../plan/base-url.js";
import { findConstantQuery } from "../plan/constants.js";
import { findKeyHeader } from "../plan/idempotency.js";
import { indexSchemas, type SchemaIndex } from "../plan/schema-walk.js";
import { printDescriptor, type Descriptor } from "../print/descriptor.js";
import { emitImports, emitNamespaces, type Import } from "../print/imports.js";
import { emitDocs } from "../print/jsdoc.js";
import { printSent } from "../print/value.js";
import { describeOperation } from "./describe-operation.js";
import { constant, kinds, type Origin, type SourceFile, type Statement } from "../source/structures.js";

/** The file of the request functions of a resource. */
export function resourceModule(resource: ResourcePlan): string {
  return `src/resources/${resource.file}.ts`;
}

/** The files of `src/resources`: a module of request functions for each resource. */
export function* emitResourceFiles(plan: PackagePlan): Generator<SourceFile> {
  const index = indexSchemas(plan.spec);
  for (const resource of flattenResources(plan.resources)) yield emitResourceFile(resource, plan, index);
}

function emitResourceFile(resource: ResourcePlan, plan: PackagePlan, index: SchemaIndex): SourceFile {
  const module = resourceModule(resource);
  const sources = resource.operations.map((operation) => readSource(operation, plan, index));
  const imports = sources.flatMap(importsOf);
  const declared = resource.operations.flatMap(({ descriptorName, localName }) => [
    descriptorName,
    localName,
  ]);
  const children = emitNamespaces(
    module,
    resource.children.map((child) => ({ name: child.namespace.at(-1) ?? "", module: resourceModule(child) })),
    new Set([...imports.map(({ name }) => name), ...declared]),
  );
  return {
    path: module,
    statements: [
      ...emitImports(module, imports),
      ...children.imports,
      ...sources.flatMap((source) => [emitDescriptor(source), emitFunction(source)]),
      ...emitRenames(resource.operations),
      ...children.exports,
    ],
  };
}

/** What a request function is made from. */
interface FunctionSource extends OperationPlan {
  readonly parameters: ParameterType;
  readonly result: ResultType;
  /** The type of the result, where it has one. */
  readonly resultType: EmittedType | undefined;
  /** What the call can answer with beside its result. */
  readonly others: readonly OtherAnswer[];
  /** The types of what the streams among them bring. */
  readonly otherTypes: readonly EmittedType[];
  /** What is documented of its errors. */
  readonly error: ErrorType | undefined;
  readonly descriptor: Descriptor;
  readonly isList: boolean;
  /** Where it is sent, if not where the API is. */
  readonly server: string | undefined;
}

function readSource(
  operationPlan: OperationPlan,
  { types, spec }: PackagePlan,
  index: SchemaIndex,
): FunctionSource {
  const { operation } = operationPlan;
  const parameters = types.parametersOf(operation);
  const result = types.resultOf(operation);
  const others = types.otherAnswersOf(operation);
  return {
    ...operationPlan,
    parameters,
    result,
    resultType: result.kind === "type" ? types.find(result.name) : undefined,
    others,
    otherTypes: others.flatMap((other) => (other.kind === "stream" ? [types.find(other.name)] : [])),
    error: types.errorOf(operation),
    descriptor: printDescriptor({ operation, parameters, result, others, index, spec }),
    isList: result.kind === "type" && result.isList,
    server: findOwnServer(operation, spec),
  };
}

function importsOf({
  operation,
  parameters,
  result,
  resultType,
  descriptor,
  error,
  isList,
  others,
  otherTypes,
}: FunctionSource): readonly Import[] {
  const fromRuntime = (file: string, name: string, isType: boolean): Import => {
    return { name, module: `src/runtime/${file}.ts`, isType };
  };
  const style = callStyles[styleOf(result)];
  const streams = otherTypes.length > 0 ? [fromRuntime("streams", "EventStream", true)] : [];
  // The platform's, or what stands in where the compiler knows of none.
  const hasBlob = [result, ...others].some(mayBeBlob);
  const types = [parameters, resultType, ...otherTypes, error].filter((type) => type !== undefined);
  return [
    fromRuntime("contract", "Client", true),
    fromRuntime("contract", isList ? "PagedOperation" : "Operation", true),
    fromRuntime("contract", "RequestOptions", true),
    others.length > 0
      ? fromRuntime("contract", "AcceptingCall", true)
      : fromRuntime(style.call[0], style.call[1], true),
    fromRuntime(style.request[0], style.request[1], false),
    ...descriptor.imports,
    ...streams,
    ...(hasBlob ? [fromRuntime("platform", "Blob", true)] : []),
    ...(findKeyHeader(operation) ? [fromRuntime("idempotency", "addKey", false)] : []),
    ...types.map(({ name, module }) => ({ name, module, isType: true })),
  ];
}

function emitDescriptor({
  operation,
  descriptorName,
  descriptor,
  isList,
}: FunctionSource): VariableStatementStructure & Origin {
  const type = isList ? "PagedOperation" : "Operation";
  return {
    kind: kinds.variable,
    origin: nameOrigin(operation),
    declarationKind: constant,
    declarations: [{ name: descriptorName, type, initializer: descriptor.literal }],
  };
}

function emitFunction(source: FunctionSource): FunctionDeclarationStructure & Origin {
  const { operation, exportName, localName, descriptorName, error, others, parameters, result, server } =
    source;
  const hasOthers = others.length > 0;
  const [, request] = callStyles[styleOf(result)].request;
  return {
    kind: kinds.function,
    origin: nameOrigin(operation),
    docs: emitDocs(describeOperation(operation, server), 0),
    isExported: localName === exportName,
    name: localName,
    ...(hasOthers && {
      typeParameters: [
        { isConst: true, name: "Options", constraint: "RequestOptions", default: "RequestOptions" },
      ],
    }),
    parameters: [
      { name: "client", type: "Client" },
      { name: "params", hasQuestionToken: !hasRequired(parameters), type: parameters.name },
      { name: "options", hasQuestionToken: true, type: hasOthers ? "Options" : "RequestOptions" },
    ],
    returnType: printReturnType(result, error, others),
    statements: `return ${request}(${printClient(server)}, ${descriptorName}, ${printCallArguments(operation)});`,
  };
}

/**
 * The parameters, with what the call sends by itself, and the options. An operation that takes a key, by which the server knows
 * what it was asked before, can be tried again as any other.
 */
function printCallArguments(operation: Operation): string {
  const constants = [...findConstantQuery(operation)].map(
    ([{ name }, value]) => `${printValueKey(name)}: ${printSent(value)}`,
  );
  const params = constants.length > 0 ? `{ ...params, ${constants.join(", ")} }` : "params";
  const key = findKeyHeader(operation);
  if (!key) return `${params}, options`;
  return `addKey(${printStringLiteral(key.name)}, ${params}), { retryUnsafe: true, ...options }`;
}

/** The client of the caller, as the operation is sent by it. */
function printClient(server: string | undefined): string {
  if (server === undefined) return "client";
  return `client.with({ operationServer: ${printStringLiteral(server)} })`;
}

function nameOrigin({ resource, name }: Operation): string {
  return `the operation ${[...resource, name].join(".")}`;
}

/** A request function as callers see it: `list(client, params, options?): PagedCall<LogListResponse>`. */
export function printSignature({ operation, exportName }: OperationPlan, plan: PackagePlan): string {
  const parameters = plan.types.parametersOf(operation);
  const optional = hasRequired(parameters) ? "" : "?";
  const result = printReturnType(plan.types.resultOf(operation));
  return `${exportName}(client, params${optional}: ${parameters.name}, options?): ${result}`;
}

function hasRequired(parameters: ParameterType): boolean {
  return parameters.schema.properties.some((property) => property.required);
}

function printReturnType(result: ResultType, error?: ErrorType, others: readonly OtherAnswer[] = []): string {
  const errors = error ? [error.name] : [];
  return others.length === 0
    ? printGeneric(callStyles[styleOf(result)].call[1], [printResult(result), ...errors])
    : printGeneric("AcceptingCall", [printResult(result), printOthers(others), "Options", ...errors]);
}

function printGeneric(name: string, types: readonly string[]): string {
  return `${name}<${types.join(", ")}>`;
}

/** `{ "text/csv": string }`: what a call gives that asks for another media type. */
function printOthers(others: readonly OtherAnswer[]): string {
  const members = others.map((other) => `${printStringLiteral(other.mediaType)}: ${printResult(other)}`);
  return `{ ${members.join("; ")} }`;
}

type CallStyle = "once" | "list" | "stream";

/** What the runtime has for each kind of call: the file and the name of its type, and of the function that makes it. */
const callStyles = {
  once: { call: ["contract", "Call"], request: ["start-call", "request"] },
  list: { call: ["pages", "PagedCall"], request: ["pages", "requestPages"] },
  stream: { call: ["streams", "StreamCall"], request: ["streams", "requestStream"] },
} as const;

function styleOf(result: ResultType): CallStyle {
  if (result.kind !== "type") return "once";
  if (result.stream) return "stream";
  return result.isList ? "list" : "once";
}

/** What a call returns, as a type. */
function printResult(result: ResultType | OtherAnswer): string {
  switch (result.kind) {
    case "none":
      return "void";
    case "text":
      return "string";
    case "blob":
      return "Blob";
    case "stream":
      return `EventStream<${result.name}>`;
    case "type":
      return printAlternatives(result);
    default:
      return result satisfies never;
  }
}

function mayBeBlob(result: ResultType | OtherAnswer): boolean {
  if (result.kind !== "type") return result.kind === "blob";
  return [...(result.statuses?.values() ?? [])].includes("blob");
}

/** The type of a result, with what answers of other statuses are. */
function printAlternatives({ isOptional, name, statuses }: ResultType & { kind: "type" }): string {
  const found = new Set(statuses?.values());
  return [
    name,
    ...(found.has("text") ? ["string"] : []),
    ...(found.has("blob") ? ["Blob"] : []),
    ...(isOptional ? ["undefined"] : []),
  ].join(" | ");
}

/** Functions that can't be declared under the name they are known by: `export { deleteLogs as delete }`. */
function emitRenames(operations: readonly OperationPlan[]): readonly Statement[] {
  const renamed = operations.filter(({ localName, exportName }) => localName !== exportName);
  if (renamed.length === 0) return [];
  const namedExports = renamed.map(({ localName, exportName }) => ({ name: localName, alias: exportName }));
  return [{ kind: kinds.export, namedExports }];
}
