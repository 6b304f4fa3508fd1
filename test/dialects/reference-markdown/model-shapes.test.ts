import { describe, expect, it } from "vitest";
import { parseDeclaration } from "../../../generator/dialects/notation/index.js";
import {
  findDeclared,
  findTarget,
  gatherShapes,
} from "../../../generator/dialects/reference-markdown/nest/model-shapes.js";
import { readEntries, tree } from "../../support/nest-items.js";

const shapes = gatherShapes(
  readEntries(
    tree`
      Book object { id, size }
      Rank = "gold" or "silver"
      Media = Book or number
      Tag = string
      Books = array of array of Book
      Shelves = map[array of map[Books]]
      Tags = array of Tag
      Names = map[string]
      Both = Book
      Both = Tag
      First = Second
      Second = First
      book: Book`,
    false,
  ),
);

describe("an alias stands for", () => {
  it.each([
    ["Book", "Book", []],
    ["Tag", "Tag", []],
    ["Media", "Media", []],
    ["Both", "Both", []],
    ["Books", "Book", ["items", "items"]],
    ["Shelves", "Book", ["values", "items", "values", "items", "items"]],
    ["Names", "Names", []],
    ["Unknown", "Unknown", []],
    ["First", "First", []],
  ])("%s: %s behind %j", (alias, name, layers) => {
    expect(findTarget(shapes, alias)).toEqual({ name, layers: layers.map((kind) => ({ kind })) });
  });
});

describe("the declared type of a name", () => {
  const book = { kind: "fields", names: ["id", "size"], count: 2 };
  const rank = { kind: "literals", values: ["gold", "silver"], count: 2 };
  const text = { kind: "primitive", name: "string" };

  it.each([
    ["Book", "id: string", [{ layers: [], core: book }]],
    ["Book", "size: string", []],
    ["Book", '"id"', []],
    ["Book", undefined, []],
    ["Rank", '"gold"', [{ layers: [], core: rank }]],
    ["Rank", '"silver"', []],
    ["Rank", undefined, []],
    ["Media", "string", []],
    ["Media", undefined, []],
    ["Tag", undefined, [{ layers: [], core: text }]],
    ["Tags", "id: string", [{ layers: [{ kind: "items" }], core: text }]],
    ["Books", "id: string", [{ layers: [{ kind: "items" }, { kind: "items" }], core: book }]],
    [
      "Shelves",
      "id: string",
      [
        {
          layers: [
            { kind: "values" },
            { kind: "items" },
            { kind: "values" },
            { kind: "items" },
            { kind: "items" },
          ],
          core: book,
        },
      ],
    ],
    [
      "Both",
      "id: string",
      [
        { layers: [], core: book },
        { layers: [], core: text },
      ],
    ],
    ["Both", "name: string", [{ layers: [], core: text }]],
    ["First", "id: string", []],
    ["Unknown", "id: string", []],
  ])("%s before %s", (name, first, readings) => {
    expect(findDeclared(shapes, name, first === undefined ? undefined : parseDeclaration(first))).toEqual(
      readings,
    );
  });

  it("is one of eight at most", () => {
    const meanings = Array.from({ length: 9 }, (_, index) => `Book object { m${index} }`);
    const { declared } = gatherShapes(readEntries([...meanings, ...meanings].join("\n"), false));
    expect(declared.get("Book")).toHaveLength(8);
  });
});
