import { spawn } from "node:child_process";
import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { borrow, borrowCompiler } from "../support/borrow.js";
import { installTarball, packDocwright, unpack } from "../support/install-tarball.js";
import { serveTexts } from "../support/serve-texts.js";
import { createTemporaryFolder } from "../support/temporary-folder.js";

const store = mkdtempSync(join(tmpdir(), "docwright-first-use-"));
const tarball = packDocwright(store);
afterAll(() => {
  rmSync(store, { recursive: true, force: true });
});

const page = "test/fixtures/cli/library/spec/sources/library.md";

const shop = {
  openapi: "3.0.3",
  info: { title: "Tiny Shop", version: "1.2" },
  servers: [{ url: "https://shop.example/v1" }],
  paths: {
    "/items": {
      get: {
        operationId: "listItems",
        tags: ["items"],
        responses: {
          200: {
            description: "OK",
            content: {
              "application/json": {
                schema: { type: "array", items: { $ref: "#/components/schemas/Item" } },
                example: [{ id: "a" }],
              },
            },
          },
        },
      },
    },
  },
  components: { schemas: { Item: { type: "object", properties: { id: { type: "string" } } } } },
};

/** Runs a line of shell as a user would, with the programs of the project at hand. It has to end well. */
async function run(line: string, folder: string): Promise<string> {
  const path = [join(folder, "node_modules/.bin"), process.env["PATH"]].join(delimiter);
  const child = spawn("sh", ["-c", line], {
    cwd: folder,
    env: { ...process.env, PATH: path, NO_COLOR: "1" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (part) => (output += String(part)));
  const status = await new Promise<number | null>((done) => child.on("close", done));
  expect(status, `${line}\n${output}`).toBe(0);
  return output;
}

/** A fresh folder with docwright and a compiler, as `npm install` of its tarball leaves it. */
function createFreshFolder(): string {
  const folder = createTemporaryFolder();
  installTarball(tarball, folder);
  borrow("typescript", join(folder, "node_modules"));
  borrowCompiler(join(folder, "node_modules"));
  return folder;
}

/** Serves an index and the page that it lists; gives the address of the index. */
async function serveIndex(): Promise<string> {
  const origin = await serveTexts({
    "/llms.txt": "# Library\n\n- [Books](/docs/library.md)\n",
    "/docs/library.md": readFileSync(page, "utf8"),
  });
  return `${origin}/llms.txt`;
}

interface FirstUse {
  readonly name: string;
  /** What a user has, or knows the address of. */
  readonly prepare: (folder: string) => string | Promise<string>;
  /** A call of the client, as a program writes it. */
  readonly call: string;
  readonly answer: string;
}

const library = {
  call: `(await api.library.list({ branch_id: "main" })).items[0].title`,
  answer: "On Reading",
};

const firstUses: readonly FirstUse[] = [
  {
    name: "a page",
    prepare: (folder) => {
      copyFileSync(page, join(folder, "library.md"));
      return "library.md";
    },
    ...library,
  },
  {
    name: "a folder of pages",
    prepare: (folder) => {
      mkdirSync(join(folder, "pages"));
      copyFileSync(page, join(folder, "pages/library.md"));
      writeFileSync(join(folder, "pages/about.md"), "# About\n\nWho we are.\n");
      return "pages";
    },
    ...library,
  },
  { name: "an index of pages, by its address", prepare: serveIndex, ...library },
  {
    name: "an OpenAPI file",
    prepare: (folder) => {
      writeFileSync(join(folder, "shop.json"), JSON.stringify(shop));
      return "shop.json";
    },
    call: "(await api.items.list())[0].id",
    answer: "a",
  },
];

interface PackageData {
  readonly name: string;
  readonly exports: Readonly<Record<string, string | Readonly<Record<string, string>>>>;
}

function readPackage(folder: string): PackageData {
  return JSON.parse(readFileSync(join(folder, "generated/package.json"), "utf8")) as PackageData;
}

/** A program that calls the client against its mock. */
function writeProgram(folder: string, { call }: FirstUse): void {
  const { name } = readPackage(folder);
  const factory = /^ {2}factory: (\w+)$/m.exec(
    readFileSync(join(folder, "spec/docwright.yaml"), "utf8"),
  )?.[1];
  writeFileSync(
    join(folder, "call.mjs"),
    `import { ${factory ?? ""} as create } from "${name}";
import { createMockFetch } from "${name}/mock";
const api = create({ fetch: createMockFetch(), apiToken: "a-token-for-tests" });
console.log(${call});
`,
  );
}

/** Packs the client as npm does before it publishes it; gives the tarball, what is in it, and what `exports` promises. */
async function packClient(folder: string) {
  mkdirSync(join(folder, ".tarballs"));
  const flags = "--json --workspace generated --pack-destination .tarballs";
  const [packed] = JSON.parse(await run(`npm pack ${flags} 2>/dev/null`, folder)) as {
    readonly filename: string;
    readonly files: readonly { readonly path: string }[];
  }[];
  const promised = Object.values(readPackage(folder).exports).flatMap((target) =>
    typeof target === "string" ? [target] : Object.values(target),
  );
  return {
    tarball: join(folder, ".tarballs", packed?.filename ?? ""),
    shipped: packed?.files.map(({ path }) => path),
    promised: promised.map((path) => path.replace(/^\.\//, "")),
  };
}

describe("the first use of the packed docwright", () => {
  it.each(firstUses)(
    "goes from $name to a call of the client, and to a call of what is published",
    async (use) => {
      const folder = createFreshFolder();
      const source = await use.prepare(folder);
      await run(`docwright init "${source}"`, folder);
      const { promised, shipped, tarball: published } = await packClient(folder);
      expect(shipped).toEqual(expect.arrayContaining(promised));
      await run("npm run --silent check", folder);

      const { name } = readPackage(folder);
      symlinkSync("../generated", join(folder, "node_modules", name));
      writeProgram(folder, use);
      expect(await run("node call.mjs", folder)).toBe(`${use.answer}\n`);
      const consumer = createTemporaryFolder();
      unpack(published, join(consumer, "node_modules", name));
      copyFileSync(join(folder, "call.mjs"), join(consumer, "call.mjs"));
      expect(await run("node call.mjs", consumer)).toBe(`${use.answer}\n`);
    },
  );

  it("says what an edit of the page means, and when what was built is older than the source", async () => {
    const folder = createFreshFolder();
    copyFileSync(page, join(folder, "library.md"));
    await run("docwright init library.md", folder);
    await run("npm run --silent build --workspace generated", folder);
    await run(`git init -q && git add -A && git -c user.name=t -c user.email=t@t commit -qm first`, folder);
    expect(await run("npm run --silent drift", folder)).toContain("No drift");

    const source = join(folder, "spec/sources/library.md");
    const text = readFileSync(source, "utf8");
    writeFileSync(source, text.replace("- `page: optional number`", "- `page: number`"));
    const said = await run("npm run --silent generate", folder);
    expect(said).toContain("generated/dist is older than generated/src");
    expect(await run("npm run --silent drift", folder)).toContain("parameter-required");
    await run("npm run --silent drift -- --fail-on breaking > drift.txt; test $? -eq 1", folder);

    await packClient(folder);
    const declarations = readFileSync(join(folder, "generated/dist/types/library.d.ts"), "utf8");
    expect(declarations).toMatch(/^ {4}page: number/m);
    expect(await run("npm run --silent generate", folder)).not.toContain("is older");
  });
});
