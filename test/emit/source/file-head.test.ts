import { describe, expect, it } from "vitest";
import { emit } from "../../../generator/emit/index.js";
import { readDocument } from "../support/read-document.js";

describe("a file of TypeScript in a package", () => {
  it("begins by saying that edits do not last, those of the runtime too", async () => {
    const responses = { 204: { description: "done" } };
    const files = await emit(readDocument({ "/lamps": { delete: { tags: ["lamps"], responses } } }));
    const sources = files.filter(({ path }) => path.endsWith(".ts"));
    expect(sources.map(({ path }) => path)).toContain("src/runtime/start-call.ts");
    for (const { path, text } of sources)
      expect(text.split("\n").slice(0, 2), path).toEqual([
        "// Written by docwright; do not edit. The next run writes this file anew.",
        "",
      ]);
  });
});
