import { describe, expect, it } from "vitest";
import { findOperationHeads, gluedVerb } from "../../../generator/dialects/page-text/operation-head.js";
import { readPageLines } from "../../../generator/dialects/page-text/page-line.js";
import { python } from "../../../generator/dialects/python-page/language.js";

/** What the heads of a text say, with the words of their lines. */
function find(...texts: readonly string[]) {
  const text = texts.join("\n");
  const lines = readPageLines(text);
  return findOperationHeads(lines, python).map(
    ({ at, deprecatedAt, first, key, last, signature, title }) => ({
      operation: `${key.method} ${key.path}`,
      words: text.slice(at.start, at.end),
      lines: [first, last],
      title: title?.plain,
      method: signature?.said.method.join("."),
      isDeprecated:
        deprecatedAt !== undefined && text.slice(deprecatedAt.start, deprecatedAt.end) === "Deprecated",
    }),
  );
}

const none = { title: undefined, method: undefined, isDeprecated: false };

describe("verb and path", () => {
  it.each([
    ["GET/dogs", "get /dogs"],
    ["post/dogs/{dog_id}", "post /dogs/{dog_id}"],
    ["PUT /dogs", "put /dogs"],
    ["PATCH/", "patch /"],
    ["**DELETE**/dogs", "delete /dogs"],
    ["### GET/dogs", "get /dogs"],
    ["GET/dogs/{dog\\_id}/\\[a\\]", "get /dogs/{dog_id}/[a]"],
    ["GET/dogs[]", "get /dogs"],
    ["GET/dogs[]/a", "get /dogs[]/a"],
  ])("%s", (line, operation) => {
    expect(find(line)).toEqual([{ ...none, operation, words: line, lines: [0, 0] }]);
  });

  it.each([
    ...[
      "FETCH/dogs",
      "GETdogs",
      "GET/dogs and cats",
      "`GET/dogs`",
      "GET/dogs`",
      "the GET/dogs",
      "GET  /dogs",
    ],
    ...["GET", "GET\n\ndogs", "GET\nthe /dogs", "GET\n/dogs and cats", "GET the\n/dogs", "to GET\n/dogs"],
    ...["```\nGET/dogs\n```", "GET\n"],
  ])("are not %j", (text) => {
    expect(find(text)).toEqual([]);
  });

  it("may stand on lines of their own", () => {
    const words = "**GET**\n\n/dogs/{dog\\_id}";
    expect(find("Dogs", words, "Words.")).toEqual([
      { ...none, title: "Dogs", operation: "get /dogs/{dog_id}", words, lines: [0, 3] },
    ]);
  });
});

describe("the lines above verb and path", () => {
  it("are a title, a signature, and whether the operation is deprecated", () => {
    expect(find("Dogs", "Get a dog", "", "dogs.get(strid) -> Dog", "Deprecated", "GET/dogs")).toEqual([
      {
        operation: "get /dogs",
        words: "GET/dogs",
        lines: [1, 5],
        title: "Get a dog",
        method: "dogs.get",
        isDeprecated: true,
      },
    ]);
  });

  it("may be in another order, or missing", () => {
    expect(find("Get a dog", "Deprecated", "dogs.get(strid)", "GET/dogs")).toMatchObject([
      { title: "Get a dog", method: "dogs.get", isDeprecated: true, lines: [0, 3] },
    ]);
    expect(find("Get a dog", "GET/dogs")).toMatchObject([{ ...none, title: "Get a dog", lines: [0, 1] }]);
    expect(find("", "Deprecated", "GET/dogs")).toMatchObject([
      { ...none, isDeprecated: true, lines: [1, 2] },
    ]);
  });

  it("are each said once, and then it is the title", () => {
    expect(find("dogs.list()", "dogs.get(strid)", "GET/dogs")).toMatchObject([
      { title: "dogs.list()", method: "dogs.get" },
    ]);
    expect(find("Deprecated", "Deprecated", "GET/dogs")).toMatchObject([{ title: "Deprecated" }]);
  });
});

it("finds all operations of a page", () => {
  expect(find("List dogs", "GET/dogs", "Words.", "Add a dog", "POST/dogs")).toMatchObject([
    { operation: "get /dogs", title: "List dogs", lines: [0, 1] },
    { operation: "post /dogs", title: "Add a dog", lines: [3, 4] },
  ]);
});

describe("a page of a browser's text is known", () => {
  it.each([
    ["Get\n\nGET/dogs\n", true],
    ["## **DELETE**/dogs", true],
    ["  get/dogs/{dog_id}  \r\n", true],
    ["GET /dogs", false],
    ["GET/dogs and cats", false],
    ["GET/dogs`", false],
    ["a GET/dogs", false],
  ])("by its verb and path: %j", (text, isOne) => {
    expect(gluedVerb.test(text)).toBe(isOne);
  });
});
