import { describe, expect, it } from "vitest";
import { findForeignLanguage, recogniseDialect } from "../../../generator/dialects/index.js";

const pageOf = (title: string, call: string, rest = "") =>
  `${title}\n\n\`${call}\`\n\n**get** \`/v1/boxes/{box_id}\`\n\n### Parameters\n\n- \`boxID: string\`\n${rest}`;

const fence = (language: string) => `\n### Example\n\n\`\`\`${language}\ncode\n\`\`\`\n`;

describe("the Markdown of an operation under a call", () => {
  it.each([
    ["method-markdown", "## list", "client.boxes.list(): string"],
    [
      "method-markdown",
      "## create_token",
      "client.auth.createToken(email?: string, if-match?: string): void",
    ],
    ["method-markdown", "## get", "client.get(box_id: string): { id: box; }"],
    [
      "sdk-markdown",
      "## List Boxes",
      "client.boxes.list(BoxListParamsparams?, RequestOptionsoptions?): Page<Box>",
    ],
    ["sdk-markdown", "## List", "client.boxes.list(BoxListParamsparams?, RequestOptionsoptions?): Page<Box>"],
    ["sdk-markdown", "## retrieve", "client.boxes.retrieve(boxID: string, options?: RequestOptions): Box"],
    ["sdk-markdown", "# Retrieve a Box", "client.boxes.retrieve(..): Box"],
    ["sdk-markdown", "## list", "client.boxes.find(boxID: string): Box"],
  ])("is %s: %s, %s", (dialect, title, call) => {
    const text = pageOf(title, call, fence("typescript"));
    expect(recogniseDialect(text)?.name).toBe(dialect);
    expect(findForeignLanguage(text)).toBeUndefined();
  });

  it.each([
    ["Python", "boxes.list(**kwargs) -> SyncPage[Box]", "python"],
    ["Go", "client.Boxes.List(ctx, query) (*CursorPage[Box], error)", "go"],
    ["Ruby", "boxes.list(**params) -> CursorPage<Box>", "ruby"],
    ["Java", "BoxListPage boxes().list(BoxListParamsparams = BoxListParams.none())", "java"],
    ["C#", "BoxListPage Boxes.List(BoxListParams?parameters, CancellationTokentoken = default)", "csharp"],
    ["PHP", "$client->boxes->list(?stringafter): CursorPage<Box>", "php"],
    ["CLI", "$ crate boxes list", "cli"],
  ])("of %s is refused as what it is", (language, call, mark) => {
    const text = pageOf("## List Boxes", call, fence(mark));
    expect(recogniseDialect(text)).toBeUndefined();
    expect(findForeignLanguage(text)).toBe(language);
  });

  it("is refused where it has lost its lines, and with them its nesting", () => {
    const text = pageOf("## List Boxes", "client.boxes.list(BoxListParamsparams?): Page<Box>").replace(
      /\s+/g,
      " ",
    );
    expect(recogniseDialect(text)).toBeUndefined();
    expect(findForeignLanguage(text)).toBe("TypeScript");
  });

  it.each([
    ["code", "```md\n## list\n\n`client.boxes.list(): string`\n\n**get** `/boxes`\n```\n"],
    ["with words between", "## list\n\n`client.boxes.list(): string`\n\nLists.\n\n**get** `/boxes`\n"],
    ["without a path", "## list\n\n`client.boxes.list(): string`\n\n**get** `boxes`\n"],
  ])("is none as %s", (_, text) => {
    expect(recogniseDialect(text)).toBeUndefined();
  });
});
