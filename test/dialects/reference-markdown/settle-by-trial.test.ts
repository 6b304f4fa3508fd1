import { describe, expect, it } from "vitest";
import { referenceMarkdown } from "../../../generator/dialects/reference-markdown/index.js";
import { listClaims } from "../../support/list-claims.js";
import { tree } from "../../support/nest-items.js";
import { renderPage } from "../../support/render-answers.js";
import { flatten } from "../../support/render-reference.js";

const list = (page: string) => listClaims(referenceMarkdown, page);

const ambiguous = tree`
  shelf: Shelf
    row: string
    size: number
  next: string`;

describe("where a model ends, in a page in one line, tells", () => {
  it.each([
    [
      "the one number of members that fits what is around it",
      [
        tree`
          Answer object { a, b, c, 2 more }
            a: string
            b: string
            c: Shelf
              row: string
              size: number
            d: string
            e: string`,
      ],
    ],
    [
      "the same in several sections, together",
      [
        tree`
          Answer object { a, b, c, 2 more }
            a: string
            b: string
            c: Shelf
              row: string
            d: string
            e: string`,
        tree`
          Answer object { a, b, c, 2 more }
            a: string
            b: string
            c: Shelf
              row: string
            f: string
            g: string`,
      ],
    ],
    [
      "another section, before or after",
      [
        ambiguous,
        tree`
          Answer object { shelf, next }
            shelf: Shelf
              row: string
              size: number
            next: string`,
        ambiguous,
      ],
    ],
    [
      "a section that others tell of, one by one",
      [
        tree`
          shelf: Shelf
            row: string
            chair: Chair
              legs: string
              top: Top
                wood: Wood
                  colour: string
          next: string`,
        tree`
          Answer object { shelf, next }
            shelf: Shelf
              row: string
              chair: Chair
                legs: string
                top: Top
                  wood: Wood
                    colour: string
            next: string`,
        tree`
          Answer object { chair, next }
            chair: Chair
              legs: string
              top: Top
                wood: Wood
                  colour: string
            next: string`,
        tree`
          Answer object { top, next }
            top: Top
              wood: Wood
                colour: string
            next: string`,
        tree`
          Answer object { wood, next }
            wood: Wood
              colour: string
            next: string`,
      ],
    ],
    [
      "the same, where the model holds itself",
      [
        tree`
          shelf: Shelf
            row: string
            inner: Shelf
          row: string`,
      ],
    ],
    [
      "a section that a third one tells of",
      [
        tree`
          shelf: Shelf
            row: string
            chair: Chair
              legs: string
          next: string`,
        tree`
          Answer object { shelf, next }
            shelf: Shelf
              row: string
              chair: Chair
                legs: string
            next: string`,
        tree`
          Answer object { chair, next }
            chair: Chair
              legs: string
            next: string`,
      ],
    ],
  ])("%s", (_, answers) => {
    const page = renderPage(...answers);
    expect(list(flatten(page))).toEqual(list(page));
    expect(list(page).filter((line) => line.startsWith("!"))).toEqual([]);
  });

  it.each([
    ["nothing, where several numbers of members fit", [ambiguous]],
    [
      "nothing, where two sections show different members",
      [
        tree`
          Answer object { a, b, c, 2 more }
            a: string
            b: string
            c: Shelf
              row: string
            d: string
            e: string`,
        tree`
          Answer object { a, b, c, 2 more }
            a: string
            b: string
            c: Shelf
              row: string
              size: string
            d: string
            e: string`,
      ],
    ],
    [
      "nothing, where a model after it leaves as much open",
      [
        tree`
          shelf: Shelf
          chair: Chair
          next: string`,
      ],
    ],
    [
      "nothing, where a section that tells has shown other members",
      [
        tree`
          Answer object { shelf, next }
            shelf: Shelf
              row: string
            next: string`,
        tree`
          Answer object { a, b, c, 2 more }
            a: string
            b: string
            c: Shelf
              size: string
            d: string
            e: string`,
      ],
    ],
    [
      "nothing, where the items of one section contradict their types",
      [
        tree`
          Answer object { a, b, c, 2 more }
            a: string
            b: string
            c: Shelf
              row: string
            d: string
            e: string`,
        tree`
          Answer object { a, b, c, 2 more }
            a: object { x }
            b: string
            c: Shelf
              row: string
            d: string
            e: string`,
      ],
    ],
    [
      "nothing, where bullets of prose stand between in one section",
      [
        tree`
          Answer object { a, b, c, 2 more }
            a: string
            b: string
            c: Shelf
              row: string
            d: string
            e: string`,
        tree`
          Answer object { a, b, c, 2 more }
            a: string
              "x"
            b: string
            c: Shelf
              row: string
            d: string
            e: string`,
      ],
    ],
    [
      "nothing, where bullets of prose stand between",
      [
        tree`
          Answer object { a, b, c, 2 more }
            a: string
              "x"
            b: string
            c: Shelf
              row: string
            d: string
            e: string`,
      ],
    ],
    [
      "nothing, where values follow in one section",
      [
        tree`
          Answer object { a, b, c, 2 more }
            a: string
            b: string
            c: Shelf
              row: string
            d: string
            e: string`,
        tree`
          box: Other or "x"
            Other = Shelf
            "x"
              "x"`,
      ],
    ],
  ])("%s", (_, answers) => {
    expect(list(flatten(renderPage(...answers)))).toContain("! model-unsettled");
  });
});

describe("a search for where a model ends is bounded", () => {
  /** An answer with a model of some members, and other types after it. */
  const renderAnswer = (model: string, members: number, types: number) =>
    [
      "Answer object { a, b, c, 2 more }",
      "  a: string",
      "  b: string",
      `  c: ${model}`,
      ...Array.from({ length: members }, (_, index) => `    m${String(index)}: string`),
      "  d: string",
      "  e: string",
      ...Array.from({ length: types }, (_, index) => `T${String(index)} = string`),
    ].join("\n");
  const countUnsettled = (...answers: readonly string[]) =>
    list(flatten(renderPage(...answers))).filter((line) => line === "! model-unsettled").length;

  it("by the number of its members", () => {
    expect(countUnsettled(renderAnswer("Shelf", 16, 0))).toBe(0);
    expect(countUnsettled(renderAnswer("Shelf", 17, 0))).toBe(1);
  });

  it("by the number of items of a section", () => {
    expect(countUnsettled(renderAnswer("Shelf", 1, 393))).toBe(0);
    expect(countUnsettled(renderAnswer("Shelf", 1, 394))).toBe(1);
  });

  it("by the number of sections that use it", () => {
    const agreeing = (sections: number) =>
      Array.from({ length: sections }, () => renderAnswer("Shelf", 1, 0));
    const other = renderAnswer("Shelf", 0, 0);
    expect(countUnsettled(...agreeing(3), other)).toBe(4);
    expect(countUnsettled(...agreeing(4), other)).toBe(1);
  });

  it("by the number of models", () => {
    const answers = Array.from({ length: 10 }, (_, index) => renderAnswer(`Shelf${String(index)}`, 1, 0));
    expect(countUnsettled(...answers)).toBe(2);
  });
});
