import { describe, expect, it } from "vitest";
import { listPages } from "../../../generator/dialects/index.js";
import { findPosition } from "../../../generator/diagnostics.js";
import { recogniseSource } from "../../../generator/pipeline/init/recognise-source.js";
import { readDocuments } from "../../../generator/pipeline/project/readings.js";
import { reconcile } from "../../../generator/reconcile/index.js";

const project = { title: "Parcels", version: "0.1.0", package: "parcels", credentials: [] };

function excerpt(name: string, members: string, title = "Parcels"): string {
  return `# Get ${name}

## OpenAPI

\`\`\`\`yaml ${title.toLowerCase()}.yaml get /${name}
openapi: 3.1.0
info: { title: ${title}, version: "1" }
servers: [{ url: "https://${title.toLowerCase()}.test" }]
paths:
  /${name}:
    get:
      operationId: get_${name}
      responses:
        "200":
          description: Fine
          content:
            application/json:
              schema: { $ref: "#/components/schemas/Item" }
components:
  schemas:
    Item: { type: object, properties: { ${members} } }
\`\`\`\`
`;
}

const guide = "# Welcome\n\nRead this first.\n";
const reference =
  "# Parcels\n\n## Count parcels\n\n**get** `/parcels/count`\n\n### Returns\n\n- `total: number`\n";
const channel =
  "# Ping\n\n## AsyncAPI\n\n````yaml events.yaml ping\nid: ping\noperations: []\nsendMessages: []\n````\n";

function join(...pages: readonly string[]): string {
  return pages.map((page, index) => `# Source: https://docs.test/${String(index)}.md\n\n${page}`).join("\n");
}

function readText(text: string, dialect?: string) {
  const document = { name: "llms-full.txt", text };
  const read = readDocuments([{ document, rank: 1, ...(dialect !== undefined && { dialect }) }]);
  return { ...read, ...reconcile(read.readings, project), problems: read.diagnostics, text };
}

function listProblems({ problems, text }: ReturnType<typeof readText>): readonly string[] {
  return problems.map(
    ({ at, code, severity }) => `${severity} ${code} ${String(at && findPosition(text, at.start).line)}`,
  );
}

describe("several pages in one file", () => {
  it("are documents of their own, each in its dialect", () => {
    const read = readText(join(excerpt("parcels", "id: { type: string }"), reference));
    expect(listProblems(read)).toEqual([]);
    expect(read.readings.map(({ dialect }) => dialect)).toEqual(["openapi-markdown", "reference-markdown"]);
    expect(read.spec.operations.map(({ path }) => path)).toEqual(["/parcels", "/parcels/count"]);
  });

  it("have their places in the file", () => {
    const text = join(guide, excerpt("parcels", "id: { type: string }"));
    const { readings } = readText(text);
    const said = readings.flatMap(({ claims }) =>
      claims.filter(({ place }) => JSON.stringify(place.steps) === '[{"kind":"property","name":"id"}]'),
    );
    expect(new Set(said.map(({ at }) => text.slice(at.start, at.end)))).toEqual(new Set(["id"]));
  });

  it("give two types where they are of two APIs that call different things alike", () => {
    const text = join(
      excerpt("parcels", "id: { type: string }"),
      excerpt("vessels", "flag: { type: integer }", "Fleet"),
    );
    expect(readText(text).spec.schemas.map(({ name }) => name)).toEqual(["Item", "FleetItem"]);
  });

  it("are listed where they document no operation, each with its line", () => {
    const read = readText(join(guide, excerpt("parcels", "id: { type: string }"), guide));
    expect(listProblems(read)).toEqual(["info page-left-out 1", "info page-left-out 32"]);
  });

  it("are left out with a warning where they can't be read, and keep no other from being read", () => {
    const read = readText(join(channel, excerpt("parcels", "id: { type: string }")));
    expect(listProblems(read)).toEqual(["warning page-unreadable 8"]);
    expect(read.spec.operations).toHaveLength(1);
  });

  it("are read by the dialect that a person named where they look like it", () => {
    const text = join(excerpt("parcels", "id: { type: string }"), reference);
    const read = readText(text, "reference-markdown");
    expect(read.spec.operations.map(({ path }) => path)).toEqual(["/parcels/count"]);
    expect(listProblems(read)).toEqual(["info page-left-out 1"]);
  });

  it("are an error where no page documents anything", () => {
    expect(listProblems(readText(join(guide, guide)))).toEqual(["error dialect-unrecognised 1"]);
  });

  it("count as one document in the ledger", () => {
    const text = join(excerpt("parcels", "id: { type: string }"), excerpt("vessels", "id: { type: string }"));
    expect(readText(text).ledger.match(/^- `llms-full\.txt` .*operations/gmu)).toEqual([
      "- `llms-full.txt` (openapi-markdown, rank 1): 2 operations",
    ]);
  });

  it("are a source for init", () => {
    const text = join(guide, excerpt("parcels", "id: { type: string }"));
    expect(recogniseSource({ name: "llms-full.txt", file: "llms-full.txt", text }).kind).toBe("page");
  });

  it("are one document where they are a spec with comments", () => {
    const text = `# Source: https://a.test/1\nopenapi: 3.1.0\ninfo: { title: A, version: "1" }\n# Source: https://a.test/2\npaths:\n  /a: { get: { responses: { "200": { description: Fine } } } }\n`;
    expect(readText(text).readings.map(({ dialect }) => dialect)).toEqual(["openapi"]);
  });
});

