import { describe, expect, it } from "vitest";
import { readSiteIndex } from "../../generator/dialects/site-index/index.js";
import type { Operation } from "../../generator/model/index.js";
import { writeOpenApi } from "../../generator/openapi/index.js";
import { parse } from "yaml";
import { readTexts } from "../support/read-text.js";

type Json = Readonly<Record<string, unknown>>;

function read(...texts: readonly string[]) {
  const made = readTexts(Object.fromEntries(texts.map((text, index) => [`${String(index)}.md`, text])));
  const written = parse(writeOpenApi(made.spec)) as Json;
  const [first] = made.spec.operations;
  const reported = made.diagnostics
    .filter(({ severity }) => severity !== "info")
    .map(
      ({ at, code }) =>
        `${code}: ${(texts[Number.parseInt(at?.source ?? "")] ?? "").slice(at?.start, at?.end)}`,
    );
  return {
    ...made,
    first,
    reported,
    schemas: ((written["components"] as Json | undefined)?.["schemas"] ?? {}) as Json,
  };
}

const operation = `paths:
  /boxes:
    get:
      summary: List boxes
      responses: { "200": { description: OK, content: { application/json: { schema: { $ref: "#/components/schemas/Box" } } } } }
components: { schemas: { Box: { type: object, required: [id], properties: { id: { type: string } } } } }`;

const excerpt = (rest: string, top = "") =>
  `openapi: 3.1.0\ninfo: { title: Boxes, version: "1" }\n${top === "" ? "servers: [{ url: https://api.boxes.test }]" : top}\n${rest}`;

const mintlify = (content: string, info = "openapi.yaml GET /boxes") =>
  `# List boxes\n\n> Lists them.\n\n## OpenAPI\n\n\`\`\`\`yaml ${info}\n${content}\n\`\`\`\`\n`;

const apidog = (content: string) =>
  `# List boxes\n\n## OpenAPI Specification\n\n\`\`\`yaml\n${content}\n\n\`\`\`\n`;

const nameOf = ({ method, path }: Pick<Operation, "method" | "path">) => `${method} ${path}`;

describe("a page of any platform", () => {
  it("may come with what those who saved it put around it", () => {
    const wrapped = [
      "---\ntitle: saved\nurl: https://saved.test\n---",
      "<!-- Source: https://docs.boxes.test/list.md -->",
      "List boxes",
      "**Navigation:** [Home](/) > Boxes",
      mintlify(excerpt(operation)),
    ].join("\n\n");
    const { first, reported } = read(wrapped);
    expect(first).toMatchObject({ summary: "List boxes", description: "Lists them." });
    expect(reported).toEqual([]);
  });

  it("may name its source in a heading above its title", () => {
    const { first, reported } = read(
      `# Source: https://docs.boxes.test/list.md\n\n${mintlify(excerpt(operation))}`,
    );
    expect(first).toMatchObject({ summary: "List boxes", description: "Lists them." });
    expect(reported).toEqual([]);
  });

  it("may hold no operation but a model", () => {
    const { schemas, spec, reported } = read(
      `# Box\n\n## OpenAPI Specification\n\n\`\`\`yaml\n${excerpt(operation.replace(/^paths:(?:\n {2}.*)+/, "paths: {}"))}\n\n\`\`\`\n`,
    );
    expect(spec.operations).toEqual([]);
    expect(schemas).toHaveProperty("Box.properties.id.type", "string");
    expect(reported).toEqual([]);
  });
});

