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
} from "../../model/index.js";
import { findOwnServer } from "../plan/base-url.js";
import { findRequestPath } from "../plan/request-path.js";
import { findSuccesses } from "../plan/result-schema.js";
import type { SchemaIndex } from "../plan/schema-walk.js";
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
  const body = content && findBody(content, index);
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
  };
  return {
    id,
    request: Object.entries(request).map(([name, value]) => [name, printValue(value)]),
    body,
    pages: operation.pagination && printValue({ ...operation.pagination }),
  };
}

/** The documented example, which may be null; else one made up from the schema. */
function findBody(content: MediaType, index: SchemaIndex): JsonValue | undefined {
  const documented = findExample(content);
  if (documented !== undefined) return documented;
  return synthesiseExample(schemaOfContent(content), { index, without: "writeOnly" });
}
