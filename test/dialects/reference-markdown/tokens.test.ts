import { describe, expect, it } from "vitest";
import { readFlatTokens } from "../../../generator/dialects/reference-markdown/read-flat-tokens.js";
import { readLineTokens } from "../../../generator/dialects/reference-markdown/read-line-tokens.js";
import { settleHeadings } from "../../../generator/dialects/reference-markdown/settle-headings.js";
import type { Token } from "../../../generator/dialects/reference-markdown/token.js";

/** A token on one line: what it is, and the words it stands for. */
function print(text: string, token: Token): string {
  const words = JSON.stringify(text.slice(token.start, token.end));
  switch (token.kind) {
    case "heading":
      return `${"#".repeat(token.level)} ${token.title} <- ${words}`;
    case "operation":
      return `${token.method} ${token.path} <- ${words}`;
    case "broken":
      return `broken <- ${words}`;
    case "item":
      return `${String(token.indent)} item ${text.slice(token.declaredAt.start, token.declaredAt.end)} <- ${words}`;
    case "code": {
      const body = JSON.stringify(text.slice(token.body.start, token.body.end));
      return `${String(token.indent)} code ${token.language}${token.isClosed ? "" : " open"} ${body} <- ${words}`;
    }
    case "prose":
      return `${String(token.indent)} prose <- ${words}`;
  }
}

const flat = (text: string) => readFlatTokens(text).map((token) => print(text, token));
const lines = (text: string) => readLineTokens(text).map((token) => print(text, token));

describe("a page in one line is made of", () => {
  it.each([
    ["nothing", " ", []],
    [
      "headings of sections, whose titles are known",
      "### Path Parameters - `id: string` #### Response ```json 1 ```",
      [
        '### Path Parameters <- "### Path Parameters"',
        '0 item id: string <- "- `id: string`"',
        '#### Response <- "#### Response"',
        '0 code json " 1 " <- "```json 1 ```"',
      ],
    ],
    [
      "headings whose titles run to the next mark",
      "# Books ## Get a Book **get** `/books` ### Response Format - `Book object { id }` ##### Deep",
      [
        '# Books <- "# Books"',
        '## Get a Book <- "## Get a Book"',
        'get /books <- "**get** `/books`"',
        '### Response Format <- "### Response Format"',
        '0 item Book object { id } <- "- `Book object { id }`"',
        '##### Deep <- "##### Deep"',
      ],
    ],
    [
      "prose between the marks, as one stretch",
      "one #two - `three` four - `id: string` five  six",
      [
        '0 prose <- "one #two - `three` four"',
        '0 item id: string <- "- `id: string`"',
        '0 prose <- "five  six"',
      ],
    ],
    [
      "code that ends with the next fence, and has no marks in it",
      "```http curl - `id: string` ## A ``` ```js",
      [
        '0 code http " curl - `id: string` ## A " <- "```http curl - `id: string` ## A ```"',
        '0 code js open "" <- "```js"',
      ],
    ],
    ["code of no language", "``` a ```", ['0 code  " a " <- "``` a ```"']],
    ["code with nothing in it", "``````", ['0 code  "" <- "``````"']],
    [
      "items that end before the next one, whatever is quoted",
      '- `a: "x - `b: string` - `c: "y`',
      ['0 prose <- "- `a: \\"x"', '0 item b: string <- "- `b: string`"', '0 prose <- "- `c: \\"y`"'],
    ],
    [
      "items that end before the next one, whatever that one quotes",
      '- `a: "x - `b: "y"`',
      ['0 prose <- "- `a: \\"x"', '0 item b: "y" <- "- `b: \\"y\\"`"'],
    ],
    [
      "items that nothing but a type is in",
      "- `a: string; ` words - `b: string`",
      ['0 prose <- "- `a: string; ` words"', '0 item b: string <- "- `b: string`"'],
    ],
    [
      "headings of sections, before words as well",
      "### Returns - `see` words",
      ['### Returns <- "### Returns"', '0 prose <- "- `see` words"'],
    ],
    [
      "headings without a title",
      "## - `id: string`",
      ['##  <- "##"', '0 item id: string <- "- `id: string`"'],
    ],
    [
      "items beside each other",
      "- `a: string` - `b: string`",
      ['0 item a: string <- "- `a: string`"', '0 item b: string <- "- `b: string`"'],
    ],
    [
      "items that white space follows",
      "- `a: string`: words - `b: string`",
      ['0 prose <- "- `a: string`: words"', '0 item b: string <- "- `b: string`"'],
    ],
    [
      "operations with a verb of any case, and a path",
      "**get** `/a` **GET** `/a` **get** `a` **get** `/a b` **read** `/a` **post**`/a` **delete** `/{a}/b",
      [
        'get /a <- "**get** `/a`"',
        'get /a <- "**GET** `/a`"',
        '0 prose <- "**get** `a` **get** `/a b` **read** `/a` **post**`/a` **delete** `/{a}/b"',
      ],
    ],
    ["a dash that no back-tick follows", "- (id: string` one", ['0 prose <- "- (id: string` one"']],
    ["prose in bold that is no operation", "/a` is **new**", ['0 prose <- "/a` is **new**"']],
    ["more marks of a heading than there are levels", "####### a", ['0 prose <- "####### a"']],
  ])("%s", (_, text, tokens) => {
    expect(flat(text)).toEqual(tokens);
  });

  it("no operation whose path is longer than any", () => {
    const path = (length: number) => flat(`**get** \`/${"a".repeat(length - 1)}\``)[0]?.startsWith("get");
    expect([path(4096), path(4097)]).toEqual([true, false]);
  });
});

