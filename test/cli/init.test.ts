import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { buildSync } from "esbuild";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { listFiles } from "../support/golden.js";
import { runCli } from "../support/run-cli.js";
import { serveTexts } from "../support/serve-texts.js";
import { createTemporaryFolder } from "../support/temporary-folder.js";

/** A page of Markdown with one operation below its own heading. */
function printPage(title: string, path: string): string {
  return `# ${title}

## List ${title}

**get** \`${path}\`

Lists them.

### Returns

- \`result: array of object { id }\`

  - \`id: string\`

### Example

\`\`\`http
curl https://api.lamps.example/v1${path} \\
    -H "Authorization: Bearer $LAMPS_TOKEN"
\`\`\`
`;
}

/** A new folder with a folder `pages` in it. */
function createPages(pages: Readonly<Record<string, string>>): string {
  const folder = createTemporaryFolder();
  mkdirSync(join(folder, "pages"));
  for (const [name, text] of Object.entries(pages)) writeFileSync(join(folder, "pages", name), text);
  return folder;
}

function readManifest(folder: string): unknown {
  return parse(readFileSync(join(folder, "spec/docwright.yaml"), "utf8"));
}

/** Runs a program against the sources of the generated client, as a bundler would build it. */
function runProgram(folder: string, contents: string): string {
  const outfile = join(folder, "program.mjs");
  buildSync({
    stdin: { contents, resolveDir: join(folder, "generated"), loader: "ts" },
    bundle: true,
    format: "esm",
    platform: "node",
    outfile,
  });
  const { stderr, stdout } = spawnSync(process.execPath, [outfile], { encoding: "utf8" });
  return stdout + stderr;
}

