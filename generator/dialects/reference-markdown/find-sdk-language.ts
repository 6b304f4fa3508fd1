import { methods } from "../../model/index.js";

/** The heading of an operation, a call in back-ticks, and the operation: pages of HTTP have nothing between the two. */
const signature = new RegExp(
  String.raw`(?:^|\s)#{1,3} [^\n\`]{1,500}?\s+\`([^\`\n]{1,2000})\`\s+\*\*(?:${methods.join("|")})\*\*\s{1,4}\`/`,
  "i",
);

/** The languages of SDKs by how the fences of their examples are marked. */
const fences: Readonly<Record<string, string>> = {
  python: "Python",
  typescript: "TypeScript",
  javascript: "JavaScript",
  node: "TypeScript",
  go: "Go",
  ruby: "Ruby",
  java: "Java",
  kotlin: "Kotlin",
  csharp: "C#",
  php: "PHP",
  rust: "Rust",
  swift: "Swift",
  hcl: "Terraform",
  terraform: "Terraform",
};

/** What a call has in one language alone, where a page has no example. */
const calls: readonly (readonly [string, RegExp])[] = [
  ["CLI", /^\$ /],
  ["PHP", /^\$\w+->/],
  ["Java", /\(\)\.\w+\(/],
  ["C#", /\bCancellationToken\b/],
  ["Go", /\berror\)$/],
  ["TypeScript", /\): ?\S/],
  ["Python", /\*\*kwargs|\w+Params\*\*/],
  ["Ruby", /\) ?-> ?\S/],
];

function findFence(text: string): string | undefined {
  for (const [, mark = ""] of text.matchAll(/```([a-z]+)/gi)) {
    const language = fences[mark.toLowerCase()];
    if (language) return language;
  }
  return undefined;
}

/** The language whose SDK a page of Markdown is about, `CLI` for a command line; undefined for any other page. */
export function findSdkLanguage(text: string): string | undefined {
  const call = signature.exec(text)?.[1];
  if (call === undefined) return undefined;
  if (call.startsWith("$ ")) return "CLI";
  return findFence(text) ?? calls.find(([, form]) => form.test(call))?.[0] ?? "SDK";
}
