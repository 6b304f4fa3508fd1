import { describe, expect, it } from "vitest";
import { decodeDocument, findInvalidUtf8 } from "../../../generator/pipeline/project/decode.js";

const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(parts.map((part) => Buffer.from(part as string)));

describe("findInvalidUtf8", () => {
  it.each([
    ["nothing in a text with characters of every length", bytes("aé€😀"), undefined],
    ["nothing in a replacement character that the text itself has", bytes("a\uFFFDb"), undefined],
    ["the first byte of a sequence that is no UTF-8", bytes("ab", [0xff], "cd"), 2],
    ["a sequence that is cut off in the middle of the text", bytes("é", [0xe2, 0x82], "x"), 4],
    ["a lone surrogate", bytes("ab", [0xed, 0xa0, 0x80]), 3],
  ])("finds %s", (_case, input, offset) => {
    expect(findInvalidUtf8(input)).toBe(offset);
  });
});

describe("decodeDocument", () => {
  it("drops the byte-order mark and knows one end of a line", () => {
    expect(decodeDocument("page.md", bytes("\uFEFFone\r\ntwo\n"))).toEqual({
      name: "page.md",
      text: "one\ntwo\n",
    });
  });
});
