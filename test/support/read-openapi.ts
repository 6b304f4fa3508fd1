import { parse } from "yaml";
import { writeOpenApi } from "../../generator/openapi/index.js";
import { readSpec } from "./read-spec.js";

/** A part of an OpenAPI document. */
export interface OpenApiPart {
  readonly [key: string]: OpenApiPart;
}

function listOperations(api: OpenApiPart): readonly OpenApiPart[] {
  return Object.values(api["paths"] ?? {}).flatMap((methods) => Object.values(methods));
}

const findSchema = (holder: OpenApiPart | undefined) =>
  Object.values(holder?.["content"] ?? {})[0]?.["schema"];

/** The OpenAPI that pages become, the parts of its first operation, and the codes of what is reported of it. */
export function readPages(...texts: readonly string[]) {
  const { diagnostics, ledger, spec } = readSpec(...texts);
  const api = parse(writeOpenApi(spec)) as OpenApiPart;
  const operations = listOperations(api);
  const operation = operations[0] ?? {};
  return {
    api,
    operations,
    operation,
    ledger,
    body: findSchema(operation["requestBody"]),
    answer: findSchema(operation["responses"]?.["200"]),
    schemas: api["components"]?.["schemas"] ?? {},
    parameters: Object.values(operation["parameters"] ?? {}),
    codes: diagnostics.map(({ code }) => code).filter((code) => code !== "server-unknown"),
  };
}