describe("a page of Mintlify", () => {
  it.each([
    ["no file", "GET /boxes"],
    ["a file", "openapi.yaml get /boxes"],
    ["a file from the root", "/openapi.yaml get /boxes"],
    ["a file without an ending", "v3-openapi get /boxes"],
    ["an address", "https://boxes.test/openapi.json get /boxes"],
  ])("names %s on its fence", (_, info) => {
    const { first, reported } = read(mintlify(excerpt(operation), info));
    expect(first && nameOf(first)).toBe("get /boxes");
    expect(reported).toEqual([]);
  });

  it("may have its fence right under the heading", () => {
    const { first } = read(mintlify(excerpt(operation)).replace("## OpenAPI\n\n", "## OpenAPI\n"));
    expect(first).toMatchObject({ summary: "List boxes", description: "Lists them." });
  });

  it("may have no description", () => {
    const { first } = read(mintlify(excerpt(operation)).replace("> Lists them.\n\n", ""));
    expect(first?.description).toBeUndefined();
  });

  it("keeps its guide, with components of JSX, in the description", () => {
    const guide = "> Lists them.\n\n<Note>\n  Boxes are made of wood.\n</Note>\n";
    const { first } = read(mintlify(excerpt(operation)).replace("> Lists them.\n", guide));
    expect(first?.description).toContain("Boxes are made of wood.");
  });

  it("is asked for no schema that only an extension of the vendor refers to", () => {
    const own = operation.replace(
      "id: { type: string }",
      'id: { type: string, x-stainless-override-schema: { x-stainless-skip: [go], $ref: "#/components/schemas/Gone" } }',
    );
    expect(read(mintlify(excerpt(own))).reported).toEqual([]);
  });

  it("may need no credential, or several at once", () => {
    const schemes =
      "securitySchemes: { key: { type: apiKey, in: header, name: X-Key }, sign: { type: apiKey, in: header, name: X-Sign } }";
    const both = operation
      .replace("      summary", "      security: [{ key: [], sign: [] }]\n      summary")
      .replace("components: {", `components: { ${schemes},`);
    expect(
      read(mintlify(excerpt(both, "security: []\nservers: [{ url: https://api.boxes.test }]"))).spec.security,
    ).toEqual([
      [
        { scheme: "key", scopes: [] },
        { scheme: "sign", scopes: [] },
      ],
    ]);
    expect(read(mintlify(excerpt(operation))).spec.security).toEqual([]);
  });

  it("of the older form has its body, its credentials and its deprecation", () => {
    const tree = `paths:
  path: /boxes
  method: post
  servers: [{ url: https://api.boxes.test }]
  request:
    security:
      - title: token
        parameters: { query: {}, cookie: {}, header: { Authorization: { type: http, scheme: bearer } } }
      - title: login
        parameters: { query: {}, cookie: {}, header: { Authorization: { type: oauth2 } } }
    parameters: { path: {}, query: {}, header: {}, cookie: {} }
    body:
      application/json:
        schemaArray:
          - type: object
            required: true
            properties: { size: { allOf: [{ type: integer }] }, any: { allOf: [{ type: any }] } }
            requiredProperties: [size]
            refIdentifier: '#/components/schemas/NewBox'
        examples: { example: { value: { size: 123 } } }
    codeSamples: [{ lang: bash, source: curl }]
  response:
    "204": { _mintlify/placeholder: { schemaArray: [{ type: any }], examples: {}, description: Made } }
  deprecated: true
  type: path
components: { schemas: {} }`;
    const { first, schemas, reported } = read(
      `# Make\n\n## OpenAPI\n\n\`\`\`\`yaml post /boxes\n${tree}\n\`\`\`\`\n`,
    );
    expect(first).toMatchObject({ deprecated: true, requestBody: { required: true } });
    expect(schemas["NewBox"]).toEqual({
      type: "object",
      properties: { size: { type: "integer" }, any: {} },
      required: ["size"],
    });
    expect(JSON.stringify(first)).not.toContain("123");
    expect(first?.responses[0]?.content ?? []).toEqual([]);
    expect(reported).toEqual([]);
  });

  it("of the older form has parameters of several types, with what each must be", () => {
    const tree = `paths:
  path: /boxes
  method: get
  servers: [{ url: https://api.boxes.test }]
  request:
    security: [{ title: token, parameters: { query: {}, cookie: {}, header: { Token: { type: http } } } }]
    parameters:
      path: {}
      query:
        size: { schema: [{ type: integer, required: true }, { type: string }] }
        old: { schema: [{ type: boolean, required: false, deprecated: true }] }
      header: {}
      cookie: {}
    body: {}
  response:
    "200":
      application/json:
        schemaArray:
          - { type: object, properties: { lid: { oneOf: [{ type: enum<string>, enum: [red] }, { type: integer }] } } }
        examples: {}
  deprecated: false
  type: path
components: { schemas: {} }`;
    const { first, spec } = read(`# List\n\n## OpenAPI\n\n\`\`\`\`yaml get /boxes\n${tree}\n\`\`\`\`\n`);
    expect(first?.parameters).toMatchObject([
      {
        name: "size",
        required: true,
        schema: { kind: "union", variants: [{ kind: "integer" }, { kind: "string" }] },
      },
      { name: "old", required: false, deprecated: true, schema: { kind: "boolean" } },
    ]);
    expect(parse(writeOpenApi(spec))).toMatchObject({
      components: { securitySchemes: { Token: { type: "http", scheme: "bearer" } } },
    });
    expect(first?.responses[0]?.content[0]?.schema).toMatchObject({
      properties: [
        { name: "lid", schema: { variants: [{ kind: "literal", values: ["red"] }, { kind: "integer" }] } },
      ],
    });
  });
});

