import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { runCli } from "../support/run-cli.js";
import { createTemporaryFolder } from "../support/temporary-folder.js";

const spec = `swagger: "2.0"
info: { title: Garden, version: 1.0.0 }
host: garden.example
paths:
  /beds:
    get:
      operationId: beds.list
      responses: { 200: { description: OK, schema: { $ref: "#/definitions/Bed" } } }
definitions:
  Bed:
    type: object
    properties: { note: { type: string } }
`;

/** Emits the spec with an overlay of these actions. */
async function emit(actions: string, version = "1.0.0") {
  const folder = createTemporaryFolder();
  writeFileSync(join(folder, "swagger.yaml"), spec);
  const head = `overlay: ${version}\ninfo: { title: Corrections, version: 1.0.0 }\nactions:\n`;
  writeFileSync(join(folder, "overlay.yaml"), head + actions);
  const { status, stderr } = await runCli(
    ["emit", "swagger.yaml", "--overlay", "overlay.yaml", "--out", "client"],
    { folder },
  );
  const written = join(folder, "client/openapi.json");
  const emitted = existsSync(written)
    ? (JSON.parse(readFileSync(written, "utf8")) as {
        readonly paths: object;
        readonly components: { readonly schemas: Readonly<Record<string, { readonly properties: object }>> };
      })
    : undefined;
  return { status, stderr, emitted };
}

describe("docwright emit --overlay", () => {
  it("corrects the document as it is written, without grounds for it", async () => {
    const { emitted, status, stderr } = await emit(
      `  - target: $.definitions.Bed.properties\n    update: { area: { type: number } }\n`,
    );
    expect(stderr).not.toContain("warning");
    expect(status).toBe(0);
    expect(emitted?.components.schemas["Bed"]?.properties).toEqual({
      note: { type: "string" },
      area: { type: "number" },
    });
  });

  it("copies what stands elsewhere, as Overlay 1.1 has it", async () => {
    const { emitted } = await emit(
      `  - { target: $.paths, update: { /plots: {} } }\n` +
        `  - { target: "$.paths['/plots']", copy: "$.paths['/beds']" }\n` +
        `  - { target: "$.paths['/plots'].get", update: { operationId: plots.list } }\n`,
      "1.1.0",
    );
    expect(Object.keys(emitted?.paths ?? {})).toEqual(["/beds", "/plots"]);
  });

  it("warns of an action that selects nothing, at its place", async () => {
    const { status, stderr } = await emit(`  - target: $.definitions.Shed\n    remove: true\n`);
    expect(status).toBe(0);
    expect(stderr).toMatch(/^overlay\.yaml:4:13: warning: .*\[overlay-no-match\]/u);
  });

  it("refuses what is no overlay, and writes nothing", async () => {
    const { emitted, status, stderr } = await emit(`  - target: $[\n    remove: true\n`);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^overlay\.yaml:4:13: error: /u);
    expect(emitted).toBeUndefined();
  });

  it("says which file is not there", async () => {
    const folder = createTemporaryFolder();
    writeFileSync(join(folder, "swagger.yaml"), spec);
    const { status, stderr } = await runCli(
      ["emit", "swagger.yaml", "--overlay", "nowhere.yaml", "--out", "client"],
      { folder },
    );
    expect(status).toBe(2);
    expect(stderr).toContain("nowhere.yaml");
  });
});
