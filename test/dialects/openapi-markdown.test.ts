import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { readTexts } from "../support/read-text.js";
import { describe, expect, it } from "vitest";
import { recogniseDialect } from "../../generator/dialects/index.js";
import { openApiMarkdown } from "../../generator/dialects/openapi-markdown/index.js";
import { readLocated, writeOpenApi } from "../../generator/openapi/index.js";
import { reconcile } from "../../generator/reconcile/index.js";
import { describeGolden } from "../support/golden.js";

const fixtures = "test/fixtures/dialects/openapi-markdown";
const project = { title: "Parcels", version: "1.0.0", package: "parcels", credentials: [] };

function read(text: string) {
  const document = { name: "page.md", text };
  const reading = openApiMarkdown.read(document, undefined, readLocated);
  const { name, abilities } = openApiMarkdown;
  return { ...reading, source: { document, dialect: name, abilities, rank: 1, ...reading } };
}

function readFixture(name: string): string {
  return readFileSync(join(fixtures, name, "input.md"), "utf8");
}

/** The words of a page that a claim about a place rests on. */
function quote(text: string, printed: string): string | undefined {
  const claim = read(text).claims.find(
    ({ assertion, place }) => JSON.stringify(place.steps) === printed && assertion.aspect === "exists",
  );
  return claim && text.slice(claim.at.start, claim.at.end);
}

describeGolden("openapi-markdown reads", fixtures, (folder) => {
  const { diagnostics, source } = read(readFileSync(join(folder, "input.md"), "utf8"));
  const made = reconcile([source], project);
  const said = [...diagnostics, ...made.diagnostics].map(({ code, message }) => `${code}: ${message}\n`);
  return { "openapi.yaml": writeOpenApi(made.spec), "diagnostics.txt": said.join("") };
});

/** A page of one operation, without a server in its excerpt. */
const boxPage = (
  line: string,
  content = 'openapi: 3.1.0\npaths: { "/boxes/{box_id}": { get: { parameters: [{ name: box_id, in: path, required: true, schema: { type: string } }], responses: { "200": { description: OK } } } } }',
) => `# Get a box\n\n${line}\n\n## OpenAPI\n\n\`\`\`\`yaml\n${content}\n\`\`\`\`\n`;

/** What is read of a page, and the words that its diagnostics are about. */
function outline(text: string) {
  const { diagnostics, source } = read(text);
  const { operations, servers } = reconcile([source], project).spec;
  return {
    operations: operations.map(({ method, path, summary }) => `${method} ${path}: ${summary ?? ""}`),
    servers: servers.map(({ url }) => url),
    said: diagnostics.map(({ at, code }) => `${code} ${text.slice(at?.start, at?.end)}`),
  };
}

describe("an excerpt that is less than a document", () => {
  const page = (content: string, line = "") =>
    `# Get a box\n\n${line}\n\n## OpenAPI\n\n\`\`\`yaml\n${content}\n\`\`\`\n`;
  const operation = 'responses: { "200": { description: OK } }';
  const box = ["get /boxes: Get a box"];

  it.each([
    ["paths", `paths:\n  /boxes:\n    get:\n      ${operation}`],
    ["paths beside a server", `servers: []\npaths:\n  /boxes:\n    get:\n      ${operation}`],
    ["a path", `/boxes:\n  get:\n    ${operation}`],
  ])("is read where it is %s", (_, content) => {
    expect(outline(page(content))).toEqual({ operations: box, servers: [], said: [] });
  });

  it("is read where it is an operation, which the line above it names", () => {
    const content = `operationId: getBox\nresponses:\n  "200": { description: OK }`;
    expect(outline(page(content, "GET https://boxes.test/boxes"))).toEqual({
      operations: box,
      servers: ["https://boxes.test"],
      said: [],
    });
    expect(outline(page(content))).toEqual({
      operations: [],
      servers: [],
      said: [`excerpt-unnamed ${content}`],
    });
  });

  it("keeps its places", () => {
    const text = page(`/boxes:\n  GET:\n    ${operation}`);
    expect(outline(text)).toMatchObject({ operations: box, said: ["openapi-assumed GET"] });
    expect(quote(text, "[]")).toBeDefined();
  });
});

