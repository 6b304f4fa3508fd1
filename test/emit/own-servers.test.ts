import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { emit, leaveOutOperations } from "../../generator/emit/index.js";
import { readOpenApi } from "../../generator/openapi/index.js";
import type { ApiSpec } from "../../generator/model/index.js";
import type { Call, Client } from "../../templates/runtime/contract.js";
import { answer, startServer, type MisbehavingServer } from "../runtime/support/misbehaving-server.js";
import { collect } from "../runtime/support/collect.js";
import { findTypeErrors } from "./support/compile.js";
import { bundlePackage, loadPackage } from "./support/load-package.js";

const nothing = { responses: { "204": { description: "done" } } };
const page = {
  parameters: [{ name: "after", in: "query", schema: { type: "string" } }],
  responses: {
    "200": {
      description: "ok",
      content: {
        "application/json": {
          schema: {
            type: "object",
            properties: {
              data: { type: "array", items: { type: "object", properties: { id: { type: "string" } } } },
              next: { type: "string" },
            },
          },
        },
      },
    },
  },
  "x-pagination": { style: "cursor", parameter: "after", items: ["data"], nextCursor: ["next"] },
};

/** An API at one server, whose files are at another. */
function describeApi(api: string, files: string): ApiSpec {
  const at = {
    servers: [{ url: files.replace("127.0.0.1", "{host}"), variables: { host: { default: "127.0.0.1" } } }],
  };
  const sdk = (method: string) => ({ "x-sdk": { resource: ["files"], method } });
  const document = {
    openapi: "3.1.0",
    info: { title: "Files", version: "1.0.0", "x-sdk": { package: "files", factory: "createFiles" } },
    servers: [{ url: `${api}/v1` }],
    security: [{ bearer: [] }],
    paths: {
      "/files": { get: { ...sdk("list"), ...page, ...at } },
      "/files/{id}": {
        get: {
          ...sdk("get"),
          ...nothing,
          parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" } }],
        },
        put: {
          ...sdk("put"),
          ...nothing,
          ...at,
          parameters: [{ name: "id", in: "path", required: true, schema: { type: "string" } }],
        },
      },
    },
    components: {
      securitySchemes: { bearer: { type: "http", scheme: "bearer", "x-sdk": { option: "apiToken" } } },
    },
  };
  const { spec } = readOpenApi({ name: "files.json", text: JSON.stringify(document) });
  if (!spec) throw new Error("the document has no spec");
  const { leftOut, spec: emittable } = leaveOutOperations(spec);
  expect(leftOut).toBe(0);
  return emittable;
}

interface Files {
  readonly createClient: (options: object) => Client;
  readonly files: Readonly<Record<string, (client: Client, params?: object) => Call<unknown>>> & {
    readonly list: (client: Client, params?: object) => AsyncIterable<{ readonly id: string }>;
  };
}

const servers: MisbehavingServer[] = [];
let root: Files;
let spec: ApiSpec;

async function start(): Promise<MisbehavingServer> {
  const server = await startServer((turn) => {
    if (!turn.request.url?.startsWith("/up/files?") && turn.request.url !== "/up/files")
      answer(turn, 200, {});
    else if (turn.query.has("after")) answer(turn, 200, { data: [{ id: "b" }] });
    else answer(turn, 200, { data: [{ id: "a" }], next: "a" });
  });
  servers.push(server);
  return server;
}

beforeAll(async () => {
  const [api, files] = [await start(), await start()];
  spec = describeApi(api.origin, `${files.origin}/up/`);
  root = await loadPackage<Files>(spec);
});
afterAll(() => Promise.all(servers.map((server) => server.close())));

/** What each server got since the last look: method, path and credential. */
const seen = (() => {
  const from = new Map<MisbehavingServer, number>();
  return () =>
    servers.map((server) => {
      const news = server.requests.slice(from.get(server) ?? 0);
      from.set(server, server.requests.length);
      return news.map(({ headers, method, url }) => [method, url, headers["authorization"]].join(" "));
    });
})();

describe("an operation with a server of its own", () => {
  it("is called there, as authenticated as the others; what is not documented is not", async () => {
    const client = root.createClient({ apiToken: "token" });
    await root.files["get"]?.(client, { id: "1" });
    await root.files["put"]?.(client, { id: "1" });
    await client.request("GET", "/files");
    expect(seen()).toEqual([
      ["GET /v1/files/1 Bearer token", "GET /v1/files Bearer token"],
      ["PUT /up/files/1 Bearer token"],
    ]);
  });

  it("is read there page by page", async () => {
    const list = root.files.list(root.createClient({ apiToken: "token" }));
    expect(await collect(list)).toEqual([{ id: "a" }, { id: "b" }]);
    expect(seen()).toEqual([[], ["GET /up/files Bearer token", "GET /up/files?after=a Bearer token"]]);
  });

  it("is called where the client was told to call, by whatever option it was told", async () => {
    const test = await start();
    const client = root.createClient({ apiToken: "token", baseUrl: test.origin });
    await root.files["put"]?.(client, { id: "1" });
    const moved = root.createClient({ apiToken: "token" }).with({ baseUrl: `${test.origin}/t` });
    await root.files["put"]?.(moved, { id: "2" });
    expect(seen()).toEqual([[], [], ["PUT /files/1 Bearer token", "PUT /t/files/2 Bearer token"]]);
  });

  it("tells listeners and errors where it was sent", async () => {
    const urls: string[] = [];
    const client = root.createClient({
      apiToken: "token",
      onRequest: ({ url }: { url: string }) => void urls.push(url),
    });
    await root.files["put"]?.(client, { id: "1" });
    expect(urls).toEqual([`${servers[1]?.origin ?? ""}/up/files/1`]);
    await expect(root.files["put"]?.(client, { id: ".." })).rejects.toThrow(
      `PUT ${servers[1]?.origin ?? ""}/up/files/`,
    );
    seen();
  });

  it("is answered by the mock, at its own address alone", async () => {
    const code = await bundlePackage(spec, 'export { createMockFetch } from "./src/mock.js";');
    const { createMockFetch } = (await import(
      `data:text/javascript;base64,${Buffer.from(code).toString("base64")}`
    )) as { createMockFetch: () => { readonly calls: readonly { readonly operation: string }[] } };
    const fetch = createMockFetch();
    const client = root.createClient({ apiToken: "token", fetch });
    await root.files["put"]?.(client, { id: "1" });
    await root.files["get"]?.(client, { id: "1" });
    expect(fetch.calls.map(({ operation }) => operation)).toEqual(["files.put", "files.get"]);
  });

  it("says in its comment where it is sent, and compiles", async () => {
    const files = await emit(spec);
    const text = files.find(({ path }) => path === "src/resources/files.ts")?.text ?? "";
    expect(text.match(/Sent to (\S+), unless the client was given a `baseUrl`\./gu)).toHaveLength(2);
    expect(findTypeErrors(files)).toEqual([]);
  });
});
