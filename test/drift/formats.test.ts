import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { describe, expect, it } from "vitest";
import {
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
  type Change,
  type Drift,
  type FileOptions,
} from "../../generator/drift/index.js";
import { describeGolden } from "../support/golden.js";
import { documentWith } from "./support/carriers.js";
import { compareDocuments } from "./support/judge-on-wire.js";
import { driftOf, driftOfFolder, findLineIn, htmlTemplate } from "./support/drift-of.js";

const folder = "test/fixtures/drift/formats";
const mixed = driftOfFolder(join(folder, "mixed"));
const noDrift = driftOf([]);
const anywhere: FileOptions = { file: "spec/openapi.yaml", lineOf: () => undefined };

describeGolden("every format", folder, (caseFolder) => {
  const drift = driftOfFolder(caseFolder);
  const lineOf = findLineIn(readFileSync(join(caseFolder, "revision.yaml"), "utf8"));
  return {
    "terminal.txt": printTerminal(drift, { width: 80 }),
    "summary.txt": printSummary(drift, { width: 80 }),
    "comment.md": printMarkdown(drift),
    "drift.json": printJson(drift, { file: "spec/openapi.yaml", lineOf }),
    "drift.html": printHtml(drift, htmlTemplate),
    "annotations.txt": printGithub(drift, { file: "spec/openapi.yaml", lineOf }),
    "junit.xml": printJunit(drift, "breaking"),
    "drift.sarif": printSarif(drift, { file: "spec/openapi.yaml", lineOf }),
    "gl-code-quality-report.json": printGitlab(drift, { file: "spec/openapi.yaml", lineOf }),
    "CHANGELOG.md": printChangelog(drift, { version: "2.0.0", date: "2026-01-31" }),
  };
});

it("names an accepted change as the file of accepted drift does", () => {
  const [change] = mixed.changes as readonly [Change];
  const { kind, pointer } = change;
  const entry = { kind, pointer, reason: "agreed" };
  const drift = { ...driftOf([]), accepted: [{ change, entry }] };
  const others = { ...mixed, accepted: drift.accepted };
  expect(printTerminal(others)).toContain(`agreed [${kind} ${pointer}]`);
  expect(printHtml(drift, htmlTemplate)).toContain(`agreed <code>${kind} ${pointer}</code>`);
});

it("knows the document itself by a name", () => {
  const place = (text: string) => compareDocuments(documentWith({}), documentWith({}, { "x-a": text }));
  expect(place("b").map((change) => change.place)).toEqual(["the API"]);
});

describe.each([
  ["the terminal", (drift: Drift) => printTerminal(drift)],
  ["the comment", (drift: Drift) => printMarkdown(drift).replaceAll(/[*\\]/gu, "")],
  ["the page", (drift: Drift) => printHtml(drift, htmlTemplate)],
  ["the annotations", (drift: Drift) => printGithub(drift, anywhere)],
  ["the JUnit report", (drift: Drift) => printJunit(drift, "breaking")],
  ["the SARIF log", (drift: Drift) => printSarif(drift, anywhere)],
  ["the code quality report", (drift: Drift) => printGitlab(drift, anywhere)],
  ["the changelog", (drift: Drift) => printChangelog(drift).replaceAll("\\", "")],
])("each change in %s", (_name, print) => {
  const printOne = (change: Change) => print(driftOf([change]));

  it.each(mixed.changes.map((change) => [`${change.kind} at ${change.place}`, change] as const))(
    "has kind and pointer: %s",
    (_change, change) => {
      const printed = printOne(change);
      expect(printed).toContain(change.kind);
      expect(printed).toContain(change.pointer);
    },
  );

  it("has both verdicts, and who gave it other levels than the rules do", () => {
    const [change] = mixed.changes as readonly [Change];
    const byRules = { wire: "safe", types: "safe" } as const;
    const adjusted = { ...change, wire: "risky", types: "none", byRules, adjusted: "by hand" } as const;
    const printed = printOne(adjusted);
    expect(printed).toMatch(/wire\W+(?:<\/dt><dd>)?risky/u);
    expect(printed).toMatch(/types\W+(?:<\/dt><dd>)?none/u);
    expect(printed).toContain("by hand; by the rules wire safe, types safe");
  });
});

