import { describe, expect, it } from "vitest";
import { Collector } from "../../../generator/dialects/shared/collector.js";
import type { Assertion } from "../../../generator/model/index.js";

const text = '{ "weight": 0.30000000000000000001 }';
const whole = { start: 0, end: text.length };

function report(...assertions: readonly Assertion[]): readonly string[] {
  const collector = new Collector({ name: "page.md", text });
  for (const assertion of assertions) collector.claim({ root: { kind: "api" }, steps: [] }, assertion, whole);
  const { diagnostics } = collector.finish();
  return diagnostics.map(({ at, code }) => `${code} ${text.slice(at?.start, at?.end)}`);
}

const example: Assertion = { aspect: "example", value: { weight: 0.3 } };

describe("a claim of a number whose digits JavaScript can't keep", () => {
  it("is reported with the place of the number", () => {
    expect(report(example)).toEqual(["digits-lost 0.30000000000000000001"]);
  });

  it("is reported once, however many claims are read of the number", () => {
    expect(report(example, { aspect: "default", value: 0.3 })).toHaveLength(1);
  });

  it("is not what a claim of something else is", () => {
    expect(report({ aspect: "description", text }, { aspect: "example", value: { weight: "1" } })).toEqual(
      [],
    );
  });
});
