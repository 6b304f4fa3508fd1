import { describe, expect, it } from "vitest";
import { unquoteFences } from "../../../generator/dialects/openapi-markdown/unquote.js";

describe("a block quote", () => {
  it.each([
    [
      "a fence",
      "a\n> b\n> ```\n> c: >\n>  > d\n> ```\n\n> e\n",
      "a\n  b\n  ```\n  c: >\n   > d\n  ```\n\n> e\n",
    ],
    ["a fence at the end", "> ~~~\n>a\n> ~~~", "  ~~~\n a\n  ~~~"],
    ["a fence with CRLF", "> ```\r\n> a\r\n> ```\r\n", "  ```\r\n  a\r\n  ```\r\n"],
    ["the line alone that opens a fence", "> ```json\n{}\n```\n", "  ```json\n{}\n```\n"],
  ])("that holds %s stands as what it quotes", (_, text, expected) => {
    expect(unquoteFences(text)).toBe(expected);
  });

  it.each([
    ["that holds none", "> a\n> b\n"],
    ["whose fence is not closed in it", "> ```\n> a\n\n```\n"],
    ["of a line that nothing closes", "> ```\na\n\n```yaml\nb\n```\n"],
    ["in a block of code", "    > ```\n    > a\n    > ```\n"],
  ])("%s stays", (_, text) => {
    expect(unquoteFences(text)).toBe(text);
  });
});
