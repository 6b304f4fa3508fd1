import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { emitPackage } from "../../generator/pipeline.js";
import { listFiles } from "../support/golden.js";
import { createLibraryProject, libraryPage, runCli } from "../support/run-cli.js";
import { serveTexts } from "../support/serve-texts.js";
import { createTemporaryFolder } from "../support/temporary-folder.js";

/** A folder with the spec of the library in it. */
async function createSpec(): Promise<string> {
  const folder = createLibraryProject();
  const { stdout } = await runCli(["read", libraryPage], { folder });
  writeFileSync(join(folder, "openapi.yaml"), stdout);
  return folder;
}

describe("docwright emit", () => {
  it("makes a package of any spec of the profile, the second time without a change", async () => {
    const folder = await createSpec();
    expect(await runCli(["emit", "openapi.yaml", "--out", "client"], { folder })).toMatchObject({
      status: 0,
    });
    expect(listFiles(join(folder, "client"))).toEqual(
      expect.arrayContaining(["openapi.json", "package.json", "src/index.ts"]),
    );
    const { stderr } = await runCli(["emit", "openapi.yaml", "--out", "client"], { folder });
    expect(stderr).toMatch(/, 0 of them written\n$/);
  });

  it("makes of the spec on disk the very package that generate made of the documents", async () => {
    const folder = createTemporaryFolder();
    expect(await runCli(["emit", "spec/openapi.yaml", "--out", folder])).toMatchObject({ status: 0 });
    for (const path of listFiles(folder)) {
      expect(readFileSync(join(folder, path), "utf8"), path).toBe(
        readFileSync(join("generated", path), "utf8"),
      );
    }
  });

  it("refuses a folder that holds anything else", async () => {
    const folder = await createSpec();
    const { status, stderr } = await runCli(["emit", "openapi.yaml", "--out", "spec"], { folder });
    expect(status).toBe(2);
    expect(stderr).toContain("error: spec holds files that docwright did not write; nothing was written");
    expect(existsSync(join(folder, "spec/package.json"))).toBe(false);
  });

  it("points into a spec that it cannot take, and writes nothing", async () => {
    const folder = await createSpec();
    const spec = readFileSync(join(folder, "openapi.yaml"), "utf8");
    writeFileSync(join(folder, "openapi.yaml"), spec.replace("openapi: 3.1.0", "openapi: 4.0.0"));
    const { status, stderr } = await runCli(["emit", "openapi.yaml", "--out", "client"], { folder });
    expect(status).toBe(2);
    expect(stderr).toMatch(/^openapi\.yaml:1:10: error: /);
    expect(existsSync(join(folder, "client"))).toBe(false);
  });

  it("leaves out what a client can't do, says how much, and refuses that where it is told to be strict", async () => {
    const folder = createTemporaryFolder();
    const operation = (id: string, more = {}) => ({
      operationId: `beds.${id}`,
      responses: { "204": { description: "" } },
      ...more,
    });
    const body = { required: true, content: { "application/json": { schema: { type: "string" } } } };
    const paths = { "/beds": { get: operation("list"), head: operation("look", { requestBody: body }) } };
    const spec = { openapi: "3.0.3", info: { title: "Garden", version: "1.0.0" }, paths };
    writeFileSync(join(folder, "openapi.json"), JSON.stringify(spec));
    const { status, stderr } = await runCli(["emit", "openapi.json", "--out", "client"], { folder });
    expect(status).toBe(0);
    expect(stderr).toContain(
      "warning: HEAD /beds is left out of the client: a HEAD request can't have a body [operation-left-out]",
    );
    expect(stderr).toContain("1 operation, 1 left out\n");
    expect((await runCli(["emit", "openapi.json", "--out", "other", "--strict"], { folder })).status).toBe(2);
  });

  it("makes a package of types of a document without operations", async () => {
    const folder = createTemporaryFolder();
    const schemas = { Bed: { type: "object", properties: { id: { type: "string" } } } };
    const spec = { openapi: "3.1.0", info: { title: "Garden", version: "1.0.0" }, components: { schemas } };
    writeFileSync(join(folder, "openapi.json"), JSON.stringify(spec));
    expect((await runCli(["emit", "openapi.json", "--out", "client"], { folder })).status).toBe(0);
    expect(readFileSync(join(folder, "client/src/types/shared.ts"), "utf8")).toContain("Bed");
  });

  it("prints and writes no password of an address, and sends it for each document of its host", async () => {
    const folder = createTemporaryFolder();
    const schemas = { Bed: { $ref: "bed.json" }, Row: { $ref: "row.json" } };
    const spec = { openapi: "3.1.0", info: { title: "Garden", version: "1.0.0" }, components: { schemas } };
    const texts = { "/spec.json": JSON.stringify(spec), "/bed.json": '{ "type": "string" }' };
    const origin = await serveTexts(texts, "reader:s3cret");
    const address = `${origin.replace("//", "//reader:s3cret@")}/spec.json`;
    const { diagnostics, documents } = await emitPackage(address, join(folder, "client"));
    expect([...documents.keys()]).toEqual([`${origin}/spec.json`, `${origin}/bed.json`]);
    expect(diagnostics.map(({ message }) => message)).toContain(
      `${origin}/row.json can't be fetched: the answer was 404`,
    );
    expect(JSON.stringify(diagnostics)).not.toContain("s3cret");
  });

  it("follows references into files beside the spec, and no further unless it is told to", async () => {
    const folder = createTemporaryFolder();
    const spec = (reference: string) =>
      JSON.stringify({
        openapi: "3.1.0",
        info: { title: "Garden", version: "1.0.0" },
        components: { schemas: { Bed: { $ref: reference } } },
      });
    mkdirSync(join(folder, "spec/schemas"), { recursive: true });
    writeFileSync(
      join(folder, "spec/schemas/bed.yaml"),
      "type: object\nproperties: { id: { $ref: '#/$defs/Id' } }\n$defs: { Id: { type: string } }\n",
    );
    writeFileSync(join(folder, "outside.yaml"), "type: string\n");
    writeFileSync(join(folder, "spec/inside.json"), spec("schemas/bed.yaml"));
    writeFileSync(join(folder, "spec/leaving.json"), spec("../outside.yaml"));
    expect((await runCli(["emit", "spec/inside.json", "--out", "client"], { folder })).status).toBe(0);
    expect(readFileSync(join(folder, "client/openapi.json"), "utf8")).toContain('"id"');
    const refused = await runCli(["emit", "spec/leaving.json", "--out", "other"], { folder });
    expect(refused.status).toBe(2);
    expect(refused.stderr).toContain("it leads out of the folder of the spec [reference-refused]");
    expect(refused.stderr).toContain("--follow-references");
    expect(
      (await runCli(["emit", "spec/leaving.json", "--out", "other", "--follow-references"], { folder }))
        .status,
    ).toBe(0);
  });
});