describe("a page of Fern", () => {
  const fern = (content: string, line = "GET https://api.boxes.test/v1/boxes", title = "List boxes") =>
    `> This is a page from the docs of Boxes.\n\n# ${title}\n\n${line}\nContent-Type: application/json\n\n<Info>Soon gone.</Info>\n\nReference: https://docs.boxes.test/list\n\n## OpenAPI Specification\n\n\`\`\`yaml\n${content}\n\`\`\`\n`;
  const bare = (content: string) =>
    `openapi: 3.1.1\ninfo: { title: List boxes, version: endpoint_boxes.list }\n${content}`;
  const withMember = (member: string) => bare(operation.replace("id: { type: string }", `id: ${member}`));

  it("has its server in the line under its title, with the path that all operations have", () => {
    const { first, spec } = read(fern(bare(operation)));
    expect(spec.servers).toEqual([{ url: "https://api.boxes.test/v1" }]);
    expect(first).toMatchObject({
      description: "<Info>Soon gone.</Info>",
      page: "https://docs.boxes.test/list",
    });
  });

  it("says with a description alone that a value is of any type", () => {
    expect(read(fern(withMember("{ description: Any type }"))).schemas).toHaveProperty("Box.properties.id", {
      description: "Any type",
    });
  });

  it("says null as a variant", () => {
    const { schemas } = read(fern(withMember("{ oneOf: [{ type: string }, { type: 'null' }] }")));
    expect(schemas).toHaveProperty("Box.properties.id.type", ["string", "null"]);
  });

  it("gives one operation two pages, of which each has an answer of its own", () => {
    const streamed = bare(operation)
      .replace("application/json: { schema", "text/event-stream: { schema")
      .replace(
        '{ $ref: "#/components/schemas/Box" }',
        "{ type: object, properties: { delta: { type: string } } }",
      );
    const pages = [fern(bare(operation)), fern(streamed, undefined, "Stream boxes")];
    for (const given of [pages, pages.toReversed()]) {
      const { reported, schemas, spec } = read(...given);
      expect(spec.operations).toHaveLength(1);
      expect(
        new Map(spec.operations[0]?.responses[0]?.content.map((form) => [form.mediaType, form.schema])),
      ).toEqual(
        new Map<string, unknown>([
          ["application/json", { kind: "ref", name: "Box" }],
          [
            "text/event-stream",
            { kind: "object", properties: [{ name: "delta", required: false, schema: { kind: "string" } }] },
          ],
        ]),
      );
      expect(schemas["Box"]).toMatchObject({ required: ["id"] });
      expect(reported).toEqual([]);
    }
  });

  it("of the second era names its models with dots, and its servers at the end", () => {
    const later = `openapi: 3.1.0\ninfo: { title: api, version: 1.0.0 }\n${operation.replaceAll("Box:", "apidata.Box:").replaceAll("/Box", "/apidata.Box")}\nservers: [{ url: https://api.boxes.test/v1 }]`;
    const { schemas, spec, reported } = read(fern(later));
    expect(Object.keys(schemas)).toEqual(["apidata.Box"]);
    expect(spec.servers).toEqual([{ url: "https://api.boxes.test/v1" }]);
    expect(reported).toEqual([]);
  });
});

