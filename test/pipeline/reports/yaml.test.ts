import { describe, expect, it } from "vitest";
import { readYaml } from "../../../generator/pipeline/reports/yaml.js";

describe("the data of a file", () => {
  it("keeps the digits of integers", () => {
    const text = "- before: 9223372036854775807\n  after: 0x1F\n- [1, -9007199254740993, 1.5, -0, 1e3]\n";
    expect(readYaml(text)).toEqual({
      data: [{ before: 2n ** 63n - 1n, after: 31 }, [1, -9007199254740993n, 1.5, 0, 1000]],
    });
  });

  it("is null where nothing is written, and a problem where it is no YAML", () => {
    expect(readYaml("")).toEqual({ data: null });
    expect(readYaml("a: [")).toHaveProperty("problem");
  });
});

it.each(["[", "- ", "{a: "])("says of a hundred thousand times %j that it is nested too deeply", (text) => {
  expect(readYaml(text.repeat(100_000))).toEqual({ problem: "it is nested too deeply" });
});

it("says what is wrong in words that end where the line does", () => {
  const problem = expect.stringMatching(/^Flow sequence .* at line 2, column 1$/u) as string;
  expect(readYaml("a: [\n")).toEqual({ problem });
});

it("takes nothing with a tag that nobody knows for the text behind it", () => {
  const problem = expect.stringContaining("!secret") as string;
  expect(readYaml("a: !secret b")).toEqual({ problem });
  expect(readYaml("a: !!str 1")).toEqual({ data: { a: "1" } });
});
