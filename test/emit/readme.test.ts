import { describe, expect, it } from "vitest";
import { emit } from "../../generator/emit/index.js";
import { findTypeErrors } from "./support/compile.js";
import { readForeign } from "./support/serve-package.js";
import { readDocument } from "./support/read-document.js";

const text = { type: "string" };
const object = (properties: object) => ({ type: "object", required: Object.keys(properties), properties });
const content = (mediaType: string, schema: object) => ({ content: { [mediaType]: { schema } } });

const spec = readDocument(
  {
    "/chats": {
      post: {
        operationId: "chats.create",
        requestBody: { required: true, ...content("application/json", object({ question: text })) },
        responses: {
          "200": { description: "ok", ...content("text/event-stream", object({ delta: text })) },
          "429": { description: "slower", ...content("application/json", object({ title: text })) },
        },
      },
    },
    "/files": {
      post: {
        operationId: "files.create",
        requestBody: {
          required: true,
          ...content(
            "multipart/form-data",
            object({
              file: { type: "string", format: "binary" },
              more: { type: "array", items: { type: "string", format: "binary" } },
              name: text,
            }),
          ),
        },
        responses: { "204": { description: "done" } },
      },
    },
    "/files/{id}": {
      get: {
        operationId: "files.get",
        parameters: [{ name: "id", in: "path", required: true, schema: text }],
        responses: { "200": { description: "ok", ...content("application/json", object({ id: text })) } },
      },
    },
  },
  {
    securitySchemes: {
      oauth: {
        type: "oauth2",
        flows: { clientCredentials: { tokenUrl: "https://auth.shop.test/token", scopes: {} } },
        "x-sdk": { option: "accessToken", environment: "SHOP_TOKEN" },
      },
    },
  },
  [{ oauth: [] }],
);

const files = await emit(spec);
const name = spec.sdk.package;
const readme = files.find(({ path }) => path === "README.md")?.text ?? "";
const snippets = [...readme.matchAll(/^```ts\n(.*?)^```$/gmsu)].map(([, code = ""]) => code);

/** What the snippets take for granted, and what stands in for the library that they name. */
const globals = `
declare global {
  const process: { readonly env: Readonly<Record<string, string | undefined>> };
  const client: import("./src/index.js").Client;
  const files: typeof import("./src/resources/files.js");
}
export {};`;

const query = `
declare module "@tanstack/query-core" {
  export class QueryClient {
    fetchQuery<T>(query: { queryKey: unknown[]; queryFn: (context: { signal: AbortSignal }) => Promise<T> }): Promise<T>;
  }
}`;

/** A snippet as a file beside the package, which it imports by its path. */
const toFile = (snippet: string, index: number) => ({
  path: `snippet-${String(index)}.ts`,
  text: `${snippet
    .replaceAll(`"${name}"`, `"./src/index.js"`)
    .replace(new RegExp(`"${name}/(validators|mock|client)"`, "gu"), `"./src/$1.js"`)
    .replace(new RegExp(`"${name}/(\\w+)"`, "gu"), `"./src/resources/$1.js"`)}\nexport {};`,
});

/** The part on authentication of an API whose one operation asks for `own`, where the API asks for `common`. */
async function readAuthentication(common: readonly object[], own?: readonly object[]): Promise<string> {
  const get = { operationId: "beds.list", responses: { "204": { description: "ok" } }, security: own };
  const securitySchemes = {
    token: { type: "http", scheme: "bearer", "x-sdk": { option: "token", environment: "BEDS_TOKEN" } },
    key: { type: "apiKey", in: "query", name: "key" },
  };
  const readme = (await emit(readDocument({ "/beds": { get } }, { securitySchemes }, common))).find(
    ({ path }) => path === "README.md",
  );
  return /## Authentication\n\n(.*?)\n\n(?:Credentials|## )/su.exec(readme?.text ?? "")?.[1] ?? "";
}

