import { describe, expect, it } from "vitest";
import type { Assertion } from "../../generator/model/index.js";
import { explain, printExplanation } from "../../generator/reconcile/index.js";
import { object, Page, reconcilePages, text } from "./support/claims.js";

const root = { kind: "type", name: "Thing" } as const;
const steps = [{ kind: "property", name: "it" }] as const;

/** What is said of `Thing.it`, where two documents each assert something of it. */
function explainBoth(first: Assertion, second: Assertion): readonly string[] {
  const pages = [first, second].map((assertion, index) =>
    new Page(`page-${String(index + 1)}.md`, index + 1)
      .type("Thing", object({ it: { type: "string" }, other: text() }))
      .say(root, steps, assertion),
  );
  return printExplanation(explain(reconcilePages(pages).evidence, "Thing.it")).split("\n");
}

const rows: readonly (readonly [Assertion, Assertion, string])[] = [
  [{ aspect: "required", required: true }, { aspect: "required", required: false }, "required: required"],
  [{ aspect: "required", required: false }, { aspect: "required", required: true }, "required: optional"],
  [{ aspect: "nullable", nullable: true }, { aspect: "nullable", nullable: false }, "nullable: nullable"],
  [{ aspect: "nullable", nullable: false }, { aspect: "nullable", nullable: true }, "nullable: not null"],
  [{ aspect: "default", value: "a" }, { aspect: "default", value: "b" }, 'default: "a"'],
  [
    { aspect: "description", text: "One  \n thing " },
    { aspect: "description", text: "Another" },
    "description: One thing",
  ],
  [
    { aspect: "constraint", keyword: "maxLength", value: 5 },
    { aspect: "constraint", keyword: "maxLength", value: 6 },
    "maxLength: maxLength 5",
  ],
];

describe.each(rows)("%j against %j", (first, second, decision) => {
  it("is decided by rank, with the words on both sides", () => {
    const lines = explainBoth(first, second);
    const at = lines.indexOf(`  ${decision}  (rank)`);
    expect(at).toBeGreaterThan(0);
    expect(lines[at + 1]).toContain("for      page-1.md");
    expect(lines[at + 2]).toContain("against  page-2.md");
  });

  it("is no disagreement with itself", () => {
    const lines = explainBoth(first, first);
    const at = lines.indexOf(`  ${decision}  (documented)`);
    expect(at).toBeGreaterThan(0);
    expect(lines[at + 1]).toContain("for      page-1.md");
    expect(lines[at + 2]).toContain("for      page-2.md");
  });
});

it("a member is deprecated where any document says so", () => {
  const lines = explainBoth({ aspect: "deprecated" }, { aspect: "exists" });
  expect(lines).toContain("  deprecated: deprecated  (documented)");
});

it("descriptions that differ in their white space are the same", () => {
  const lines = explainBoth(
    { aspect: "description", text: "One\nthing" },
    { aspect: "description", text: " One  thing" },
  );
  expect(lines).toContain("  description: One thing  (documented)");
});
