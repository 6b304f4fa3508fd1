/** Control characters, marks that turn the direction of text around, and such that nobody sees: nothing a report should pass on. */
const unsafe = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu;

/** Text as one line of a terminal: without control characters that could move the cursor or colour the screen. */
export function escapeTerminal(text: string): string {
  return text.replaceAll(/\s+/gu, " ").replaceAll(unsafe, "\uFFFD");
}

/** Text in a paragraph of Markdown (CommonMark, section 2.4), with nobody mentioned and nothing linked. */
export function escapeMarkdown(text: string): string {
  return escapeTerminal(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(/[\\`*_{}[\]()#+\-!|~>]/gu, "\\$&")
    .replaceAll("@", "@\u200B")
    .replaceAll(/(https?):\/\//gu, "$1:\u200B//");
}

/** Text as a code span of Markdown (CommonMark, section 6.1): the fence is longer than any run of backticks inside. */
export function escapeMarkdownCode(text: string): string {
  const line = escapeTerminal(text).replaceAll("|", "\u2502");
  const runs = line.match(/`+/gu) ?? [];
  const fence = "`".repeat(Math.max(0, ...runs.map((run) => run.length)) + 1);
  const pad = line.startsWith("`") || line.endsWith("`") || line.trim() === "" ? " " : "";
  return `${fence}${pad}${line}${pad}${fence}`;
}

/** Text as the message of a workflow command of GitHub Actions. */
export function escapeGithubMessage(text: string): string {
  return text
    .replaceAll("%", "%25")
    .replaceAll("\r", "%0D")
    .replaceAll("\n", "%0A")
    .replaceAll(unsafe, "\uFFFD");
}

/** Text as a property of a workflow command of GitHub Actions. */
export function escapeGithubProperty(text: string): string {
  return escapeGithubMessage(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}

/** Text in XML 1.0, as content or between quotes; characters that XML does not have become U+FFFD. */
export function escapeXml(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "\uFFFD")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&apos;");
}
