import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer, type RequestListener } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { pull } from "../../../generator/pipeline.js";
import { createTemporaryFolder } from "../../support/temporary-folder.js";

const page = (title: string) =>
  `# Books\n\n## ${title}\n\n**get** \`/books\`\n\n### Returns\n\n- \`id: string\`\n\n### Example\n\n\`\`\`http\ncurl https://example.com/books\n\`\`\`\n`;

const limits = { maxBytes: 100_000, timeout: 300, retries: 1, pause: 1, patience: 2000 };

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/books.md`;
}

/** A project with one document, whose address is `url`. */
function createProject(url: string): string {
  const root = createTemporaryFolder();
  mkdirSync(join(root, "spec/sources"), { recursive: true });
  writeFileSync(
    join(root, "spec/docwright.yaml"),
    `api: { title: Library }
package: { name: library, version: 1.0.0 }
sources:
  - file: books.md # the only one
    dialect: reference-markdown
    url: ${url}
    retrieved: unknown
    rank: 1
`,
  );
  writeFileSync(join(root, "spec/sources/books.md"), page("List books"));
  return root;
}

const source = (root: string) => readFileSync(join(root, "spec/sources/books.md"), "utf8");
const pullNow = (root: string) => pull({ root, today: "2026-07-08", limits });

describe("pull", () => {
  it("replaces a page that changed, notes the date, and changes nothing else in the manifest", async () => {
    const root = createProject(await serve((_request, response) => response.end(page("List all books"))));
    const { outcomes } = await pullNow(root);
    expect(outcomes).toEqual([{ file: "books.md", kind: "changed", detail: "1 line added, 1 removed" }]);
    expect(source(root)).toBe(page("List all books"));
    const manifest = readFileSync(join(root, "spec/docwright.yaml"), "utf8");
    expect(manifest).toContain("- file: books.md # the only one");
    expect(manifest).toContain("retrieved: 2026-07-08\n");
  });

  it("keeps the page where the answer was merged by halves", async () => {
    const halves = `<<<<<<< HEAD\n${page("List books")}\n=======\n${page("List all books")}\n>>>>>>> other\n`;
    const root = createProject(await serve((_request, response) => response.end(halves)));
    const { outcomes } = await pullNow(root);
    expect(outcomes).toMatchObject([
      { file: "books.md", kind: "kept", detail: "the answer has the markers of a merge conflict" },
    ]);
    expect(source(root)).toBe(page("List books"));
  });

  it("asks for a page as it is: of one that is compressed and cut short, fetch gives the beginning", async () => {
    const whole = page("List all books");
    const listener: RequestListener = ({ headers }, response) => {
      if (headers["accept-encoding"] === "identity") return response.end(whole);
      const compressed = gzipSync(whole);
      response.setHeader("content-encoding", "gzip");
      return response.end(compressed.subarray(0, compressed.length / 2));
    };
    const root = createProject(await serve(listener));
    await pullNow(root);
    expect(source(root)).toBe(whole);
  });

  it("replaces a page of types, which documents no operation", async () => {
    const types = (name: string) =>
      `# Books\n\n## Domain types\n\n### Book\n\n- \`Book object\`\n\n  - \`${name}: string\`\n`;
    const root = createProject(await serve((_request, response) => response.end(types("title"))));
    writeFileSync(join(root, "spec/sources/books.md"), types("name"));
    expect((await pullNow(root)).outcomes).toMatchObject([{ file: "books.md", kind: "changed" }]);
    expect(source(root)).toBe(types("title"));
  });

  it("keeps the text of a page of HTML, and asks for it no more than for any other", async () => {
    const html = page("List all books").replaceAll(/^.*$/gm, (line) =>
      line === "" ? "<br>" : `<p>${line}</p>`,
    );
    const seen: (string | undefined)[] = [];
    const url = await serve((request, response) => {
      seen.push(request.headers["if-none-match"]);
      const isKnown = request.headers["if-none-match"] !== undefined;
      response
        .writeHead(isKnown ? 304 : 200, { etag: '"v1"' })
        .end(isKnown ? "" : `<!doctype html><html><body>${html}</body></html>`);
    });
    const root = createProject(url);
    expect((await pullNow(root)).outcomes).toMatchObject([{ kind: "changed" }]);
    expect(source(root)).toContain("\n**get** `/books`\n");
    expect(source(root)).not.toContain("<p>");
    expect((await pullNow(root)).outcomes).toMatchObject([{ kind: "unchanged", detail: "not modified" }]);
    expect(seen).toEqual([undefined, '"v1"']);
  });

  it("asks whether the page changed the second time, and names itself", async () => {
    const seen: (string | undefined)[] = [];
    const url = await serve((request, response) => {
      seen.push(request.headers["if-none-match"]);
      expect(request.headers["user-agent"]).toMatch(/docwright/);
      response
        .writeHead(seen.length === 1 ? 200 : 304, { etag: '"v1"' })
        .end(seen.length === 1 ? page("List books") : "");
    });
    const root = createProject(url);
    await pullNow(root);
    const { outcomes } = await pullNow(root);
    expect(seen).toEqual([undefined, '"v1"']);
    expect(outcomes).toEqual([{ file: "books.md", kind: "unchanged", detail: "not modified" }]);
  });

  it.each<[string, RequestListener, RegExp]>([
    [
      "a log-in page",
      (_, response) => response.end("<html><form>Log in</form></html>"),
      /not a page of the dialect/,
    ],
    [
      "the page of an SDK",
      (_, response) => response.end(readFileSync("test/fixtures/misread-pages/18-java-page.md")),
      /the answer is the Java page of an operation; name the address of its HTTP page/,
    ],
    ["an empty shell", (_, response) => response.end(""), /not a page of the dialect/],
    ["a part of a page", (_, response) => response.writeHead(206).end(page("List")), /the answer was 206/],
    [
      "nothing new, unasked",
      (_, response) => response.writeHead(304).end(),
      /the answer was 304, and nothing/,
    ],
    [
      "a pause that is too long",
      (_, response) => response.writeHead(503, { "retry-after": "3600" }).end(),
      /the answer was 503, to be asked again in 3600 s/,
    ],
    ["an error page", (_, response) => response.writeHead(404).end("gone"), /the answer was 404/],
    ["a page without end", (_, response) => response.end("x".repeat(200_000)), /larger than 100000 bytes/],
    ["no answer", () => undefined, /no answer within 300 ms/],
    ["bytes that are no text", (_, response) => response.end(Buffer.from([0x61, 0xff])), /byte 1/],
  ])("keeps the old file when the answer is %s", async (_case, listener, detail) => {
    const root = createProject(await serve(listener));
    const { outcomes } = await pullNow(root);
    expect(outcomes).toEqual([
      { file: "books.md", kind: "kept", detail: expect.stringMatching(detail) as string },
    ]);
    expect(source(root)).toBe(page("List books"));
  });

  it("tries again when the server is busy", async () => {
    let requests = 0;
    const url = await serve((_request, response) => {
      requests += 1;
      response.writeHead(requests === 1 ? 503 : 200).end(page("List all books"));
    });
    const { outcomes } = await pullNow(createProject(url));
    expect(outcomes[0]?.kind).toBe("changed");
    expect(requests).toBe(2);
  });

  it("leaves the manifest as somebody edited it meanwhile, and touches it only after a change", async () => {
    let edit: () => void = () => undefined;
    const answers = [page("List all books"), page("List all books")];
    const url = await serve((_request, response) => {
      edit();
      response.end(answers.shift());
    });
    const root = createProject(url);
    const manifest = join(root, "spec/docwright.yaml");
    edit = () => {
      writeFileSync(
        manifest,
        readFileSync(manifest, "utf8").replace("title: Library", "title: Good Library"),
      );
    };
    await pullNow(root);
    expect(readFileSync(manifest, "utf8")).toContain("title: Good Library");
    expect(readFileSync(manifest, "utf8")).toContain("retrieved: 2026-07-08");
    edit = () => {
      writeFileSync(manifest, readFileSync(manifest, "utf8").replaceAll("\n", "\r\n"));
    };
    await pull({ root, today: "2027-01-01", limits });
    expect(readFileSync(manifest, "utf8")).toMatch(/retrieved: 2026-07-08\r\n/);
  });

  it("asks for the whole page where another text is on disk than the one that its validators came with", async () => {
    const seen: (string | undefined)[] = [];
    const url = await serve((request, response) => {
      seen.push(request.headers["if-none-match"]);
      response.writeHead(200, { etag: '"v2"' }).end(page("List all books"));
    });
    const root = createProject(url);
    await pullNow(root);
    writeFileSync(join(root, "spec/sources/books.md"), page("List books"));
    const { outcomes } = await pullNow(root);
    expect(seen).toEqual([undefined, undefined]);
    expect(outcomes[0]?.kind).toBe("changed");
    expect(source(root)).toBe(page("List all books"));
  });

  it.each<[string, (path: string) => void]>([
    [
      "a link",
      (path) => {
        symlinkSync("/nowhere", path);
      },
    ],
    [
      "a folder",
      (path) => {
        mkdirSync(path);
      },
    ],
    [
      "no regular file",
      (path) => {
        execFileSync("mkfifo", [path]);
      },
    ],
  ])("fetches nothing where %s lies in the place of a page, and goes on", async (kind, put) => {
    let asked = 0;
    const root = createProject(
      await serve((_request, response) => {
        asked += 1;
        response.end(page("List books"));
      }),
    );
    rmSync(join(root, "spec/sources/books.md"));
    put(join(root, "spec/sources/books.md"));
    const detail = `${kind} lies in its place, which stays as it is`;
    expect((await pullNow(root)).outcomes).toEqual([{ file: "books.md", kind: "kept", detail }]);
    expect(asked).toBe(0);
  });

  describe("of a page in a dialect of the project's own, which it does not load", () => {
    const own = "Garden beds: state dug or sown, rows of beans, peas and lettuce\n";
    const logIn =
      "<html><body><h1>Welcome back</h1><form>Enter your password to continue</form></body></html>";

    it.each([
      ["takes a page that was edited", "dialect: table-page", own, own.replace("peas", "leeks"), "changed"],
      ["takes one whose dialect is to be recognised", "", own, own.replace("peas", "leeks"), "changed"],
      ["takes the first", "dialect: table-page", undefined, own, "changed"],
      ["refuses a log-in page", "dialect: table-page", own, logIn, "kept"],
      ["refuses a log-in page where the dialect is to be recognised", "", own, logIn, "kept"],
      ["refuses an empty page", "dialect: table-page", undefined, "\n", "kept"],
      ["checks a page of a dialect that it knows", "dialect: reference-markdown", own, own, "unchanged"],
      ["refuses another in a dialect that it knows", "dialect: reference-markdown", own, `${own}.`, "kept"],
    ])("%s", async (_case, dialect, before, answer, kind) => {
      const root = createProject(await serve((_request, response) => response.end(answer)));
      const file = join(root, "spec/docwright.yaml");
      const manifest = readFileSync(file, "utf8").replace(
        / {4}dialect: .*\n/u,
        dialect && `    ${dialect}\n`,
      );
      writeFileSync(file, `${manifest}dialects: [./table-page.js]\n`);
      writeFileSync(join(root, "spec/table-page.js"), "throw new Error('it was loaded');\n");
      if (before === undefined) rmSync(join(root, "spec/sources/books.md"));
      else writeFileSync(join(root, "spec/sources/books.md"), before);
      expect((await pullNow(root)).outcomes).toMatchObject([{ kind }]);
    });
  });

  it("waits as long as the server asks it to", async () => {
    const times: number[] = [];
    const url = await serve((_request, response) => {
      times.push(Date.now());
      if (times.length === 1) response.writeHead(429, { "retry-after": "1" }).end();
      else response.end(page("List all books"));
    });
    const { outcomes } = await pullNow(createProject(url));
    expect(outcomes[0]?.kind).toBe("changed");
    expect((times[1] ?? 0) - (times[0] ?? 0)).toBeGreaterThan(900);
  });

  it("says that it waits for a page", async () => {
    const url = await serve((_request, response) => {
      setTimeout(() => response.end(page("List books")), 100);
    });
    const stalled: string[] = [];
    const onStall = (file: string) => stalled.push(file);
    await pull({ root: createProject(url), today: "2026-07-08", limits, onStall, stallAfter: 10 });
    expect(stalled).toEqual(["books.md"]);
  });

  it("sends the password of an address, and neither prints nor writes it", async () => {
    const seen: (string | undefined)[] = [];
    const url = await serve((request, response) => {
      seen.push(request.headers.authorization);
      response.destroy();
    });
    const root = createProject(url.replace("http://", "http://reader:s3cret@"));
    const result = await pullNow(root);
    expect(seen[0]).toBe(`Basic ${Buffer.from("reader:s3cret").toString("base64")}`);
    expect(JSON.stringify(result.outcomes)).not.toContain("s3cret");
  });

  it("goes through the proxy of the environment, unless the host is exempt", async () => {
    const asked: (string | undefined)[] = [];
    const proxy = await serve((request, response) => {
      asked.push(request.url);
      response.end(page("List all books"));
    });
    vi.stubEnv("NO_PROXY", "127.0.0.1");
    vi.stubEnv("HTTP_PROXY", new URL(proxy).origin);
    onTestFinished(() => {
      vi.unstubAllEnvs();
    });
    const direct = await serve((_request, response) => response.end(page("List all books")));
    expect((await pullNow(createProject(direct))).outcomes[0]?.kind).toBe("changed");
    expect(asked).toEqual([]);
    const { outcomes } = await pullNow(createProject("http://books.example/books.md"));
    expect(outcomes[0]?.kind).toBe("changed");
    expect(asked).not.toEqual([]);
  });
});