describe("what the README says of credentials", () => {
  const choice = "Give one of these to `createClient`";
  const environment = "What is not given is read from the environment, where the platform has one";
  it.each<[string, readonly object[], (readonly object[])?]>([
    ["The API documents no credentials.", []],
    [`${choice}:\n\n- \`key\``, [{ key: [] }, {}]],
    [`${choice}:\n\n- \`key\``, [], [{ key: [] }]],
    [`${choice}. ${environment}:\n\n- \`token\` (environment: \`BEDS_TOKEN\`)`, [{ token: [] }]],
    [
      `${choice}, or several where operations need others. ${environment}:\n\n- \`token\` (environment: \`BEDS_TOKEN\`)\n- \`key\``,
      [{ token: [] }],
      [{ key: [] }],
    ],
  ])("%s", async (text, common, own) => {
    expect(await readAuthentication(common, own)).toBe(text);
  });
});

describe("the README of a package", () => {
  it.each([
    ["streams", "for await (const item of chats.create("],
    ["files", "await files.create(client, {"],
    ["tokens by client credentials", 'tokenUrl: "https://auth.shop.test/token"'],
    ["documented errors", 'isErrorOf("chats.create", error)'],
    ["TanStack Query", "queryFn: ({ signal }) => files.get("],
    ["events", "onEnd: ({ id, operation, duration, error })"],
    ["undocumented paths", '.request("GET", "/beta/things"'],
  ])("shows %s", (_, code) => {
    expect(snippets.some((snippet) => snippet.includes(code))).toBe(true);
  });

  it("has snippets that compile", () => {
    const declared = [
      { path: "globals.d.ts", text: globals },
      { path: "query.d.ts", text: query },
    ];
    const programs = [...files, ...declared, ...snippets.map(toFile)];
    const options = { skipLibCheck: true, noUnusedLocals: false, noUncheckedSideEffectImports: false };
    expect(findTypeErrors(programs, options)).toEqual([]);
  });
});

describe("the README of an API that names no server", () => {
  const paths = {
    "/things": { get: { operationId: "things.list", responses: { "204": { description: "done" } } } },
  };
  const readme = async (more: object): Promise<string> => {
    const files = await emit(readForeign(paths, more).spec);
    return files.find(({ path }) => path === "README.md")?.text ?? "";
  };

  it("tells each client and each mock of it where the API is", async () => {
    const text = await readme({});
    expect(text).toContain('createClient({\n  baseUrl: "https://api.example.com",\n});');
    expect(text).toContain('createMockFetch({ baseUrl: "https://api.example.com" });');
    expect(text.match(/createClient\(\{/gu)?.length).toBeLessThanOrEqual(
      text.match(/ {2}baseUrl: "https:\/\/api\.example\.com"/gu)?.length ?? 0,
    );
  });

  it("is nothing to tell where there is one", async () => {
    expect(await readme({ servers: [{ url: "https://a.test" }] })).not.toContain("api.example.com");
  });
});

describe("the README of an API whose operations need nothing", () => {
  const readResult = async (properties: object): Promise<string> => {
    const responses = {
      "200": { description: "ok", ...content("application/json", { type: "object", properties }) },
    };
    const paths = { "/things": { get: { operationId: "things.list", responses } } };
    const files = await emit(readForeign(paths, { servers: [{ url: "https://a.test" }] }).spec);
    return files.find(({ path }) => path === "README.md")?.text ?? "";
  };

  it("gives calls, clients and factories no empty objects", async () => {
    const text = await readResult({ id: { type: "string" } });
    expect(text).toContain("const client = createClient();\nconst result = await things.list(client);\n");
    expect(text).toContain("const result = await api.things.list();\n");
    expect(text).not.toMatch(/(?:createClient|createThings|list)\((?:client, )?\{\}\)/u);
  });

  it("speaks of successes that say they are none where an answer can", async () => {
    const remark = "a success that says `success: false`";
    expect(await readResult({ success: { type: "boolean" } })).toContain(remark);
    expect(await readResult({ id: { type: "string" } })).not.toContain(remark);
  });
});
