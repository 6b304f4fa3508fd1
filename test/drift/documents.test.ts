import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  compare,
  printGithub,
  printHtml,
  printJson,
  printJunit,
  printMarkdown,
  printTerminal,
  suggestBump,
  type Change,
  type Drift,
} from "../../generator/drift/index.js";
import { buildSpecOf, editProject, type TextEdit } from "./support/edited-project.js";

const page = "ai-gateway.md";

/** Edits as a vendor makes them, and what each changes: the kind, a place, and `wire types`. */
const edits: readonly (readonly [
  string,
  readonly TextEdit[],
  readonly (readonly [string, string, string])[],
])[] = [
  [
    "an operation removed",
    [
      { file: page, from: "## Get usage history", until: "## Get invoice history", by: "" },
      {
        file: page,
        from: "### Billing Usage History Response",
        until: "### Billing Invoice History Response",
        by: "",
      },
    ],
    [["operation-removed", "billing.usageHistory", "breaking breaking"]],
  ],
  [
    "an operation added",
    [
      {
        file: page,
        from: "## Check top-up status",
        by: "## List top-ups **get** `/accounts/{account_id}/ai-gateway/billing/topup` List the top-ups. ### Path Parameters - `account_id: string` ### Returns - `success: boolean` ## Check top-up status",
      },
      {
        file: page,
        from: "### Topup Status Response",
        by: "### Topup List Response - `TopupListResponse object { success }` - `success: boolean` ### Topup Status Response",
      },
    ],
    [["operation-added", "billing.topup.list", "safe safe"]],
  ],
  [
    "a query parameter made required",
    [{ file: page, after: "## List Datasets", from: "`name: optional string`", by: "`name: string`" }],
    [["parameter-required", "datasets.list › query name", "breaking breaking"]],
  ],
  [
    "an enum value added in a response",
    ["## Check top-up status", "### Topup Status Response"].map((after) => ({
      file: page,
      after,
      from: '`status: "completed" or "pending"` - `"completed"`',
      by: '`status: "completed" or "failed" or "pending"` - `"completed"` - `"failed"`',
    })),
    [["enum-value-added", "TopupStatusResponse › status", "risky breaking"]],
  ],
  [
    "an enum value removed in a request",
    [
      {
        file: page,
        after: "## Get invoice history",
        from: '`type: optional "auto" or "all" or "manual"` Filter invoice type: auto, manual, or all. - `"auto"` - `"all"` - `"manual"`',
        by: '`type: optional "auto" or "all"` Filter invoice type: auto, manual, or all. - `"auto"` - `"all"`',
      },
    ],
    [["enum-value-removed", "billing.invoiceHistory › query type", "breaking breaking"]],
  ],
  [
    "a property renamed",
    ["## List Evaluators", "### Evaluation Type List Response"].map((after) => ({
      file: page,
      after,
      from: "`mandatory: boolean`",
      by: "`required_by_default: boolean`",
    })),
    [["property-renamed", "EvaluationTypeListResponse › required_by_default", "breaking breaking"]],
  ],
  [
    "a description reworded",
    [
      {
        file: page,
        after: "## Get credit balance",
        from: "Retrieve the current credit balance",
        by: "Read the credit balance",
      },
    ],
    [["description-changed", "billing.creditBalance", "none none"]],
  ],
  [
    "two properties swapped",
    ["## List Evaluators", "### Evaluation Type List Response"].map((after) => ({
      file: page,
      after,
      from: "`modified_at: string` - `name: string`",
      by: "`name: string` - `modified_at: string`",
    })),
    [],
  ],
  [
    "a bound tightened",
    [{ file: "ai-gateway.gateways.get.http.txt", from: "maximum10000000", by: "maximum5000000" }],
    // The page shows the bound of an answer; requests are inferred to have the same.
    [
      ["bound-tightened", "AIGateway › log_management", "safe none"],
      ["bound-tightened", "aiGateway.create › body › log_management", "breaking none"],
      ["bound-tightened", "aiGateway.update › body › log_management", "breaking none"],
    ],
  ],
  [
    "a type split in two",
    ["## Delete a Dataset", "### Dataset Delete Response"].flatMap((after) => [
      {
        file: page,
        after,
        from: "{ id, created_at, enable, 4 more }",
        by: "{ id, created_at, enable, 3 more }",
      },
      { file: page, after, from: " - `modified_at: string`", by: "" },
    ]),
    [["property-removed", "DatasetDeleteResponse › modified_at", "breaking breaking"]],
  ],
];

function outline(changes: readonly Change[]): string[] {
  return changes.map(({ kind, place, wire, types }) => [kind, place, `${wire} ${types}`].join(": ")).sort();
}

describe("the documents against an edited copy", () => {
  const base = buildSpecOf(editProject([]));
  const changesAfter = (all: readonly TextEdit[]) =>
    compare(base, buildSpecOf(editProject(all)), { exportedNames: true });

  it.each(edits)("%s gives exactly what it changed", (_name, edit, expected) => {
    expect(outline(changesAfter(edit))).toEqual(expected.map((change) => change.join(": ")).sort());
  });

  it("gives nothing for an unedited copy", () => {
    expect(changesAfter([])).toEqual([]);
  });

  it("gives all of them at once", () => {
    const expected = edits.flatMap(([, , changes]) => changes.map((change) => change.join(": ")));
    expect(outline(changesAfter(edits.flatMap(([, all]) => all)))).toEqual(expected.sort());
  });

  describe("all at once, in every format", () => {
    const changes = changesAfter(edits.flatMap(([, all]) => all));
    const drift: Drift = {
      base: "git:HEAD",
      revision: "spec/openapi.yaml",
      changes,
      accepted: [],
      suggestion: suggestBump(changes),
      apiTitle: "API",
    };
    const loud = changes.filter(({ types, wire }) => types !== "none" || wire !== "none");
    const count = (text: string, part: RegExp) => [...text.matchAll(part)].length;

    it("json lists exactly these", () => {
      const { changes: listed } = JSON.parse(printJson(drift)) as { changes: Change[] };
      expect(outline(listed)).toEqual(outline(changes));
    });

    it.each([
      ["terminal", printTerminal({ ...drift, changes: loud }), /\(wire \w+, types \w+\)$/gm],
      [
        "github",
        printGithub(drift, { file: "spec/openapi.yaml", lineOf: () => ({ line: 1, column: 1 }) }),
        /^::(?:error|warning|notice) /gm,
      ],
      ["junit", printJunit(drift, "any"), /<testcase /g],
      ["html", printHtml(drift, readFileSync("templates/drift.hbs", "utf8")), /<details id=/g],
    ])("%s has one entry for each", (format, text, entry) => {
      expect(count(text, entry)).toBe(format === "terminal" ? loud.length : changes.length);
    });

    it("markdown names each place", () => {
      const text = printMarkdown(drift).replaceAll("\\", "");
      expect(changes.filter(({ place }) => !text.includes(place))).toEqual([]);
    });
  });
});
