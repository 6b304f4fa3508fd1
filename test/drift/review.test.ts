import { describe, expect, it } from "vitest";
import {
  addEvidence,
  applyAccepted,
  compare,
  findFailures,
  isSelector,
  readAcceptedDrift,
  selectChanges,
  suggestBump,
  type Change,
  type ChangeEvidence,
} from "../../generator/drift/index.js";
import type { Schema } from "../../generator/model/index.js";
import { inResponse, operation, spec, text } from "./support/small-spec.js";

const number: Schema = { kind: "number" };
const bounded = (maximum: number): Schema => ({ kind: "number", maximum });

/** The one change between two schemas in an answer. */
function changeOf(before: Schema, after: Schema): Change {
  const [change] = compare(inResponse(before), inResponse(after));
  if (!change) throw new Error("no change");
  return change;
}

const breaking = changeOf(number, text);
const risky = changeOf(bounded(1), bounded(2));
const safe = changeOf(bounded(2), bounded(1));
const note = changeOf(text, { ...text, description: "new" });
const all = [note, safe, risky, breaking];

describe("the suggested version", () => {
  const [added] = compare(spec([]), spec([operation()]));
  const [renamed] = compare(spec([operation()]), spec([operation({ name: "read" })]));

  it.each([
    ["none without a change", [], "none", undefined],
    ["patch for words", [note], "patch", note],
    ["patch for what no program notices", [note, safe], "patch", note],
    ["minor for a surprise on the wire", [note, risky], "minor", risky],
    ["minor for something new", added ? [note, added] : [], "minor", added],
    ["major for a break on the wire", all, "major", breaking],
    ["major for a break of types alone", renamed ? [risky, renamed] : [], "major", renamed],
  ] as const)("%s", (_name, changes, bump, decidedBy) => {
    expect(suggestBump(changes)).toEqual(decidedBy ? { bump, decidedBy } : { bump });
  });
});

describe("the gate", () => {
  it.each([
    ["breaking", [breaking]],
    ["risky", [risky, breaking]],
    ["any", all],
  ] as const)("fails on %s", (gate, failures) => {
    expect(findFailures(all, gate)).toEqual(failures);
  });
});

describe("the selection", () => {
  it("is by level or by kind", () => {
    expect(selectChanges(all, { only: ["risky", "type-changed"] })).toEqual([risky, breaking]);
  });

  it("is by resource, those inside it among them", () => {
    const nested: Change = { ...breaking, operations: ["logs.archive.get"] };
    const other: Change = { ...breaking, operations: ["logsets.get"] };
    expect(selectChanges([nested, other, breaking], { resource: "logs" })).toEqual([nested, breaking]);
  });

  it.each([
    ["breaking", true],
    ["property-removed", true],
    ["toString", false],
    ["everything", false],
  ])("takes %s: %s", (word, isTaken) => {
    expect(isSelector(word)).toBe(isTaken);
  });
});

describe("accepted drift", () => {
  const file = "spec/accepted-drift.yaml";
  const today = "2026-06-15";
  const entry = {
    kind: breaking.kind,
    pointer: breaking.pointer,
    before: "number",
    after: "string",
    reason: "Agreed with the vendor.",
  };
  const apply = (...entries: readonly object[]) => {
    const reading = readAcceptedDrift(entries as never, file);
    expect(reading.diagnostics).toEqual([]);
    return applyAccepted(all, reading.entries, today, file);
  };

  it("takes the change out that an entry names", () => {
    const { open, accepted, diagnostics } = apply(entry);
    expect(open).toEqual([note, safe, risky]);
    expect(accepted.map(({ change }) => change)).toEqual([breaking]);
    expect(diagnostics).toEqual([]);
  });

  it.each([
    ["another kind", { kind: "null-allowed" }],
    ["another place", { pointer: "/paths" }],
    ["another value before", { before: "integer" }],
    ["another value after", { after: "boolean" }],
    ["no value after", { after: undefined }],
  ])("keeps the change when the entry names %s, and calls the entry stale", (_name, rest) => {
    const { open, diagnostics } = apply(JSON.parse(JSON.stringify({ ...entry, ...rest })) as object);
    expect(open).toEqual(all);
    expect(diagnostics.map(({ code }) => code)).toEqual(["accepted-drift-stale"]);
  });

  it("holds through the day it expires", () => {
    expect(apply({ ...entry, expires: today }).open).not.toContain(breaking);
  });

  it("ends after that day", () => {
    const { open, diagnostics } = apply({ ...entry, expires: "2026-06-14" });
    expect(open).toContain(breaking);
    expect(diagnostics.map(({ code }) => code)).toEqual(["accepted-drift-expired"]);
  });

  it.each([
    ["no list", { entries: [] }, "it is not a list"],
    ["an entry that is no mapping", ["x"], "entry 1 is not a mapping"],
    ["an unknown member", [{ ...entry, because: "x" }], 'entry 1 has the unknown member "because"'],
    ["an unknown kind", [{ ...entry, kind: "toString" }], 'entry 1 has no kind of change in "kind"'],
    ["no pointer", [{ ...entry, pointer: 1 }], 'entry 1 has no JSON pointer in "pointer"'],
    ["no reason", [entry, { ...entry, reason: " " }], 'entry 2 gives no reason in "reason"'],
    ["no date", [{ ...entry, expires: "2026-02-30" }], 'entry 1 has no date such as 2026-12-31 in "expires"'],
  ])("refuses %s", (_name, json, problem) => {
    const { diagnostics } = readAcceptedDrift(json, file);
    expect(diagnostics.map(({ message }) => message)).toEqual([`${file}: ${problem}`]);
  });

  it("is nothing in an empty file", () => {
    expect(readAcceptedDrift(null, file)).toEqual({ entries: [], diagnostics: [] });
  });
});

describe("the cause", () => {
  const evidence: ChangeEvidence = { sourcesDiffer: false, overlayDiffers: false, saidBefore: false };
  const statement = { document: "page.md", line: 3, text: "A sentence." };

  it.each([
    ["docwright, where no source changed", {}, "read-differently"],
    ["the API, where a page says something new", { sourcesDiffer: true }, "api-changed"],
    [
      "a corrected page, where another said so before",
      { sourcesDiffer: true, saidBefore: true },
      "page-corrected",
    ],
    ["a correction by people", { overlayDiffers: true }, "page-corrected"],
  ] as const)("is %s", (_name, rest, cause) => {
    const found = { ...evidence, ...rest, statement };
    expect(addEvidence([breaking], { find: () => found })).toEqual([{ ...breaking, cause, statement }]);
  });

  it("stays open without sources", () => {
    expect(addEvidence([breaking], { find: () => undefined })).toEqual([breaking]);
  });
});
