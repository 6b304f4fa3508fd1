import type { Prose } from "./token.js";

function dedent(line: string, indent: number): string {
  const own = line.length - line.trimStart().length;
  return line.slice(Math.min(indent, own)).trimEnd();
}

/** The Markdown of a stretch of prose, with the indentation of the item it stands under taken away. */
export function readProse(text: string, { start, end, indent }: Prose): string {
  const prose = text.slice(start, end);
  if (!/[\r\n]/.test(prose)) return dedent(prose, indent);
  return prose
    .split(/\r\n|\r|\n/)
    .map((line) => dedent(line, indent))
    .join("\n");
}
