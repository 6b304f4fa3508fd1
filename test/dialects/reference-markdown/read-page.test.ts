import { describe, expect, it } from "vitest";
import { referenceMarkdown } from "../../../generator/dialects/reference-markdown/index.js";
import type { Place } from "../../../generator/model/index.js";
import { listClaims } from "../../support/list-claims.js";
import { printPlace } from "../../support/print-reading.js";
import { hintMembers } from "../../support/hints.js";

const page = (...paragraphs: readonly string[]) => paragraphs.join("\n\n");
const list = (...paragraphs: readonly string[]) => listClaims(referenceMarkdown, page(...paragraphs));
const quote = (...paragraphs: readonly string[]) =>
  listClaims(referenceMarkdown, page(...paragraphs), undefined, true);
const get = "## Get\n\n**get** `/books`";
const operation = 'operation get /books operation "Get" []';

describe("what stands before a page tells its address", () => {
  const address = (...paragraphs: readonly string[]) =>
    list(...paragraphs).filter((line) => line.includes(" page "));
  const found = ['operation get /books page "https://example.com/x"'];

  it.each([
    ["plainly", "---\ntitle: Get\nurl: https://example.com/x\n---"],
    ["with quotation marks", "---\nurl:  'https://example.com/x'\n---"],
    ["with others", '---\nurl: "https://example.com/x"\n---'],
    [
      "wherever the word stands in a title",
      "---\ntitle: The url: https://example.org\nurl:  https://example.com/x\n---",
    ],
  ])("%s", (_, front) => {
    expect(address(front, get)).toEqual(found);
    expect(list(front, get)).toHaveLength(2);
  });

  it("in one line", () => {
    const items = "### Returns - `a: string` - `b: string`";
    expect(
      address(`--- title: Get url:  https://example.com/x --- ${get.replace("\n\n", " ")} ${items}`),
    ).toEqual(found);
    expect(address(`--- url: "http://example.com" --- ${get.replace("\n\n", " ")} ${items}`)).toEqual([
      'operation get /books page "http://example.com"',
    ]);
  });

  it.each([
    ["if it is no address", ["---\nurl: example.com\n---", get]],
    ["if it is another word", ["---\ncurl: https://example.com\n---", get]],
    [
      "if the page has several operations",
      ["---\nurl: https://example.com\n---", get, "## Put\n\n**put** `/books`"],
    ],
    ["if the page is one of a resource", ["---\nurl: https://example.com\n---", "# Books", get]],
    ["if the page has no operation", ["---\nurl: https://example.com\n---", "# Books", "about"]],
  ])("not %s", (_, paragraphs) => {
    expect(list(...paragraphs).filter((line) => / page |!/.test(line))).toEqual([]);
  });

  it("and nothing else but a note", () => {
    expect(list("> For machines.", get)).toEqual([operation]);
    expect(list("Skip to content ---", get)).toEqual([operation, "! stretch-unused"]);
    expect(quote("See >", get).at(-1)).toBe("! stretch-unused <- See >");
  });
});

