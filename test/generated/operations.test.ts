import * as api from "@docwright/cloudflare-ai-gateway";
import { createClient, type Call, type Client, type PagedCall } from "@docwright/cloudflare-ai-gateway";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Operation, Parameter } from "../../generator/model/index.js";
import { arbitraryValue } from "../support/arbitrary-value.js";
import { openLoopback, type Loopback } from "./support/loopback.js";
import { findExample, idOf, shippedSpec } from "./support/shipped-spec.js";
import { exampleOf } from "../support/contents.js";

type Params = Readonly<Record<string, unknown>>;
type RequestFunction = (client: Client, params: Params) => Call<unknown> | PagedCall<unknown>;

const { operations } = shippedSpec;

/** The exported function of an operation: `api.billing.topup.config.get`. */
function findFunction(operation: Operation): RequestFunction {
  const found = [...operation.resource, operation.name].reduce<unknown>(
    (namespace, name) => (namespace as Record<string, unknown>)[name],
    api,
  );
  return found as RequestFunction;
}

/** A value that the schema of a parameter allows, the same in every run. */
function sampleParameter({ schema }: Parameter): unknown {
  return fc.sample(arbitraryValue(schema, shippedSpec.schemas), { seed: 7, numRuns: 1 })[0];
}

function sampleParameters(operation: Operation): Map<Parameter, unknown> {
  const samples = operation.parameters.map((parameter) => [parameter, sampleParameter(parameter)] as const);
  return new Map(samples.map(([parameter, value]) => [parameter, parameter.in === "path" ? `a b/${parameter.name}` : value]));
}

/** What RFC 3986 and the spec's encodings make of the parameters, written down independently of the client. */
function expectedPath({ path }: Operation, samples: ReadonlyMap<Parameter, unknown>): string {
  let filled = path;
  for (const [{ in: location, name }, value] of samples) {
    if (location === "path") filled = filled.replace(`{${name}}`, encodeURIComponent(String(value)));
  }
  return `/client/v4${filled}`;
}

function printParameter({ mediaType }: Parameter, value: unknown): string {
  if (value === null) return "";
  return mediaType === undefined && typeof value === "string" ? value : JSON.stringify(value);
}

function expectedQuery(samples: ReadonlyMap<Parameter, unknown>): [string, string][] {
  return [...samples].flatMap(([parameter, value]): [string, string][] => {
    if (parameter.in !== "query") return [];
    return [[parameter.name, printParameter(parameter, value)]];
  });
}

let server: Loopback;
beforeAll(async () => {
  server = await openLoopback();
});
afterAll(() => {
  server.close();
});

describe("each operation on the wire", () => {
  it("are 46", () => {
    expect(operations).toHaveLength(46);
  });

  it.each(operations.map((operation) => [idOf(operation), operation] as const))("%s", async (_id, operation) => {
    const samples = sampleParameters(operation);
    const body = exampleOf(operation.requestBody) as Params | undefined;
    const example = findExample(operation);
    server.answer(example);
    const client = createClient({ baseUrl: server.url, apiToken: "token" });
    const params = Object.fromEntries([...samples].map(([{ name }, value]) => [name, value]));
    const result = await findFunction(operation)(client, { ...params, ...body });

    const sent = server.last();
    expect(sent?.method).toBe(operation.method.toUpperCase());
    expect(sent?.path).toBe(expectedPath(operation, samples));
    expect([...new URLSearchParams(sent?.query)].sort()).toEqual(expectedQuery(samples).sort());
    // Of a body that has to be there an empty object is sent where a call gives no member of it; of another, nothing.
    const empty = operation.requestBody?.required === true ? "{}" : "";
    expect(sent?.body).toBe(body ? JSON.stringify(body) : empty);
    expect(sent?.headers).toMatchObject({ authorization: "Bearer token" });

    const unwrapped = operation.unwrap === undefined ? example : (example as Params)[operation.unwrap];
    expect(operation.pagination ? (result as { items: unknown }).items : result).toEqual(unwrapped);
  });
});