describe("an excerpt in a block quote", () => {
  const content = boxPage("GET https://boxes.test/v1/boxes/{box_id}");
  const [title = "", ...rest] = content.trimEnd().split("\n");
  const quoted = [title, "", ...rest.slice(1).map((line) => `> ${line}`.trimEnd()), ""].join("\n");

  it("is read as without", () => {
    expect(recogniseDialect(quoted)).toBe(openApiMarkdown);
    expect(outline(quoted)).toEqual({ ...outline(content), said: [] });
    expect(outline(quoted).operations).toHaveLength(1);
  });
});

describe("a page that carries OpenAPI", () => {
  it.each(readdirSync(fixtures))("is recognised, and read to its last line: %s", (name) => {
    const text = readFixture(name);
    expect(recogniseDialect(text)).toBe(openApiMarkdown);
    const { coverage } = read(text);
    expect(coverage.unread).toBe(0);
    expect(coverage.unused).toEqual([]);
  });

  it.each([
    ["a guide with a file of YAML", "# Guide\n\n````yaml tasks.yaml\npaths: [a]\nsteps: {}\n````\n"],
    ["prose about OpenAPI", "# Guide\n\nGet our openapi: 3.1.0 file.\n"],
    ["an example of an answer", '# Guide\n\n```json\n{ "paths": 1, "openapi": 2 }\n```\n'],
    ["another dialect", "# Pets\n\n**get** `/pets`\n"],
  ])("is not %s", (_, text) => {
    expect(openApiMarkdown.recognises(text)).toBe(false);
  });

  it("has its places in the page, not in the excerpt", () => {
    const text = readFixture("excerpt-of-a-file");
    expect(quote(text, '[{"kind":"property","name":"held_until"}]')).toBe("held_until");
    expect(quote(text, '[{"kind":"property","name":"kind"}]')).toBe("kind");
  });

  it("says the same with other line ends", () => {
    const text = readFixture("excerpt-of-a-file");
    const said = (one: string) => read(one).claims.map(({ assertion, place }) => [place, assertion]);
    expect(said(text.replaceAll("\n", "\r\n"))).toEqual(said(text));
  });

  it("is refused where it is a channel of messages", () => {
    const text =
      "# Ping\n\n## AsyncAPI\n\n````yaml events.yaml ping\nid: ping\noperations: []\nsendMessages: []\n````\n";
    expect(recogniseDialect(text)).toBe(openApiMarkdown);
    const { coverage, diagnostics } = read(text);
    expect(coverage.operations).toBe(0);
    expect(diagnostics.map(({ code, severity }) => `${severity} ${code}`)).toEqual(["error excerpt-channel"]);
  });

  it("keeps what the page says where its excerpt is no YAML", () => {
    const text =
      "# Ping\n\nPOST https://api.example/v1/ping\n\nPings.\n\n## OpenAPI\n\n```yaml\nopenapi: 3.1.0\npaths: {\n```\n";
    const { diagnostics, claims } = read(text);
    expect(diagnostics.map(({ at }) => at && text.slice(0, at.start).split("\n").length)).toEqual([11]);
    expect(claims.map(({ assertion }) => assertion.aspect)).toContain("servers");
  });

  it("keeps what the page says where a mistake in its excerpt hides what it holds", () => {
    const text =
      "# Make\n\nPOST https://boxes.test/v1/make\n\nMakes it.\n\n## OpenAPI\n\n```yaml\nopenapi: 3.1.0\ninfo: {title: x\n  paths: [\n```\n";
    const { claims, diagnostics } = read(text);
    expect(new Set(diagnostics.map(({ code }) => code))).toEqual(new Set(["yaml-syntax"]));
    expect(claims.map(({ assertion }) => assertion.aspect)).toContain("servers");
  });

  it("takes the server from the line above an excerpt that has none", () => {
    const { spec } = reconcile([read(readFixture("host-above-the-excerpt")).source], project);
    expect(spec.servers).toEqual([{ url: "https://api.parcels.test/v2" }]);
  });

  it.each([
    ["`GET` `https://api.boxes.test/v2/boxes/{box_id}`", "https://api.boxes.test/v2"],
    ["**get** https://api.boxes.test/boxes/b1?deep=true", "https://api.boxes.test"],
    ["<kbd>GET</kbd> https://api.boxes.test/boxes/:id", "https://api.boxes.test"],
    ["```http\nGET https://api.boxes.test/boxes/b1\n```", "https://api.boxes.test"],
    ["GET /v2/boxes/{box_id}", undefined],
    ["**get** `/boxes/{box_id}`", undefined],
  ])("takes %s for its request, which is no part of the description", (line, server) => {
    const { diagnostics, spec } = readTexts({ "page.md": boxPage(line) });
    expect(diagnostics.map(({ code }) => code)).toEqual(server === undefined ? ["server-unknown"] : []);
    expect(spec.servers).toEqual(server === undefined ? [] : [{ url: server }]);
    expect(spec.operations).toMatchObject([{ path: "/boxes/{box_id}" }]);
    expect(spec.operations[0]?.description).toBeUndefined();
  });

  it.each(["POST /boxes/{box_id}", "GET /lids/{box_id}", "`GET` `https://api.boxes.test/lids`"])(
    "says that %s is not the operation of the excerpt",
    (line) => {
      const text = boxPage(line);
      const [found] = readTexts({ "page.md": text }).diagnostics;
      expect(found?.code).toBe("excerpt-other-operation");
      expect(text.slice(found?.at?.start, found?.at?.end)).toBe(line);
    },
  );

  it("has its path from the line above an excerpt that can't be read", () => {
    const made = readTexts({
      "page.md": boxPage("GET https://api.boxes.test/boxes/{box_id}?deep=1", "openapi: 3.1.0\npaths: ["),
    });
    expect(made.spec.operations).toMatchObject([{ method: "get", path: "/boxes/{box_id}" }]);
  });

  it("survives being cut off anywhere", () => {
    const text = readFixture("several-excerpts");
    for (let end = 0; end < text.length; end += 7) expect(() => read(text.slice(0, end))).not.toThrow();
  });
});

