import { describe, expect, it } from "vitest";
import { changeKinds, compare, explainKind, warnUnclassified } from "../../generator/drift/index.js";
import type { Schema } from "../../generator/model/index.js";
import { expectGolden } from "../support/golden.js";
import { inRequest, text } from "./support/small-spec.js";

describe("an explanation", () => {
  it.each(changeKinds)("of %s says what it means, why, its levels and what to do", (kind) => {
    const explanation = explainKind(kind);
    for (const part of [`${kind}: `, "\nWhy\n", "\nLevels\n", "\nWhat to do\n"])
      expect(explanation).toContain(part);
  });

  it("is the one on record", () => {
    expectGolden("test/fixtures/drift/explanations", {
      "explanations.txt": changeKinds.map(explainKind).join("\n"),
    });
  });
});

describe("a difference without a rule", () => {
  it("is a warning", () => {
    const unheard = { ...text, secret: 1 } as unknown as Schema;
    expect(warnUnclassified(compare(inRequest(text), inRequest(unheard)))).toMatchObject([
      { code: "drift-unclassified", severity: "warning" },
    ]);
  });
});
