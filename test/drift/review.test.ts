import { describe, expect, it } from "vitest";
import {
  addEvidence,
  applyAccepted,
  compare,
  findFailures,
  findUnknownResource,
  findUnknownSelectors,
  gates,
  applySeverityOverrides,
  readSeverityOverrides,
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
    ["patch for what no program notices", [note, safe], "patch", safe],
    ["minor for a surprise on the wire", [note, risky], "minor", risky],
    ["minor for something new", added ? [note, added] : [], "minor", added],
    ["major for a break on the wire", all, "major", breaking],
    [
      "major for a break on the wire rather than for one of types that comes first",
      renamed ? [renamed, breaking] : [],
      "major",
      breaking,
    ],
    ["major for a break of types alone", renamed ? [risky, renamed] : [], "major", renamed],
  ] as const)("%s", (_name, changes, bump, decidedBy) => {
    expect(suggestBump(changes)).toEqual(decidedBy ? { bump, decidedBy } : { bump });
  });
});

/** A break of types alone. */
const [renamed] = compare(spec([operation()]), spec([operation({ name: "read" })])) as [Change];

describe("the gate", () => {
  it.each([
    ["breaking", [breaking]],
    ["risky", [risky, breaking]],
    ["any", all],
    ["wire:breaking", [breaking]],
    ["wire:risky", [risky, breaking]],
    ["types:breaking", [breaking, renamed]],
    ["types:risky", [breaking, renamed]],
    ["types:any", [...all, renamed]],
  ] as const)("fails on %s", (gate, failures) => {
    expect(
      findFailures([...all, renamed], gate).filter((one) => gate.includes(":") || one !== renamed),
    ).toEqual(failures);
  });

  it("fails on either verdict unless it is told which", () => {
    expect(gates.map((gate) => [gate, findFailures([renamed], gate).length])).toEqual([
      ["breaking", 1],
      ["risky", 1],
      ["any", 1],
      ["wire:breaking", 0],
      ["wire:risky", 0],
      ["wire:any", 1],
      ["types:breaking", 1],
      ["types:risky", 1],
      ["types:any", 1],
    ]);
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

  it("is by a level of one verdict", () => {
    expect(selectChanges(all, { only: ["wire:risky", "types:breaking"] })).toEqual([risky, breaking]);
    expect(selectChanges(all, { only: ["types:none"] })).toEqual([note, safe, risky]);
  });

  it("is by an operation", () => {
    const other: Change = { ...breaking, operations: ["logs.list"] };
    expect(selectChanges([other, breaking], { resource: "logs.list" })).toEqual([other]);
  });

  it("knows levels, of one verdict too, and kinds", () => {
    expect(findUnknownSelectors(["breaking", "wire:risky", "types:safe", "property-removed"])).toEqual([]);
  });

  it("offers names for one that it does not know", () => {
    expect(findUnknownSelectors(["braking", "enum-value-addded", "types:risky", "toString"])).toMatchObject([
      { name: "braking", nearest: expect.arrayContaining(["breaking"]) as string[] },
      {
        name: "enum-value-addded",
        nearest: ["enum-value-added", "enum-value-changed", "enum-value-removed"],
      },
      { name: "types:risky" },
      { name: "toString" },
    ]);
  });

  it("offers resources for one that neither spec has", () => {
    const specs = [spec([operation({ resource: ["billing", "topup"] })]), spec([operation()])];
    const known = ["billing", "billing.topup", "logs", "logs.get"];
    expect(known.map((name) => findUnknownResource(name, specs))).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
    expect(findUnknownResource("biling.topup", specs)).toEqual({
      name: "biling.topup",
      nearest: ["billing.topup"],
    });
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

  it("knows the whole document by what reports call it", () => {
    const gone = { ...breaking, pointer: "" };
    for (const pointer of ["", "/"]) {
      const { accepted } = applyAccepted([gone], [{ ...entry, pointer }], today, file);
      expect(accepted.map(({ change }) => change)).toEqual([gone]);
    }
  });

  it.each([
    ["another kind", { kind: "null-allowed" }],
    ["another place", { pointer: "/paths" }],
    ["another value before", { before: "integer" }],
    ["another value after", { after: "boolean" }],
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

describe("accepted drift that says too little", () => {
  it("is told what it lacks", () => {
    const entry = { kind: breaking.kind, pointer: breaking.pointer, reason: "Agreed." };
    const { open, diagnostics } = applyAccepted(all, [entry], "2026-06-15", "accepted.yaml");
    expect(open).toEqual(all);
    expect(diagnostics).toMatchObject([
      {
        code: "accepted-drift-incomplete",
        message: `accepted.yaml: the entry type-changed at ${breaking.pointer} lacks before: "number" and after: "string", which fails the gate`,
      },
    ]);
  });
});

describe("levels set by hand", () => {
  it("take the place of those of the rules, and show that they did", () => {
    const { overrides } = readSeverityOverrides({
      "type-changed": { wire: "safe" },
      "description-changed": { wire: "none" },
    });
    expect(applySeverityOverrides([note, breaking], overrides)).toEqual([
      note,
      {
        ...breaking,
        wire: "safe",
        byRules: { wire: "breaking", types: "breaking" },
        adjusted: "set by the severity file",
      },
    ]);
  });

  it.each([
    [[], "it is not a mapping"],
    [
      { "type-chnged": { wire: "safe" } },
      'there is no kind of change "type-chnged"; did you mean type-changed?',
    ],
    [{ "type-changed": "safe" }, "type-changed names no level"],
    [
      { "type-changed": { types: "risky" } },
      'type-changed has "risky" for types, which is none of breaking, safe, none',
    ],
    [{ "type-changed": { levels: "risky" } }, 'type-changed has the unknown member "levels"'],
  ])("are refused in %j", (json, problem) => {
    expect(readSeverityOverrides(json)).toEqual({ overrides: new Map(), problems: [problem] });
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
