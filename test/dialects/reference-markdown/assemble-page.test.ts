import { describe, expect, it } from "vitest";
import { assemblePage } from "../../../generator/dialects/reference-markdown/assemble-page.js";
import type { Section } from "../../../generator/dialects/reference-markdown/page.js";
import { readLineTokens } from "../../../generator/dialects/reference-markdown/read-line-tokens.js";
import { tree } from "../../support/nest-items.js";

interface Words {
  readonly start: number;
  readonly end: number;
}

/** What a page is made of, a line each, with the prose about it in brackets. */
function outline(text: string): string[] {
  const page = assemblePage(readLineTokens(text));
  const quote = (at: Words | undefined) => (at ? text.slice(at.start, at.end).replace(/\s+/g, " ") : "none");
  const prose = (it: { readonly prose?: Words | undefined }) => (it.prose ? ` [${quote(it.prose)}]` : "");
  const printSection = ({ entries, heading, kind }: Section) => [
    `  ${String(kind)} ${heading.title}`,
    ...entries.map((entry) => `    ${quote(entry.item.declaredAt)}${prose(entry)}`),
  ];
  return [
    ...(page.preamble ? [`preamble [${quote(page.preamble)}]`] : []),
    ...page.resources.map((it) => `resource ${String(it.index)} ${it.heading.title}${prose(it)}`),
    ...page.operations.flatMap((it) => [
      `operation ${String(it.heading?.title)} in ${it.resource.join(" > ")}${prose(it)}`,
      ...it.sections.flatMap(printSection),
      ...it.examples.map(
        ({ answer, heading, request }) =>
          `  ${heading.title} asks ${quote(request?.body)} gets ${quote(answer?.body)}`,
      ),
    ]),
    ...(page.types.length > 0 ? ["types", ...page.types.flatMap(printSection)] : []),
    ...page.unused.map((it) => `unused ${quote(it)}`),
    ...page.unclosed.map((it) => `unclosed ${quote(it)}`),
  ];
}

/** A page of paragraphs. */
const page = (...paragraphs: readonly string[]) => paragraphs.join("\n\n");
const get = "## Get\n\n**get** `/books`";

describe("a page is put together of", () => {
  it.each<readonly [string, string, string]>([
    [
      "what stands before it",
      page("one", "```js\n1\n```", "two", get),
      tree`
        preamble [one \`\`\`js 1 \`\`\` two]
        operation Get in `,
    ],
    [
      "resources, one in the other, and their operations",
      page("# Books", "about", get, "# Loans", "about loans", get, "# Pages", get),
      tree`
        resource 0 Books [about]
        resource 1 Loans [about loans]
        resource 2 Pages
        operation Get in Books
        operation Get in Books > Loans
        operation Get in Books > Pages`,
    ],
    [
      "an operation with its sections, and what is said of each",
      page(
        get,
        "gets",
        "### Path Parameters",
        "- `id: string`",
        "  the id",
        "- `x: string`",
        "### Returns",
        "### Andere",
        "- `y: string`",
      ),
      tree`
        operation Get in  [gets]
          path Path Parameters
            id: string [the id]
            x: string
          returns Returns
          undefined Andere
            y: string`,
    ],
    ["an operation without a heading", "**get** `/books`", "operation undefined in "],
    [
      "examples, each with its answer",
      page(
        get,
        "### Example",
        "```http\nask\n```",
        "#### Response",
        "```json\n1\n```",
        "### Example",
        "```js\nask\n```",
      ),
      tree`
        operation Get in
          Example asks  ask  gets  1
          Example asks  ask  gets none`,
    ],
    [
      "examples under heads that are not known, by their code",
      page(get, "### Beispiel", "```http\nask\n```", "#### Antwort", "```text\n1\n```"),
      tree`
        operation Get in
          Beispiel asks  ask  gets  1`,
    ],
    [
      "examples under heads of one level, each by itself",
      page(get, "### Beispiel", "```http\nask\n```", "### Antwort", "```json\n1\n```"),
      tree`
        operation Get in
          Beispiel asks  ask  gets none
          Antwort asks none gets  1`,
    ],
    [
      "no named types before any heading of theirs",
      page("### Book", "- `Book = string`", get),
      tree`
        operation Get in
        unused ### Book - \`Book = string\``,
    ],
    [
      "an example whose answer stands under no head of its own",
      page(
        get,
        "### Example",
        "```http\nask\n```",
        "```json\n1\n```",
        "```json\n2\n```",
        "```http\nmore\n```",
      ),
      tree`
        operation Get in
          Example asks  ask  gets  1
        unused \`\`\`json 2 \`\`\` \`\`\`http more \`\`\``,
    ],
    [
      "an answer without an example",
      page(get, "#### Response", "```json\n1\n```", "#### Weiter", "```json\n2\n```"),
      tree`
        operation Get in
          Response asks none gets  1
        unused \`\`\`json 2 \`\`\``,
    ],
    [
      "code in prose",
      page(get, "gets", "```js\n1\n```", "### Returns", "- `id: string`", "```js\n2\n```", "like this"),
      tree`
        operation Get in  [gets \`\`\`js 1 \`\`\`]
          returns Returns
            id: string [\`\`\`js 2 \`\`\` like this]`,
    ],
    [
      "named types",
      page(
        "# Books",
        get,
        "## Domain Types",
        "### Book",
        "- `Book object { id }`",
        "a book",
        "### Example",
        "```http\nask\n```",
        "- `Example = string`",
        "# Loans",
        "about",
      ),
      tree`
        resource 0 Books
        resource 1 Loans [about]
        operation Get in Books
        types
          undefined Book
            Book object { id } [a book]
          undefined Example
            Example = string
        unused \`\`\`http ask \`\`\``,
    ],
    [
      "an operation after named types",
      page(
        "# Books",
        "## Domain Types",
        "### Book",
        "- `Book object { id }`",
        get,
        "### Returns",
        "- `id: string`",
      ),
      tree`
        resource 0 Books
        operation Get in Books
          returns Returns
            id: string
        types
          undefined Book
            Book object { id }`,
    ],
    [
      "what stands where nothing is expected, as one stretch where it is one",
      page(
        "# Books",
        "about",
        "### Returns",
        "- `id: string`",
        "words",
        get,
        "### Returns",
        "words",
        "- `id: string`",
        "## Domain Types",
        "more",
        "- `x: string`",
      ),
      tree`
        resource 0 Books [about]
        operation Get in Books
          returns Returns
            id: string
        unused ### Returns - \`id: string\` words
        unused words
        unused more - \`x: string\``,
    ],
    [
      "code that nothing ends",
      page(get, "### Example", "```http\nask"),
      tree`
        operation Get in
          Example asks  ask gets none
        unclosed \`\`\`http ask`,
    ],
  ])("%s", (_, text, expected) => {
    expect(outline(text).map((line) => line.trimEnd())).toEqual(
      expected.split("\n").map((line) => line.trimEnd()),
    );
  });
});
