import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { borrow } from "../support/borrow.js";
import { compilerPath } from "../support/compilers.js";
import { spawnCli } from "../support/run-cli.js";
import { createTemporaryFolder } from "../support/temporary-folder.js";

const documentation = readFileSync("generator/docs/extending.md", "utf8");

/** The first block of a language; that of a page has headings of its own. */
function textOf(language: string): string {
  return new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, "ms").exec(documentation)?.[1] ?? "";
}

/** The project that the page describes; `module` instead of its dialect. */
function createProject(module = textOf("js")): string {
  const folder = createTemporaryFolder();
  mkdirSync(join(folder, "spec/sources"), { recursive: true });
  writeFileSync(join(folder, "spec/docwright.yaml"), textOf("yaml"));
  writeFileSync(join(folder, "spec/table-page.js"), module);
  writeFileSync(join(folder, "spec/sources/beds.md"), textOf("md"));
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  return folder;
}

describe("a dialect of a project's own", () => {
  it("reads a page of its form into the spec, the package and the evidence", () => {
    const folder = createProject();
    const { status, stderr } = spawnCli(["generate"], { folder });
    expect({ status, stderr }).toMatchObject({
      status: 0,
      stderr: expect.not.stringContaining("warning") as string,
    });
    const spec = parse(readFileSync(join(folder, "spec/openapi.yaml"), "utf8")) as Record<string, unknown>;
    expect(spec).toMatchObject({
      servers: [{ url: "https://garden.example" }],
      paths: {
        "/v1/beds": {
          get: {
            parameters: [
              { name: "state", in: "query", schema: { type: "string" } },
              { name: "limit", in: "query", required: true, schema: { type: "integer" } },
            ],
          },
        },
      },
    });
    expect(spawnCli(["explain", "garden.list.limit"], { folder }).stdout).toContain(
      "beds.md:10:1  [table-page]",
    );
    expect(spawnCli(["generate", "--check"], { folder })).toMatchObject({ status: 0 });
  });

  it("is known to read within the project, by its name too, and nowhere else", () => {
    const folder = createProject();
    const read = (...args: readonly string[]) => spawnCli(["read", ...args], { folder });
    const recognised = read("spec/sources/beds.md");
    expect(recognised).toMatchObject({ status: 0 });
    expect(parse(recognised.stdout)).toMatchObject({ paths: { "/v1/beds": { get: {} } } });
    expect(read("--dialect", "table-page", "spec/sources/beds.md").stdout).toBe(recognised.stdout);
    const outside = spawnCli(["read", join(folder, "spec/sources/beds.md")], {
      folder: createTemporaryFolder(),
    });
    expect(outside.stderr).toContain("[dialect-unrecognised]");
  });

  it("is read anew when it changes, and its ledger says what it did not use", () => {
    const folder = createProject();
    spawnCli(["generate"], { folder });
    writeFileSync(
      join(folder, "spec/table-page.js"),
      textOf("js").replace('required === "yes"', 'required === "no"'),
    );
    expect(spawnCli(["generate"], { folder }).stderr).toContain("spec/openapi.yaml");
    expect(readFileSync(join(folder, "spec/ledger.md"), "utf8")).toContain("no unused lines");
    const page = join(folder, "spec/sources/beds.md");
    writeFileSync(page, `${readFileSync(page, "utf8")}\nSee the other page.\n`);
    spawnCli(["generate"], { folder });
    expect(readFileSync(join(folder, "spec/ledger.md"), "utf8")).not.toContain("no unused lines");
  });

  it.each([
    ["is no dialect", "export const dialect = { name: 'x' };", "it exports no `dialect` with name"],
    ["does not load", "import 'nowhere';", "Cannot find package 'nowhere'"],
  ])("is refused where it %s", (_case, module, problem) => {
    const { status, stderr } = spawnCli(["generate"], { folder: createProject(module) });
    expect(status).toBe(2);
    expect(stderr).toContain("the dialect ./table-page.js of spec/docwright.yaml cannot be used: ");
    expect(stderr).toContain(problem);
  });

  it("begins as the module that its page says to copy, which reads nothing yet and says so", () => {
    const [, from = "", to = ""] = /^cp node_modules\/docwright\/(\S+) (\S+)$/mu.exec(textOf("sh")) ?? [];
    const folder = createProject();
    writeFileSync(join(folder, to), readFileSync(from));
    const manifest = textOf("yaml").replace("./table-page.js", `./${basename(to)}`);
    writeFileSync(join(folder, "spec/docwright.yaml"), `${manifest.trimEnd()}\n    dialect: my-dialect\n`);
    const { status, stderr } = spawnCli(["generate"], { folder });
    expect(status).toBe(2);
    expect(stderr).toContain(
      "nothing was read of beds.md: it has no operation and no type as my-dialect writes",
    );
  });

  it("is refused outside the project, by name or through a link", () => {
    const folder = createProject();
    const manifest = join(folder, "spec/docwright.yaml");
    writeFileSync(manifest, textOf("yaml").replace("./table-page.js", "../../elsewhere.js"));
    expect(spawnCli(["generate"], { folder }).stderr).toContain(
      "dialects.0 must be a path below spec/, such as ./my-dialect.js",
    );
    const elsewhere = join(createTemporaryFolder(), "elsewhere.js");
    writeFileSync(elsewhere, textOf("js"));
    symlinkSync(elsewhere, join(folder, "spec/linked.js"));
    writeFileSync(manifest, textOf("yaml").replace("./table-page.js", "./linked.js"));
    expect(spawnCli(["generate"], { folder }).stderr).toContain("it lies outside the project");
    rmSync(join(folder, "spec/linked.js"));
    expect(spawnCli(["generate"], { folder }).stderr).toMatch(
      /^spec\/docwright\.yaml:\d+:\d+: error: the dialect \.\/linked\.js .*: there is no such file \[dialect-module-invalid\]\n.*linked/u,
    );
  });

  it.each([["drift"], ["pull"], ["init", "spec/sources/beds.md"]])("is never loaded by %s", (...args) => {
    const marker = 'import { writeFileSync } from "node:fs"; writeFileSync("loaded", "");';
    const folder = createProject(`${marker}\n${textOf("js")}`);
    spawnCli(["generate"], { folder });
    expect(existsSync(join(folder, "loaded"))).toBe(true);
    const other = createProject(`${marker}\n${textOf("js")}`);
    writeFileSync(join(other, "spec/openapi.yaml"), readFileSync(join(folder, "spec/openapi.yaml")));
    spawnCli(args, { folder: other });
    expect(existsSync(join(other, "loaded"))).toBe(false);
  });
});

