import { join } from "node:path";
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
  printTerminal,
  type Change,
  type Drift,
} from "../../generator/drift/index.js";
import { driftOfFolder, htmlTemplate } from "./support/drift-of.js";

const mixed = driftOfFolder(join("test/fixtures/drift/formats", "mixed"));
const [change, ...others] = mixed.changes as readonly [Change, ...Change[]];
const { kind, pointer } = change;
const entry = { kind, pointer, reason: "agreed with the team", expires: "2026-12-31" };
const file = { file: "spec/openapi.yaml", lineOf: () => ({ line: 3, column: 5 }) };

/** Drift beside an accepted change, and nothing but that. */
const drifts: readonly (readonly [string, Drift])[] = [
  ["beside other changes", { ...mixed, changes: others, accepted: [{ change, entry }] }],
  ["alone", { ...mixed, changes: [], accepted: [{ change, entry }] }],
];

describe.each(drifts)("a change that was accepted, %s", (_, drift) => {
  const reports: readonly (readonly [string, string])[] = [
    ["the terminal", printTerminal(drift)],
    ["Markdown", printMarkdown(drift)],
    ["JSON", printJson(drift)],
    ["HTML", printHtml(drift, htmlTemplate)],
    ["annotations of GitHub", printGithub(drift, file)],
    ["JUnit", printJunit(drift, "breaking")],
    ["SARIF", printSarif(drift, file)],
    ["the changelog", printChangelog(drift)],
  ];

  it.each(reports)("is told with its reason and its end in %s", (_name, report) => {
    expect(report).toContain("agreed with the team");
    expect(report.replaceAll("\\-", "-")).toContain("2026-12-31");
  });

  it("is none of the findings of GitLab, which has no word for it", () => {
    expect(JSON.parse(printGitlab(drift, file))).toHaveLength(drift.changes.length);
  });

  it("fails nothing: a notice for GitHub, a skipped case for JUnit, a suppression for SARIF, folded in a comment", () => {
    const told = printGithub(drift, file)
      .split("\n")
      .filter((line) => line.includes("accepted until"));
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(/^::notice /u);
    expect(printJunit(drift, "any")).toContain(
      '<skipped message="accepted until 2026-12-31: agreed with the team"></skipped>',
    );
    expect(printJunit(drift, "any")).toContain(`failures="${String(drift.changes.length)}" skipped="1"`);
    expect(JSON.parse(printSarif(drift, file))).toMatchObject({
      runs: [
        {
          results: [
            ...drift.changes.map(() => ({})),
            {
              suppressions: [
                {
                  kind: "external",
                  status: "accepted",
                  justification: "accepted until 2026-12-31: agreed with the team",
                },
              ],
            },
          ],
        },
      ],
    });
    expect(printMarkdown(drift)).toContain("<details><summary>Accepted (1)</summary>");
  });
});

it("has no end where none was set", () => {
  const drift = { ...mixed, accepted: [{ change, entry: { kind, pointer, reason: "agreed" } }] };
  expect(printTerminal(drift)).toContain("accepted: agreed [");
});

it("leaves a comment its room, however many changes were accepted", () => {
  const long = { ...change, place: "x".repeat(1000) };
  const accepted = Array.from({ length: 500 }, () => ({
    change: long,
    entry: { ...entry, reason: "y".repeat(1000) },
  }));
  const comment = printMarkdown({ ...mixed, changes: others, accepted });
  expect(comment.length).toBeLessThan(65_000);
  expect(comment).toContain("and 480 more");
});
