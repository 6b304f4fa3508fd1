import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createLibraryProject, libraryPage, runCli } from "../support/run-cli.js";

describe("docwright explain", () => {
  it("prints the decisions, and each claim with its file, line and dialect", async () => {
    const { status, stdout } = await runCli(["explain", "LogGetResponse.tokens_in"]);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^LogGetResponse\.tokens_in: integer, required, may be null\n/);
    expect(stdout).toContain(
      "    spec/sources/ai-gateway.logs.get.python.txt:48:1  [python-page] type: tokens_in: Optional[int]",
    );
    expect(stdout).toContain("(required-and-optional)");
  });

  it("leads to the files from the working folder, as text and as JSON", async () => {
    const place = { folder: "spec/sources" };
    const { stdout } = await runCli(["explain", "LogGetResponse.tokens_in"], place);
    expect(stdout).toContain("    ../../spec/sources/ai-gateway.logs.get.python.txt:48:1  ");
    const json = await runCli(["explain", "LogGetResponse.tokens_in", "--json"], place);
    expect(json.stdout).toContain('"document": "../../spec/sources/ai-gateway.logs.get.python.txt"');
  });

  it("names the correction of the overlay that touches the place", async () => {
    const { stdout } = await runCli(["explain", "AIGatewayListResponse.store_id"]);
    expect(stdout).toContain("corrected by spec/overlay.yaml: ");
    expect(stdout).toContain("  source: npm package cloudflare 6.2.0");
    expect((await runCli(["explain", "LogGetResponse.tokens_in"])).stdout).not.toContain("spec/overlay.yaml");
  });

  it.each(["logs.list.filters", "LogListParams.filters"])("finds a parameter as %s", async (name) => {
    expect((await runCli(["explain", name])).stdout).toContain(
      "filters: optional array of object { key, operator, value }",
    );
  });

  it("takes a JSON pointer, and prints JSON", async () => {
    const { stdout } = await runCli([
      "explain",
      "/components/schemas/LogGetResponse/properties/cost",
      "--json",
    ]);
    expect(JSON.parse(stdout)).toMatchObject({
      kind: "found",
      places: [{ place: "LogGetResponse.cost", summary: "number, optional" }],
      corrections: [],
    });
  });

  it("asks whether another name was meant, and exits with 2", async () => {
    const { status, stderr, stdout } = await runCli(["explain", "LogGetRespons.tokens_in"]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toContain(
      "nothing in the spec is called LogGetRespons.tokens_in; did you mean LogGetResponse",
    );
  });

  it("says of a name that is unknown nothing else", async () => {
    const folder = createLibraryProject();
    const page = join(folder, libraryPage);
    writeFileSync(page, readFileSync(page, "utf8").replace(": string", ": strng"));
    expect((await runCli(["generate"], { folder })).stderr).toContain("warning: ");
    const { status, stderr } = await runCli(["explain", "nothing"], { folder });
    expect({ status, stderr }).toMatchObject({ status: 2 });
    expect(stderr).toMatch(/^error: nothing in the spec is called nothing[^\n]*\n {2}help: [^\n]*\n$/u);
  });

  it("knows what the overlay added or named, with its reason", async () => {
    const folder = createLibraryProject();
    writeFileSync(
      join(folder, "spec/overlay.yaml"),
      `overlay: 1.0.0
info: { title: Corrections, version: 1.0.0 }
actions:
  - target: $.paths['/branches/{branch_id}/books'].get
    description: Everybody says browse.
    x-source: our own talk
    update: { operationId: library.browse, x-sdk: { method: browse } }
  - target: $.components
    description: The forum documents it.
    x-source: forum
    update: { schemas: { Shelf: { type: object, properties: { row: { type: integer } } } } }
  - target: $.paths['/branches/{branch_id}/books'].get.parameters[?@.name == 'branch_id'].schema
    description: Branches have numbers.
    x-source: forum
    update: { type: integer }
`,
    );
    expect((await runCli(["explain", "library.browse"], { folder })).stdout).toMatch(
      /^library\.browse: corrected by .*; the documents have\nlibrary\.list: GET \/branches.*\n(?:.*\n)+corrected by spec\/overlay\.yaml: Everybody says browse\./,
    );
    expect((await runCli(["explain", "library.list.branch_id"], { folder })).stdout).toMatch(
      /^library\.list\.branch_id: corrected by .*; the documents have\n.*: string(?:.*\n)+corrected by spec\/overlay\.yaml: Branches/,
    );
    expect((await runCli(["explain", "Shelf.row"], { folder })).stdout).toMatch(
      /^Shelf\.row: no document has it\ncorrected by spec\/overlay\.yaml: The forum documents it\.\n/,
    );
    expect(await runCli(["explain", "Shelf.column"], { folder })).toMatchObject({ status: 2 });
  });
});