describe("a page of ReadMe", () => {
  const content = JSON.stringify({
    _id: "/branches/1.0/apis/boxes.json",
    ...(parse(excerpt(operation)) as object),
  });

  it("of the older form has its title as a plain line, and no blank line under the heading", () => {
    const { first, reported } = read(`List boxes\n\n# OpenAPI definition\n\`\`\`json\n${content}\n\`\`\`\n`);
    expect(first && nameOf(first)).toBe("get /boxes");
    expect(reported).toEqual([]);
  });

  it("may have both forms of its excerpt", () => {
    const both = `# List boxes\n\n# OpenAPI definition\n\`\`\`json\n${content}\n\`\`\`\n\n# OpenAPI definition\n\n\`\`\`\`json\n${content}\n\`\`\`\`\n`;
    expect(read(both).spec.operations.map(nameOf)).toEqual(["get /boxes"]);
  });

  it("may have an empty excerpt beside another, which is reported at its place", () => {
    const both = `# List boxes\n\n# OpenAPI definition\n\n\`\`\`json\n{}\n\`\`\`\n\n# OpenAPI definition\n\n\`\`\`json\n${content.replace(/"_id":"[^"]*",/, "")}\n\`\`\`\n`;
    const { first, reported } = read(both);
    expect(first && nameOf(first)).toBe("get /boxes");
    expect(reported).toEqual(["excerpt-empty: {}"]);
  });

  it("refers into other schemas, and to what its platform forgot, which is reported at its place", () => {
    const refers = (to: string) =>
      mintlify(
        excerpt(operation.replace("id: { type: string }", `id: { type: string }, of: { $ref: "${to}" }`)),
      );
    const inside = read(refers("#/components/schemas/Box/properties/id"));
    expect(inside.reported).toEqual([]);
    expect(inside.schemas).toMatchObject({
      Box: { properties: { of: { $ref: "#/components/schemas/BoxId" } } },
      BoxId: { type: "string" },
    });
    const gone = read(refers("#/components/schemas/Gone"));
    expect(gone.reported).toEqual([expect.stringContaining("#/components/schemas/Gone")]);
    expect(gone.schemas).toHaveProperty("Box.properties.id.type", "string");
  });

  it("may have a login of OAuth 2 without its flows", () => {
    const login = operation.replace(
      "components: {",
      "components: { securitySchemes: { sec0: { type: oauth2, flows: {} } },",
    );
    const { first, spec } = read(
      mintlify(excerpt(login, "security: [{ sec0: [] }]\nservers: [{ url: https://a.test }]")),
    );
    expect(first && nameOf(first)).toBe("get /boxes");
    expect(spec.security).toEqual([[{ scheme: "sec0", scopes: [] }]]);
  });
});

