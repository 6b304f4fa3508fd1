import { describe, expect, it } from "vitest";
import { diagnose, printDiagnostics } from "../../generator/diagnostics.js";

const document = { name: "api.yaml", text: "one\ntwo\nthree\n" };
const documents = new Map([[document.name, document]]);
const at = (start: number) => ({ source: document.name, start, end: start + 3 });

const ignored = (key: string, start: number) =>
  diagnose("spec-key-ignored", { key, where: "a schema" }, at(start));
const leftOut = diagnose("operation-left-out", { operation: "GET /beds", reasons: ["it can't"] }, at(8));

describe("the report of a run", () => {
  it("says what is left out first, and what costs nothing last, a line for each thing with its places", () => {
    const diagnostics = [
      ignored("x-a", 0),
      diagnose("ref-dangling", { reference: "#/x" }, at(4)),
      leftOut,
      ignored("x-b", 4),
      ignored("x-a", 8),
    ];
    const heads = printDiagnostics({ diagnostics, documents }, "text").match(/^\S+:\d+:\d+: .*$/gmu) ?? [];
    expect(heads.map((head) => head.replace(/: .*\[/u, " ["))).toEqual([
      "api.yaml:2:1 [ref-dangling]",
      "api.yaml:3:1 [operation-left-out]",
      "api.yaml:1:1 [spec-key-ignored] (2 places)",
      "api.yaml:2:1 [spec-key-ignored]",
    ]);
  });

  it("shows no lines of the document for what costs nothing", () => {
    const text = printDiagnostics({ diagnostics: [ignored("x-a", 0)], documents }, "text");
    expect(text.trimEnd().split("\n")).toHaveLength(1);
  });
});