describe("a page claims", () => {
  it("its resources and operations, with what is said of them", () => {
    expect(quote("# Books", "All of them.", "## Get", "**get** `/books`", "Gets one.")).toEqual([
      "resource 0 Books exists <- # Books",
      'resource 0 Books description "All of them." <- All of them.',
      'operation get /books operation "Get" ["Books"] <- ## Get\n\n**get** `/books`',
      'operation get /books description "Gets one." <- Gets one.',
    ]);
    expect(quote("**get** `/books`", get)).toEqual([
      'operation get /books operation "" [] <- **get** `/books`',
      'operation get /books operation "Get" [] <- ## Get\n\n**get** `/books`',
    ]);
  });

  it("parameters, each in its place", () => {
    const sections = ["Path", "Query", "Header", "Cookie"].map(
      (name) => `### ${name} Parameters\n\n- \`a: string\``,
    );
    expect(list(get, ...sections).filter((line) => line.endsWith("exists"))).toEqual([
      "path a of get /books exists",
      "query a of get /books exists",
      "header a of get /books exists",
      "cookie a of get /books exists",
    ]);
  });

  it("a body by its members, or as a whole, or nothing but that it is there", () => {
    const body = (...items: readonly string[]) => list(get, "### Body Parameters", ...items).slice(1);
    const place = "body get /books";
    expect(body()).toEqual([`${place} exists`]);
    expect(body("- `a: string`")).toContain(`${place} .a exists`);
    expect(body("- `a: string`")).toContain(`${place} type "object"`);
    expect(body("- `body: array of string`")).toContain(`${place} type "array"`);
    expect(body("- `body: array of object { a }`", "  - `a: string`")).toContain(`${place} [].a exists`);
    expect(body("- `body: object { a } or null`", "  - `a: string`")).toContain(`${place} .a exists`);
    expect(body("- `body: object { a }`", "  - `a: string`")).toContain(`${place} .body.a exists`);
    expect(body("- `body: string`", "- `a: string`")).toContain(`${place} .body exists`);
    expect(body("- `Book object { a }`", "  - `a: string`")).toEqual([
      `${place} exists`,
      `${place} type "object"`,
    ]);
  });

  it("a body with a member of its name, where an example shows that", () => {
    const examples = ["[", '{"body":"x"}'].map(
      (sent) => `### Example\n\n\`\`\`http\ncurl -d '${sent}'\n\`\`\``,
    );
    expect(list(get, "### Body Parameters", "- `body: string`", ...examples)).toContain(
      "body get /books .body exists",
    );
  });

  it("an answer by its members, by its type, or by several", () => {
    const answer = (...items: readonly string[]) => list(get, "### Returns", ...items).slice(1);
    const place = "response 200 of get /books";
    expect(answer()).toEqual([`${place} exists`]);
    expect(answer("- `a: string`")).toContain(`${place} .a exists`);
    expect(answer("- `Book object { a }`", "  - `a: string`")).toContain(`${place} model "Book"`);
    expect(answer("- `array of string`")).toContain(`${place} type "array"`);
    expect(answer("- `A object { a }`", "  - `a: string`", "- `B = string`")).toContain(
      `${place} |1 model "B"`,
    );
  });

  it("items that have lost their indentation by their counts, whatever prose is indented", () => {
    expect(list(get, "### Returns", "- `a: object { b }`", "  words", "- `b: string`")).toContain(
      "response 200 of get /books .a.b exists",
    );
  });

  it("named types, and nothing else under their heading", () => {
    expect(
      list(
        "# Books",
        "## Domain Types",
        "### Book",
        "- `Book = string`",
        "### Other",
        "- `a: string`",
        "### List",
        "- `array of string`",
      ),
    ).toEqual(["resource 0 Books exists", "type Book exists", 'type Book type "string"']);
  });

  it("what examples show, first of all which headers", () => {
    const header = '### Header Parameters\n\n- `"X-Trace": string`\n\n- `"X-Key": string`';
    const query = '### Query Parameters\n\n- `accept_language: string`\n\n- `"X-Query": string`';
    const example = (...rest: readonly string[]) =>
      list(
        get,
        query,
        header,
        ["### Example\n\n```http\ncurl https://example.com/books", ...rest, "```"].join("\n"),
      ).filter((line) => !/ (?:exists|required|type|operation) ?/.test(line));
    const server = 'operation get /books server "https://example.com"';
    expect(example("-H 'x-trace: 1'")).toEqual(['header X-Trace of get /books example "1"', server]);
    expect(example("-H 'X-Key: $KEY' -H 'Accept: a/b'")).toEqual([server]);
    expect(example("-H 'X-Query: 1'")).toEqual([server, "! header-undocumented"]);
    expect(example("-H 'X-Auth: $KEY'")).toEqual([
      'operation get /books credential "header" "X-Auth" "KEY"',
      server,
    ]);
    expect(example("-F a=1")).toEqual([
      server,
      'body get /books mediaType "multipart/form-data"',
      "! form-undocumented",
    ]);
  });

  it("no form, where the body is documented", () => {
    const form = "### Example\n\n```http\ncurl -F a=1\n```";
    expect(list(get, "### Body Parameters", "- `a: string`", "### Returns", form)).not.toContain(
      "! form-undocumented",
    );
  });

  it("what answers show, and that they are JSON where that is said", () => {
    const place = "response 200 of get /books";
    const example = (answer: string) =>
      list(get, "### Example", "```http\ncurl\n```", "#### Response", answer).slice(1);
    expect(example("```json\n1\n```")).toEqual([
      `${place} mediaType "application/json"`,
      `${place} example 1`,
    ]);
    expect(example("```text\n1\n```")).toEqual([`${place} example 1`]);
    expect(example("```json\n{..}\n```")).toEqual([
      `${place} mediaType "application/json"`,
      "! example-invalid",
    ]);
    expect(list(get, "### Example", "```http\nask\n```").slice(1)).toEqual(["! example-not-curl"]);
    expect(list(get, "#### Response", "```json\n1\n```").slice(1)).toEqual([
      `${place} mediaType "application/json"`,
      `${place} example 1`,
    ]);
  });
});

describe("an example in a page in one line", () => {
  const listFlat = (items: string, ...requests: readonly string[]) => {
    const examples = requests.map(
      (sent) => `### Example \`\`\`http curl -d '${sent}' \`\`\` #### Response \`\`\`json {"a":1} \`\`\``,
    );
    return list(`## Get **get** \`/books\` ### Body Parameters ${items} ${examples.join(" ")}`);
  };

  it("tells what a model of the body is, the first that shows one", () => {
    const said = listFlat("- `a: Isbn` - `b: string`", "{..}", '{"a":"978"}', '{"a":[]}');
    expect(said).toContain('body get /books .a type "string"');
    expect(said).not.toContain("! model-unsettled");
  });

  it("tells it before bullets of prose that look like values", () => {
    const said = listFlat('- `a: Isbn` - `"978"` the prefix - `b: string`', '{"a":"978"}');
    expect(said).toContain('body get /books .a type "string"');
  });

  it("need not show all of a body", () => {
    const items = "- `a: Shelf` - `row: string` - `size: optional string`";
    expect(listFlat(items, '{"a":{"row":""}}')).toContain("! model-unsettled");
  });
});

