import { createHash } from "node:crypto";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { isDeepStrictEqual } from "node:util";
import { planPackage } from "../../../generator/emit/plan/index.js";
import { flattenResources, type OperationPlan } from "../../../generator/emit/plan/resource-plan.js";
import { planCredentials } from "../../../generator/emit/plan/credentials.js";
import type { ApiSpec } from "../../../generator/model/index.js";
import { loadPackage } from "../../emit/support/load-package.js";
import { expectRequest, Unknown, type ExpectedRequest } from "./expect-request.js";
import { isObject, type Json, type JsonObject } from "./read-raw.js";

interface Called extends OperationPlan {
  readonly namespace: readonly string[];
}

/** Operations in an order that has nothing to do with the document, and is the same in each run. */
function shuffle(spec: ApiSpec): Called[] {
  const all = flattenResources(planPackage(spec).resources).flatMap(({ namespace, operations }) =>
    operations.map((operation) => ({ ...operation, namespace })),
  );
  const rank = ({ operation: { method, path } }: Called): string =>
    createHash("sha256").update(`${method} ${path}`).digest("hex");
  return all.toSorted((a, b) => (rank(a) < rank(b) ? -1 : 1));
}

/** The parameters of a call: the members of the body beside the others, or under `body`. */
function argumentsOf(
  spec: ApiSpec,
  { operation }: Called,
  { body, parameters }: ExpectedRequest,
): JsonObject {
  const { members } = planPackage(spec).types.parametersOf(operation);
  const inBody = members.filter((member) => member.in === "body").map(({ name }) => name);
  const hasWhole = members.some((member) => member.in === "wholeBody");
  if (!isObject(body)) return { ...parameters, ...(body !== undefined && { body }) };
  const flat = Object.entries(body).filter(([name]) => inBody.includes(name));
  const rest = Object.entries(body).filter(([name]) => !inBody.includes(name));
  return { ...parameters, ...Object.fromEntries(flat), ...(hasWhole && { body: Object.fromEntries(rest) }) };
}

type Seen = Pick<ExpectedRequest, "method" | "path" | "query" | "headers" | "body">;

async function readSeen(request: IncomingMessage): Promise<Seen> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString();
  const url = request.url ?? "";
  const [path = ""] = url.split("?");
  return {
    method: request.method ?? "",
    path,
    query: [...new URLSearchParams(url.slice(path.length + 1))],
    headers: Object.fromEntries(
      Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
    ),
    ...(text !== "" && { body: JSON.parse(text) as Json }),
  };
}

/** What a request has that the document does not ask for, or the other way round. */
function findDifference(expected: ExpectedRequest, seen: Seen | undefined): string | undefined {
  if (!seen) return "no request came";
  const parts = ["method", "path", "query", "body"] as const;
  const part = parts.find((name) => !isDeepStrictEqual(seen[name], expected[name]));
  if (part) return `${part}: ${JSON.stringify(seen[part])} instead of ${JSON.stringify(expected[part])}`;
  const header = Object.entries(expected.headers).find(([name, value]) => seen.headers[name] !== value);
  return header && `header ${header[0]}: ${String(seen.headers[header[0]])} instead of ${header[1]}`;
}

export interface CallResult {
  readonly compared: number;
  readonly differences: readonly string[];
}

type Call = (params: JsonObject) => { readonly asResponse: () => Promise<unknown> };

/** Calls up to `most` operations of the package of a spec, and compares what a server on this machine sees of them. */
export async function callOperations(document: JsonObject, spec: ApiSpec, most: number): Promise<CallResult> {
  let seen: Seen | undefined;
  const server = createServer((request, response) => {
    void readSeen(request).then((read) => {
      seen = read;
      response.writeHead(200, { "content-type": "application/json" }).end("{}");
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const baseUrl = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  const client = await createBound(spec, baseUrl);
  const differences: string[] = [];
  let compared = 0;
  for (const called of shuffle(spec)) {
    if (compared === most) break;
    const expected = tryExpect(document, called);
    if (!expected) continue;
    compared++;
    seen = undefined;
    const failure = await callOne(client, called, argumentsOf(spec, called, expected));
    const difference = findDifference(expected, seen);
    const { method, path } = called.operation;
    if (difference) differences.push(`${method.toUpperCase()} ${path}: ${failure ?? difference}`);
  }
  server.closeAllConnections();
  server.close();
  return { compared, differences: differences.toSorted() };
}

function tryExpect(document: JsonObject, { operation }: Called): ExpectedRequest | undefined {
  try {
    return expectRequest(document, operation.path, operation.method);
  } catch (error) {
    if (error instanceof Unknown) return undefined;
    throw error;
  }
}

/** The client of a spec whose calls are not checked: what is tried is what they send. */
async function createBound(spec: ApiSpec, baseUrl: string): Promise<object> {
  const root = await loadPackage<Readonly<Record<string, (options: object) => object>>>(spec);
  const credentials = planCredentials(spec).map(({ option, writer }): [string, unknown] => [
    option,
    writer === "writeBasic" ? { username: "u", password: "p" } : "secret",
  ]);
  const options = { ...Object.fromEntries(credentials), baseUrl, maxRetries: 0, validators: undefined };
  return root[planPackage(spec).factory]?.(options) ?? {};
}

/** Calls an operation; gives the words of a failure before anything was sent. */
async function callOne(
  client: object,
  { exportName, namespace }: Called,
  params: JsonObject,
): Promise<string | undefined> {
  const found = [...namespace, exportName].reduce<unknown>(
    (owner, name) => (owner as Readonly<Record<string, unknown>>)[name],
    client,
  );
  try {
    await (found as Call)(params).asResponse();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
