import { describe, expect, it } from "vitest";
import { referencePage } from "../../../generator/dialects/reference-page/index.js";
import { listSaid } from "../../support/list-said.js";

// Pages that lost a line, or have one in another place: what the reading then lacks is on record where it stands.

const report = (...lines: readonly string[]) => {
  const text = ["Get a dog", "GET/dogs", ...lines].join("\n");
  const said = listSaid(text, referencePage.read({ name: "page.txt", text }));
  return said.filter((line) => line.startsWith("!"));
};

const query = "Query ParametersExpand Collapse";
const examples = (...answer: readonly string[]) => ["Get a dog", "HTTPHTTP", "200 example", ...answer];

it("a member that stands in a description, without a head above it, is on record", () => {
  expect(report("Gets it.", "name: optional string")).toEqual([
    "! item-in-description: name: optional string",
  ]);
  expect(report("Gets it.", "Note: dogs only")).toEqual([]);
});

describe("a head that is missing", () => {
  it("is on record where the members of the answer are listed under the one before", () => {
    const shown = examples("{", '  "id": "a"', "}");
    expect(report(query, "page: number", "id: string", ...shown)).toEqual([`! head-missing: ${query}`]);
    expect(report(query, "page: number", "ReturnsExpand Collapse", "id: string", ...shown)).toEqual([]);
    expect(report(query, "page: number", ...shown)).toEqual([]);
  });
});
