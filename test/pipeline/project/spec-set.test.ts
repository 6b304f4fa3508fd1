import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { findDrift } from "../../../generator/pipeline.js";
import { loadSpec } from "../../../generator/pipeline/project/spec-input.js";
import { Collector } from "../../../generator/pipeline/reports/report.js";

type Files = Readonly<Record<string, string>>;

function writeFolder(files: Files): string {
  const root = mkdtempSync(join(tmpdir(), "docwright-set-"));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return root;
}

/** A document with what stands at its paths and below. */
function document(title: string, rest: string): string {
  return `openapi: 3.1.0\ninfo: { title: ${title}, version: "1" }\n${rest}`;
}

const answer = (schema: string) =>
  `{ responses: { "200": { description: ok, content: { application/json: { schema: ${schema} } } } } }`;

const orders = document(
  "Orders",
  `paths:
  /orders:
    get: ${answer("{ $ref: '#/components/schemas/Order' }")}
components: { schemas: { Order: { type: object, properties: { id: { type: string } } } } }
`,
);

const users = document(
  "Users",
  `paths:
  /users:
    get: ${answer("{ $ref: ./shared/user.yaml }")}
    post: ${answer("{ $ref: './orders.yaml#/components/schemas/Order' }")}
`,
);

const files: Files = {
  "orders.yaml": orders,
  "users.yaml": users,
  "shared/user.yaml": "type: object\nproperties: { name: { type: string } }\n",
  "notes.json": "[1, 2]",
};

async function load(input: string) {
  const collector = new Collector();
  const read = await loadSpec(input, ".", collector);
  return { read, messages: collector.diagnostics.map(({ message }) => message) };
}

async function compare(base: string, revision: string) {
  const { text } = await findDrift({
    root: ".",
    base,
    revision,
    format: "json",
    only: [],
    today: "2026-11-29",
    color: false,
  });
  const { changes } = JSON.parse(text) as {
    readonly changes: readonly { kind: string; pointer: string; file?: string; line: number }[];
  };
  return changes.map(({ file = "", kind, line, pointer }) => ({
    kind,
    pointer,
    file: file.slice(file.lastIndexOf("/") + 1),
    line,
  }));
}

describe("a folder of files that are one API", () => {
  it("has the operations of all of them, and what they share once", async () => {
    const { messages, read } = await load(writeFolder(files));
    expect(messages).toEqual([]);
    expect(read?.spec.operations.map(({ method, path }) => `${method} ${path}`)).toEqual([
      "get /orders",
      "get /users",
      "post /users",
    ]);
    expect(read?.spec.schemas.map(({ name }) => name).sort()).toEqual(["Order", "User"]);
  });

  it("differs in nothing from itself, wherever it lies", async () => {
    expect(await compare(writeFolder(files), writeFolder(files))).toEqual([]);
  });

  it("differs where one of its files does, and says in which", async () => {
    const changed = users.replace("post:", "put:");
    const changes = await compare(writeFolder(files), writeFolder({ ...files, "users.yaml": changed }));
    expect(changes).toEqual([
      { kind: "operation-removed", pointer: "/paths/~1users/post", file: "users.yaml", line: 5 },
      { kind: "operation-added", pointer: "/paths/~1users/put", file: "users.yaml", line: 6 },
    ]);
  });

  it("is as good as the same API in one file", async () => {
    const one = document(
      "Orders",
      `paths:
  /orders: { get: ${answer("{ type: object, properties: { id: { type: string } } }")} }
  /users:
    get: ${answer("{ type: object, properties: { name: { type: string } } }")}
    post: ${answer("{ type: object, properties: { id: { type: string } } }")}
`,
    );
    expect(await compare(writeFolder(files), join(writeFolder({ "api.yaml": one }), "api.yaml"))).toEqual([]);
  });

  it("may have components of one name that are not alike", async () => {
    const other = orders.replaceAll("/orders", "/bills").replace("type: string", "type: integer");
    const { messages, read } = await load(writeFolder({ "bills.yaml": other, "orders.yaml": orders }));
    expect(messages).toEqual([]);
    const types = read?.spec.schemas.map(({ schema }) =>
      schema.kind === "object" ? schema.properties.map((property) => property.schema.kind) : [],
    );
    expect(types).toEqual(expect.arrayContaining([["integer"], ["string"]]));
  });

  it("keeps the servers and logins of each file at its operations", async () => {
    const [inBilling, inShop] = ["billing", "shop"].map(
      (host) => `servers: [{ url: "https://${host}.example.com" }]\nsecurity: [{ ${host}: [] }]
components: { securitySchemes: { ${host}: { type: http, scheme: bearer } } }
paths: { /${host}: { get: { responses: { "204": { description: ok } } } } }
`,
    );
    const root = writeFolder({
      "billing.yaml": document("Billing", inBilling ?? ""),
      "shop.yaml": document("Shop", inShop ?? ""),
    });
    const { messages, read } = await load(root);
    expect(messages).toEqual([]);
    expect(read?.spec.operations.map(({ servers }) => servers?.map(({ url }) => url))).toEqual([
      ["https://billing.example.com"],
      ["https://shop.example.com"],
    ]);
    expect(read?.spec.operations.map(({ security }) => JSON.stringify(security))).toEqual([
      expect.stringContaining("billing"),
      expect.stringContaining("shop"),
    ]);
  });

  it("has each operation once", async () => {
    const { messages, read } = await load(writeFolder({ "a.yaml": orders, "b.yaml": orders }));
    expect(read).toBeUndefined();
    expect(messages).toEqual([expect.stringMatching(/a\.yaml and \S*b\.yaml both have get \/orders$/u)]);
  });

  it("is of one version of OpenAPI", async () => {
    const { messages } = await load(
      writeFolder({ "a.yaml": orders, "b.yaml": users.replace("3.1.0", "3.0.3") }),
    );
    expect(messages).toContainEqual(expect.stringMatching(/a\.yaml and \S*b\.yaml both have openapi$/u));
  });

  it("has no file that can't be read", async () => {
    const { messages } = await load(writeFolder({ ...files, "broken.yaml": "openapi: [3.1.0\n" }));
    expect(messages).not.toEqual([]);
  });

  it("holds at least one document of OpenAPI", async () => {
    const root = writeFolder({ "notes.json": "[1, 2]" });
    const { messages, read } = await load(root);
    expect(read).toBeUndefined();
    expect(messages).toEqual([`${root} holds no OpenAPI document`]);
  });
});

describe("a glob of files that are one API", () => {
  it("takes the files that it names alone", async () => {
    const root = writeFolder(files);
    const { messages, read } = await load(`${root}/ord*.yaml`);
    expect(messages).toEqual([]);
    expect(read?.spec.operations.map(({ path }) => path)).toEqual(["/orders"]);
  });

  it("that names nothing is an error", async () => {
    const root = writeFolder(files);
    const { messages, read } = await load(`${root}/*.toml`);
    expect(read).toBeUndefined();
    expect(messages).toEqual([`${root}/*.toml holds no OpenAPI document`]);
  });
});