describe("a page of Apidog", () => {
  it("may have empty words, and then those of the page count", () => {
    const empty = mintlify(
      excerpt(operation.replace("summary: List boxes", "summary: ''\n      description: ''")),
    );
    expect(read(empty).first).toMatchObject({ summary: "List boxes", description: "Lists them." });
  });

  it("may have no server, and then none is made up", () => {
    expect(read(apidog(excerpt(operation, "servers: []"))).spec.servers).toEqual([]);
  });

  const withHeaders = (headers: string, rest = operation) =>
    read(
      apidog(
        excerpt(
          rest.replace("      summary", `      parameters: [${headers}]\n      security: []\n      summary`),
        ),
      ),
    );

  it.each([
    ["its example", "example: 'Bearer {{KEY}}', schema: { type: string }"],
    ["the default of its type", "schema: { type: string, default: 'Bearer {{KEY}}' }"],
    ["its examples", "schema: { type: string }, examples: { one: { value: Bearer KEY } }"],
    ["the examples of its type", "schema: { type: string, examples: [Bearer KEY] }"],
    ["its description", "description: 'Of the form `Bearer <token>`.', schema: { type: string }"],
    ["the description of its type", "schema: { type: string, description: A bearer token. }"],
  ])("has its credential from the header that shows it, in the words of %s", (_, said) => {
    const { first, reported, spec } = withHeaders(`{ name: Authorization, in: header, ${said} }`);
    expect(first?.parameters).toEqual([]);
    expect(spec.credentials).toMatchObject([{ type: "bearer", option: "apiToken" }]);
    expect(spec.security).toEqual([[{ scheme: "apiToken", scopes: [] }]]);
    expect(reported).toEqual([]);
  });

  it("has the whole value of that header as its credential where nothing says more", () => {
    const { spec } = withHeaders(
      "{ name: authorization, in: header, description: Your key., schema: { type: string } }",
    );
    expect(spec.credentials).toMatchObject([
      { type: "apiKey", in: "header", name: "authorization", description: "Your key." },
    ]);
  });

  it("has one credential where a scheme and a header both say it", () => {
    const header = "{ name: Authorization, in: header, schema: { type: string } }";
    const secured = operation
      .replace("components: {", "components: { securitySchemes: { key: { type: http, scheme: bearer } },")
      .replace(
        "      summary",
        `      parameters: [${header}]\n      security: [{ key: [] }]\n      summary`,
      );
    const { first, spec } = read(apidog(excerpt(secured)));
    expect(first?.parameters).toEqual([]);
    expect(spec.credentials.map(({ scheme }) => scheme)).toEqual(["key"]);
    expect(spec.security).toEqual([[{ scheme: "key", scopes: [] }]]);
  });

  it("takes the headers that OpenAPI says elsewhere for no parameters", () => {
    const { first, spec } = withHeaders(
      "{ name: Accept, in: header, schema: { type: string } }, { name: content-type, in: header, schema: { type: string } }, { name: Authorization, in: query, schema: { type: string } }",
    );
    expect(first?.parameters.map(({ in: location, name }) => `${location} ${name}`)).toEqual([
      "query Authorization",
    ]);
    expect(spec.credentials).toEqual([]);
  });

  it("repeats what its extensions anchor", () => {
    const anchored = operation.replace(
      "properties: { id: { type: string } }",
      "x-apifox-refs: { a: &a { type: string } }, properties: { id: *a }",
    );
    const { schemas, reported } = read(apidog(excerpt(anchored)));
    expect(schemas).toHaveProperty("Box.properties.id.type", "string");
    expect(reported).toEqual([]);
  });
});

describe("a page of GitBook", () => {
  it("may have its server in prose only, and hints and tabs around its excerpts", () => {
    const one = (path: string) =>
      JSON.stringify({
        openapi: "3.0.0",
        info: { title: "Boxes", version: "1" },
        paths: { [path]: { get: { responses: { 200: { description: "OK" } } } } },
      });
    const page = `# Boxes\n\n**Host: api.boxes.test**\n\n{% hint style="info" %}\nBoxes are made of wood.\n{% endhint %}\n\n## List boxes\n\n> Lists&#x20;them<br>all.\\\n> Really.\n\n{% tabs %}\n\`\`\`json\n${one("/boxes")}\n\`\`\`\n{% endtabs %}\n\n## GET /lids\n\n\`\`\`json\n${one("/lids")}\n\`\`\`\n`;
    const { spec, reported } = read(page);
    expect(spec.operations.map(nameOf)).toEqual(["get /boxes", "get /lids"]);
    expect(spec.servers).toEqual([]);
    expect(spec.operations[0]?.description).toContain("Lists them");
    expect(reported).toEqual(["server-unknown: "]);
  });
});