/** A page of a platform whose excerpts name no file, with the request above it or without. */
function frame(name: string, members: string, { host = "parcels", isBelow = false, more = "" }): string {
  const [, yaml = ""] = /````yaml .*\n([^]*?)````/u.exec(excerpt(name, members, host)) ?? [];
  const lead = isBelow ? `GET https://${host}.test/${name}\n\n` : "";
  return `# Get ${name}\n\n${lead}${more}## OpenAPI Specification\n\n\`\`\`yaml\n${yaml}\`\`\`\n`;
}

describe("several pages in one file that names no source", () => {
  const listTitles = (text: string) =>
    listPages(text).map(({ start, url }) => [url, findPosition(text, start).line]);
  const id = "id: { type: string }";
  const flag = "flag: { type: integer }";

  it("begin each at its title", () => {
    const text = `${frame("parcels", id, {})}\n${frame("vessels", flag, { host: "Fleet" })}`;
    expect(listTitles(text)).toEqual([
      ['"Get parcels"', 1],
      ['"Get vessels"', 24],
    ]);
    const read = readText(text);
    expect(listProblems(read)).toEqual([]);
    expect(read.spec.schemas.map(({ name }) => name)).toEqual(["Item", "FleetItem"]);
    expect(read.spec.operations.map(({ path }) => path)).toEqual(["/parcels", "/vessels"]);
  });

  it("begin at the title above a request, whatever headings their descriptions have", () => {
    const more = "Ships.\n\n# How they sail\n\nBy wind.\n\n";
    const text = [frame("parcels", id, {}), frame("vessels", flag, { isBelow: true, more })].join("\n");
    expect(listTitles(text).map(([url]) => url)).toEqual(['"Get parcels"', '"Get vessels"']);
  });

  it("keep an excerpt without a title of its own, and guides between them, with the page before", () => {
    const second = frame("vessels", id, {}).replace(/^# .*/u, "");
    const text = [frame("parcels", id, {}), second, guide, frame("ports", id, {})].join("\n");
    expect(listTitles(text).map(([url]) => url)).toEqual(['"Get parcels"', '"Get ports"']);
    expect(readText(text).spec.operations.map(({ path }) => path)).toEqual([
      "/parcels",
      "/vessels",
      "/ports",
    ]);
  });

  it("are told from headings that announce an excerpt, and from code", () => {
    const announced = frame("parcels", id, {}).replace("## OpenAPI Specification", "# OpenAPI definition");
    expect(listTitles(`${announced}\n${announced.replace(/^# .*/u, "```md\n# Code\n```")}`)).toEqual([]);
    expect(listTitles(`${announced}\n${announced}`)).toHaveLength(2);
  });

  it("are left out with the place of what is wrong where one can't be read", () => {
    const broken = frame("vessels", id, {}).replace("paths:", "paths: [");
    const read = readText([frame("parcels", id, {}), broken].join("\n"));
    expect(read.spec.operations.map(({ path }) => path)).toEqual(["/parcels"]);
    expect(listProblems(read).map((problem) => problem.replace(/\d+$/u, ""))).toEqual([
      "warning page-unreadable ",
    ]);
  });
});
