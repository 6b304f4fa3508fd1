import {
  findExample,
  findMainContent,
  isJsonMediaType,
  schemaOfContent,
  toSentMethod,
  type ApiSpec,
  type JsonValue,
  type MediaType,
  type Operation,
  type Schema,
} from "../../model/index.js";
import { findOwnServer } from "../plan/base-url.js";
import { findRequestPath } from "../plan/request-path.js";
import { findResult, findSuccesses, listOtherResults } from "../plan/result-schema.js";
import type { SchemaIndex } from "../plan/schema-walk.js";
import type { StreamPlan } from "../plan/type-plan.js";
import { synthesiseExample } from "../print/example-value.js";
import { printValue } from "../print/value.js";
import { listQueryNames } from "./mock-query.js";

/** What the mock knows of an operation; but for the body, as expressions by member. */
export interface MockOperationText {
  /** The resource and the method: `logs.list`. */
  readonly id: string;
  /** What stands before the body. */
  readonly request: readonly (readonly [name: string, value: string])[];
  readonly body: JsonValue | undefined;
  readonly pages: string | undefined;
}

/** How to recognise a request of an operation, and its answer: the documented example, or one made up from the schema. */
export function printMockOperation(
  operation: Operation,
  index: SchemaIndex,
  spec: ApiSpec,
): MockOperationText {
  const [success] = findSuccesses(operation);
  const content = findMainContent(success?.content ?? []);
  const result = findResult(operation, index);
  const streamed = result.kind === "json" && result.stream ? result : undefined;
  const body = content && findBody(content, streamed?.schema, index);
  const isJson = typeof body === "string" && content !== undefined && isJsonMediaType(content.mediaType);
  const server = findOwnServer(operation, spec);
  const id = [...operation.resource, operation.name].join(".");
  const request: Readonly<Record<string, JsonValue>> = {
    id,
    method: toSentMethod(operation.method),
    path: findRequestPath(operation),
    ...(server !== undefined && { server }),
    query: listQueryNames(operation, index, spec),
    status: Number(/^\d{3}$/u.exec(success?.status ?? "")?.[0] ?? 200),
    ...(isJson && { isJson }),
    ...(streamed?.stream && content && { stream: describeStream(streamed.stream, content) }),
    ...describeOthers(operation, index),
  };
  return {
    id,
    request: Object.entries(request).map(([name, value]) => [name, printValue(value)]),
    body,
    pages: operation.pagination && printValue({ ...operation.pagination }),
  };
}

/** What an operation answers with in the other media types that a call can ask for. */
function describeOthers(operation: Operation, index: SchemaIndex): { readonly others?: JsonValue } {
  const contents = findSuccesses(operation).flatMap(({ content }) => content);
  const others = listOtherResults(operation, index).flatMap((other) => {
    const content = contents.find(({ mediaType }) => mediaType === other.mediaType);
    if (!content) return [];
    const [item, stream] = other.kind === "stream" ? [other.schema, other.stream] : [];
    const body = findBody(content, item, index) ?? null;
    return [[other.mediaType, { body, ...(stream && { stream: describeStream(stream, content) }) }] as const];
  });
  return others.length === 0 ? {} : { others: Object.fromEntries(others) };
}

/** The documented example, which may be null; else one made up: of a stream a list of one item. */
function findBody(content: MediaType, item: Schema | undefined, index: SchemaIndex): JsonValue | undefined {
  const documented = findExample(content);
  if (documented !== undefined) return documented;
  const made = synthesiseExample(item ?? schemaOfContent(content), { index, without: "writeOnly" });
  return item ? [made] : made;
}

/** How the mock writes a stream. */
function describeStream(
  { end, isEvent, reader }: StreamPlan,
  { mediaType }: MediaType,
): Readonly<Record<string, JsonValue>> {
  return {
    mediaType,
    kind: kinds[reader],
    ...(isEvent && { isEvent }),
    ...(/Text|Mixed/u.test(reader) && { hasTexts: true }),
    ...(end !== undefined && { end }),
  };
}

const kinds: Readonly<Record<StreamPlan["reader"], string>> = {
  readEvents: "events",
  readMixedEvents: "events",
  readTextEvents: "events",
  readLines: "lines",
  readRecords: "records",
};
