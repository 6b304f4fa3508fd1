import { describe, expect, it } from "vitest";
import { referencePage } from "../../../generator/dialects/reference-page/index.js";

const first = ["# Boxes", "## List boxes", "GET/boxes", "Query ParametersExpand Collapse", "a: string"];
const answer = ["ReturnsExpand Collapse", "count: number"];

function read(...lines: readonly string[]) {
  const text = lines.join("\n");
  const { claims, coverage, diagnostics } = referencePage.read({ name: "page.txt", text });
  const keys = claims.flatMap(({ place: { root } }) =>
    "operation" in root ? [`${root.operation.method} ${root.operation.path}`] : [],
  );
  return {
    operations: [...new Set(keys)],
    hasAnswer: claims.some(({ place }) => place.root.kind === "response"),
    unread: coverage.unread,
    descriptions: claims.flatMap(({ assertion }) =>
      assertion.aspect === "description" ? [assertion.text] : [],
    ),
    reported: diagnostics.map(({ at, code }) => `${code} <- ${text.slice(at?.start, at?.end)}`),
  };
}

describe("two operations of the text of a page stay two", () => {
  it.each(["POST/boxes", "POST /boxes", "**POST**/boxes"])("%s", (line) => {
    const { hasAnswer, operations, reported } = read(...first, "## Make box", line, ...answer);
    expect([operations, hasAnswer, reported]).toEqual([["get /boxes", "post /boxes"], true, []]);
  });

  it("with words after the path of one, which are said of it", () => {
    const { descriptions, operations, reported } = read(
      ...first,
      "## Make box",
      "POST/boxes (beta)",
      ...answer,
    );
    expect([operations, descriptions, reported]).toEqual([["get /boxes", "post /boxes"], ["(beta)"], []]);
  });

  it.each([
    "POSThttps://api.example.com/boxes",
    "POSTboxes",
    "FETCH/boxes",
    "`POST/boxes`",
    "POST https://a.example/b",
  ])("or the second is reported: %s", (line) => {
    const { descriptions, hasAnswer, operations, reported, unread } = read(
      ...first,
      "## Make box",
      line,
      ...answer,
    );
    expect([operations, hasAnswer, unread, descriptions]).toEqual([["get /boxes"], false, 1, []]);
    expect(reported).toEqual([`operation-broken <- ${line}`]);
  });

  it("or the parts are reported that the first has no place for", () => {
    const again = ["ReturnsExpand Collapse", "name: string", "Path ParametersExpand Collapse", "id: string"];
    const { reported, unread } = read(...first, ...answer, ...again);
    expect(unread).toBe(2);
    expect(reported).toEqual([
      "section-misplaced <- ReturnsExpand Collapse",
      "section-misplaced <- Path ParametersExpand Collapse",
    ]);
  });

  it("while a body may have two forms", () => {
    const forms = ["JSON", "Form Data"].flatMap((form) => [
      `Body Parameters${form}Expand Collapse`,
      "b: string",
    ]);
    expect(read(...first, ...forms, ...answer).reported).toEqual([]);
  });

  it.each(["TCP/IP", "HTTP/2", "GET", "Get boxes", "POST"])("and words are words: %s", (words) => {
    expect(read(...first, words, ...answer).reported).toEqual([]);
  });
});
