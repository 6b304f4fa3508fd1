import { describe, expect, it } from "vitest";
import { diagnose, printDiagnostics } from "../../generator/diagnostics.js";

const document = { name: "llms-full.txt", text: "one\ntwo\nthree\n" };
const documents = new Map([[document.name, document]]);

function leftOut(start: number) {
  const at = { source: document.name, start, end: start + 3 };
  return diagnose(
    "page-left-out",
    { url: `https://docs.test/${String(start)}`, reason: "it is a guide" },
    at,
  );
}

describe("a diagnostic with a place at which reading stopped", () => {
  it("has both as JSON", () => {
    const place = (start: number) => ({ source: document.name, start, end: start + 1 });
    const counts = { declared: 2, found: 1, unread: 0 };
    const diagnostics = [diagnose("count-mismatch", counts, place(0), place(5))];
    expect(JSON.parse(printDiagnostics({ diagnostics, documents }, "json"))).toMatchObject([
      { code: "count-mismatch", line: 1, column: 1, stoppedAt: { line: 2, column: 2 } },
    ]);
  });
});

describe("diagnostics that go on record only", () => {
  it("fold into one line with their number and the first place", () => {
    const diagnostics = [leftOut(4), leftOut(8)];
    expect(printDiagnostics({ diagnostics, documents }, "text")).toBe(
      "llms-full.txt:2:1: info: the page https://docs.test/4 of this file gives nothing to the spec: it is a guide " +
        "[page-left-out] (first of 2; --format json lists them all)\n",
    );
  });

  it("are printed whole where there is one of a kind", () => {
    const text = printDiagnostics({ diagnostics: [leftOut(4)], documents }, "text");
    expect(text.split("\n").slice(1)).toEqual(["  two", "  ^^^", expect.stringMatching(/^ {2}help: /u), ""]);
  });

  it("are all there as JSON", () => {
    const json = printDiagnostics({ diagnostics: [leftOut(4), leftOut(8)], documents }, "json");
    expect(JSON.parse(json)).toMatchObject([{ line: 2 }, { line: 3 }]);
  });
});