describe("a page in many lines is made of", () => {
  it.each([
    ["nothing", "\n  \n", []],
    [
      "headings that fill their lines",
      "# Books \n\n## Get\n**get** `/books`\nProse # not\n",
      [
        '# Books <- "# Books"',
        '## Get <- "## Get"',
        'get /books <- "**get** `/books`"',
        '0 prose <- "Prose # not"',
      ],
    ],
    [
      "items with blank lines around them",
      "- `a: string`\n\n  - `b: string`\n\n- `c: string`\n- `d: string`\n\n- `e: string` words\n\nwords\n- `f: string`",
      [
        '0 item a: string <- "- `a: string`"',
        '2 item b: string <- "- `b: string`"',
        '0 prose <- "- `c: string`\\n- `d: string`\\n\\n- `e: string` words\\n\\nwords\\n- `f: string`"',
      ],
    ],
    [
      "items without blank lines, where the copy has none",
      "- `a: string`\n  - `b: string`\n  words",
      ['0 item a: string <- "- `a: string`"', '2 item b: string <- "- `b: string`"', '2 prose <- "words"'],
    ],
    [
      "prose, with the column of its first line",
      "- `a: string`\n\n  one\n\n    two\n\n- `b: string`",
      [
        '0 item a: string <- "- `a: string`"',
        '2 prose <- "one\\n\\n    two"',
        '0 item b: string <- "- `b: string`"',
      ],
    ],
    [
      "headings and operations that begin their lines",
      "words\n\n  ## Get\n\n  **get** `/books`\n\n**get** `/books` words",
      ['0 prose <- "words\\n\\n  ## Get\\n\\n  **get** `/books`\\n\\n**get** `/books` words"'],
    ],
    [
      "code from fence to fence",
      "words\n```http\ncurl\n\n- `a: string`\n```\nmore",
      [
        '0 prose <- "words"',
        '0 code http "\\ncurl\\n\\n- `a: string`\\n" <- "```http\\ncurl\\n\\n- `a: string`\\n```"',
        '0 prose <- "more"',
      ],
    ],
    [
      "code that a line with more than the fence does not end, and which may be open",
      "```\n```js\n```\n# A",
      ['0 code  open "\\n```js\\n" <- "```\\n```js\\n```"', '# A <- "# A"'],
    ],
    [
      "code that a fence of as many ticks ends",
      "  ````md\n```\n````\n- `a: string`\n",
      ['2 code md "\\n```\\n" <- "````md\\n```\\n````"', '0 item a: string <- "- `a: string`"'],
    ],
    [
      "code that nothing ends",
      "a\n```js\nb\n",
      ['0 prose <- "a"', '0 code js open "\\nb\\n" <- "```js\\nb\\n"'],
    ],
    [
      "prose, where a line begins in bold and the page with a path",
      "/a` is\n**new**",
      ['0 prose <- "/a` is\\n**new**"'],
    ],
    ["prose, where a line begins in bold", "**Note** well", ['0 prose <- "**Note** well"']],
    ["prose, where a line has code in it", "```a``` b", ['0 prose <- "```a``` b"']],
  ])("%s", (_, text, tokens) => {
    expect(lines(text)).toEqual(tokens);
  });
});

describe("headings and operations", () => {
  const settle = (text: string) => settleHeadings(readLineTokens(text)).map((token) => print(text, token));
  const prose = (text: string) => [`0 prose <- ${JSON.stringify(text)}`];

  it.each([
    ["# A", "of a resource with nothing in it"],
    ["# A\n\n# B", "of a resource before another one"],
    ["# A\n\n## Get\n\n**get** `/a`", "of a resource and of an operation"],
    ["# A\n\nwords", "of a resource with words about it"],
    ["## Domain Types", "of types, by the title"],
    ["## Modèles\n\n### A\n\n- `A object { id }`", "of types, by what they have"],
    ["## Modèles\n\n### A\n\n- `A = string`", "of types that are aliases"],
    ["### Returns", "of a section, by the title"],
    ["### Rückgabe\n\n- `a: string`", "of a section, by its items"],
    ["### Beispiel\n\n```http\ncurl\n```", "of an example, by its code"],
    ["#### Response", "of an answer, by the title"],
    ["#### Antwort\n\n```json\n1\n```", "of an answer, by its code"],
    ["**get** `/a`", "at the beginning"],
  ])("%j stand: %s", (text) => {
    expect(settle(text)).toEqual(lines(text));
  });

  it.each([
    ["# 5", "- `a: string`", "before an item"],
    ["# 5", "```js\n```", "before code"],
    ["# Notes", "### Returns", "before a section"],
    ["## Notes", "", "without an operation"],
    ["## Notes\n\n### A", "", "before a heading with nothing under it"],
    ["#### Notes", "", "of the fourth level at the end"],
    ["## Notes", "### A\n\n- `a: string`", "before a section of members"],
    ["## Notes\n\n#### A", "- `A = string`", "before a heading of another level"],
    ["### Notes", "", "without items"],
    ["### Notes\n\nwords", "", "before prose"],
    ["#### Notes", "- `a: string`", "of the fourth level before an item"],
    ["##### Returns", "", "of the fifth level"],
    ["###### Response", "", "of the sixth level"],
    ["words\n\n**get** `/a`", "", "of operations, after words"],
  ])("%j are prose before %j: %s", (words, rest) => {
    expect(settle(`${words}\n\n${rest}`)).toEqual([...prose(words), ...lines(rest)]);
  });

  it("are prose after a heading of the third level, and the prose around them is one", () => {
    const text = "### Returns\n\n**get** `/a`\n\nwords\n\n## Notes\n\nmore";
    expect(settle(text)).toEqual([
      '### Returns <- "### Returns"',
      `0 prose <- ${JSON.stringify(text.slice("### Returns\n\n".length))}`,
    ]);
  });
});
