import { showText } from "../../diagnostics.js";

/** Text as one line of a terminal: what could move the cursor, colour the screen or hide is shown by its number. */
export function escapeTerminal(text: string): string {
  return showText(text.replaceAll(/\s+/gu, " "));
}

/**
 * Where GitHub and GitLab make a link of plain text: a mention, the number of an issue or of a merge request, a label, an
 * address. They look for these in what is shown, so that a backslash doesn't keep them from it.
 */
const linked = /@|[#!$&](?=\d)|[~%](?=[\w"])|\bgh(?=-\d)|\bwww(?=\.)|\bhttps?:(?=\/\/)/giu;

/** What they take for the hash of a commit, from seven digits on. */
const hash = /\b[\da-f]{7,40}\b/giu;

/** Text with zero-width spaces where a word would be made a link. */
function unlink(text: string): string {
  return text
    .replaceAll(linked, "$&\u200B")
    .replaceAll(hash, (digits) => digits.replaceAll(/.{6}(?=.)/gu, "$&\u200B"));
}

/** Text in a paragraph of Markdown (CommonMark, section 2.4), with nobody mentioned and nothing linked. */
export function escapeMarkdown(text: string): string {
  return unlink(escapeTerminal(text))
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(/[\\`*_{}[\]()#+\-!|~>]/gu, "\\$&");
}

/** Text in a message of SARIF, where `[words](address)` would be a link (2.1.0, section 3.11.6). */
export function escapeSarifMessage(text: string): string {
  return showText(text).replaceAll("](", "] (");
}

/** Text as a code span of Markdown (CommonMark, section 6.1): the fence is longer than any run of backticks inside. */
export function escapeMarkdownCode(text: string): string {
  const line = escapeTerminal(text);
  const runs = line.match(/`+/gu) ?? [];
  const fence = "`".repeat(Math.max(0, ...runs.map((run) => run.length)) + 1);
  const pad = line.startsWith("`") || line.endsWith("`") || line.trim() === "" ? " " : "";
  return `${fence}${pad}${line}${pad}${fence}`;
}

/** Text as the message of a workflow command of GitHub Actions. */
export function escapeGithubMessage(text: string): string {
  return showText(text).replaceAll("%", "%25").replaceAll("\n", "%0A");
}

/** Text as a property of a workflow command of GitHub Actions. */
export function escapeGithubProperty(text: string): string {
  return escapeGithubMessage(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}

/** Text in XML 1.0, as content or between quotes; characters that XML does not have are shown by their numbers. */
export function escapeXml(text: string): string {
  return showText(text)
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")
    .replaceAll("'", "&apos;");
}
