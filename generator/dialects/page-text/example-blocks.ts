import type { Span } from "../shared/span.js";
import { isLanguageTab } from "./language-tabs.js";
import type { PageLine } from "./page-line.js";

/** A piece of the examples of an operation that docwright reads. */
export type ExampleBlock =
  | ({ readonly kind: "curl" } & Span)
  | ({ readonly kind: "json"; readonly status: string; readonly lines: readonly PageLine[] } & Span);

const label = /^(\d{3}|[1-5]XX|default) example$/i;
const jsonStart = /^[[{]|^"[^"]*":\s|^"[^"]*"$/;
const jsonLine = /^(?:[[\]{}"]|-?\d|true\b|false\b|null\b)/;

/** A command goes on after a line that ends in a backslash, or within quotation marks. */
class CommandEnd {
  private isQuoted = false;

  isBefore(line: string): boolean {
    for (const char of line.replaceAll(/\\./g, "")) if (char === "'") this.isQuoted = !this.isQuoted;
    return !this.isQuoted && !line.endsWith("\\");
  }
}

function findCommandEnd(lines: readonly PageLine[], start: number): number {
  const end = new CommandEnd();
  let index = start;
  while (index < lines.length - 1 && !end.isBefore(lines[index]?.text ?? "")) index += 1;
  return index;
}

/** How many more brackets a line opens than it closes, strings and comments aside. */
function countOpened(text: string): number {
  let opened = 0;
  let quote = "";
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (quote !== "") {
      if (char === "\\") at += 1;
      else if (char === quote) quote = "";
    } else if (char === '"' || char === "'") quote = char;
    else if (char === "#" || text.startsWith("//", at)) break;
    else if ("{[(".includes(char)) opened += 1;
    else if ("}])".includes(char)) opened -= 1;
  }
  return opened;
}

/** The index of the last line of a JSON value, by its brackets; where they never close, of the last line like JSON. */
function findJsonEnd(lines: readonly PageLine[], start: number): number {
  const opensWithBracket = /^[[{]/.test(lines[start]?.text ?? "");
  let depth = 0;
  let index = start;
  for (; index < lines.length; index += 1) {
    const text = lines[index]?.text ?? "";
    if (!jsonLine.test(text)) break;
    depth += countOpened(text);
    if (opensWithBracket && depth === 0) return index;
  }
  return index - 1;
}

class BlockFinder {
  readonly blocks: ExampleBlock[] = [];
  private status = "200";
  /** Brackets open in code: what stands within them is part of it, however much it looks like JSON. */
  private depth = 0;

  constructor(private readonly lines: readonly PageLine[]) {}

  find(): readonly ExampleBlock[] {
    for (let index = 0; index < this.lines.length; index += 1) {
      const line = this.lines[index];
      if (line) index = this.readLine(line, index);
    }
    return this.blocks;
  }

  private readLine(line: PageLine, index: number): number {
    const status = label.exec(line.plain)?.[1];
    if (status !== undefined) this.status = /^default$/i.test(status) ? "default" : status.toUpperCase();
    if (status !== undefined || isLanguageTab(line.plain) || line.headingLevel > 0) this.depth = 0;
    if (/^curl\s/.test(line.text)) return this.addCurl(line, index);
    if (this.depth <= 0 && jsonStart.test(line.text)) return this.addJson(line, index);
    this.depth += countOpened(line.text);
    return index;
  }

  private addCurl(line: PageLine, index: number): number {
    const last = findCommandEnd(this.lines, index);
    this.blocks.push({ kind: "curl", start: line.start, end: this.lines[last]?.end ?? line.end });
    return last;
  }

  private addJson(line: PageLine, index: number): number {
    const last = findJsonEnd(this.lines, index);
    const lines = this.lines.slice(index, last + 1);
    this.blocks.push({
      kind: "json",
      status: this.status,
      lines,
      start: line.start,
      end: lines.at(-1)?.end ?? line.end,
    });
    this.status = "200";
    return last;
  }
}

/** Finds the commands and the JSON values among the lines of examples; code of other languages is passed over. */
export function findExampleBlocks(lines: readonly PageLine[]): readonly ExampleBlock[] {
  return new BlockFinder(lines).find();
}
