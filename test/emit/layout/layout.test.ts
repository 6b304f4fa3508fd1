import fc from "fast-check";
import { format } from "prettier";
import { expect, it } from "vitest";
import { layOutFile } from "../../../generator/emit/layout/lay-out.js";
import { arbitraryDeclaration } from "./arbitrary-code.js";

const runs = Number(process.env["LAYOUT_RUNS"] ?? 300);

it("code is laid out as prettier would, which leaves it as it is", async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryDeclaration, async (declaration) => {
      const text = layOutFile([declaration], 80);
      expect(await format(text, { parser: "typescript" })).toBe(text);
    }),
    { numRuns: runs },
  );
});
