import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { emit } from "../../generator/emit/index.js";
import type { Call, Client } from "../../templates/runtime/contract.js";
import { startServer, type MisbehavingServer } from "../runtime/support/misbehaving-server.js";
import { findTypeErrors } from "./support/compile.js";
import { loadPackage } from "./support/load-package.js";
import { readDocument } from "./support/read-document.js";

const text = { type: "string" };
const json = (schema: object) => ({ description: "…", content: { "application/json": { schema } } });
const members = (name: string, schema: object) => ({
  type: "object",
  required: [name],
  properties: { [name]: schema },
});
const problem = {
  description: "no",
  content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } },
};

const spec = readDocument(
  {
    "/orders/{id}": {
      get: {
        operationId: "orders.get",
        parameters: [{ name: "id", in: "path", required: true, schema: text }],
        responses: {
          "200": json(members("ref", text)),
          "404": problem,
          "422": json(members("fields", { type: "array", items: text })),
          "4XX": json(members("range", text)),
          "503": { description: "closed", content: { "text/plain": { schema: text } } },
          default: json(members("other", text)),
        },
      },
      delete: {
        operationId: "orders.remove",
        parameters: [{ name: "id", in: "path", required: true, schema: text }],
        responses: { "204": { description: "gone" }, "404": problem, "409": { description: "busy" } },
      },
    },
    "/rates": { get: { operationId: "rates.list", responses: { default: json(members("n", text)) } } },
  },
  { schemas: { Problem: members("title", text) } },
);

const files = await emit(spec);

const programs = {
  statuses: `
    const { error } = await orders.get(client, { id: "1" }).safe();
    if (error?.status === 404) { const title: string = error.body.title; console.log(title); }
    if (error?.status === 422) { const fields: string[] = error.body.fields; console.log(fields); }
    if (error?.status === 418) { const range: string = error.body.range; console.log(range); }
    if (error?.status === 503) { const closed: string = error.body; console.log(closed); }
    if (error?.status === 500) { const other: string = error.body.other; console.log(other); }`,
  others: `
    const { error } = await orders.remove(client, { id: "1" }).safe();
    if (error?.status === 409) { const body: string = error.body; console.log(body); }
    if (error) { console.log(error.body.title); }`,
  thrown: `
    try { await orders.get(client, { id: "1" }); } catch (error) {
      if (isErrorOf("orders.get", error) && error.status === 404) console.log(error.body.title, error.operation);
      if (error instanceof NotFoundError) console.log(error.body);
    }`,
  undocumented: `console.log(isErrorOf("rates.list", undefined));`,
};

const errors = findTypeErrors(
  [
    ...files,
    ...Object.entries(programs).map(([name, program]) => ({
      path: `${name}.ts`,
      text: `
        import { createClient, isErrorOf, NotFoundError, orders } from "./src/index.js";
        const client = createClient();
        ${program}
        export { client, isErrorOf, NotFoundError, orders };`,
    })),
  ],
  { skipLibCheck: true },
);

/** The errors of one of the programs, without their places. */
const errorsOf = (name: keyof typeof programs): readonly string[] =>
  errors.filter((error) => error.startsWith(name)).map((error) => error.replace(/^\S+ /u, ""));

describe("types of errors", () => {
  it("narrow the body of `.safe()` by the status: exact, of a range, by default", () => {
    expect(errorsOf("statuses")).toEqual([]);
  });

  it("say nothing of the body at a status without a documented one, and know no other", () => {
    expect(errorsOf("others")).toEqual([
      "Type 'unknown' is not assignable to type 'string'.",
      "'error.body' is of type 'unknown'.",
    ]);
  });

  it("narrow what was thrown by a guard, with the name of the operation", () => {
    expect(errorsOf("thrown")).toEqual([]);
    expect(errorsOf("undocumented")).toHaveLength(1);
  });

  it("are left out where the only answer, a default, is the result", () => {
    expect(files.map(({ text: code }) => code).join("\n")).not.toContain("RateListError");
  });
});

describe("errors of a call", () => {
  interface Shop {
    readonly createClient: (options: object) => Client;
    readonly orders: Readonly<Record<"get" | "remove", (client: Client, params: object) => Call<unknown>>>;
    readonly isErrorOf: (operation: string, error: unknown) => boolean;
  }
  let server: MisbehavingServer;
  let shop: Shop;
  beforeAll(async () => {
    server = await startServer(({ response }) => {
      response.writeHead(404, { "content-type": "application/problem+json" }).end('{"title":"No order"}');
    });
    shop = await loadPackage<Shop>(spec);
  });
  afterAll(() => server.close());

  it("have the body, and are known by their operation alone", async () => {
    const client = shop.createClient({ baseUrl: server.origin });
    const { error } = await shop.orders.get(client, { id: "1" }).safe();
    expect(error).toMatchObject({ name: "NotFoundError", status: 404, body: { title: "No order" } });
    expect(shop.isErrorOf("orders.get", error)).toBe(true);
    expect(shop.isErrorOf("orders.remove", error)).toBe(false);
    expect(shop.isErrorOf("orders.get", new Error("orders.get"))).toBe(false);
  });
});
