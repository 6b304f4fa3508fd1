import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

const page = readFileSync("generator/docs/comparison.md", "utf8");
const cellsOf = (line: string) =>
  line
    .split("|")
    .slice(1, -1)
    .map((cell) => cell.trim());

/** The rows of a text's tables, without their heads. */
function readRows(text: string): readonly (readonly string[])[] {
  const lines = text.split("\n");
  return lines.flatMap((line, index) =>
    line.startsWith("|") && !/^\|[ :-]*--/u.test(line) && !/^\|[ :-]*--/u.test(lines[index + 1] ?? "")
      ? [cellsOf(line)]
      : [],
  );
}

/** The sections that link a table of a script. */
const measured = page.split(/^(?=## )/mu).flatMap((section) => {
  const [heading = ""] = section.split("\n");
  const [, link] = /\]\(([^)]*bench\/results\/\w+\.md)\)/u.exec(section) ?? [];
  return link === undefined ? [] : [{ heading, link, rows: readRows(section) }];
});

describe("the page that compares", () => {
  it("has several measured sections, and figures in no other", () => {
    expect(measured.map(({ rows }) => rows.length)).toEqual([4, 6, 3, 3]);
    const figures = page
      .split(/^(?=## )/mu)
      .filter((section) => /\| +\**\d+(?:\.\d+)?\** +\|/u.test(section));
    expect(figures.length).toBe(measured.length - 1);
  });

  it.each(measured)("repeats what its table says: $heading", ({ link, rows }) => {
    const table = readRows(readFileSync(join("generator/docs", link), "utf8"));
    for (const [name = "", ...cells] of rows) {
      const found = table.filter(([first]) => first === name).map((row) => row.join(" | "));
      for (const cell of cells)
        expect(
          found.some((row) => row.includes(cell)),
          `${name}: ${cell}`,
        ).toBe(true);
    }
  });
});
