/** The names on the tabs above examples: languages of SDKs, and tools. */
const tabs = new Set([
  "http",
  "curl",
  "cli",
  "shell",
  "bash",
  "javascript",
  "typescript",
  "node.js",
  "node",
  "deno",
  "python",
  "go",
  "java",
  "kotlin",
  "ruby",
  "php",
  "c#",
  "csharp",
  ".net",
  "rust",
  "swift",
  "elixir",
  "terraform",
]);

/** Whether a line is a tab that switches the language of the examples. */
export function isLanguageTab(plain: string): boolean {
  return tabs.has(plain.toLowerCase());
}