const declarations = "dist/types/index.d.ts";
if (!existsSync(declarations))
  console.warn(
    `the types of docwright are not checked: ${declarations} is missing (npm run build:types makes it)`,
  );

describe("docwright from a program", () => {
  function createProgram(name: string): string {
    const folder = createTemporaryFolder();
    borrow("@types/node", join(folder, "node_modules"));
    symlinkSync(resolve("."), join(folder, "node_modules/docwright"));
    writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
    writeFileSync(join(folder, name), textOf("ts"));
    return folder;
  }

  it("reads, reconciles, emits and compares, as its page shows", () => {
    // The program of the page needs no types to run.
    const folder = createProgram("program.mjs");
    const { status, stderr, stdout } = spawnSync(process.execPath, ["program.mjs"], {
      cwd: folder,
      encoding: "utf8",
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
    expect(stdout).toMatch(/^openapi: 3\.1\.0\n/);
    expect(stdout).toContain("\nsrc/index.ts\n");
    expect(stdout).toMatch(/\noperation-\w+\n$/);
  });

  it.skipIf(!existsSync(declarations))("has types in which that program compiles", () => {
    const folder = createProgram("program.ts");
    const flags = "--noEmit --strict --target es2023 --module nodenext --types node --skipLibCheck".split(
      " ",
    );
    const { status, stdout } = spawnSync(process.execPath, [compilerPath(), ...flags, "program.ts"], {
      cwd: folder,
      encoding: "utf8",
    });
    expect({ status, stdout }).toEqual({ status: 0, stdout: "" });
  });
});
