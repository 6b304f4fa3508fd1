import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, it } from "vitest";
import {
  createFinder,
  libraries,
  readRecord,
  recordRun,
  toOutputRecord,
  type RunRecord,
} from "../../../generator/pipeline/disk/generate-cache.js";
import { createTemporaryFolder } from "../../support/temporary-folder.js";

const file = { path: "src/index.ts", text: "export {};\n", source: "of the structures" };

const record: RunRecord = {
  printer: "this version",
  inputs: "these documents",
  outputs: { [`generated/${file.path}`]: toOutputRecord(file) },
  diagnostics: [],
};

function write(root: string, path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

/** A project after a run. */
function createProject(): string {
  const root = createTemporaryFolder();
  write(root, `generated/${file.path}`, file.text);
  recordRun(root, record);
  return root;
}

describe("a file of the last run", () => {
  it("is found by what it was printed from", () => {
    const find = createFinder(createProject(), record.printer, record);
    expect(find(file.path, file.source)).toBe(file.text);
  });

  it("is not, where its source, the printer or its text on disk is another, or it is gone", () => {
    const root = createProject();
    const find = createFinder(root, record.printer, record);
    expect(find(file.path, "of other structures")).toBeUndefined();
    expect(find("src/client.ts", file.source)).toBeUndefined();
    expect(createFinder(root, "another version", record)(file.path, file.source)).toBeUndefined();
    write(root, `generated/${file.path}`, "export {}; // edited\n");
    expect(find(file.path, file.source)).toBeUndefined();
    expect(
      createFinder(createTemporaryFolder(), record.printer, record)(file.path, file.source),
    ).toBeUndefined();
  });
});

describe("the record of the last run", () => {
  const path = "node_modules/.cache/docwright/generate.json";

  it("is read as it was written", () => {
    expect(readRecord(createProject())).toEqual(record);
  });

  it.each([
    ["cut short", (text: string) => text.slice(0, -20)],
    ["of which a letter is another", (text: string) => text.replace("structures", "structureS")],
    ["that is JSON of something else", () => '{"outputs":{}}'],
    ["that is empty", () => ""],
  ])("is none where it is a file %s", (_title, damage) => {
    const root = createProject();
    write(root, path, damage(readFileSync(join(root, path), "utf8")));
    expect(readRecord(root)).toBeUndefined();
  });

  it("is none before the first run", () => {
    expect(readRecord(createTemporaryFolder())).toBeUndefined();
  });

  it("forgets no library that can change an output", () => {
    const { dependencies } = JSON.parse(readFileSync("package.json", "utf8")) as {
      dependencies: Record<string, string>;
    };
    // They read the command line, show what `--check` found, find the files that drift compares, share the work out, and fetch pages.
    const elsewhere = ["commander", "diff", "p-map", "tinyglobby", "undici"];
    const own = Object.keys(dependencies).filter((name) => !elsewhere.includes(name));
    expect(libraries).toEqual(expect.arrayContaining(own));
  });
});
