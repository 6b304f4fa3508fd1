import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { basename, join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { init, pull } from "../../../generator/pipeline.js";
import { fitsPattern } from "../../../generator/pipeline/commands/pull-index.js";
import { addSources } from "../../../generator/pipeline/project/manifest.js";
import { listFiles } from "../../support/golden.js";
import { serveTexts } from "../../support/serve-texts.js";
import { createTemporaryFolder } from "../../support/temporary-folder.js";

const page = (name: string) =>
  `# ${name}\n\n## List ${name}\n\n**get** \`/${name}\`\n\n### Returns\n\n- \`id: string\`\n`;

const limits = { maxBytes: 100_000, timeout: 2_000, retries: 1, pause: 1, patience: 100 };

/** Serves on loopback until the test ends; gives the origin. */
async function listen(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
}

/** A site on loopback that counts who asks at once, and answers a known page with 304. */
async function createSite(texts: Record<string, string>) {
  const asked: string[] = [];
  const brought: string[] = [];
  let [open, most] = [0, 0];
  const origin = await listen(({ headers, url = "" }, response) => {
    asked.push(url);
    most = Math.max(most, ++open);
    response.on("close", () => open--);
    const text = texts[url];
    const etag = JSON.stringify(Buffer.from(text ?? "").toString("base64url"));
    // Answered a little later, so that requests of one moment meet.
    setImmediate(() => {
      if (text === undefined) response.writeHead(404).end();
      else if (headers["if-none-match"] === etag) response.writeHead(304).end();
      else {
        brought.push(url);
        response.writeHead(200, { etag }).end(text);
      }
    });
  });
  return { asked, brought, origin, countMost: () => most };
}

/** A project that knows one page of a site, and its index. */
function createProject(origin: string): string {
  const root = createTemporaryFolder();
  mkdirSync(join(root, "spec/sources"), { recursive: true });
  writeFileSync(
    join(root, "spec/docwright.yaml"),
    `api: { title: Garden }
package: { name: garden, version: 1.0.0 }
indexes:
  - url: ${origin}/llms.txt
    pages: /api/**
sources:
  - file: beds.md
    url: ${origin}/api/beds.md
    retrieved: unknown # the first one
`,
  );
  writeFileSync(join(root, "spec/sources/beds.md"), page("beds"));
  return root;
}

const manifestOf = (root: string) => readFileSync(join(root, "spec/docwright.yaml"), "utf8");
const pullNow = (root: string) => pull({ root, today: "2026-07-08", limits });
const kindsOf = ({ outcomes }: Awaited<ReturnType<typeof pull>>) =>
  Object.fromEntries(outcomes.map(({ file, kind }) => [file, kind]));

const index = (...paths: readonly string[]) =>
  `# Garden\n\n## API\n\n${paths.map((path) => `- [${path}](${path})`).join("\n")}\n`;

describe("pull of an index", () => {
  it("adds the pages of the API that fit the pattern, as Markdown where the site has it", async () => {
    const { origin } = await createSite({
      "/llms.txt": index("/api/beds.md", "/api/plants", "/api/about.md", "/blog/news.md"),
      "/api/beds.md": page("beds"),
      "/api/plants": "<!doctype html><html><body><p>Turn on JavaScript</p></body></html>",
      "/api/plants.md": page("plants"),
      "/api/about.md": "# About\n\nWho we are.\n",
      "/blog/news.md": page("news"),
    });
    const root = createProject(origin);
    expect(kindsOf(await pullNow(root))).toEqual({
      "beds.md": "unchanged",
      "plants.md": "new",
      "about.md": "skipped",
    });
    expect(listFiles(join(root, "spec/sources"))).toEqual(["beds.md", "plants.md"]);
    expect(manifestOf(root)).toContain(`    retrieved: unknown # the first one
  - file: "plants.md"
    url: "${origin}/api/plants.md"
    retrieved: 2026-07-08
`);
    expect(kindsOf(await pullNow(root))).toMatchObject({ "beds.md": "unchanged", "plants.md": "unchanged" });
  });

  it("finds pages through the indexes that an index lists", async () => {
    const texts = {
      "/llms.txt": index("/api/plants.md", "/more/llms.txt", "/llms-full.txt"),
      "/more/llms.txt": index("/api/beds.md", "/api/seeds.md", "/llms.txt"),
      "/llms-full.txt": "```\nall pages\n```\n",
      "/api/beds.md": page("beds"),
      "/api/plants.md": page("plants"),
      "/api/seeds.md": page("seeds"),
    };
    const { asked, origin } = await createSite(texts);
    expect(kindsOf(await pullNow(createProject(origin)))).toEqual({
      "beds.md": "unchanged",
      "plants.md": "new",
      "seeds.md": "new",
    });
    expect(asked.filter((url) => url === "/llms.txt")).toHaveLength(1);
  });

  it("takes no page for vanished where an index in the index can't be had", async () => {
    const { origin } = await createSite({
      "/llms.txt": index("/api/plants.md", "/more/llms.txt"),
      "/api/beds.md": page("beds"),
      "/api/plants.md": page("plants"),
    });
    const { outcomes } = await pullNow(createProject(origin));
    expect(outcomes).toContainEqual({
      file: `${origin}/more/llms.txt`,
      kind: "kept",
      detail: "the answer was 404",
    });
    expect(outcomes.filter(({ kind }) => kind === "vanished")).toEqual([]);
  });

  it("sends the password of an index to the pages that it lists, and neither prints nor writes it again", async () => {
    const texts = {
      "/llms.txt": index("/api/beds.md", "/api/plants.md"),
      "/api/beds.md": page("beds"),
      "/api/plants.md": page("plants"),
    };
    const origin = await serveTexts(texts, "reader:s3cret");
    const root = createProject(origin);
    const manifest = manifestOf(root).replace("http://", "http://reader:s3cret@");
    writeFileSync(join(root, "spec/docwright.yaml"), manifest);
    const first = await pullNow(root);
    expect(kindsOf(first)).toEqual({ "beds.md": "unchanged", "plants.md": "new" });
    expect(manifestOf(root)).toContain(`url: "${origin}/api/plants.md"`);
    const second = await pullNow(root);
    expect(kindsOf(second)).toEqual({ "beds.md": "unchanged", "plants.md": "unchanged" });
    expect(JSON.stringify([first.outcomes, second.outcomes])).not.toContain("s3cret");
    expect(manifestOf(root).match(/s3cret/gu)).toHaveLength(1);
  });

  it("reports a page that the index lists no more, and keeps the file", async () => {
    const texts = {
      "/llms.txt": index("/api/plants.md"),
      "/api/beds.md": page("beds"),
      "/api/plants.md": page("plants"),
    };
    const root = createProject((await createSite(texts)).origin);
    const { outcomes } = await pullNow(root);
    expect(outcomes).toContainEqual({
      file: "beds.md",
      kind: "vanished",
      detail: expect.stringMatching(/llms\.txt lists it no more/) as string,
    });
    expect(listFiles(join(root, "spec/sources"))).toContain("beds.md");
  });

  it("asks for at most two pages at once, and after a cut only for what it does not have", async () => {
    const names = Array.from({ length: 45 }, (_, number) => `bed-${String(number)}`);
    const paths = names.map((name) => `/api/${name}.md`);
    const texts: Record<string, string> = Object.fromEntries(
      names.map((name) => [`/api/${name}.md`, page(name)]),
    );
    const site = await createSite({
      ...texts,
      "/llms.txt": index("/api/beds.md", ...paths),
      "/api/beds.md": page("beds"),
    });
    const root = createProject(site.origin);
    await expect(
      pull({
        root,
        today: "2026-07-08",
        limits,
        onPulled: (count) => {
          if (count >= 37) throw new Error("cut");
        },
      }),
    ).rejects.toThrow("cut");
    expect(listFiles(join(root, "spec/sources"))).toHaveLength(37);
    expect(site.countMost()).toBeLessThanOrEqual(2);
    const kinds = Object.values(kindsOf(await pullNow(root)));
    expect(kinds.filter((kind) => kind === "new")).toHaveLength(9);
    expect(kinds.filter((kind) => kind === "unchanged")).toHaveLength(37);
    const written = paths.slice(0, 36);
    expect(site.brought.filter((path) => written.includes(path)).sort()).toEqual(written.sort());
  });

  it("asks for two pages at once, and lists them in the order of the index, whichever comes first", async () => {
    const held: (() => void)[] = [];
    const listener: RequestListener = ({ url = "" }, response) => {
      if (url === "/llms.txt") response.end(index("/api/beds.md", "/api/plants.md", "/api/seeds.md"));
      else if (url === "/api/plants.md") held.push(() => response.end(page("plants")));
      else response.end(page(basename(url, ".md")));
      // It is answered once the one after it has been asked for.
      if (url === "/api/seeds.md") response.on("close", () => held.pop()?.());
    };
    const root = createProject(await listen(listener));
    expect(Object.keys(kindsOf(await pullNow(root)))).toEqual(["beds.md", "plants.md", "seeds.md"]);
    expect(manifestOf(root)).toMatch(/plants\.md(?:.|\n)*seeds\.md/u);
  });

  it("asks the second time whether the index, its indexes and what it passed over changed", async () => {
    const texts: Record<string, string> = {
      "/llms.txt": index("/api/beds.md", "/api/about.md", "/api/shell", "/more/llms.txt", "/llms-full.txt"),
      "/more/llms.txt": index("/api/history.md"),
      "/llms-full.txt": "```\nall pages\n```\n",
      "/api/beds.md": page("beds"),
      "/api/about.md": "# About\n\nWho we are.\n",
      "/api/history.md": "# History\n\nWho we were.\n",
      "/api/shell": "<!doctype html><html><body><p>Turn on JavaScript</p></body></html>",
      "/api/shell.md": "# Shell\n\nWhat a shell is.\n",
    };
    const site = await createSite(texts);
    const root = createProject(site.origin);
    const first = await pullNow(root);
    expect(kindsOf(first)).toEqual({
      "beds.md": "unchanged",
      "about.md": "skipped",
      "shell.md": "skipped",
      "history.md": "skipped",
    });
    expect(site.brought.sort()).toEqual(Object.keys(texts).sort());
    site.brought.length = 0;
    expect((await pullNow(root)).outcomes).toEqual(
      first.outcomes.map((one) => (one.kind === "unchanged" ? { ...one, detail: "not modified" } : one)),
    );
    expect(site.brought).toEqual([]);

    texts["/api/shell.md"] = page("shells");
    texts["/api/history.md"] = page("histories");
    expect(kindsOf(await pullNow(root))).toMatchObject({ "shell.md": "new", "history.md": "new" });
    expect(site.brought.sort()).toEqual(["/api/history.md", "/api/shell.md"]);
  });

  it("looks at the page itself where the Markdown beside it is gone", async () => {
    const texts: Record<string, string> = {
      "/llms.txt": index("/api/beds.md", "/api/seeds"),
      "/api/beds.md": page("beds"),
      "/api/seeds": `<!doctype html><html><body>${page("seeds").replaceAll(/^.+$/gmu, "<p>$&</p>")}</body></html>`,
      "/api/seeds.md": "# Seeds\n\nTo be written.\n",
    };
    const root = createProject((await createSite(texts)).origin);
    expect(kindsOf(await pullNow(root))).toMatchObject({ "seeds.md": "skipped" });
    delete texts["/api/seeds.md"];
    expect(kindsOf(await pullNow(root))).toMatchObject({ "seeds.md": "new" });
  });

  it("gives no new page the name of a file that somebody keeps beside the sources", async () => {
    const { origin } = await createSite({
      "/llms.txt": index("/api/beds.md", "/api/plants.md"),
      "/api/beds.md": page("beds"),
      "/api/plants.md": page("plants"),
    });
    const root = createProject(origin);
    writeFileSync(join(root, "spec/sources/plants.md"), "my notes");
    expect(kindsOf(await pullNow(root))).toMatchObject({ "plants-2.md": "new" });
    expect(readFileSync(join(root, "spec/sources/plants.md"), "utf8")).toBe("my notes");
  });

  it("asks after init only for what changed since", async () => {
    const texts = {
      "/llms.txt": index("/api/beds.md", "/api/plants", "/more/llms.txt"),
      "/more/llms.txt": index("/api/seeds.md"),
      "/api/beds.md": page("beds"),
      "/api/plants": `<!doctype html><html><body>${page("plants").replaceAll(/^.+$/gmu, "<p>$&</p>")}</body></html>`,
      "/api/seeds.md": page("seeds").replaceAll("\n", "\r\n"),
    };
    const site = await createSite(texts);
    const root = createTemporaryFolder();
    const options = { root, today: "2026-07-08", onProgress: () => undefined };
    const ask = (_question: string, proposal: string) => Promise.resolve(proposal);
    await init({ ...options, sources: [`${site.origin}/llms.txt`], ask });
    const manifest = manifestOf(root).replaceAll(/^# (?=indexes:| {2}- url:| {4}pages:)/gmu, "");
    writeFileSync(join(root, "spec/docwright.yaml"), manifest);
    expect(site.brought).toHaveLength(5);
    site.brought.length = 0;
    const { outcomes } = await pullNow(root);
    expect(outcomes.map(({ detail }) => detail)).toEqual(["not modified", "not modified", "not modified"]);
    expect(site.brought).toEqual([]);
  });

  it("says why an index cannot be read, and pulls the rest", async () => {
    const { origin } = await createSite({ "/llms.txt": "<html></html>", "/api/beds.md": page("beds") });
    const root = createProject(origin);
    expect(kindsOf(await pullNow(root))).toEqual({ "beds.md": "unchanged", [`${origin}/llms.txt`]: "kept" });
  });
});

describe("a pattern of pages", () => {
  it.each([
    ["/docs/**", "https://a.example/docs/api/beds", true],
    ["/docs/*", "https://a.example/docs/api/beds", false],
    ["/docs/*/beds.md", "https://a.example/docs/api/beds.md?x=1", true],
    ["/docs/a.c", "https://a.example/docs/abc", false],
    [undefined, "https://a.example/", true],
  ])("%s for %s: %s", (pattern, address, fits) => {
    expect(fitsPattern(address, pattern)).toBe(fits);
  });
});

describe("the manifest with further sources", () => {
  const added = [{ file: "new.md", url: "https://a.example/new.md" }];
  it.each([
    ["at the end of the file", "sources:\n- file: a.md", 'sources:\n- file: a.md\n- file: "new.md"\n'],
    [
      "before what follows",
      "sources:\n    - file: a.md\n\n# end\npages: {}\n",
      '    - file: a.md\n    - file: "new.md"\n',
    ],
    [
      "with the line ends of the file",
      "sources:\r\n- file: a.md\r\n",
      '- file: a.md\r\n- file: "new.md"\r\n',
    ],
    ["in a list on one line", "sources: [{ file: a.md }]\n", "{ file: new.md, "],
  ])("has them %s", (_case, text, expected) => {
    const result = addSources(text, added, "2026-07-08");
    expect(result).toContain(expected);
    expect(result).toContain("retrieved: 2026-07-08");
  });
});
