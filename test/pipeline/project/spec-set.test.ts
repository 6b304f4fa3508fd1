import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import { findDrift } from "../../../generator/pipeline.js";
import { findTarget, loadSpec } from "../../../generator/pipeline/project/spec-input.js";
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
  const read = await loadSpec(findTarget(input, "."), ".", collector);
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
    const alone = join(writeFolder({ "api.yaml": one }), "api.yaml");
    // One title is left of two; the version is said as it was.
    expect(await compare(writeFolder(files), alone)).toMatchObject([
      { kind: "title-changed", pointer: "users.yaml#/info/title" },
    ]);
    const both = { ...files, "users.yaml": users.replace("title: Users", "title: Orders") };
    expect(await compare(writeFolder(both), alone)).toEqual([]);
  });

  const own = [
    "tags: [{ name: all, description: Users }]",
    "externalDocs: { url: https://users.example.com }",
    "jsonSchemaDialect: https://spec.openapis.org/oas/3.1/dialect/base",
    "x-team: users",
  ];
  const users2 = document(
    "Users",
    `${own.join("\n")}\npaths: { /users: { get: { responses: { "204": { description: ok } } } } }\n`,
  );
  const orders2 = users2
    .replaceAll("sers", "rders")
    .replaceAll("url: https://users", "url: https://orders")
    .replace("team: users", "team: orders")
    .replace("3.1/dialect/base", "3.2/dialect/base");
  const info =
    ", summary: Us, description: Who, contact: { name: Us }, termsOfService: https://a.example.com";
  const told = users2.replace(' version: "1"', `$&${info}`);
  const services: Files = { "orders.yaml": orders2, "users.yaml": told };

  it.each([
    ["title-changed", "title: Users", "title: People", "/info/title"],
    ["version-changed", 'version: "1"', 'version: "2"', "/info/version"],
    ["description-changed", "summary: Us", "summary: All", "/info/summary"],
    ["description-changed", "description: Who", "description: What", "/info/description"],
    ["description-changed", "name: Us", "name: Them", "/info/contact"],
    ["description-changed", "https://a.", "https://b.", "/info/termsOfService"],
    ["description-changed", "description: Users", "description: All", "/tags"],
    ["description-changed", "https://users", "https://people", "/externalDocs"],
    ["unclassified", "3.1/dialect/base", "3.1/dialect/2024", "/jsonSchemaDialect"],
    ["unclassified", "x-team: users", "x-team: people", "/x-team"],
  ])("tells what a further file says of itself (%s, %s to %s)", async (kind, before, after, pointer) => {
    const changed = { ...services, "users.yaml": told.replace(before, after) };
    expect(changed["users.yaml"]).not.toBe(told);
    expect(await compare(writeFolder(services), writeFolder(changed))).toMatchObject([
      { kind, pointer: `users.yaml#${pointer}`, file: "users.yaml" },
    ]);
    expect(await compare(writeFolder(changed), writeFolder(services))).toMatchObject([{ kind }]);
  });

  it("pairs its files by name, and those that were renamed by title", async () => {
    const moved = { "a.yaml": told, "orders.yaml": orders2 };
    expect(await compare(writeFolder(services), writeFolder(moved))).toEqual([]);
    const more = { ...services, "a.yaml": users2.replaceAll("sers", "ills") };
    const changes = await compare(writeFolder(services), writeFolder(more));
    expect(changes.filter(({ kind }) => kind === "title-changed")).toMatchObject([
      { pointer: "a.yaml#/info/title" },
    ]);
  });

  it("tells of the servers of a file without operations", async () => {
    const shared = (host: string) =>
      document("Shared", `servers: [{ url: "https://${host}.example.com" }]\ncomponents: {}\n`);
    const [before, after] = ["a", "b"].map((host) => writeFolder({ ...files, "shared.yaml": shared(host) }));
    expect(await compare(before ?? "", after ?? "")).toMatchObject([
      { kind: "keyword-without-effect", pointer: "shared.yaml#/servers" },
    ]);
  });

  it("keeps the logins of each file at its webhooks", async () => {
    const hooks = (name: string, login: string) => `security: [{ ${login}: [] }]
components: { securitySchemes: { ${login}: { type: http, scheme: bearer } } }
webhooks: { ${name}: { post: { responses: { "204": { description: ok } } } } }
`;
    const root = (login: string) =>
      writeFolder({ "a.yaml": document("A", hooks("a", "one")), "b.yaml": document("B", hooks("b", login)) });
    const { read } = await load(root("two"));
    const security = read?.spec.webhooks?.map((webhook) => JSON.stringify(webhook.security));
    expect(security).toEqual([expect.stringContaining("one"), expect.stringContaining("two")]);
  });

  it("lends no parameters of a path in one file to another's operations", async () => {
    const shared = "parameters: [{ name: id, in: query, schema: { type: string } }]";
    const operation = (method: string) => `${method}: { responses: { "204": { description: ok } } }`;
    const { messages, read } = await load(
      writeFolder({
        "a.yaml": document("A", `paths: { /things: { ${shared}, ${operation("get")} } }\n`),
        "b.yaml": document("B", `paths: { /things: { ${operation("post")} } }\n`),
      }),
    );
    expect(read).toBeUndefined();
    expect(messages).toEqual([
      expect.stringMatching(
        /a\.yaml and \S*b\.yaml both have \/things, and not the same parameters for all of it$/u,
      ),
    ]);
  });

  it("may be of several corrections of one version of OpenAPI", async () => {
    const { messages } = await load(
      writeFolder({ "a.yaml": orders, "b.yaml": users.replace("3.1.0", "3.1.1").replace("./orders", "./a") }),
    );
    expect(messages.filter((message) => message.includes("both have"))).toEqual([]);
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
