import { describe, expect, it } from "vitest";
import {
  diagnose,
  printDiagnostic,
  printDiagnostics,
  showJson,
  showText,
} from "../../generator/diagnostics.js";
import { startProcessorTime } from "../support/processor-time.js";

describe("text of a document in a terminal or the log of a runner", () => {
  it.each([
    ["\u001b]0;title\u0007", "<U+001B>]0;title<U+0007>"],
    ["a\u202eb\u2066c\u2028d", "a<U+202E>b<U+2066>c<U+2028>d"],
    ["  ::error::x\n::add-mask::y", "  <U+003A>:error::x\n<U+003A>:add-mask::y"],
    ["a ##[error]x ##vso[task.setvariable]y", "a <U+0023>#[error]x <U+0023>#vso[task.setvariable]y"],
    ["## Heading, std::vector and a::b", "## Heading, std::vector and a::b"],
    ["line\n\ttab é 漢 😀", "line\n\ttab é 漢 😀"],
  ])("%j is shown as %j", (text, shown) => {
    expect(showText(text)).toBe(shown);
  });

  it("stays the same in JSON, and is to be seen there", () => {
    const value = "\u009b31m \u202e ##[error] é";
    const json = showJson(value);
    expect(json).toBe(String.raw`"\u009b31m \u202e \u0023#[error] é"`);
    expect(JSON.parse(json)).toBe(value);
  });
});

describe("a diagnostic about a line that would be a command", () => {
  const text = "::error::\u001b[2J here";
  const documents = new Map([["page.md", { name: "page.md", text }]]);

  it("shows it with the caret under its place", () => {
    const at = { source: "page.md", start: text.indexOf("here"), end: text.length };
    const [, line = "", caret = ""] = printDiagnostic(diagnose("merge-conflict", {}, at), documents).split(
      "\n",
    );
    expect(line).toBe("  <U+003A>:error::<U+001B>[2J here");
    expect(caret.indexOf("^")).toBe(line.indexOf("here"));
    expect(caret.length).toBe(line.length);
  });

  it("is JSON with its help", () => {
    const diagnostics = [diagnose("merge-conflict", {}, { source: "page.md", start: 0, end: 1 })];
    expect(JSON.parse(printDiagnostics({ diagnostics, documents }, "json"))).toMatchObject([
      {
        code: "merge-conflict",
        file: "page.md",
        line: 1,
        column: 1,
        help: expect.stringContaining("Resolve") as string,
      },
    ]);
  });
});

it("many diagnostics of a long document are printed in time that grows with their number", () => {
  const line = "a line of the document, as long as lines are in it\n";
  const text = line.repeat(28_000);
  const documents = new Map([["long.md", { name: "long.md", text }]]);
  const diagnostics = Array.from({ length: 3000 }, (_, index) =>
    diagnose(
      "merge-conflict",
      {},
      { source: "long.md", start: index * 9 * line.length, end: index * 9 * line.length + 1 },
    ),
  );
  const processorTime = startProcessorTime();
  const entries = JSON.parse(printDiagnostics({ diagnostics, documents }, "json")) as { line: number }[];
  expect(entries.at(-1)?.line).toBe(2999 * 9 + 1);
  expect(processorTime()).toBeLessThan(1_000);
});