describe("the terminal", () => {
  it("stays within the width", () => {
    const lines = printTerminal(mixed, { width: 60 }).split("\n");
    expect(lines.filter((line) => line.length > 60)).toEqual([]);
  });

  it("is coloured only when asked", () => {
    expect(printTerminal(mixed, { color: true })).toContain("\u001B[31;1m");
    expect(printTerminal(mixed)).not.toContain("\u001B");
  });

  it("says in one line that there is no drift", () => {
    expect(printTerminal(noDrift)).toBe("No drift between git:HEAD and spec/openapi.yaml.\n");
  });
});

describe("the JSON", () => {
  const ajv = new Ajv2020({ strict: true, allErrors: true });
  formats.default(ajv);
  const schema = JSON.parse(readFileSync("templates/drift.schema.json", "utf8")) as object;
  const validate = ajv.compile(schema);
  const accepted: Drift = {
    ...mixed,
    changes: mixed.changes.slice(1).map((change) => ({
      ...change,
      cause: "api-changed",
      statement: { document: "page.md", line: 3, text: "A sentence." },
    })),
    accepted: mixed.changes.slice(0, 1).map((change) => ({
      change,
      entry: { kind: change.kind, pointer: change.pointer, reason: "Agreed.", expires: "2026-12-31" },
    })),
  };

  it.each([
    ["of a mixed drift", mixed],
    ["of no drift", noDrift],
    ["with causes and accepted changes", accepted],
    [
      "with a dispute",
      {
        ...noDrift,
        disputes: [{ symbol: "logs.get", rules: "breaking", compiler: "not breaking", reasons: [] }],
      } satisfies Drift,
    ],
  ])("%s conforms to its schema", (_name, drift) => {
    validate(JSON.parse(printJson(drift)));
    expect(validate.errors).toBeNull();
  });
});

describe("SARIF", () => {
  const published = "node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json";
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  formats.default(ajv);
  // Ajv reads later versions of JSON Schema than the one that the schema names, with which it is at one otherwise.
  const versions = ["$schema", "id"];
  const members = Object.entries(JSON.parse(readFileSync(published, "utf8")) as object);
  const validate = ajv.compile(Object.fromEntries(members.filter(([name]) => !versions.includes(name))));
  const file = { file: "spec/open api.yaml", lineOf: () => ({ line: 3, column: 5 }) };

  it.each([
    ["of a mixed drift", mixed],
    ["of no drift", noDrift],
    [
      "with an accepted change",
      {
        ...noDrift,
        accepted: mixed.changes.map((change) => ({
          change,
          entry: { kind: change.kind, pointer: change.pointer, reason: "Agreed." },
        })),
      },
    ],
  ])("%s conforms to the schema that OASIS published", (_name, drift) => {
    validate(JSON.parse(printSarif(drift, file)));
    expect(validate.errors).toBeNull();
  });

  it("suppresses what is accepted, and says why", () => {
    const [change] = mixed.changes;
    if (!change) throw new Error("a change");
    const entry = { kind: change.kind, pointer: change.pointer, reason: "Agreed." };
    const log = printSarif({ ...noDrift, accepted: [{ change, entry }] }, file);
    expect(JSON.parse(log)).toMatchObject({
      runs: [{ results: [{ suppressions: [{ kind: "external", justification: "accepted: Agreed." }] }] }],
    });
  });
});