describe("docwright init", () => {
  it("makes of a page a project whose client answers a call from its mock", async () => {
    const folder = createPages({ "lamps.md": printPage("Lamps", "/lamps") });
    const { status, stderr } = await runCli(["init", "pages/lamps.md"], { folder });
    expect({ status, stderr }).toMatchObject({ status: 0 });
    expect(stderr).toMatch(/next:\n {2}npm install .*\n {2}npm run build .*\n {2}npm run check\n$/);
    expect(readManifest(folder)).toEqual({
      api: { title: "Lamps" },
      package: { name: "lamps", version: "0.1.0", factory: "createLamps" },
      client: {
        credentials: [[{ header: "Authorization", option: "apiToken", environment: "LAMPS_TOKEN" }]],
      },
      sources: [{ file: "lamps.md", dialect: "reference-markdown" }],
    });
    const printed = runProgram(
      folder,
      `import { createLamps } from "./src/create-lamps.js";
       import { createMockFetch } from "./src/mock.js";
       const api = createLamps({ apiToken: "a-token-for-tests", fetch: createMockFetch() });
       console.log(typeof (await api.lamps.list()).result[0].id);`,
    );
    expect(printed).toBe("string\n");
  });

  it("leaves nothing for generate --check to find, and what npm and git need beside it", async () => {
    const folder = createPages({ "lamps.md": printPage("Lamps", "/lamps") });
    await runCli(["init", "pages/lamps.md", "--quiet"], { folder });
    expect(await runCli(["generate", "--check"], { folder })).toMatchObject({ status: 0 });
    expect(readFileSync(join(folder, ".gitignore"), "utf8")).toBe("node_modules/\ndist/\n.docwright/\n");
    expect(readFileSync(join(folder, ".gitattributes"), "utf8")).toBe(
      "* text=auto eol=lf\nspec/sources/** -text\n",
    );
    expect(JSON.parse(readFileSync(join(folder, "package.json"), "utf8"))).toMatchObject({
      scripts: {
        generate: "docwright generate",
        check: "docwright generate --check",
        drift: "docwright drift",
      },
      workspaces: ["generated"],
    });
  });

  it("keeps a number in a title with its word, in the package's name and its variables", async () => {
    const spec = {
      openapi: "3.1.0",
      info: { title: "Lamps v3 API", version: "1" },
      servers: [{ url: "https://api.lamps.example" }],
      security: [{ token: [] }],
      paths: { "/lamps": { get: { responses: { "204": { description: "ok" } } } } },
      components: { securitySchemes: { token: { type: "http", scheme: "bearer" } } },
    };
    const folder = createPages({ "lamps.json": JSON.stringify(spec) });
    expect(await runCli(["init", "pages/lamps.json"], { folder })).toMatchObject({ status: 0 });
    expect(readManifest(folder)).toMatchObject({
      package: { name: "lamps-v3-api", factory: "createLampsV3API" },
      client: { credentials: [[{ environment: "LAMPS_V3_TOKEN" }]] },
    });
  });

  it("keeps the line ends of people's files, and what they say of some files before its own", async () => {
    const folder = createPages({ "lamps.md": printPage("Lamps", "/lamps") });
    writeFileSync(join(folder, "package.json"), '{\r\n\t"name": "mine"\r\n}\r\n');
    writeFileSync(join(folder, ".gitignore"), "dist\r\nown");
    writeFileSync(join(folder, ".gitattributes"), "*.bat eol=crlf\n");
    expect(await runCli(["init", "pages/lamps.md"], { folder })).toMatchObject({ status: 0 });
    const packageText = readFileSync(join(folder, "package.json"), "utf8");
    expect(packageText).toMatch(/^\{\r\n\t"name": "mine",\r\n\t"scripts"/u);
    expect(packageText).not.toMatch(/[^\r]\n/u);
    expect(readFileSync(join(folder, ".gitignore"), "utf8")).toBe(
      "dist\r\nown\r\nnode_modules/\r\n.docwright/\r\n",
    );
    expect(readFileSync(join(folder, ".gitattributes"), "utf8")).toBe(
      "* text=auto eol=lf\n*.bat eol=crlf\nspec/sources/** -text\n",
    );
  });

  it("says to go into the folder of a project that is another one", async () => {
    const folder = createPages({ "lamps.md": printPage("Lamps", "/lamps") });
    const { stderr } = await runCli(["init", "pages/lamps.md", "--project", "apis/lamps"], { folder });
    expect(stderr).toContain("next:\n  cd apis/lamps\n  npm install");
  });

  it.each([
    ["of its own", "apis/lamps", "../node_modules/"],
    ["of the repository around it", ".", "../../../node_modules/"],
  ])("leads editors to the schema of the docwright %s", async (_, place, way) => {
    const folder = createPages({ "lamps.md": printPage("Lamps", "/lamps") });
    const schemas = "node_modules/docwright/templates/schemas";
    mkdirSync(join(folder, place, schemas), { recursive: true });
    writeFileSync(join(folder, place, schemas, "docwright.schema.json"), "{}");
    await runCli(["init", "pages/lamps.md", "--project", "apis/lamps"], { folder });
    const text = readFileSync(join(folder, "apis/lamps/spec/docwright.yaml"), "utf8");
    expect(text.split("\n", 1)[0]).toBe(
      `# yaml-language-server: $schema=${way}docwright/templates/schemas/docwright.schema.json`,
    );
  });

  it("writes nothing into a folder of git's", async () => {
    const folder = createPages({ "lamps.md": printPage("Lamps", "/lamps") });
    mkdirSync(join(folder, ".git"));
    const { status, stderr } = await runCli(["init", "pages/lamps.md", "--project", ".git/x"], { folder });
    expect([status, stderr]).toEqual([2, expect.stringContaining("[folder-of-git]")]);
    expect(listFiles(join(folder, ".git"))).toEqual([]);
  });

  it("takes the pages of a folder byte by byte, and lists what is no page of the API", async () => {
    const lamps = printPage("Lamps", "/lamps").replaceAll("\n", "\r\n");
    const folder = createPages({
      "lamps.md": lamps,
      "rooms.md": printPage("Rooms", "/rooms"),
      "about.md": "# About\n\nWho we are.\n",
      "logo.png": "\u0089PNG",
    });
    writeFileSync(join(folder, "pages/photo.jpg"), Uint8Array.of(0xff, 0xd8, 0xff));
    const { status, stderr } = await runCli(["init", "pages"], { folder });
    expect({ status, stderr }).toMatchObject({ status: 0 });
    expect(listFiles(join(folder, "spec/sources"))).toEqual(["lamps.md", "rooms.md"]);
    expect(readFileSync(join(folder, "spec/sources/lamps.md"), "utf8")).toBe(lamps);
    expect(stderr).toContain("warning: pages/about.md is left out: ");
    expect(stderr).toContain("warning: pages/photo.jpg is left out: it is no text of UTF-8");
  });

  it("takes a page of types beside those of operations, and is not named after it", async () => {
    const channel =
      "# Chat\n\n## AsyncAPI\n\n````yaml chat.yaml chat\nid: chat\ntitle: Chat\nsendMessages: []\n````\n";
    const bulb = "# Bulbs\n\n## Domain types\n\n### Bulb\n\n- `Bulb object`\n\n  - `watts: number`\n";
    const folder = createPages({
      "bulb.md": bulb,
      "channel.md": channel,
      "lamps.md": printPage("Lamps", "/lamps"),
    });
    const { status, stderr } = await runCli(["init", "pages"], { folder });
    expect({ status, stderr }).toMatchObject({ status: 0 });
    expect(listFiles(join(folder, "spec/sources"))).toEqual(["bulb.md", "lamps.md"]);
    expect(readManifest(folder)).toMatchObject({ api: { title: "Lamps" } });
    expect(readFileSync(join(folder, "spec/openapi.yaml"), "utf8")).toContain("watts: { type: number }");
    expect(stderr).toContain("channel.md is left out: this is a channel of messages (AsyncAPI)");
    expect(stderr).toContain("help: Nothing needs to be done, unless it describes operations over HTTP");
  });

  it("makes no project of types alone", async () => {
    const folder = createPages({
      "bulb.md": "# Bulbs\n\n## Domain types\n\n### Bulb\n\n- `Bulb object`\n\n  - `watts: number`\n",
    });
    const { status, stderr } = await runCli(["init", "pages"], { folder });
    expect([status, stderr]).toEqual([2, expect.stringContaining("[sources-without-operations]")]);
  });

  it("lists the pages of a folder by their numbers, for their place is their rank", async () => {
    const folder = createPages({
      "page10.md": printPage("Lamps", "/lamps"),
      "page2.md": printPage("Rooms", "/rooms"),
    });
    await runCli(["init", "pages", "--quiet"], { folder });
    expect(readManifest(folder)).toMatchObject({ sources: [{ file: "page2.md" }, { file: "page10.md" }] });
  });

  it.skipIf(process.platform === "win32")(
    "goes through no link or pipe of a folder, and names each",
    async () => {
      const folder = createPages({ "lamps.md": printPage("Lamps", "/lamps") });
      symlinkSync("nowhere", join(folder, "pages/gone.md"));
      symlinkSync(".", join(folder, "pages/again"));
      symlinkSync("round.md", join(folder, "pages/round.md"));
      spawnSync("mkfifo", [join(folder, "pages/pipe.md")]);
      const { status, stderr } = await runCli(["init", "pages"], { folder });
      expect({ status, stderr }).toMatchObject({ status: 0 });
      expect(listFiles(join(folder, "spec/sources"))).toEqual(["lamps.md"]);
      expect(stderr).toContain("pages/gone.md is left out: it leads nowhere");
      expect(stderr).toContain("pages/again is left out: it leads to a folder");
      expect(stderr).toContain("pages/round.md is left out: it cannot be read (ELOOP)");
      expect(stderr).toContain("pages/pipe.md is left out: it is no file");
    },
  );

  it("follows an index on disk to the network where a person named it, and not where a folder holds it", async () => {
    const origin = await serveTexts({ "/rooms.md": printPage("Rooms", "/rooms") });
    const folder = createTemporaryFolder();
    mkdirSync(join(folder, "docs"));
    writeFileSync(
      join(folder, "docs/llms.txt"),
      "# Site\n\n- [More](./more/llms.txt)\n- [Lamps](./lamps.md)\n",
    );
    mkdirSync(join(folder, "docs/more"));
    writeFileSync(join(folder, "docs/more/llms.txt"), `# More\n\n- [Rooms](${origin}/rooms.md)\n`);
    writeFileSync(join(folder, "docs/lamps.md"), printPage("Lamps", "/lamps"));
    const found = await runCli(["init", "docs", "--project", "found"], { folder });
    expect(found.stderr).toContain(`${origin}/rooms.md is left out: it lies outside the folder of the index`);
    expect(readManifest(join(folder, "found"))).toMatchObject({ sources: [{ file: "lamps.md" }] });
    await runCli(["init", "docs/llms.txt", "--project", "named"], { folder });
    expect(readManifest(join(folder, "named"))).toMatchObject({
      sources: [{ file: "rooms.md", url: `${origin}/rooms.md` }, { file: "lamps.md" }],
    });
  });

  it("adds the package to workspaces in yarn's form too", async () => {
    const folder = createTemporaryFolder();
    writeFileSync(join(folder, "lamps.md"), printPage("Lamps", "/lamps"));
    const workspaces = { packages: ["apps/*"], nohoist: ["x"] };
    writeFileSync(join(folder, "package.json"), JSON.stringify({ workspaces }));
    await runCli(["init", "lamps.md"], { folder });
    expect(JSON.parse(readFileSync(join(folder, "package.json"), "utf8"))).toMatchObject({
      workspaces: { packages: ["apps/*", "generated"], nohoist: ["x"] },
    });
  });

  it("follows an index of its own site, and notes where each page came from", async () => {
    const texts: Record<string, string> = {
      "/docs/lamps.md": printPage("Lamps", "/lamps"),
      "/docs/rooms": printPage("Rooms", "/rooms"),
      "/docs/about.md": "# About\n\nWho we are.\n",
    };
    const origin = await serveTexts(texts);
    texts["/llms.txt"] = `# Lighting API

## Reference

- [Lamps](${origin}/docs/lamps.md): all lamps
- [Rooms](/docs/rooms)
- [About](/docs/about.md)
- [Gone](/docs/gone.md)
- [Elsewhere](https://elsewhere.example/page.md)
`;
    const folder = createTemporaryFolder();
    const { status, stderr } = await runCli(["init", `${origin}/llms.txt`], { folder });
    expect({ status, stderr }).toMatchObject({ status: 0 });
    expect(readManifest(folder)).toMatchObject({
      api: { title: "Lighting API" },
      package: { name: "lighting-api", factory: "createLightingAPI" },
      sources: [
        { file: "lamps.md", url: `${origin}/docs/lamps.md` },
        { file: "rooms.md", url: `${origin}/docs/rooms` },
      ],
    });
    expect(stderr).toContain("about.md is left out");
    expect(stderr).toContain("gone.md is left out: the answer was 404");
    expect(stderr).toContain("page.md is left out: it lies outside the site of the index");
  });

  it("names the index for pull in a comment, since which of its pages count is a person's choice", async () => {
    const texts: Record<string, string> = {
      "/llms.txt": "# Lighting\n\n- [Lamps](/lamps.md)\n- [More](/more/llms.txt)\n",
      "/more/llms.txt": "# More\n\n- [Rooms](/rooms.md)\n",
      "/lamps.md": printPage("Lamps", "/lamps"),
      "/rooms.md": printPage("Rooms", "/rooms"),
    };
    const origin = await serveTexts(texts);
    const folder = createTemporaryFolder();
    await runCli(["init", `${origin}/llms.txt`], { folder });
    expect(readManifest(folder)).toMatchObject({ sources: [{ file: "lamps.md" }, { file: "rooms.md" }] });
    expect(readFileSync(join(folder, "spec/docwright.yaml"), "utf8")).toMatch(
      new RegExp(`# indexes:\n#   - url: ${origin}/llms\\.txt\n#     pages: /\\*\\*\n$`, "u"),
    );
  });

  it("sends the password of an address to every page of its host, and neither prints nor writes it", async () => {
    const texts: Record<string, string> = {
      "/llms.txt": "# Lighting\n\n- [Lamps](/lamps.md)\n- [Gone](/gone.md)\n",
      "/lamps.md": printPage("Lamps", "/lamps"),
    };
    const origin = await serveTexts(texts, "reader:s3cret");
    const secret = origin.replace("http://", "http://reader:s3cret@");
    const folder = createTemporaryFolder();
    const { status, stderr } = await runCli(["init", `${secret}/llms.txt`], { folder });
    expect({ status, stderr }).toMatchObject({ status: 0 });
    expect(readManifest(folder)).toMatchObject({ sources: [{ url: `${origin}/lamps.md` }] });
    const missing = await runCli(["init", `${secret}/none.md`], { folder: createTemporaryFolder() });
    expect(missing.stderr).toContain(`cannot read ${origin}/none.md: the answer was 404`);
    const written = listFiles(folder).map((path) => readFileSync(join(folder, path), "utf8"));
    expect([stderr, missing.stderr, ...written].join("\n")).not.toContain("s3cret");
  });

  it("names a project after the OpenAPI file that it is made of", async () => {
    const folder = createPages({
      "shop.json": JSON.stringify({
        openapi: "3.1.0",
        info: { title: "Tiny Shop", version: "1" },
        servers: [{ url: "https://shop.example/v1" }],
        paths: {
          "/items": { get: { operationId: "listItems", responses: { 204: { description: "None" } } } },
        },
      }),
    });
    const { status, stderr } = await runCli(["init", "pages/shop.json"], { folder });
    expect({ status, stderr }).toMatchObject({ status: 0 });
    expect(readManifest(folder)).toEqual({
      api: { title: "Tiny Shop" },
      package: { name: "tiny-shop", version: "0.1.0", factory: "createTinyShop" },
      sources: [{ file: "shop.json", dialect: "openapi" }],
    });
  });

  it.each([
    ["init", ["init", "pages/dns.json"]],
    ["--out", ["pages/dns.json", "--out", "generated"]],
    ["emit", ["emit", "pages/dns.json", "--out", "generated"]],
  ])("gives a package no name that Node.js keeps for a module of its own (%s)", async (_, args) => {
    const folder = createPages({
      "dns.json": JSON.stringify({
        openapi: "3.1.0",
        info: { title: "DNS", version: "1.0.0" },
        paths: { "/zones": { get: { responses: { 204: { description: "None" } } } } },
      }),
    });
    expect(await runCli(args, { folder })).toMatchObject({ status: 0 });
    const text = readFileSync(join(folder, "generated/package.json"), "utf8");
    expect(JSON.parse(text)).toMatchObject({ name: "dns-client" });
  });

  it.each([
    [
      "after the API that excerpts on its pages are of, not after a page",
      "Tiny Shop",
      "Tiny Shop",
      "tiny-shop",
    ],
    ["after its first page, where the excerpts call themselves after it", "About", "List items", "about"],
  ])("names a project %s", async (_, title, excerptTitle, name) => {
    const excerpt = [
      "openapi: 3.1.0",
      `info: { title: ${excerptTitle}, version: "1" }`,
      "servers: [{ url: https://shop.example/v1 }]",
      "paths: { /items: { get: { operationId: listItems, summary: List items, responses: { 204: { description: None } } } } }",
    ];
    const folder = createPages({
      "items.md": `# About\n\n## List items\n\n## OpenAPI\n\n\`\`\`\`yaml get /items\n${excerpt.join("\n")}\n\`\`\`\`\n`,
    });
    const { status, stderr } = await runCli(["init", "pages/items.md"], { folder });
    expect({ status, stderr }).toMatchObject({ status: 0 });
    expect(readManifest(folder)).toMatchObject({ api: { title }, package: { name } });
  });

  it("leaves the ways to authenticate to the pages where some operations have one of their own", async () => {
    const key = printPage("Keys", "/keys").replace(
      "Authorization: Bearer $LAMPS_TOKEN",
      "X-Api-Key: $LAMPS_KEY",
    );
    const folder = createPages({
      "a.md": printPage("Lamps", "/lamps"),
      "b.md": printPage("Houses", "/houses"),
      "c.md": key,
    });
    const { status, stderr } = await runCli(["init", "pages"], { folder });
    expect({ status, stderr }).toMatchObject({ status: 0 });
    expect(stderr).not.toContain("credential-unnamed");
    expect(readManifest(folder)).not.toHaveProperty("client");
    const spec = parse(readFileSync(join(folder, "spec/openapi.yaml"), "utf8")) as unknown;
    expect(spec).toMatchObject({
      security: [{ apiToken: [] }],
      paths: { "/keys": { get: { security: [{ apiKey: [] }] } } },
      components: {
        securitySchemes: {
          apiToken: { "x-sdk": { option: "apiToken", environment: "LAMPS_TOKEN" } },
          apiKey: { name: "X-Api-Key", "x-sdk": { option: "apiKey", environment: "LAMPS_KEY" } },
        },
      },
    });
  });

  it("keeps a package.json and what git is told, and adds what is missing", async () => {
    const folder = createPages({ "lamps.md": printPage("Lamps", "/lamps") });
    const own = { name: "lamps", scripts: { check: "eslint ." }, devDependencies: { docwright: "^0.1.0" } };
    writeFileSync(join(folder, "package.json"), JSON.stringify(own, undefined, 4));
    writeFileSync(join(folder, ".gitignore"), "node_modules\ncoverage/");
    const { stderr } = await runCli(["init", "pages"], { folder });
    expect(stderr).toContain("next:\n  npm install\n");
    const text = readFileSync(join(folder, "package.json"), "utf8");
    expect(text).toMatch(/^\{\n {4}"name"/);
    expect(JSON.parse(text)).toEqual({
      ...own,
      scripts: { generate: "docwright generate", check: "eslint .", drift: "docwright drift" },
      workspaces: ["generated"],
    });
    expect(readFileSync(join(folder, ".gitignore"), "utf8")).toBe(
      "node_modules\ncoverage/\ndist/\n.docwright/\n",
    );
    expect(readManifest(folder)).toMatchObject({ package: { name: "lamps-client" } });
  });

  it("takes a heading for text, whatever YAML would make of it", async () => {
    const title = '*"Lamps": & {#1} \u0000';
    const folder = createPages({ "lamps.md": printPage(title, "/lamps") });
    expect(await runCli(["init", "pages"], { folder })).toMatchObject({ status: 0 });
    expect(readManifest(folder)).toMatchObject({ api: { title: '"Lamps": & {#1}' } });
  });

  it.each<[string, readonly string[], Readonly<Record<string, string>>, string]>([
    ["no source", [], {}, "docwright init needs to know where the API is described"],
    ["a path of nothing", ["nowhere.md"], {}, "there is no file or folder nowhere.md"],
    ["a text that is no page", ["pages"], { "a.md": "# A\n" }, "none of the sources documents an operation"],
    [
      "a project",
      ["pages"],
      { "../spec/docwright.yaml": "mine" },
      "spec/docwright.yaml is there, so this folder is a project already",
    ],
    ["a spec of a person's", ["pages"], { "../spec/openapi.yaml": "mine" }, "spec/openapi.yaml is there"],
    ["a broken package.json", ["pages"], { "../package.json": "{" }, "package.json holds no JSON object"],
    [
      "a folder generated",
      ["pages"],
      { "../generated/mine.ts": "mine" },
      "holds files that docwright did not",
    ],
  ])("changes nothing where it meets %s, and exits with 2", async (_case, sources, files, message) => {
    const folder = createTemporaryFolder();
    for (const [path, text] of Object.entries(files)) {
      const target = join(folder, "pages", path);
      mkdirSync(join(target, ".."), { recursive: true });
      writeFileSync(target, text);
    }
    const before = listFiles(folder);
    const { status, stderr } = await runCli(["init", ...sources], { folder });
    expect({ status, stderr }).toMatchObject({
      status: 2,
      stderr: expect.stringContaining(message) as string,
    });
    expect(listFiles(folder)).toEqual(before);
  });

  it("says why an address cannot be read", async () => {
    const origin = await serveTexts({});
    const folder = createTemporaryFolder();
    const { status, stderr } = await runCli(["init", `${origin}/none.md`], { folder });
    expect(status).toBe(2);
    expect(stderr).toContain(`cannot read ${origin}/none.md: the answer was 404; nothing was written`);
    expect(listFiles(folder)).toEqual([]);
  });
});

describe("docwright SOURCE --out DIR", () => {
  it("makes of a page the package that its project would have", async () => {
    const folder = createPages({ "lamps.md": printPage("Lamps", "/lamps") });
    const args = ["pages/lamps.md", "--out", "client"];
    expect(await runCli(args, { folder })).toMatchObject({ status: 0 });
    await runCli(["init", "pages/lamps.md"], { folder });
    const files = listFiles(join(folder, "generated"));
    expect(listFiles(join(folder, "client"))).toEqual(files);
    for (const path of files)
      expect(readFileSync(join(folder, "client", path), "utf8"), path).toBe(
        readFileSync(join(folder, "generated", path), "utf8"),
      );
  });

  it("leads to the page where a person has it", async () => {
    const page = printPage("Lamps", "/lamps").replace(": string", ": strng");
    const { status, stderr } = await runCli(["pages/lamps.md", "--out", "client"], {
      folder: createPages({ "lamps.md": page }),
    });
    expect({ status, stderr }).toMatchObject({ status: 0 });
    expect(stderr).toMatch(/^pages\/lamps\.md:\d+:\d+: warning: /mu);
  });

  it("says how to come to the file that a message names, where it is one of a project", async () => {
    const page = printPage("Lamps", "/lamps").replace("https://api.lamps.example/v1", "");
    const folder = createPages({ "lamps.md": page, "rooms.md": printPage("Rooms", "/rooms") });
    const { status, stderr } = await runCli(["pages/lamps.md", "--out", "client"], { folder });
    expect({ status, stderr }).toMatchObject({ status: 0 });
    expect(stderr).toContain("  help: State it as `server` in spec/docwright.yaml.\n");
    expect(stderr).toContain("there is no spec/ here: docwright init makes a project of these sources");
    const plain = await runCli(["pages/rooms.md", "--out", "other"], { folder });
    expect(plain.stderr).not.toContain("there is no spec/");
  });

  it("writes nothing where the source is no page", async () => {
    const folder = createPages({ "about.md": "# About\n" });
    const { status, stderr } = await runCli(["pages/about.md", "--out", "client"], { folder });
    expect(status).toBe(2);
    expect(stderr).toContain("pages/about.md is left out");
    expect(existsSync(join(folder, "client"))).toBe(false);
  });
});
