/** A word that at the start of a line would make a list item, a heading, a quotation or a fence of Markdown. */
const blockStart = /^(?:[-*+>#]|\d+[.)]|```)/u;

/**
 * Fills lines up to a width, as an author would. Code fences, tables and indented lines keep their breaks;
 * the continuation of a list item is indented under it. A word longer than the width stands alone.
 */
export function wrapText(lines: readonly string[], width: number): string[] {
  let isFenced = false;
  return lines.flatMap((line) => {
    const isFence = /^\s*```/u.test(line);
    if (isFence) isFenced = !isFenced;
    const keep = isFence || isFenced || line.length <= width || /^\s*\||^ {4}/u.test(line);
    return keep ? [line] : wrapLine(line, width);
  });
}

function wrapLine(line: string, width: number): string[] {
  const lead = /^\s*(?:[-*+]\s+|\d+[.)]\s+)?/u.exec(line)?.[0] ?? "";
  const hang = " ".repeat(lead.length);
  const lines: string[] = [];
  let current = lead;
  for (const word of line.slice(lead.length).split(/\s+/u)) {
    const isFirst = current === lead || current === hang;
    if (!isFirst && current.length + 1 + word.length > width && !blockStart.test(word)) {
      lines.push(current);
      current = hang + word;
    } else {
      current += isFirst ? word : ` ${word}`;
    }
  }
  return [...lines, current];
}
