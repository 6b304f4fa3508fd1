import { StructureKind, VariableDeclarationKind } from "ts-morph";
import type { Operation, OutputFile } from "../../model/index.js";
import {
  flattenResources,
  importPath,
  type EmittedType,
  type OperationPlan,
  type PackagePlan,
  type ParameterType,
  type ResourcePlan,
  type ResultType,
} from "../plan/index.js";
import { indexSchemas, type SchemaIndex } from "../plan/schema-walk.js";
import { printDescriptor, type Descriptor } from "../print/descriptor.js";
import { structureImports, type Import } from "../print/imports.js";
import { structureDoc, type Doc } from "../print/jsdoc.js";
import type { SourcePrinter, Statement } from "../print/source-file.js";

/** The file of the request functions of a resource. */
export function resourceModule(resource: ResourcePlan): string {
  return `src/resources/${resource.file}.ts`;
}

/** The files of `src/resources`: a module of request functions for each resource. */
export function emitResourceFiles(plan: PackagePlan, printer: SourcePrinter): readonly OutputFile[] {
  const index = indexSchemas(plan.spec);
  return flattenResources(plan.resources).map((resource) => emitResourceFile(resource, plan, index, printer));
}

function emitResourceFile(
  resource: ResourcePlan,
  plan: PackagePlan,
  index: SchemaIndex,
  printer: SourcePrinter,
): OutputFile {
  const module = resourceModule(resource);
  const sources = resource.operations.map((operation) => readSource(operation, plan, index));
  const statements: Statement[] = [
    ...structureImports(module, sources.flatMap(importsOf)),
    ...sources.flatMap(structureOperation),
    ...structureRenames(resource.operations),
    ...resource.children.map((child) => ({
      kind: StructureKind.ExportDeclaration as const,
      namespaceExport: child.namespace.at(-1) ?? "",
      moduleSpecifier: importPath(module, resourceModule(child)),
    })),
  ];
  return printer.print(module, statements);
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
    fromRuntime("client", "Client", true),
    fromRuntime("operation", isList ? "PagedOperation" : "Operation", true),
    fromRuntime("options", "RequestOptions", true),
    isList ? fromRuntime("pages", "PagedCall", true) : fromRuntime("call", "Call", true),
    isList ? fromRuntime("pages", "requestPages", false) : fromRuntime("request", "request", false),
    ...descriptor.imports,
    ...types.map(({ name, module }) => ({ name, module, isType: true })),
  ];
}

function structureOperation(source: FunctionSource): readonly Statement[] {
  const { operation, exportName, localName, descriptorName, descriptor, parameters, isList } = source;
  const type = isList ? "PagedOperation" : "Operation";
  const call = isList ? "requestPages" : "request";
  return [
    {
      kind: StructureKind.VariableStatement,
      declarationKind: VariableDeclarationKind.Const,
      declarations: [{ name: descriptorName, type, initializer: descriptor.text }],
    },
    {
      kind: StructureKind.Function,
      name: localName,
      isExported: localName === exportName,
      docs: structureDoc(describeOperation(operation), 0),
      parameters: [
        { name: "client", type: "Client" },
        { name: "params", type: parameters.name, hasQuestionToken: !hasRequired(parameters) },
        { name: "options", type: "RequestOptions", hasQuestionToken: true },
      ],
      returnType: printReturnType(source.result),
      statements: [`return ${call}(client, ${descriptorName}, params, options);`],
    },
  ];
}

/** A request function as callers see it: `list(client, params, options?): PagedCall<LogListResponse>`. */
export function printSignature({ operation, exportName }: OperationPlan, plan: PackagePlan): string {
  const parameters = plan.types.parametersOf(operation);
  const optional = hasRequired(parameters) ? "" : "?";
  return `${exportName}(client, params${optional}: ${parameters.name}, options?): ${printReturnType(plan.types.resultOf(operation))}`;
}

function hasRequired(parameters: ParameterType): boolean {
  return parameters.schema.properties.some((property) => property.required);
}

function printReturnType(result: ResultType): string {
  const isList = result.kind === "type" && result.isList;
  return `${isList ? "PagedCall" : "Call"}<${printResult(result)}>`;
}

/** What a call returns, as a type. */
function printResult(result: ResultType): string {
  switch (result.kind) {
    case "none":
      return "void";
    case "text":
      return "string";
    case "blob":
      return "Blob";
    case "type":
      return result.isOptional ? `${result.name} | undefined` : result.name;
    default:
      return result satisfies never;
  }
}

/** Functions that can't be declared under the name they are known by: `export { deleteLogs as delete }`. */
function structureRenames(operations: readonly OperationPlan[]): readonly Statement[] {
  const renamed = operations.filter(({ localName, exportName }) => localName !== exportName);
  if (renamed.length === 0) return [];
  return [
    {
      kind: StructureKind.ExportDeclaration,
      namedExports: renamed.map(({ localName, exportName }) => ({ name: localName, alias: exportName })),
    },
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
    paragraphs: [...(paragraphs.length > 0 ? paragraphs : [title]), ...needs],
    tags: [
      ...(deprecated ? [{ name: "deprecated", text: "" }] : []),
      ...(page === undefined ? [] : [{ name: "see", text: page }]),
    ],
  };
}
