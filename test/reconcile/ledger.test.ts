import { beforeAll, describe, expect, it } from "vitest";
import fc from "fast-check";
import { toCode } from "../../generator/reconcile/ledger/markdown.js";
import { reconcile } from "../../generator/reconcile/index.js";
import { gatewayProject, readSources } from "./support/sources.js";

let ledger: string;

beforeAll(() => {
  ({ ledger } = reconcile(readSources(), gatewayProject));
});

function findSection(title: string): string {
  return ledger.split(/^## /m).find((section) => section.startsWith(title)) ?? "";
}

describe("the ledger of the five documents", () => {
  it("has the envelope that the sample document claims for delete logs", () => {
    const section = findSection("Disagreements");
    expect(section).toContain("- `logs.delete`, envelope: `the whole body` (rank)");
    expect(section).toContain(
      '  - against: `ai_gateway_logs.samples.md` `` > Data is at `body["result"]` ``',
    );
  });

  it("has tokens_in with the words of both pages", () => {
    const section = findSection("Disagreements");
    expect(section).toContain("`ai-gateway.md` `tokens_in: number`");
    expect(section).toContain("`ai-gateway.logs.get.python.txt` `tokens_in: Optional[int]`");
  });

  it("has what one page lacks", () => {
    expect(findSection("On one page")).toContain(
      "`guardrails: optional object { prompt, response }`; absent from `ai-gateway.gateways.get.http.txt`",
    );
  });

  it("has the two shapes of errors", () => {
    const section = findSection("Error answers");
    expect(section).toContain("- `400 { errors: array of { message: string }");
    expect(section).toContain("- `404 { errors: array of { code: number, message: string }");
  });

  it("has bounds carried over and bounds from prose", () => {
    const section = findSection("Inferred");
    expect(section).toContain("- `minimum 10000` of `AIGatewayGetResponse.log_management`");
    expect(section).toContain("  - `aiGateway.update.log_management`");
    expect(section).toContain("- `billing.topup.create.amount`: `minimum 1000`");
  });

  it("has what no source says", () => {
    const section = findSection("What no source says");
    expect(section).toContain(
      "- `logs.delete.filters`: how it is written in a query; taken as one JSON value",
    );
    expect(section).toContain("- `AIGatewayGetResponse`: whether its members may be null");
    expect(section).not.toContain("`LogGetResponse`");
  });

  it("has the coverage of each document", () => {
    expect(findSection("Coverage").match(/^- /gm)).toHaveLength(5);
  });

  it("names no line of a page, so that an edit of a page moves no line of the ledger", () => {
    expect(ledger).not.toMatch(/\.(?:md|txt):\d/);
  });
});

describe("text of documents in the ledger", () => {
  it.each([
    ["plain", "`plain`"],
    [" plain ", "`plain`"],
    ["a `tick`", "`` a `tick` ``"],
    ["`tick` a", "`` `tick` a ``"],
    ["a `` tick", "```a `` tick```"],
    ["<b>\n# heading", "`<b> # heading`"],
    ["", "` `"],
  ])("%j stays inside a code span", (text, code) => {
    expect(toCode(text)).toBe(code);
  });

  it("never ends its code span early", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("`", "a", " ", "\n", "<", "*") }), (text) => {
        const code = toCode(text);
        const fence = /^`+/.exec(code)?.[0] ?? "";
        const runs = code.slice(fence.length, -fence.length).match(/`+/g) ?? [];
        expect(runs.some((run) => run.length === fence.length)).toBe(false);
        expect(code).not.toContain("\n");
      }),
    );
  });
});
