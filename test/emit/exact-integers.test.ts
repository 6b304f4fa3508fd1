import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { emit } from "../../generator/emit/index.js";
import type { OutputFile } from "../../generator/model/index.js";
import type { Call, Client } from "../../templates/runtime/contract.js";
import type { Validator } from "../../templates/runtime/validator.js";
import { startServer, type MisbehavingServer } from "../runtime/support/misbehaving-server.js";
import { findTypeErrors } from "./support/compile.js";
import { bundlePackage } from "./support/load-package.js";
import { readDocument } from "./support/read-document.js";

const most = 2n ** 63n - 1n;
const json = (schema: object) => ({ "application/json": { schema } });
const bounded = { type: "integer", maximum: most, default: 2n ** 53n + 1n, examples: [most - 1n] };
const body = {
  type: "object",
  required: ["kind"],
  properties: { kind: { type: "integer", enum: [2n ** 53n + 1n, 1] }, size: bounded },
};

const spec = readDocument(
  {
    "/plants": {
      get: {
        operationId: "plants.get",
        parameters: [
          { name: "epoch", in: "query", required: true, schema: { type: "integer", const: 2n ** 53n + 3n } },
        ],
        responses: { "200": { description: "ok", content: json({ $ref: "#/components/schemas/Plant" }) } },
      },
      post: {
        operationId: "plants.create",
        requestBody: { required: true, content: json(body) },
        responses: { "204": { description: "made" } },
      },
    },
  },
  {
    schemas: {
      Plant: {
        type: "object",
        required: ["serial"],
        properties: {
          serial: { ...bounded, minimum: most - 2n },
          kind: { type: "integer", enum: [most, 1] },
          below: { type: "integer", exclusiveMaximum: most + 1n },
        },
      },
    },
  },
);

interface Garden {
  readonly createClient: (options?: object) => Client;
  readonly createMockFetch: () => typeof fetch;
  readonly plants: Readonly<Record<"get" | "create", (client: Client, params?: object) => Call<unknown>>>;
  readonly validators: { readonly Plant: Validator<unknown> };
}

let server: MisbehavingServer;
let garden: Garden;
let files: readonly OutputFile[];

beforeAll(async () => {
  server = await startServer(({ response }) => response.writeHead(204).end());
  const code = await bundlePackage(
    spec,
    `export * from "./src/index.js"; export * from "./src/mock.js"; export * as validators from "./src/validators.js";`,
  );
  garden = (await import(`data:text/javascript;base64,${Buffer.from(code).toString("base64")}`)) as Garden;
  files = await emit(spec);
});
afterAll(() => server.close());

const textOf = (name: string): string => files.find(({ path }) => path === name)?.text ?? "";

describe("an integer that no double holds", () => {
  it("is documented with its digits, in a package that compiles", () => {
    const types = textOf("src/types/plants.ts");
    expect(types).toContain("@maximum 9223372036854775807");
    expect(types).toContain("@default 9007199254740993");
    expect(types).toContain("@example 9223372036854775806");
    expect(findTypeErrors(files, { skipLibCheck: true })).toEqual([]);
  });

  it("is a number in answers, and may be a bigint in requests", () => {
    const types = textOf("src/types/plants.ts");
    expect(types).toContain("kind?: 9223372036854775807 | 1;");
    expect(types).toMatch(/kind: 9007199254740993 \| 9007199254740993n \| 1;/u);
  });

  it("is sent with its digits, by the call itself too", async () => {
    const client = garden.createClient({ baseUrl: server.origin });
    await garden.plants.get(client).safe();
    await garden.plants.create(client, { kind: 9_007_199_254_740_993n });
    const [asked, made] = server.requests.slice(-2);
    expect(asked?.url).toBe("/plants?epoch=9007199254740995");
    expect(String(made?.body)).toBe('{"kind":9007199254740993}');
  });

  it("is a bound for what JSON.parse makes of a number: no value that conforms is refused", () => {
    const { Plant } = garden.validators;
    const read = (text: string): unknown => JSON.parse(text);
    expect(Plant.is(read('{"serial":9223372036854775807,"kind":9223372036854775807}'))).toBe(true);
    expect(Plant.is(read('{"serial":9223372036854775807,"below":9223372036854775807}'))).toBe(true);
    expect(Plant.is(read('{"serial":9223372036854775807,"below":9223372036854777857}'))).toBe(false);
    expect(Plant.is(read('{"serial":9223372036854777857}'))).toBe(false);
    expect(Plant.is(read('{"serial":9223372036854770000}'))).toBe(false);
    const { issues = [] } = Plant.validate(read('{"serial":1e19}'));
    expect(issues.map(({ message }) => message).join()).toContain("at most 9223372036854775807");
  });

  it("is in the answer of the mock as a client reads it", async () => {
    const client = garden.createClient({ fetch: garden.createMockFetch() });
    expect(await garden.plants.get(client)).toMatchObject({ serial: Number(most - 1n) });
    expect(textOf("src/mock.ts")).toContain("serial: 9223372036854775806");
  });
});