describe("what a page has that cannot be read is reported", () => {
  const report = (...paragraphs: readonly string[]) =>
    quote(...paragraphs).filter((line) => line.startsWith("!"));
  const cover = (...paragraphs: readonly string[]) => {
    const { items, operations, unread, unused } = referenceMarkdown.read({
      name: "a",
      text: page(...paragraphs),
    }).coverage;
    return [operations, items, unread, unused.length];
  };

  it.each([
    ["sections", ["### Andere", "- `a: string`"], "section-unknown <- ### Andere", [1, 1, 1, 0]],
    ["code that nothing ends", ["```js\nx"], "code-unclosed <- ```", [1, 0, 0, 0]],
    [
      "members of primitives",
      ["### Returns", "- `a: string`", "  - `b: string`"],
      "item-misplaced <- b: string",
      [1, 2, 1, 0],
    ],
    [
      "members that do not follow",
      ["### Returns", "- `a: object { x, y }`", "  - `x: string`"],
      "count-differs <- a: object { x, y }",
      [1, 2, 0, 0],
    ],
    [
      "types without children",
      ["### Returns", "- `a: object { x }`"],
      "children-missing <- a: object { x }",
      [1, 1, 0, 0],
    ],
    [
      "types nested too deeply",
      ["### Returns", "- `a: string`", "words", `- \`b: ${"map[".repeat(40)}string\``, "- `c: d`"],
      `declaration-broken <- - \`b: ${"map[".repeat(40)}string\``,
      [1, 2, 1, 0],
    ],
  ])("%s", (_, paragraphs, reported, coverage) => {
    expect(report(get, ...paragraphs)).toEqual([`! ${reported}`]);
    expect(cover(get, ...paragraphs)).toEqual(coverage);
  });

  it("items nested too deeply", () => {
    const items = Array.from({ length: 70 }, (_, depth) => `${"  ".repeat(depth)}- \`a: object { a }\``);
    expect(report(get, "### Returns", ...items)).toContain("! nesting-too-deep <- a: object { a }");
  });

  it("items that are prose are no items", () => {
    expect(cover(get, "### Returns", "- `a: string`", '- `"x"`')).toEqual([1, 1, 0, 0]);
  });

  it("members in one line that do not follow", () => {
    const text = `${get} ### Returns - \`a: object { x, y }\` - \`x: string\` - \`b: string\``.replaceAll(
      "\n\n",
      " ",
    );
    expect(report(text)).toEqual(["! count-mismatch <- a: object { x, y }"]);
  });
});

describe("another document is asked for the members", () => {
  /** The places that a page in one line asks for. */
  const listAsked = (text: string) => {
    const asked = new Set<string>();
    const members = (place: Place) => {
      asked.add(printPlace(place));
      return undefined;
    };
    referenceMarkdown.read({ name: "page.md", text }, hintMembers(members));
    return [...asked];
  };
  const start = "# Books ## Put **put** `/books`";

  it.each([
    [
      "of parameters",
      `${start} ### Path Parameters - \`a: A\` ### Query Parameters - \`b: A\``,
      ["path a of put /books", "query b of put /books"],
    ],
    [
      "of other parameters",
      `${start} ### Header Parameters - \`a: A\` ### Cookie Parameters - \`b: A\``,
      ["header a of put /books", "cookie b of put /books"],
    ],
    [
      "of a body and what is in it",
      `${start} ### Body Parameters - \`a: array of A\` - \`x: string\``,
      ["body put /books", "body put /books .a[]"],
    ],
    [
      "of an answer and what is in it",
      `${start} ### Returns - \`a: A\` - \`x: string\``,
      ["response 200 of put /books", "response 200 of put /books .a"],
    ],
    [
      "of an answer by its name",
      `${start} ### Returns - \`Book object { a }\` - \`a: A\``,
      ["response 200 of put /books", "response 200 of put /books .a"],
    ],
    [
      "of an answer without a name",
      `${start} ### Returns - \`array of A\` - \`x: string\``,
      ["response 200 of put /books", "response 200 of put /books []"],
    ],
    [
      "of a type",
      `${start} ## Domain Types ### Book - \`Book object { a }\` - \`a: map[A]\``,
      ["type Book", "type Book .a{}"],
    ],
  ])("%s", (_, text, places) => {
    expect(listAsked(text).slice(0, places.length)).toEqual(places);
  });

  it("by the operation alone, wherever the page has it", () => {
    let roots = "";
    const members = ({ root }: Place) => {
      roots += JSON.stringify(root);
      return undefined;
    };
    referenceMarkdown.read(
      { name: "page.md", text: `${start} ### Returns - \`a: A\` - \`x: string\`` },
      hintMembers(members),
    );
    expect(roots).toContain(
      '{"kind":"response","operation":{"method":"put","path":"/books"},"status":"200"}',
    );
  });
});
