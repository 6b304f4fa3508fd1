import { describe, expect, it } from "vitest";
import { isLanguageTab } from "../../../generator/dialects/page-text/language-tabs.js";
import { isNavigation } from "../../../generator/dialects/page-text/navigation.js";

describe("what a page has around its documentation", () => {
  it.each([
    ...["Skip to content", "Skip to main content", "Start here", "API Reference"],
    ...["Copy Markdown", "Copy Page", "Copy as Markdown", "View as Markdown"],
    ...["Open in ChatGPT", "Ask AI", "Ask Claude"],
    ...["> Source: https://kennels.example/dogs", "---", "* * *", "_ _ _ _"],
  ])("is %s", (text) => {
    expect(isNavigation(text)).toBe(true);
  });

  it.each([
    ...[
      "Press here to skip to content",
      "Skip to content of the page",
      "Start here, please",
      "Do start here",
    ],
    ...["You can copy Markdown", "Copy Markdown files", "The API reference", "API reference of dogs"],
    ...[
      "Dogs open in spring",
      "Open in spring or autumn",
      "Open in ...",
      "To ask anyone",
      "Ask the owner",
      "Ask ?",
    ],
    ...["Read > source: here", "- dogs", "--- dogs ---", "dogs ---", "--", "Dogs"],
  ])("is not %s", (text) => {
    expect(isNavigation(text)).toBe(false);
  });
});

describe("the tabs above examples", () => {
  it.each([
    ...[
      "HTTP",
      "cURL",
      "CLI",
      "Shell",
      "Bash",
      "JavaScript",
      "TypeScript",
      "Node.js",
      "Node",
      "Deno",
      "Python",
    ],
    ...[
      "Go",
      "Java",
      "Kotlin",
      "Ruby",
      "PHP",
      "C#",
      "csharp",
      ".NET",
      "Rust",
      "Swift",
      "Elixir",
      "Terraform",
    ],
  ])("are %s", (text) => {
    expect(isLanguageTab(text)).toBe(true);
  });

  it.each(["Dog", "Going", "Node.js 22", ""])("are not %s", (text) => {
    expect(isLanguageTab(text)).toBe(false);
  });
});
