import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { sdkMarkdown } from "../../generator/dialects/sdk-markdown/index.js";
import { describeGolden } from "../support/golden.js";
import { listSaid } from "../support/list-said.js";
import { printReading } from "../support/print-reading.js";

describeGolden("sdk-markdown reads", "test/fixtures/dialects/sdk-markdown", (folder) => {
  const document = { name: "input.md", text: readFileSync(join(folder, "input.md"), "utf8") };
  return { "reading.txt": printReading(document.text, sdkMarkdown.read(document)) };
});

/** What a page of one call says, each under its place. */
function listClaims(path: string, ...paragraphs: readonly string[]): readonly string[] {
  const text = ["# Get", "`client.boxes.get(): Box`", `**GET** \`${path}\``, ...paragraphs].join("\n\n");
  return listSaid(text, sdkMarkdown.read({ name: "page.md", text }));
}

describe("the types of a member of an SDK's page", () => {
  /** The types at and below the member `a` of an answer, each with its steps from there. */
  const listTypes = (...items: readonly string[]) =>
    listClaims("/boxes", "## Returns", "- `interface Box`", ...items).flatMap(
      (line) => /^result of get \/boxes \.a(.*): (?:type|values) (.*)$/.exec(line)?.slice(1).join(" ") ?? [],
    );

  it("are those of its words where nothing stands under it", () => {
    expect(listTypes("  - `a: { b: string; c?: number }`")).toEqual([
      ' {"type":"object"}',
      '.b {"type":"string"}',
      '.c {"type":"number"}',
    ]);
    expect(listTypes("  - `a: string | Array<number>`")).toEqual([
      ' {"type":"union"}',
      '|0 {"type":"string"}',
      '|1 {"type":"array"}',
      '|1[] {"type":"number"}',
    ]);
  });

  it("are those of what stands under it where something does", () => {
    expect(listTypes("  - `a: { b: string; c: number }`", "    - `b: boolean`")).toEqual([
      ' {"type":"object"}',
      '.b {"type":"boolean"}',
    ]);
  });

  it.each(["string | number | 2 more", "string | Lid"])(
    "are none where its words leave something out: %s",
    (type) => {
      expect(listTypes(`  - \`a: ${type}\``)).toEqual([]);
    },
  );

  it("are variants where what stands under a name is not all values", () => {
    const mixed = ["  - `a: Hue`", '    - `"red"`', "    - `number`"];
    expect(listTypes(...mixed)[0]).toBe(' {"type":"union"}');
    expect(listTypes(...mixed.slice(0, 2))).toContain(' {"values":["red"]}');
  });
});

describe("an argument of an SDK's call", () => {
  const listPlaces = (path: string, ...items: readonly string[]) =>
    listClaims(path, "## Parameters", ...items).flatMap(
      (line) => /^(.*) of get .*: exists$/.exec(line)?.slice(1) ?? [],
    );
  const path = "/depots/{depot_id}/boxes/{box_id}";

  it("is the part of the path that has its name, however the SDK writes that", () => {
    expect(listPlaces(path, "- `boxID: string`", "- `depotID: string`")).toEqual([
      "path box_id",
      "path depot_id",
    ]);
  });

  it("is the only part of the path that is left, whatever its name", () => {
    expect(listPlaces("/boxes/{box_id}", "- `id: string`")).toEqual(["path box_id"]);
    expect(
      listPlaces(path, "- `id: string`", "- `params: P`", "  - `depot_id: string` (path parameter)"),
    ).toEqual(["path box_id", "path depot_id"]);
  });

  it("is no part of the path where two could be meant", () => {
    expect(listPlaces(path, "- `id: string`").filter((place) => place.startsWith("path"))).toEqual([]);
  });
});