describe("the code quality report", () => {
  it("has what GitLab asks of each finding, and no fingerprint twice", () => {
    const twice = driftOf([...mixed.changes, ...mixed.changes]);
    const findings = JSON.parse(printGitlab(twice, anywhere)) as Record<string, unknown>[];
    for (const finding of findings) {
      expect(finding).toEqual({
        description: expect.any(String) as string,
        check_name: expect.any(String) as string,
        fingerprint: expect.stringMatching(/^[0-9a-f]{16}$/u) as string,
        severity: expect.stringMatching(/^(?:info|minor|major|critical|blocker)$/u) as string,
        location: { path: "spec/openapi.yaml", lines: { begin: expect.any(Number) as number } },
      });
    }
    expect(new Set(findings.map(({ fingerprint }) => fingerprint)).size).toBe(findings.length);
  });

  it("has the same fingerprint for a change whatever else changed", () => {
    const fingerprints = (drift: Drift) =>
      (
        JSON.parse(printGitlab(drift, anywhere)) as {
          fingerprint: string;
        }[]
      ).map(({ fingerprint }) => fingerprint);
    const all = fingerprints(mixed);
    const [last] = mixed.changes.slice(-1);
    expect(all).toEqual(expect.arrayContaining(fingerprints(driftOf(last ? [last] : []))));
  });
});

describe("the Markdown", () => {
  const [change] = mixed.changes as readonly [Change];
  const many = Array.from({ length: 5_000 }, (_, index) => ({
    ...change,
    place: `${change.place} ${String(index)}`,
  }));

  it("fits into one comment, and counts what it leaves out", () => {
    const text = printMarkdown(driftOf(many));
    expect(text.length).toBeLessThanOrEqual(65_000);
    expect(text.length).toBeGreaterThan(60_000);
    const listed = text.match(/^- \S+ `/gmu)?.length ?? 0;
    expect(text).toContain(`… and ${String(5_000 - listed)} more`);
  });

  it("says something of every breaking change before anything else", () => {
    const [note] = mixed.changes.filter(({ wire, types }) => wire === "none" && types === "none") as [Change];
    const breaking = Array.from({ length: 500 }, (_, index) => ({
      ...change,
      wire: "breaking" as const,
      pointer: `/paths/~1p${String(index)}/get`,
    }));
    const notes = Array.from({ length: 500 }, () => note);
    const text = printMarkdown(driftOf([...notes, ...breaking]));
    for (const { pointer } of breaking) expect(text).toContain(`${pointer}\``);
    expect(text.length).toBeLessThanOrEqual(65_000);
  });

  it("counts breaking changes by kind where there is no room for their pointers", () => {
    const breaking = Array.from({ length: 3_000 }, () => ({
      ...change,
      wire: "breaking" as const,
    }));
    expect(printMarkdown(driftOf(breaking))).toContain("3000 × **");
  });

  it("fits with long values too", () => {
    const values = { before: "`|".repeat(5_000), after: "x".repeat(100_000) };
    const long = many.map((change) => ({ ...change, ...values }));
    expect(printMarkdown(driftOf(long)).length).toBeLessThanOrEqual(65_000);
  });
});

describe("a dispute of rules and compiler", () => {
  const disputed: Drift = {
    ...mixed,
    disputes: [
      { symbol: "logs.get", rules: "breaking", compiler: "not breaking", reasons: ["a <b>reason</b>"] },
    ],
  };
  const words = "breaking by the rules, not breaking by the compiler";

  it("is said in every report that a person reads", () => {
    expect(printTerminal(disputed)).toContain(words);
    expect(printMarkdown(disputed)).toContain(words);
    expect(printHtml(disputed, htmlTemplate)).toContain(words);
    expect(printHtml(disputed, htmlTemplate)).not.toContain("<b>reason");
  });

  it("is said where there is no drift, too", () => {
    const { disputes = [] } = disputed;
    expect(printTerminal({ ...noDrift, disputes })).toContain(words);
  });
});

describe("what a selection leaves out", () => {
  it("is counted where it leaves out everything", () => {
    expect(printTerminal({ ...noDrift, unselected: 3 })).toBe(
      "No drift between git:HEAD and spec/openapi.yaml beside 3 not selected.\n",
    );
  });
});

describe("JUnit", () => {
  it("fails the changes that the gate fails", () => {
    const failures = (gate: "breaking" | "any") => printJunit(mixed, gate).match(/<failure /gu)?.length;
    expect(failures("any")).toBe(mixed.changes.length);
    expect(failures("breaking")).toBeLessThan(mixed.changes.length);
  });
});
