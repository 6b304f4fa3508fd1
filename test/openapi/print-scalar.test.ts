import { describe, expect, it } from "vitest";
import { parseAnyYaml, parseYaml } from "../../generator/openapi/parse-yaml.js";
import { printScalar } from "../../generator/openapi/write/print-scalar.js";

describe("a scalar that readers of YAML 1.1 would refuse or take for something else", () => {
  it.each([
    ["=", '"="'],
    ["<<", '"<<"'],
    ["it\u0092s", String.raw`"it\u0092s"`],
    ["a\u0085b", String.raw`"a\u0085b"`],
    ["a\u2028b", String.raw`"a\u2028b"`],
    ["\ufeffa", String.raw`"\ufeffa"`],
    ["a\tb", String.raw`"a\tb"`],
    ["a\u007f", String.raw`"a\u007f"`],
  ])("%j is %s, and read as it was", (value, printed) => {
    expect(printScalar(value, "block")).toBe(printed);
    const document = { name: "a.yaml", text: `a: ${printed}\n` };
    for (const { root } of [parseYaml(document), parseAnyYaml(document)]) {
      const entry = root?.kind === "map" ? root.entries.get("a")?.value : undefined;
      expect(entry).toMatchObject({ kind: "scalar", value });
    }
  });
});
