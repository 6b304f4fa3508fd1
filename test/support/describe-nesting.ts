import { describe, expect, it } from "vitest";
import { nestFlat, nestIndented, tree, type KnownAround } from "./nest-items.js";

/** What the named types of a page can say. */
export const library = tree`
  Book object { id, size }
    id: string
    size: number
  Rank = "gold" or "silver"
    "gold"
    "silver"
  Media = Book or number
    Book object { id, size }
      id: string
      size: number
    number
  Books = array of Book
    id: string
    size: number
  Tag = string
  Tags = map[array of Tag]
  Alias = Alias
  First = Second
  Second = First`;

type Tree = readonly [title: string, items: string, known?: KnownAround];
type Nesting = readonly [title: string, items: string, known: KnownAround, expected: string];

/** The tree is what the items make, with their indentation and without. */
export function describeTrees(name: string, trees: readonly Tree[]): void {
  describe(name, () => {
    for (const [title, items, known] of trees) {
      it(title, () => {
        expect(nestIndented(items, known)).toBe(items);
        expect(nestFlat(items, known)).toBe(items);
      });
    }
  });
}

/** The tree that the items make, and what is wrong with it; `..` marks what may have more. */
export function describeNesting(
  name: string,
  nest: (items: string, known: KnownAround) => string,
  nestings: readonly Nesting[],
): void {
  describe(name, () => {
    for (const [title, items, known, expected] of nestings) {
      it(title, () => {
        expect(nest(items, known)).toBe(expected);
      });
    }
  });
}
