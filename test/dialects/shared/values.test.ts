import { describe, expect, it } from "vitest";
import { isPossible } from "../../../generator/dialects/shared/constraint.js";
import { findServer } from "../../../generator/dialects/shared/find-server.js";
import { splitLines } from "../../../generator/dialects/shared/lines.js";
import {
  findFirstItem,
  findFirstValue,
  findMember,
  parseJson,
} from "../../../generator/dialects/shared/parse-json.js";
import { isTransportHeader, readCredential } from "../../../generator/dialects/shared/read-credential.js";
import { isWholeBody } from "../../../generator/dialects/shared/whole-body.js";
import { isJsonObject, type ConstraintKeyword } from "../../../generator/model/index.js";

describe("a constraint", () => {
  const isBound = (keyword: ConstraintKeyword, value: string | number) =>
    isPossible({ aspect: "constraint", keyword, value });

  it.each(["minLength", "maxLength", "minItems", "maxItems", "minProperties", "maxProperties"] as const)(
    "%s is a whole number from 0 on",
    (keyword) => {
      expect([0, 1, 64].every((size) => isBound(keyword, size))).toBe(true);
      expect([-1, 1.5, 2 ** 53, Infinity].some((size) => isBound(keyword, size))).toBe(false);
    },
  );

  it("multipleOf is more than 0", () => {
    expect([0.01, 5].every((value) => isBound("multipleOf", value))).toBe(true);
    expect([0, -1, Infinity].some((value) => isBound("multipleOf", value))).toBe(false);
  });

  it("of another kind may have any value that there is", () => {
    expect([-1.5, 0, 1e300].every((value) => isBound("minimum", value))).toBe(true);
    expect(isBound("maximum", Infinity)).toBe(false);
    expect(isBound("pattern", "^a")).toBe(true);
    expect(isPossible({ aspect: "default", value: -1.5 })).toBe(true);
  });
});

describe("the base URL of a request", () => {
  it.each([
    ["https://example.com/v1/books/7/loans?dry=1", "/books/{id}/loans", "https://example.com/v1"],
    ["HTTP://example.com/books/#top", "/books/", "HTTP://example.com"],
    ["https://example.com/v1/", "/", "https://example.com/v1"],
    ["https://example.com/v1/files/a.json", "/files/{name}.json", "https://example.com/v1"],
    ["https://example.com/books", "/loans", undefined],
    ["https://example.com/books/7", "/loans/{id}", undefined],
    ["https://example.com/7", "/{a}/{b}/{c}", undefined],
    ["example.com/books", "/books", undefined],
    ["see https://example.com/books", "/books", undefined],
    ["ftp://example.com/books", "/books", undefined],
  ])("of %s for %s is %s", (url, path, server) => {
    expect(findServer(url, path)).toBe(server);
  });
});

describe("lines", () => {
  it("end in LF, CRLF or CR, and stand without the white space around them", () => {
    expect(splitLines("a\r\n  b \r\tc\u200b\n\n \ufeff\nd")).toEqual([
      { text: "a", start: 0, end: 1, indent: 0 },
      { text: "b", start: 5, end: 6, indent: 2 },
      { text: "c", start: 9, end: 10, indent: 1 },
      { text: "", start: 12, end: 12, indent: 0 },
      { text: "", start: 15, end: 15, indent: 2 },
      { text: "d", start: 16, end: 17, indent: 0 },
    ]);
  });
});

describe("a value of JSON", () => {
  it("is read where the text is nothing else", () => {
    expect(parseJson('{"a":[1]}')).toEqual({ a: [1] });
    expect(parseJson("null")).toBeNull();
    expect(parseJson("{...}")).toBeUndefined();
  });

  it.each([null, [], "a", 1, true, undefined])("%j is no object", (value) => {
    expect(isJsonObject(value)).toBe(false);
    expect(findMember(value, "length")).toBeUndefined();
    expect(findFirstValue(value)).toBeUndefined();
  });

  it("has the members of its own, and a first one to speak for all", () => {
    expect(findMember({ a: 1 }, "a")).toBe(1);
    expect(findMember({ a: 1 }, "toString")).toBeUndefined();
    expect(findFirstValue({ a: 1, b: 2 })).toBe(1);
    expect(findFirstItem([1, 2])).toBe(1);
    expect(findFirstItem([])).toBeUndefined();
    expect(findFirstItem({ 0: 1 })).toBeUndefined();
  });
});

describe("a header", () => {
  it.each([
    ["Authorization", "Bearer $TOKEN", "bearer", "TOKEN"],
    ["Authorization", "bearer  ${TOKEN}", "bearer", "TOKEN"],
    ["Authorization", "Basic $TOKEN", "header", "TOKEN"],
    ["X-Auth-Key", "$API_KEY_2", "header", "API_KEY_2"],
  ])("%s: %s is a credential", (name, value, scheme, environment) => {
    const credential = readCredential({ name, value, start: 0, end: 0 });
    expect(credential).toEqual({ aspect: "credential", scheme, header: name, environment });
  });

  it.each([
    ["Authorization", "Bearer abc"],
    ["Authorization", "My Bearer $TOKEN"],
    ["Authorization", "Bearer $TOKEN!"],
    ["X-Price", "$5"],
    ["Accept", "$TYPE"],
    ["content-type", "$TYPE"],
  ])("%s: %s is none", (name, value) => {
    expect(readCredential({ name, value, start: 0, end: 0 })).toBeUndefined();
  });

  it("says how a message is written, or something else", () => {
    expect(["Accept", "CONTENT-TYPE"].every(isTransportHeader)).toBe(true);
    expect(isTransportHeader("Accept-Language")).toBe(false);
  });
});

describe("a parameter that stands alone", () => {
  it.each([
    ["body", false, undefined, true],
    ["body", true, undefined, false],
    ["body", true, {}, false],
    ["body", false, {}, true],
    ["body", true, [1], false],
    ["body", true, { id: 1 }, true],
    ["body", false, { body: 1 }, false],
    ["file", false, undefined, false],
  ] as const)(
    "%s, an object: %j, of the example %j, is the whole body: %j",
    (name, isInlineObject, example, expected) => {
      expect(isWholeBody({ name, isInlineObject }, example)).toBe(expected);
    },
  );
});