describe("an index", () => {
  it("of a section leads to the whole spec, in a list or in a line of its own", () => {
    const index = (link: string) =>
      `# Boxes\n\n## API Docs\n\n- [List](https://docs.boxes.test/list.md)\n\n## OpenAPI Specification\n\n${link}\n`;
    const link = "[OpenAPI JSON](https://docs.boxes.test/openapi.json)";
    for (const text of [index(`- ${link}`), index(link)])
      expect(readSiteIndex(text)?.links.map(({ address, target }) => `${target} ${address}`)).toEqual([
        "page https://docs.boxes.test/list.md",
        "openapi https://docs.boxes.test/openapi.json",
      ]);
  });
});

describe("many pages of one API", () => {
  it("are of one file with a slash before it or without", () => {
    const other = operation
      .replace("/boxes:", "/lids:")
      .replace("id: { type: string }", "id: { type: string }, hue: { type: string }");
    const { schemas, reported } = read(
      mintlify(excerpt(operation)),
      mintlify(excerpt(other), "/openapi.yaml GET /lids"),
    );
    expect(Object.keys(schemas)).toEqual(["Box"]);
    expect(Object.keys((schemas["Box"] as { properties: Json }).properties)).toEqual(["id", "hue"]);
    expect(reported).toEqual([]);
  });

  it("may be of two versions of OpenAPI, each read by its own rules", () => {
    const older = excerpt(
      operation.replace("id: { type: string }", "id: { type: string, nullable: true }"),
    ).replace("3.1.0", "3.0.0");
    const newer = excerpt(
      operation
        .replace("/boxes:", "/lids:")
        .replace("id: { type: string }", "id: { type: [string, 'null'] }"),
    );
    const { schemas, reported } = read(mintlify(older), mintlify(newer, "openapi.yaml GET /lids"));
    expect(schemas).toHaveProperty("Box.properties.id.type", ["string", "null"]);
    expect(reported).toEqual([]);
  });

  it("of one operation may say that it takes JSON and a form", () => {
    const body = (mediaType: string) =>
      excerpt(
        operation
          .replace("get:", "post:")
          .replace(
            "      summary",
            `      requestBody: { content: { ${mediaType}: { schema: { $ref: "#/components/schemas/Box" } } } }\n      summary`,
          ),
      );
    const { first, spec } = read(mintlify(body("application/json")), mintlify(body("multipart/form-data")));
    expect(spec.operations).toHaveLength(1);
    expect(first?.requestBody?.content.map(({ mediaType }) => mediaType)).toEqual([
      "application/json",
      "multipart/form-data",
    ]);
  });
});

describe("pages of what the API sends", () => {
  const page = (name: string, tag: string) => `# ${name}

## OpenAPI

\`\`\`\`yaml openapi.yaml webhook ${name}
openapi: 3.1.0
info: { title: Boxes, version: "1" }
tags: [{ name: ${tag} }]
webhooks: { ${name}: { post: { responses: { "200": { description: OK } } } } }
\`\`\`\`
`;

  it("have a part of its webhooks and of its tags each", () => {
    const texts = {
      "a.md": page("box.made", "Boxes"),
      "b.md": page("box.lost", "Lids"),
      "c.md": page("box.made", "Boxes"),
    };
    const { spec } = readTexts(texts);
    expect(spec.webhooks?.map(({ name }) => name)).toEqual(["box.made", "box.lost"]);
    expect(spec.tags?.map(({ name }) => name)).toEqual(["Boxes", "Lids"]);
  });
});
