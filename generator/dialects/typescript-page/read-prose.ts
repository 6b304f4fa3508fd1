import type { Line } from "../shared/lines.js";
import type { Span } from "../shared/span.js";

/** The words of a stretch of lines, without the indentation that all of them have. */
export function readProse(text: string, lines: readonly Line[]): (Span & { text: string }) | undefined {
  const first = lines.findIndex((line) => line.text !== "");
  const last = lines.findLastIndex((line) => line.text !== "");
  const [from, to] = [lines[first], lines[last]];
  if (!from || !to) return undefined;
  const printed = lines.slice(first, last + 1).map(({ end, indent, start }) => {
    const shown = start === end ? 0 : Math.max(0, indent - from.indent);
    return text.slice(start - shown, end);
  });
  return { start: from.start, end: to.end, text: printed.join("\n") };
}
