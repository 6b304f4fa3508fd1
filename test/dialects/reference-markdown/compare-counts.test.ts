import { describe, expect, it } from "vitest";
import { referenceMarkdown } from "../../../generator/dialects/reference-markdown/index.js";
import { listClaims } from "../../support/list-claims.js";
import { tree } from "../../support/nest-items.js";
import { renderPage } from "../../support/render-answers.js";
import { flatten } from "../../support/render-reference.js";

/** What is reported of a page, with the words that it rests on. */
const report = (page: string) =>
  listClaims(referenceMarkdown, page, undefined, true).filter((line) => line.startsWith("! "));

const right = tree`
  book: object { a, b, c, 2 more }
    a: string
    b: string
    c: string
    d: string
    e: string
  size: number`;
const tooLow = tree`
  book: object { a, b, c, 1 more }
    a: string
    b: string
    c: string
    d: string
  e: string
  size: number`;
const tooHigh = tree`
  book: object { a, b, c, 3 more }
    a: string
    b: string
    c: string
    d: string
    e: string
    size: number`;

describe("a count in a page of one line that nothing beside it contradicts", () => {
  it.each([
    ["too low", tooLow, "book: object { a, b, c, 1 more }"],
    ["too high", tooHigh, "book: object { a, b, c, 3 more }"],
  ])("is reported if it is %s for the items that the page has again", (_, wrong, head) => {
    const reported = [`! count-contradicted <- ${head}`];
    expect(report(flatten(renderPage(right, wrong, right)))).toEqual(reported);
    expect(report(flatten(renderPage(wrong, right, right)))).toEqual(reported);
  });

  it("is not reported where other items follow", () => {
    const fewer = tree`
      book: object { a, b, c, 1 more }
        a: string
        b: string
        c: string
        d: string
      size: number`;
    const others = tree`
      book: object { a, b, c, 1 more }
        a: string
        b: string
        c: string
        d: string
      x: string
      size: number`;
    expect(report(flatten(renderPage(right, fewer, right)))).toEqual([]);
    expect(report(flatten(renderPage(right, others, right)))).toEqual([]);
  });

  it("is reported whatever follows the longer of the two", () => {
    const tooLowOnOther = tree`
      book: object { a, b, c, 1 more }
        a: string
        b: string
        c: string
        d: string
      e: string
      weight: number`;
    expect(report(flatten(renderPage(right, tooLowOnOther, right)))).toHaveLength(1);
  });

  it("is reported where one of its like goes on alike", () => {
    const other = tree`
      book: object { a, b, c, 2 more }
        a: string
        b: string
        c: string
        d: string
        x: string
      size: number`;
    expect(report(flatten(renderPage(right, other, tooLow)))).toEqual([
      "! count-contradicted <- book: object { a, b, c, 1 more }",
    ]);
  });

  it("is reported with both counts", () => {
    const text = flatten(renderPage(right, tooLow, right));
    const { diagnostics } = referenceMarkdown.read({ name: "page.md", text });
    expect(diagnostics.map(({ message }) => message)).toEqual([
      expect.stringMatching(/\b4\b.*\b5\b/u) as string,
    ]);
  });

  it("is compared with that of other names never", () => {
    const tome = tree`
      tome: object { a, b, c, 1 more }
        a: string
        b: string
        c: string
        d: string
      e: string
      size: number`;
    expect(report(flatten(renderPage(right, tome, right)))).toEqual([]);
  });

  it("may have several digits", () => {
    const many = tree`
      library: object { a, b, c, 10 more }
        a: string
        b: string
        c: string
        d: string
        e: string
        f: string
        g: string
        h: string
        i: string
        j: string
        k: string
        l: string
        m: string
      size: number`;
    const tooFew = tree`
      library: object { a, b, c, 9 more }
        a: string
        b: string
        c: string
        d: string
        e: string
        f: string
        g: string
        h: string
        i: string
        j: string
        k: string
        l: string
      m: string
      size: number`;
    expect(report(flatten(renderPage(many, tooFew, many)))).toEqual([
      "! count-contradicted <- library: object { a, b, c, 9 more }",
    ]);
  });

  it("of an enumeration is left to its values, which nothing else can be", () => {
    const values = tree`
      size: "s" or "m" or 2 more
        "s"
        "m"
        "l"
        "xl"
      weight: number`;
    const tooFew = tree`
      size: "s" or "m" or 1 more
        "s"
        "m"
        "l"
        "xl"
      weight: number`;
    const reported = report(flatten(renderPage(values, tooFew, values)));
    expect(reported.length).toBeGreaterThan(0);
    expect(reported.filter((line) => line.includes("count-contradicted"))).toEqual([]);
  });

  it("is not reported where indentation shows the members", () => {
    expect(report(renderPage(right, tooLow, right))).toEqual([]);
  });
});
