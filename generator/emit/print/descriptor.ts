import type { JsonValue, Operation, Schema } from "../../model/index.js";
import type { ParameterType, ResultType } from "../plan/index.js";
import { findSuccesses } from "../plan/result-schema.js";
import { resolveSchema, type SchemaIndex } from "../plan/schema-walk.js";
import { printObjectLiteral, printValue } from "./value-text.js";

/** What the descriptor of an operation is printed from. */
export interface DescriptorSource {
  readonly operation: Operation;
  readonly parameters: ParameterType;
  readonly result: ResultType;
  readonly index: SchemaIndex;
}

export const formMediaType = "application/x-www-form-urlencoded";

/** The literal that tells the runtime how to make a request; what equals the runtime's default is left out. */
export function printDescriptor(source: DescriptorSource): string {
  const { operation } = source;
  const members: Readonly<Record<string, JsonValue | undefined>> = {
    id: [...operation.resource, operation.name].join("."),
    method: operation.method.toUpperCase(),
    path: operation.path,
    ...describeRequest(source),
    ...describeAnswer(source),
  };
  const printed = Object.entries(members).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, printValue(value)] as const],
  );
  const isForm = operation.requestBody?.mediaType === formMediaType;
  return printObjectLiteral(isForm ? [...printed, ["encode", "encodeForm"]] : printed);
}

type Members = Readonly<Record<string, JsonValue | undefined>>;

function describeRequest({ operation, parameters }: DescriptorSource): Members {
  const { requestBody } = operation;
  const names = (isMeant: (member: ParameterType["members"][number]) => boolean): JsonValue | undefined => {
    const found = parameters.members.filter(isMeant).map((member) => member.name);
    return found.length > 0 ? found : undefined;
  };
  const mediaType = requestBody?.mediaType;
  return {
    headers: names((member) => member.in === "header"),
    query: requestBody && names((member) => member.in === "query"),
    json: names((member) => member.isJson === true),
    body: requestBody && findBodyStyle(parameters),
    mediaType: mediaType === "application/json" ? undefined : mediaType,
  };
}

function findBodyStyle({ members }: ParameterType): string {
  const hasWhole = members.some((member) => member.in === "wholeBody");
  const hasFlat = members.some((member) => member.in === "body");
  return hasWhole ? (hasFlat ? "merge" : "value") : "members";
}

function describeAnswer({ operation, parameters, result, index }: DescriptorSource): Members {
  const isType = result.kind === "type";
  return {
    answer: isType ? undefined : result.kind,
    optional: isType && result.isOptional ? true : undefined,
    envelope: hasSuccessFlag(operation, index) ? true : undefined,
    unwrap: isType && !result.isList ? operation.unwrap : undefined,
    pages: isType && operation.pagination ? { ...operation.pagination } : undefined,
    params: parameters.name,
    result: isType ? result.name : undefined,
  };
}

/** Whether an answer documents a boolean `success` at its root, as an envelope that can carry a failure at any status. */
function hasSuccessFlag(operation: Operation, index: SchemaIndex): boolean {
  return findSuccesses(operation).some((response) => {
    const body = response.content && resolveSchema(response.content.schema, index);
    const flag = body?.kind === "object" && body.properties.find(({ name }) => name === "success");
    return flag ? isBoolean(flag.schema) : false;
  });
}

function isBoolean(schema: Schema): boolean {
  if (schema.kind === "boolean") return true;
  return schema.kind === "literal" && schema.values.every((value) => typeof value === "boolean");
}
