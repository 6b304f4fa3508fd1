import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { describe, expect, it } from "vitest";
import {
  printChangelog,
  printGithub,
  printHtml,
  printJson,
  printJunit,
  printMarkdown,
  printSummary,
  printTerminal,
  type Drift,
} from "../../generator/drift/index.js";
import { describeGolden } from "../support/golden.js";
import { driftOf, driftOfFolder, findLineIn, htmlTemplate } from "./support/drift-of.js";

const folder = "test/fixtures/drift/formats";
const mixed = driftOfFolder(join(folder, "mixed"));
const noDrift = driftOf([]);

describeGolden("every format", folder, (caseFolder) => {
  const drift = driftOfFolder(caseFolder);
  const lineOf = findLineIn(readFileSync(join(caseFolder, "revision.yaml"), "utf8"));
  return {
    "terminal.txt": printTerminal(drift, { width: 80 }),
    "summary.txt": printSummary(drift, { width: 80 }),
    "comment.md": printMarkdown(drift),
    "drift.json": printJson(drift),
    "drift.html": printHtml(drift, htmlTemplate),
    "annotations.txt": printGithub(drift, { file: "spec/openapi.yaml", lineOf }),
    "junit.xml": printJunit(drift, "breaking"),
    "CHANGELOG.md": printChangelog(drift, { version: "2.0.0", date: "2026-01-31" }),
  };
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

describe("the Markdown", () => {
  const [change] = mixed.changes;
  const many = change
    ? Array.from({ length: 1_000 }, (_, index) => ({ ...change, place: `${change.place} ${index}` }))
    : [];

  it("fits into one comment, and counts what it leaves out", () => {
    const text = printMarkdown(driftOf(many));
    expect(text.length).toBeLessThanOrEqual(65_000);
    expect(text.length).toBeGreaterThan(60_000);
    const listed = text.match(/^- /gmu)?.length ?? 0;
    expect(text).toContain(`… and ${String(1_000 - listed)} more`);
  });

  it("fits with long values too", () => {
    const long = many.map((one) => ({ ...one, before: "`|".repeat(5_000), after: "x".repeat(100_000) }));
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
