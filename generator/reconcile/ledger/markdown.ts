import { showText } from "../../diagnostics.js";

/** Text as a code span of Markdown, on one line: nothing in it is markup, whatever a document says (CommonMark, section 6.1). */
export function toCode(text: string): string {
  const line = showText(text.replace(/\s+/g, " ").trim());
  if (line === "") return "` `";
  const longest = Math.max(0, ...(line.match(/`+/g) ?? []).map((run) => run.length));
  const fence = "`".repeat(longest + 1);
  const pad = line.startsWith("`") || line.endsWith("`") ? " " : "";
  return fence + pad + line + pad + fence;
}

/** A section: a heading, a sentence on what is in it, and its lines; nothing where there are no lines. */
export function printSection(title: string, about: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [`## ${title}`, "", about, "", ...lines, ""];
}
