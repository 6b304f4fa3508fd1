import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

/** Why a mutant may live: the code that it replaces, and where that stands. */
interface Reason {
  readonly file: string;
  readonly code: string;
}

const lists = readdirSync(import.meta.dirname).filter((name) => /^reasons-.*\.json$/u.test(name));

/** The report on mutants has every run of white space as one space. */
const onOneLine = (text: string): string => text.replace(/\s+/gu, " ");

function isStale({ code, file }: Reason): boolean {
  return !existsSync(file) || !onOneLine(readFileSync(file, "utf8")).includes(code);
}

describe("reasons for mutants that no test notices", () => {
  it.each(lists)("are about code that is there: %s", (name) => {
    const reasons = JSON.parse(readFileSync(join(import.meta.dirname, name), "utf8")) as readonly Reason[];
    expect(reasons.length).toBeGreaterThan(0);
    expect(reasons.filter(isStale)).toEqual([]);
  });

  it("are told apart from those about code that is gone", () => {
    expect(isStale({ file: "generator/no-such-file.ts", code: "a" })).toBe(true);
    expect(isStale({ file: "test/mutation/reasons.test.ts", code: ["no such", "code"].join("-") })).toBe(
      true,
    );
  });
});