const pages = process.env["DOCWRIGHT_PAGES"] ?? "";

describe.skipIf(!existsSync(pages))("the given pages of platforms (DOCWRIGHT_PAGES)", () => {
  const names = existsSync(pages) ? readdirSync(pages).filter((name) => name.startsWith("embedded__")) : [];

  it.each(names)("%s", (name) => {
    const text = readFileSync(join(pages, name), "utf8");
    const { coverage, diagnostics } = read(text);
    expect(recogniseDialect(text)).toBe(openApiMarkdown);
    expect(coverage.unread + coverage.unused.length).toBe(0);
    const isChannel = text.includes("\n## AsyncAPI\n");
    expect(diagnostics.some(({ severity }) => severity === "error")).toBe(isChannel);
  });
});

describe("the examples beside an excerpt", () => {
  const page = readFixture("examples-below-the-excerpt");
  const shownOf = (text: string) =>
    read(text).claims.flatMap(({ assertion, at, place }) =>
      assertion.aspect === "example" ? [[place.root.kind, text.slice(at.start, at.end).trim()]] : [],
    );
  const request = ["body", '{ "to": "Ada" }'];
  const answer = ["response", '{ "to": "Ada", "stamp": null }'];

  it("are those of its request and its answer, where they stand", () => {
    expect(shownOf(page)).toEqual([request, answer]);
  });

  it.each<readonly [string, string, string, readonly (readonly string[])[]]>([
    ["nothing names", "**Response**\n", "", [request]],
    ["is no JSON", '"stamp": null }', '"stamp": null, // no stamp', [request]],
    ["is of another language", '```json\n{ "to": "Ada" }', '```js\n{ "to": "Ada" }', [answer]],
    [
      "shows what the excerpt has an example of",
      "schema: *letter",
      "schema: *letter\n              example: {}",
      [["response", "'201'"], request],
    ],
  ])("are not taken from a block that %s", (_, words, instead, expected) => {
    expect(shownOf(page.replace(words, instead))).toEqual(expected);
  });

  it("may be named by a heading", () => {
    expect(shownOf(page.replace("**Response**", "### Example response"))).toEqual([request, answer]);
  });

  it("are of no operation on a page of several", () => {
    expect(shownOf(`${page}\n${page}`)).toEqual([]);
  });
});
