import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { compare } from "../../generator/drift/index.js";
import { emit, findEmitProblems, leaveOutOperations } from "../../generator/emit/index.js";
import { groupBy } from "../../generator/model/index.js";
import { normaliseOpenApi } from "../../generator/openapi/index.js";
import { findTypeErrors } from "../emit/support/compile.js";
import { callOperations } from "./support/call-operations.js";
import { findDisputedExamples } from "./support/check-examples.js";
import { countOperations, readRaw } from "./support/read-raw.js";
import { isInstalled, largeSpecs, smallSpecs, type CorpusSpec } from "./specs.js";

/** What is not as it should be with a spec: whoever mends it, takes it out of the list. */
interface Left {
  /** Operations that no client has, by the reason. */
  readonly leftOut?: Readonly<Record<string, number>>;
  /** Types whose examples our validators and ajv judge differently. */
  readonly examples?: readonly string[];
  readonly requests?: readonly string[];
}

const isWhole = process.env["CORPUS"] === "all";
const listFile = join(import.meta.dirname, "left.json");
const left = JSON.parse(existsSync(listFile) ? readFileSync(listFile, "utf8") : "{}") as Record<string, Left>;
const found: Record<string, Left> = {};
const totals = { operations: 0, leftOut: 0 };

function readSpec({ file, name }: CorpusSpec) {
  const { spec } = normaliseOpenApi({ name, text: readFileSync(file, "utf8") });
  if (!spec) throw new Error(`${name} was not read`);
  return { whole: spec, ...leaveOutOperations(spec) };
}

/** Remembers a finding under the heading that it has in the list, and with UPDATE=1 writes the list. */
function note(name: string, finding: Left): void {
  found[name] = { ...found[name], ...finding };
  if (process.env["UPDATE"] !== "1") return;
  const sorted = Object.entries({ ...left, ...found }).toSorted(([a], [b]) => (a < b ? -1 : 1));
  writeFileSync(listFile, `${JSON.stringify(Object.fromEntries(sorted), undefined, 2)}\n`);
}

function countReasons(messages: readonly string[]): Record<string, number> {
  const reasons = messages.map((message) => message.replace(/^.*? is left out of the client: /su, ""));
  return Object.fromEntries(
    [...groupBy(reasons, (reason) => reason)].map(([reason, all]) => [reason, all.length]),
  );
}

function describeSpec(corpusSpec: CorpusSpec): void {
  const { name, file } = corpusSpec;
  const document = readRaw(file);
  const { whole, spec, diagnostics, leftOut } = readSpec(corpusSpec);

  it("has every operation of the document, but those on record", () => {
    expect(whole.operations.length).toBe(countOperations(document));
    totals.operations += whole.operations.length;
    totals.leftOut += leftOut;
    const messages = diagnostics
      .filter(({ code }) => code === "operation-left-out")
      .map(({ message }) => message);
    if (messages.length > 0) note(name, { leftOut: countReasons(messages) });
    expect(found[name]?.leftOut).toEqual(left[name]?.leftOut);
  });

  it("does not drift from itself", () => {
    expect(compare(whole, readSpec(corpusSpec).whole)).toEqual([]);
  });

  it("gives a package that compiles under the strictest flags", async () => {
    expect(findEmitProblems(spec).filter(({ severity }) => severity === "error")).toEqual([]);
    expect(findTypeErrors(await emit(spec))).toEqual([]);
  });

  it("has examples that its validators judge as ajv does", async () => {
    const { disputed } = await findDisputedExamples(spec);
    if (disputed.length > 0) note(name, { examples: disputed });
    expect(disputed).toEqual(left[name]?.examples ?? []);
  });

  it("sends what the document asks for", async () => {
    const { differences } = await callOperations(document, spec, 200);
    if (differences.length > 0) note(name, { requests: differences });
    expect(differences).toEqual(left[name]?.requests ?? []);
  });
}

const specs = isWhole ? [...smallSpecs, ...largeSpecs] : smallSpecs;
const missing = specs.filter((spec) => !isInstalled(spec));
if (missing.length > 0) {
  const names = [...new Set(missing.map((spec) => spec.package))];
  console.warn(`corpus: ${names.join(", ")} skipped: not installed (npm run corpus installs them)`);
}

describe.each(specs.filter(isInstalled))("$name", { timeout: 600_000 }, describeSpec);

describe.runIf(isWhole && missing.length === 0)("the corpus as a whole", () => {
  it("has at least 97 in 100 operations in its clients", () => {
    expect(totals.operations).toBeGreaterThan(2500);
    expect(totals.leftOut / totals.operations).toBeLessThan(0.03);
  });

  it("has no entry on record for a spec that is not in it", () => {
    const names = specs.map(({ name }) => name);
    expect(Object.keys(left).filter((name) => !names.includes(name))).toEqual([]);
  });
});
