import { describe, expect, it } from "vitest";
import { nestFlat, tree } from "../../support/nest-items.js";

describe("a search for whose an item is, where its name comes again, is bounded", () => {
  const shelf = tree`
    shelf: Shelf
      row: string
    row: string`;
  const isSettled = (lines: readonly string[], answer: Readonly<Record<string, string | object>>) =>
    !nestFlat(lines.join("\n"), { answer: { shelf: {}, row: "", ...answer } }).includes("!");

  it("by the number of items of a section", () => {
    const more = (count: number) => Array.from({ length: count }, (_, index) => `m${String(index)}: string`);
    expect(isSettled([shelf, ...more(397)], {})).toBe(true);
    expect(isSettled([shelf, ...more(398)], {})).toBe(false);
  });

  it("by the number of such items", () => {
    const isSettledAfter = (count: number) => {
      const names = Array.from({ length: count }, (_, index) => `x${String(index)}`);
      const others = names.flatMap((name) => [
        `chair_${name}: Chair_${name}`,
        `${name}: string`,
        `again_${name}: object { ${name} }`,
        `  ${name}: string`,
      ]);
      return isSettled([...others, shelf], Object.fromEntries(names.map((name) => [name, ""])));
    };
    expect([3, 4].map(isSettledAfter)).toEqual([true, false]);
  });
});
