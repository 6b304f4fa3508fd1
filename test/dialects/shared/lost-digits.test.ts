import { describe, expect, it } from "vitest";
import { Collector } from "../../../generator/dialects/shared/collector.js";
import type { Assertion } from "../../../generator/model/index.js";

const text = '{ "serial": 12345678901234567890 }';
const whole = { start: 0, end: text.length };

function report(...assertions: readonly Assertion[]): readonly string[] {
  const collector = new Collector({ name: "page.md", text });
  for (const assertion of assertions) collector.claim({ root: { kind: "api" }, steps: [] }, assertion, whole);
  const { diagnostics } = collector.finish();
  return diagnostics.map(({ at, code }) => `${code} ${text.slice(at?.start, at?.end)}`);
}

const example: Assertion = { aspect: "example", value: { serial: Number("12345678901234567890") } };

describe("a claim of a number whose digits JavaScript can't keep", () => {
  it("is reported with the place of the number", () => {
    expect(report(example)).toEqual(["digits-lost 12345678901234567890"]);
  });

  it("is reported once, however many claims are read of the number", () => {
    expect(report(example, { aspect: "default", value: Number("12345678901234567890") })).toHaveLength(1);
  });

  it("is not what a claim of something else is", () => {
    expect(report({ aspect: "description", text }, { aspect: "example", value: { serial: "1" } })).toEqual(
      [],
    );
  });
});
