import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { emit, leaveOutOperations } from "../../generator/emit/index.js";
import { indexSchemas } from "../../generator/emit/plan/schema-walk.js";
import { synthesiseExample } from "../../generator/emit/print/example-value.js";
import {
  findExample,
  findMainContent,
  isJsonObject,
  schemaOfContent,
  type ApiSpec,
  type JsonValue,
  type Operation,
  type OutputFile,
} from "../../generator/model/index.js";
import type { Call, Client } from "../../templates/runtime/contract.js";
import type { Mock, MockOptions } from "../../templates/runtime/mock.js";
import { listAnswers } from "../support/page-excerpts.js";
import { readTexts } from "../support/read-text.js";
import { findTypeErrors } from "./support/compile.js";
import { bundlePackage } from "./support/load-package.js";

type Send = (client: Client, params: unknown) => Call<unknown>;

type Answered = { readonly data: unknown } | { readonly failure: string };

interface Package {
  readonly createClient: (options: object) => Client;
  readonly createMockFetch: (options: MockOptions) => Mock;
  readonly [resource: string]: unknown;
}

async function load(spec: ApiSpec): Promise<Package> {
  const entry = 'export * from "./src/index.js"; export { createMockFetch } from "./src/mock.js";';
  const code = await bundlePackage(spec, entry);
  return (await import(`data:text/javascript;base64,${Buffer.from(code).toString("base64")}`)) as Package;
}

/** A request as the documentation has it: its examples, or values of its types. Bytes are a file. */
function makeParams(operation: Operation, spec: ApiSpec): Record<string, unknown> {
  const purpose = { index: indexSchemas(spec), without: "readOnly" } as const;
  const given: Record<string, unknown> = {};
  for (const { example, name, required, schema } of operation.parameters)
    if (required) given[name] = example ?? synthesiseExample(schema, purpose);
  const content = findMainContent(operation.requestBody?.content ?? []);
  if (!content) return given;
  const schema = schemaOfContent(content);
  const value: JsonValue | undefined = findExample(content) ?? synthesiseExample(schema, purpose);
  if (!isJsonObject(value)) return { ...given, body: value };
  const files = content.mediaType.startsWith("multipart/") ? { file: new Blob(["text"]) } : {};
  return { ...given, ...value, ...files };
}

function findSend(made: Package, { name, resource }: Operation): Send {
  const holder = resource.reduce<unknown>((one, key) => (one as Record<string, unknown>)[key], made);
  const send = (holder as Record<string, Send | undefined>)[name];
  if (!send) throw new Error(`the package has no ${[...resource, name].join(".")}`);
  return send;
}

/** Calls every operation of a package against its mock, and gives what came, or the failure, by operation. */
async function callAll(spec: ApiSpec): Promise<ReadonlyMap<string, Answered>> {
  const made = await load(spec);
  const answers = new Map<string, Answered>();
  // What pages without a server need to be asked at all.
  const address: MockOptions = spec.servers.length === 0 ? { baseUrl: "https://example.com" } : {};
  const options = {
    ...Object.fromEntries(
      spec.credentials.map(({ option, scheme }): [string, string] => [option ?? scheme, "key"]),
    ),
    ...address,
    maxRetries: 0,
  };
  for (const operation of spec.operations) {
    const fetch = made.createMockFetch(address);
    const client = made.createClient({ ...options, fetch });
    const { data, error } = await findSend(made, operation)(client, makeParams(operation, spec)).safe();
    const id = [...operation.resource, operation.name].join(".");
    answers.set(
      `${operation.method.toUpperCase()} ${operation.path}`,
      error ? { failure: error.message } : { data },
    );
    expect(fetch.calls.map((one) => one.operation)).toEqual([id]);
  }
  return answers;
}

/** What a call gives of a documented answer: all of it, or the member that the spec says is unwrapped. */
function unwrap(spec: ApiSpec, key: string, answer: JsonValue): JsonValue | undefined {
  const operation = spec.operations.find(({ method, path }) => `${method.toUpperCase()} ${path}` === key);
  return operation?.unwrap === undefined || !isJsonObject(answer) ? answer : answer[operation.unwrap];
}

const pages = process.env["DOCWRIGHT_PAGES"] ?? "";
const isGiven = existsSync(pages);

describe.skipIf(!isGiven)("the package of a given page of a platform (DOCWRIGHT_PAGES)", () => {
  const names = isGiven ? readdirSync(pages).filter((name) => name.startsWith("embedded__")) : [];
  const texts = new Map(names.map((name) => [name, readFileSync(join(pages, name), "utf8")]));
  const ofHttp = names.filter((name) => texts.get(name)?.includes("\n## AsyncAPI\n") !== true);

  const specs = new Map(
    ofHttp.map((name) => [name, leaveOutOperations(readTexts({ [name]: texts.get(name) ?? "" }).spec).spec]),
  );
  let errors: readonly string[] = [];

  // The packages of all pages in one program: the library of the language is checked once.
  beforeAll(async () => {
    const packages: OutputFile[] = [];
    for (const [name, spec] of specs)
      packages.push(...(await emit(spec)).map((file) => ({ ...file, path: `${name}/${file.path}` })));
    errors = findTypeErrors(packages, { skipLibCheck: true });
  });

  it("is without a mistake that belongs to no page", () => {
    expect(errors.filter((error) => !ofHttp.some((name) => error.startsWith(`${name}/`)))).toEqual([]);
  });

  it("has documented answers to compare", () => {
    expect(ofHttp.filter((name) => listAnswers(texts.get(name) ?? "").size > 0)).not.toEqual([]);
  });

  it.each(ofHttp)("%s compiles, and answers its calls with what the page documents", async (name) => {
    const spec = specs.get(name);
    if (!spec) throw new Error(`${name} was not read`);
    expect(spec.operations.length + spec.schemas.length).toBeGreaterThan(0);
    expect(errors.filter((error) => error.startsWith(`${name}/`))).toEqual([]);
    const answers = await callAll(spec);
    expect([...answers.values()].filter((one) => "failure" in one)).toEqual([]);
    for (const [operation, documented] of listAnswers(texts.get(name) ?? ""))
      expect({ operation, ...answers.get(operation) }).toEqual({
        operation,
        data: unwrap(spec, operation, documented),
      });
  });
});
