import { normaliseLineEnds, spellUnsafeCharacters } from "./unsafe-characters.js";

/** Text as inline Markdown that shows as it is: one line, no markup, no HTML. */
export function escapeMarkdown(text: string): string {
  const line = normaliseLineEnds(text).replace(/\s+/gu, " ").trim();
  return spellUnsafeCharacters(line.replace(/[\\`*_{}[\]<>()#+|~!&@$^=-]/gu, escapeMark));
}

/** Marks that mean something only next to a space or inside a word stay readable where they mean nothing. */
function escapeMark(mark: string, offset: number, line: string): string {
  const isInnerWord = /\w/u.test(line[offset - 1] ?? "") && /\w/u.test(line[offset + 1] ?? "");
  if (isInnerWord && mark === "_") return mark;
  if ("()-+#=!@$^{}".includes(mark) && offset > 0) return mark;
  return mark === "<" ? "&lt;" : mark === "&" ? "&amp;" : `\\${mark}`;
}

/** Text as a Markdown code span; the fence is longer than any run of back-ticks inside (CommonMark 6.1). */
export function printCodeSpan(text: string): string {
  const line = spellUnsafeCharacters(normaliseLineEnds(text).replaceAll("\n", " "));
  const longest = Math.max(0, ...(line.match(/`+/gu) ?? []).map((run) => run.length));
  const fence = "`".repeat(longest + 1);
  const pad = longest > 0 || line === "" ? " " : "";
  return `${fence}${pad}${line}${pad}${fence}`;
}
