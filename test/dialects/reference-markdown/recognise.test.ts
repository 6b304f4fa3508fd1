import { describe, expect, it } from "vitest";
import {
  isFlattened,
  isReferenceMarkdown,
} from "../../../generator/dialects/reference-markdown/recognise.js";

describe("a page of this dialect has", () => {
  it.each([
    ["an operation under a heading of the first level", "# Get\n\n**get** `/books`"],
    ["an operation under one of the second", "words\n## Get C# Books\n**delete**  `/books`"],
    ["an operation whose title has a number sign in it", "## Get Issue #1 **get** `/issues/1`"],
    ["both in one line", "words # Books ## Get **get** `/books` words"],
    ["named types", "## Domain Types\n\n### Book 2\n\n- `Book2 object { id }`"],
    ["named types that are aliases, in one line", "# Books ## Domain Types ### Größe - `Größe = number`"],
  ])("%s", (_, text) => {
    expect(isReferenceMarkdown(text)).toBe(true);
  });

  it.each([
    ["no operation of one below", "### Get\n\n**get** `/books`"],
    ["no operation after words", "## Get\n\nwords\n\n**get** `/books`"],
    ["no operation after a signature", "## Get `get()` **get** `/books`"],
    ["no operation after a title beyond any length", `## ${"a".repeat(500)} **get** \`/books\``],
    ["no operation without a heading", "**get** `/books`"],
    ["no operation of one far below", "# Books ## Get #### More **get** `/books`"],
    ["no operation after a sign of something else", "issue# Get **get** `/books`"],
    ["no named types without names", "## Domain Types\n\n### Book\n\n- `id: string`"],
    ["no named types after other words", "my## Domain Types ### Book - `Book object { id }`"],
  ])("%s", (_, text) => {
    expect(isReferenceMarkdown(text)).toBe(false);
  });
});

describe("a page has lost its lines", () => {
  it.each([
    ["where its bullets stand within one", "## Returns - `a: string` - `b: string`", true],
    ["where its operations do", "## Get **get** `/a` ## Put **put** `/a`", true],
    ["unless they begin lines", "## Get\n**get** `/a`\r\r- `a: string`\n  \t- `b: string`", false],
    ["unless they begin the page", "- `a: string`", false],
    ["unless they begin the page after a space", " - `a: string`", false],
    ["unless they begin a line after a tab", "words\n\t- `a: string`", false],
    ["unless they begin a line after a carriage return", "words\r- `a: string`", false],
    ["unless as many do", "- `a: string` - `b: string`", false],
    ["unless most do", "a - `a: string`\n- `a: string`\n- `a: string`", false],
    ["unless it has none", "words", false],
    ["whatever else is printed bold", "## Get **Get** `/a` **get**\n- `a: string`", false],
  ])("%s", (_, text, expected) => {
    expect(isFlattened(text)).toBe(expected);
  });
});
