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
    const other = tree`
      book: object { a, b, c, 1 more }
        a: string
        b: string
        c: string
        d: string
      size: number`;
    expect(report(flatten(renderPage(right, other, right)))).toEqual([]);
  });

  it("is not reported where indentation shows the members", () => {
    expect(report(renderPage(right, tooLow, right))).toEqual([]);
  });
});
