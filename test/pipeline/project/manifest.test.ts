import { describe, expect, it } from "vitest";
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
    ["a file listed twice", "file: loans.txt", "file: books.md", "15:1 sources lists a file twice"],
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
    ["YAML that cannot be parsed", "inference:", "inference: [", "Flow sequence"],
  ])("points at %s", (_case, before, after, problem) => {
    expect(problemsOf(complete.replace(before, after)).join("\n")).toContain(problem);
  });

  it("tells once of a name that is none, with a line that YAML can read", () => {
    const quoted = '4:3 package.name must be an npm package name; for example `name: "@example/lamps"`';
    for (const name of ["Books Client", "node_modules"])
      expect(problemsOf(complete.replace("@example/library", name))).toEqual([quoted]);
  });
});
