import type { Operation, OutputFile } from "../../model/index.js";
import { printInlineType } from "../layout/lay-out.js";
import {
  flattenResources,
  type EmittedType,
  type OperationPlan,
  type PackagePlan,
  type ParameterType,
  type ResourcePlan,
  type ResultType,
} from "../plan/index.js";
import { indexSchemas, type SchemaIndex } from "../plan/schema-walk.js";
import { printDescriptor, type Descriptor } from "../print/descriptor.js";
import { printExport, printImports, type Import } from "../print/imports.js";
import { printJsDoc, referTo, type Doc } from "../print/jsdoc.js";
import { printFile } from "../print/source-file.js";
import type { Declaration, ModuleStatement } from "../syntax/declaration.js";
import { call } from "../syntax/expression.js";
import { returning } from "../syntax/statement.js";
import { unionOf, type GenericType, type Type } from "../syntax/type.js";

/** The file of the request functions of a resource. */
export function resourceModule(resource: ResourcePlan): string {
  return `src/resources/${resource.file}.ts`;
}

/** The files of `src/resources`: a module of request functions for each resource. */
export function emitResourceFiles(plan: PackagePlan): readonly OutputFile[] {
  const index = indexSchemas(plan.spec);
  return flattenResources(plan.resources).map((resource) => emitResourceFile(resource, plan, index));
}

function emitResourceFile(resource: ResourcePlan, plan: PackagePlan, index: SchemaIndex): OutputFile {
  const module = resourceModule(resource);
  const sources = resource.operations.map((operation) => readSource(operation, plan, index));
  return printFile(module, [
    ...printImports(module, sources.flatMap(importsOf)),
    ...sources.flatMap(printOperation),
    ...printRenames(resource.operations),
    ...resource.children.map((child) =>
      printExport(module, resourceModule(child), `* as ${child.namespace.at(-1) ?? ""}`),
    ),
  ]);
}

/** What a request function is made from. */
interface FunctionSource extends OperationPlan {
  readonly parameters: ParameterType;
  readonly result: ResultType;
  /** The type of the result, where it has one. */
  readonly resultType: EmittedType | undefined;
  readonly descriptor: Descriptor;
  readonly isList: boolean;
}

function readSource(
  operationPlan: OperationPlan,
  { types }: PackagePlan,
  index: SchemaIndex,
): FunctionSource {
  const { operation } = operationPlan;
  const parameters = types.parametersOf(operation);
  const result = types.resultOf(operation);
  return {
    ...operationPlan,
    parameters,
    result,
    resultType: result.kind === "type" ? types.find(result.name) : undefined,
    descriptor: printDescriptor({ operation, parameters, result, index }),
    isList: result.kind === "type" && result.isList,
  };
}

function importsOf({ parameters, resultType, descriptor, isList }: FunctionSource): readonly Import[] {
  const fromRuntime = (file: string, name: string, isType: boolean): Import => {
    return { name, module: `src/runtime/${file}.ts`, isType };
  };
  const types = resultType ? [parameters, resultType] : [parameters];
  return [
    fromRuntime("contract", "Client", true),
    fromRuntime("contract", isList ? "PagedOperation" : "Operation", true),
    fromRuntime("contract", "RequestOptions", true),
    isList ? fromRuntime("pages", "PagedCall", true) : fromRuntime("contract", "Call", true),
    isList ? fromRuntime("pages", "requestPages", false) : fromRuntime("start-call", "request", false),
    ...descriptor.imports,
    ...types.map(({ name, module }) => ({ name, module, isType: true })),
  ];
}

function printOperation(source: FunctionSource): readonly Declaration[] {
  const { operation, exportName, localName, descriptorName, descriptor, parameters, isList } = source;
  const type = isList ? "PagedOperation" : "Operation";
  const request = isList ? "requestPages" : "request";
  return [
    {
      kind: "const",
      doc: [],
      isExported: false,
      name: descriptorName,
      type,
      value: descriptor.literal,
    },
    {
      kind: "function",
      doc: printJsDoc(describeOperation(operation), 0),
      isExported: localName === exportName,
      name: localName,
      parameters: [
        "client: Client",
        `params${hasRequired(parameters) ? "" : "?"}: ${parameters.name}`,
        "options?: RequestOptions",
      ],
      returns: printReturnType(source.result),
      body: [returning(call(request, "client", descriptorName, "params", "options"))],
    },
  ];
}

/** A request function as callers see it: `list(client, params, options?): PagedCall<LogListResponse>`. */
export function printSignature({ operation, exportName }: OperationPlan, plan: PackagePlan): string {
  const parameters = plan.types.parametersOf(operation);
  const optional = hasRequired(parameters) ? "" : "?";
  const result = printInlineType(printReturnType(plan.types.resultOf(operation)));
  return `${exportName}(client, params${optional}: ${parameters.name}, options?): ${result}`;
}

function hasRequired(parameters: ParameterType): boolean {
  return parameters.schema.properties.some((property) => property.required);
}

function printReturnType(result: ResultType): GenericType {
  const isList = result.kind === "type" && result.isList;
  return { kind: "generic", name: isList ? "PagedCall" : "Call", argument: printResult(result) };
}

/** What a call returns, as a type. */
function printResult(result: ResultType): Type {
  switch (result.kind) {
    case "none":
      return "void";
    case "text":
      return "string";
    case "blob":
      return "Blob";
    case "type":
      return result.isOptional ? unionOf([result.name, "undefined"]) : result.name;
    default:
      return result satisfies never;
  }
}

/** Functions that can't be declared under the name they are known by: `export { deleteLogs as delete }`. */
function printRenames(operations: readonly OperationPlan[]): readonly ModuleStatement[] {
  const renamed = operations.filter(({ localName, exportName }) => localName !== exportName);
  if (renamed.length === 0) return [];
  return [
    { kind: "export", what: renamed.map(({ localName, exportName }) => `${localName} as ${exportName}`) },
  ];
}

/** The comment of a request function: what it does, what it needs, where it is documented. */
export function describeOperation(operation: Operation): Doc {
  const { summary, description, permissions = [], page, deprecated } = operation;
  const distinct = description === summary ? [summary] : [summary, description];
  const paragraphs = distinct.filter((text) => text !== undefined);
  const title = [...operation.resource, operation.name].join(".");
  const needs = permissions.length > 0 ? [`Needs one of the permissions: ${permissions.join(", ")}.`] : [];
  return {
    paragraphs: [...(paragraphs.length > 0 ? paragraphs : [title]), ...needs, ...referTo(page)],
    tags: deprecated ? [{ name: "deprecated", text: "" }] : [],
  };
}
