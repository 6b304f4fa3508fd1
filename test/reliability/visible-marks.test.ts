import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import {
  compare,
  printChangelog,
  printGithub,
  printGitlab,
  printHtml,
  printJson,
  printJunit,
  printMarkdown,
  printSarif,
  printSummary,
  printTerminal,
  suggestBump,
  type Change,
  type Drift,
} from "../../generator/drift/index.js";
import { readOpenApi, writeOpenApi, writeOpenApiJson } from "../../generator/openapi/index.js";
import type { ApiSpec } from "../../generator/model/index.js";
import { htmlTemplate } from "../drift/support/drift-of.js";
import { createLibraryProject, libraryPage, runCli } from "../support/run-cli.js";

/** Colours and turns around what follows it, and begins a line that a runner of CI would obey. */
const marked = "red\u001b[31m\u0007\u009bm turned\u202e\u2066\u200f\u061c ##[group]x ##vso[task.x]y";
const line = `${marked}\n::notice::z\n  ::notice::z`;

/** What a person or a runner must not get from a document: tabs and line ends alone are no marks. */
const raw = /(?![\t\n])\p{Cc}|[\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/u;
const command = /^\s*::|##\w*\[/mu;

function read(text: string): ApiSpec {
  const { spec } = readOpenApi({ name: "openapi.json", text });
  if (!spec) throw new Error("a spec");
  return spec;
}

/** A spec that says `words` wherever a document can say something, and one property and one operation of that name. */
function createSpec(words: string): ApiSpec {
  const shelf = {
    type: "object",
    description: words,
    properties: {
      [`size ${words}`]: { type: "string", enum: [words, "small"], default: words, description: words },
    },
  };
  const parameter = { name: `q ${words}`, in: "query", description: words, schema: { type: "string" } };
  const answer = { description: words, content: { "application/json": { schema: shelf } } };
  const operation = {
    operationId: "shelves.list",
    summary: words,
    description: words,
    tags: [words],
    parameters: [parameter],
    responses: { "200": answer },
  };
  const path = `/shelves/${words.replaceAll(/[\n{}]/gu, " ")}`;
  const info = { title: `Library ${words}`, version: "1.0.0", description: words };
  return read(JSON.stringify({ openapi: "3.1.0", info, paths: { [path]: { get: operation } } }));
}

function createDrift(): Drift {
  const statement = { document: `page ${marked}.md`, line: 3, text: line };
  const changes = compare(createSpec("plain"), createSpec(line), { exportedNames: true }).map(
    (change): Change => ({ ...change, statement }),
  );
  const [accepted] = changes;
  if (!accepted) throw new Error("a change");
  return {
    base: `git:${marked}`,
    revision: "spec/openapi.yaml",
    changes,
    accepted: [{ change: accepted, entry: { kind: accepted.kind, pointer: accepted.pointer, reason: line } }],
    suggestion: suggestBump(changes),
    apiTitle: `Library ${line}`,
    disputes: [{ symbol: marked, rules: "breaking", compiler: "not breaking", reasons: [line] }],
  };
}

const drift = createDrift();
const file = { file: "spec/openapi.yaml", lineOf: () => ({ line: 1, column: 1 }) };

describe("marks of a document that hide, turn round or command", () => {
  it.each([
    ["the terminal", printTerminal(drift, { width: 40 })],
    ["the summary", printSummary(drift, { width: 40 })],
    ["the comment", printMarkdown(drift)],
    ["the changelog", printChangelog(drift)],
    ["the page", printHtml(drift, htmlTemplate)],
    ["JSON", printJson(drift, file)],
    ["JUnit", printJunit(drift, "breaking")],
    ["SARIF", printSarif(drift, file)],
    ["the report for GitLab", printGitlab(drift, file)],
    ["the spec in YAML", writeOpenApi(createSpec(line))],
    ["the spec in JSON", writeOpenApiJson(createSpec(line))],
  ])("are to be seen in %s", (_output, text) => {
    expect(raw.exec(text)).toBeNull();
    expect(command.exec(text)).toBeNull();
    expect(text).toMatch(/<U\+202E>|&lt;U\+202E|\\u202e/u);
  });

  it("are to be seen in annotations, each of which is one command of docwright's own", () => {
    const annotations = printGithub(drift, file).trimEnd().split("\n");
    expect(annotations).toHaveLength(drift.changes.length + drift.accepted.length);
    for (const annotation of annotations) {
      expect(annotation).toMatch(/^::(?:error|warning|notice) file=spec\/openapi\.yaml,line=1,col=1,title=/u);
      expect(raw.exec(annotation)).toBeNull();
      expect(annotation.slice(2)).not.toMatch(command);
    }
  });

  it.each([
    ["YAML", "openapi.yaml", writeOpenApi],
    ["JSON", "openapi.json", writeOpenApiJson],
  ])("are read back from the spec in %s as they were", (_format, name, write) => {
    const text = write(createSpec(line));
    const { spec } = readOpenApi({ name, text });
    expect(spec?.description).toBe(line);
    expect(spec && write(spec)).toBe(text);
  });

  it("stay what they are for programs that read JSON", () => {
    const { changes } = JSON.parse(printJson(drift, file)) as Pick<Drift, "changes">;
    expect(changes.map(({ place }) => place)).toEqual(drift.changes.map(({ place }) => place));
  });

  it("are to be seen in what the commands print about a page", async () => {
    const folder = createLibraryProject();
    const page = join(folder, libraryPage);
    const text = readFileSync(page, "utf8");
    await runCli(["generate"], { folder });
    writeFileSync(
      page,
      text
        .replaceAll("Lists the books of a branch.", line)
        .replaceAll("How many books a page has.", marked)
        .replaceAll("paperback", `paper ${marked}`)
        .replaceAll("`title: optional string`", `\`title: optional ${marked}\``),
    );
    const shown: string[] = [];
    for (const args of [["read", libraryPage], ["generate"], ["explain", "library.list"], ["drift"]]) {
      const { stderr, stdout } = await runCli(args, { folder });
      for (const text of [stdout, stderr]) {
        shown.push(text);
        expect(raw.exec(text), args.join(" ")).toBeNull();
        expect(command.exec(text), args.join(" ")).toBeNull();
      }
    }
    expect(shown.join("")).toContain("<U+202E>");
  });
});

describe("links", () => {
  const linking =
    "see @team, #12, gh-12, !12, www.library.example, https://library.example and 0123456789abcdef";
  const [change] = drift.changes as readonly [Change];
  const linked: Drift = {
    ...drift,
    changes: [{ ...change, place: linking, statement: { document: "page.md", line: 3, text: linking } }],
    accepted: [],
    disputes: [],
  };

  it("are made by a comment of no word of a document", () => {
    const comment = printMarkdown(linked).replaceAll("\\", "");
    expect(comment).toContain("see @\u200Bteam");
    expect(/see [^\n]+/u.exec(comment)?.[0]).not.toMatch(
      /@\w|[#!]\d|gh-\d|www\.|https?:\/\/|\b[\da-f]{7,40}\b/u,
    );
  });

  it("are made by SARIF of no word of a document", () => {
    const text = printSarif(
      { ...linked, changes: [{ ...change, place: "[here](https://library.example)" }] },
      file,
    );
    const log = JSON.parse(text) as { runs: { results: { message: { text: string } }[] }[] };
    const message = log.runs[0]?.results[0]?.message.text;
    expect(message).toContain("[here] (https://library.example)");
    expect(message).not.toContain("](");
  });
});
