import { describe, expect, it, vi } from "vitest";
import { parse, parseDocument } from "yaml";
import { findPosition } from "../../../generator/diagnostics.js";
import { readManifest } from "../../../generator/pipeline/project/manifest.js";

const complete = `api:
  title: Library
package:
  name: "@example/library"
  version: 1.2.3
client:
  options: { branch_id: branchId }
  credentials:
    - - { header: Authorization, option: token, environment: LIBRARY_TOKEN }
pages:
  operation: https://example.com{resources}/{method}
  resource: /{name}
inference:
  off: [bounds-from-prose]
sources:
  - { file: books.md, dialect: reference-markdown, url: https://example.com/books, retrieved: 2026-05-01, rank: 1 }
  - { file: loans.txt, dialect: python-page, rank: 2, pending: true }
`;

function problemsOf(text: string): string[] {
  return readManifest({ name: "docwright.yaml", text }).diagnostics.map(({ at, message }) => {
    const { column, line } = findPosition(text, at?.start ?? 0);
    return `${String(line)}:${String(column)} ${message.replace("spec/docwright.yaml: ", "")}`;
  });
}

describe("readManifest", () => {
  it("a hundred thousand brackets are an error with the place where they are too many", () => {
    expect(problemsOf("[".repeat(100_000))).toEqual([
      expect.stringMatching(/^1:4\d\d it is nested too deeply$/u),
    ]);
  });

  it("a key that is a list is an error with its place, and no warning of the process beside it", () => {
    const warn = vi.spyOn(process, "emitWarning");
    expect(problemsOf(`${complete}? [a, b]\n: c\n`)).toEqual([
      expect.stringContaining("[ a, b ] is not a member of the manifest"),
    ]);
    expect(warn).not.toHaveBeenCalled();
  });

  it("a tag that nobody knows is an error with its place, and its value no text", () => {
    expect(problemsOf(complete.replace("title: Library", "title: !secret Library"))).toEqual([
      "2:10 nobody knows this tag; write the value without it",
    ]);
  });

  it("reads every member", () => {
    expect(readManifest({ name: "docwright.yaml", text: complete })).toMatchObject({
      diagnostics: [],
      manifest: {
        project: {
          title: "Library",
          version: "1.2.3",
          package: "@example/library",
          clientOptions: { branch_id: "branchId" },
          credentials: [[{ header: "Authorization", option: "token", environment: "LIBRARY_TOKEN" }]],
          pages: { operation: "https://example.com{resources}/{method}", resource: "/{name}" },
          disabledRules: ["bounds-from-prose"],
        },
        sources: [
          {
            file: "books.md",
            dialect: "reference-markdown",
            url: "https://example.com/books",
            retrieved: "2026-05-01",
            rank: 1,
            isPending: false,
          },
          { file: "loans.txt", dialect: "python-page", rank: 2, isPending: true },
        ],
      },
    });
  });

  it("takes the dialect from the document, and the rank from the list, where they are left out", () => {
    const text = complete.replaceAll(/ dialect: [\w-]+,|, rank: \d/g, "");
    expect(readManifest({ name: "docwright.yaml", text }).manifest?.sources).toEqual([
      {
        file: "books.md",
        url: "https://example.com/books",
        retrieved: "2026-05-01",
        rank: 1,
        isPending: false,
      },
      { file: "loans.txt", rank: 2, isPending: true },
    ]);
  });

  it("reads what npm is to be told", () => {
    const facts = `  version: 1.2.3
  private: false
  license: Apache-2.0
  author: Ada Example <ada@example.com>
  repository: https://git.example.com/library
  keywords: [books]
  publishConfig: { access: public }
`;
    const text = complete.replace("  version: 1.2.3\n", facts);
    expect(readManifest({ name: "docwright.yaml", text }).manifest?.project.npm).toEqual({
      private: false,
      license: "Apache-2.0",
      author: "Ada Example <ada@example.com>",
      repository: "https://git.example.com/library",
      keywords: ["books"],
      publishConfig: { access: "public" },
    });
    const wrong = text.replace("access: public", "access: all");
    expect(problemsOf(wrong).join("\n")).toContain(
      "package.publishConfig.access must be public or restricted",
    );
  });

  it.each([
    ["a rank that is no number", "rank: 2", "rank: two", "17:46 sources.1.rank must be a number"],
    ["a version that is none", "version: 1.2.3", "version: newest", "5:3 package.version must be a version"],
    [
      "a path out of spec/sources",
      "file: books.md",
      "file: ../x.md",
      "16:7 sources.0.file must be a path below",
    ],
    [
      "a member that nobody knows",
      "title: Library",
      "title: Library\n  colour: red",
      "3:3 api.colour is not a member of the manifest",
    ],
    [
      "a text where members go",
      "inference:\n  off: [bounds-from-prose]",
      "inference: integers",
      "13:1 inference must hold members, such as off",
    ],
    ["a file listed twice", "file: loans.txt", "file: books.md", "17:5 sources.1 is listed already"],
    [
      "a member that is missing",
      "file: loans.txt, ",
      "",
      "17:5 sources.1.file is missing; for example `file: lamps.md`",
    ],
    [
      "a member that is nearly one",
      "inference:",
      "inferences:",
      "13:1 inferences is not a member of the manifest; did you mean inference?",
    ],
    [
      "a member that is of another kind, with a line that would be right",
      "version: 1.2.3",
      "version: 1",
      "5:3 package.version must be a text; for example `version: 0.1.0`",
    ],
    [
      "YAML that cannot be parsed, without saying its place twice",
      "inference:\n",
      "inference: [\n",
      "15:1 it is not YAML: Flow sequence in block collection must be sufficiently indented and end with a ]",
    ],
    ["a second document", "sources:", "---\nsources:", "15:1 a second document begins here"],
    [
      "one way to authenticate that is no list",
      "    - - { header: Authorization, option: token, environment: LIBRARY_TOKEN }",
      "    - { header: Authorization, option: token, environment: LIBRARY_TOKEN }",
      '9:7 client.credentials.0 must be a list of headers, even of one; for example `- [{"header":"Authorization","option":"apiToken"}]`',
    ],
    [
      "a name of an option that is none, with a line that would be right",
      "branch_id: branchId",
      "branch_id: branch-id",
      "7:14 client.options.branch_id must be a JavaScript identifier; for example `branch_id: houseId`",
    ],
    [
      "a document that is a text alone",
      "{ file: loans.txt, dialect: python-page, rank: 2, pending: true }",
      "loans.txt",
      'must hold members, such as file, dialect, url, retrieved, rank, pending; for example `- {"file":"lamps.md"}`',
    ],
    [
      "a name that Node.js keeps for a module of its own",
      '"@example/library"',
      "dns",
      "4:3 package.name must not be the name of a module of Node.js",
    ],
  ])("points at %s", (_case, before, after, problem) => {
    expect(problemsOf(complete.replace(before, after)).join("\n")).toContain(problem);
  });

  it("tells once of a name that is none, with a line that YAML can read", () => {
    const quoted = '4:3 package.name must be an npm package name; for example `name: "@example/lamps"`';
    for (const name of ["Books Client", "node_modules"])
      expect(problemsOf(complete.replace("@example/library", name))).toEqual([quoted]);
  });

  it.each([
    ["nothing", ""],
    ["a comment", "# soon\n"],
    ["a text", "library"],
    ["a list", "- library.md\n"],
  ])("tells once of %s where a manifest goes, with one that would be right", (_case, text) => {
    const [problem = "", ...others] = problemsOf(text);
    expect(others).toEqual([]);
    expect(problem).toMatch(/^1:1 the manifest must hold members, such as api, package, client/u);
    const example = /; for example `(.*)`$/u.exec(problem)?.[1] ?? "";
    expect(problemsOf(example)).toEqual([]);
  });

  it("tells once of a list where members go", () => {
    expect(problemsOf(complete.replace("  title: Library", "  - title: Library"))).toEqual([
      '1:1 api must hold members, such as title, description, server; for example `api: {"title":"Lamps API"}`',
    ]);
  });

  it("says in its own words what each member must be", () => {
    const places: (readonly PropertyKey[])[] = [];
    const collect = (value: unknown, path: readonly PropertyKey[]): void => {
      places.push(path);
      if (typeof value !== "object" || value === null) return;
      for (const [key, member] of Object.entries(value))
        collect(member, [...path, Array.isArray(value) ? Number(key) : key]);
    };
    collect(parse(complete), []);
    for (const path of places)
      for (const wrong of [null, true, "two words", { colour: "red" }, [[]]]) {
        const document = parseDocument(complete);
        if (path.length === 0) document.contents = document.createNode(wrong) as never;
        else document.setIn(path, wrong);
        const text = `${path.map(String).join(".")}: ${JSON.stringify(wrong)}`;
        expect(problemsOf(String(document)).join("\n"), text).not.toMatch(/Invalid|Expected|received/u);
      }
  });
});
