import { expect, it } from "vitest";
import { buildSpec } from "../../../generator/pipeline/commands/build-spec.js";
import { openTexts } from "../../../generator/pipeline/project/project-files.js";
import { Collector } from "../../../generator/pipeline/reports/report.js";
import { Stopwatch } from "../../../generator/pipeline/reports/stopwatch.js";

const manifest = `api: { title: Lamps }
package: { name: lamps, version: 0.1.0 }
sources:
  - file: lamps.json
`;

/** What is announced of reading a document with so many characters more than it needs. */
function listAnnounced(length: number): readonly string[] {
  const document = {
    openapi: "3.1.0",
    info: { title: "Lamps", version: "1.0.0", "x-note": "x".repeat(length) },
    paths: { "/lamps": { get: { responses: { 204: { description: "Done." } } } } },
  };
  const texts = { "spec/docwright.yaml": manifest, "spec/sources/lamps.json": JSON.stringify(document) };
  const announced: string[] = [];
  const stopwatch = new Stopwatch(undefined, (text) => announced.push(text));
  expect(
    buildSpec(openTexts(new Map(Object.entries(texts))), new Collector(), stopwatch)?.spec.operations,
  ).toHaveLength(1);
  return announced;
}

it("says that a long reading begins, and nothing of a short one", () => {
  expect(listAnnounced(1_200_000)).toEqual(["reading 1 document, 1 million characters"]);
  expect(listAnnounced(10)).toEqual([]);
});
