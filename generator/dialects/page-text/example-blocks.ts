import { normaliseStatus } from "../shared/normalise-status.js";
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

/** Whether a command goes on below a line of it: the line ends in a backslash, or within quotation marks. */
function makeCommandTest(): (line: string) => boolean {
  let isQuoted = false;
  return (line) => {
    for (const char of line.replaceAll(/\\./g, "")) if (char === "'") isQuoted = !isQuoted;
    return isQuoted || line.endsWith("\\");
  };
}

class BlockFinder {
  private readonly blocks: ExampleBlock[] = [];
  private at = 0;
  private status = "200";
  /** Brackets open in code: what stands within them is part of it, however much it looks like JSON. */
  private depth = 0;

  constructor(private readonly lines: readonly PageLine[]) {}

  find(): readonly ExampleBlock[] {
    for (let line = this.lines[this.at]; line; line = this.lines[this.at]) this.readLine(line);
    return this.blocks;
  }

  private readLine(line: PageLine): void {
    const status = label.exec(line.plain)?.[1];
    if (status !== undefined) this.status = normaliseStatus(status);
    if (status !== undefined || isLanguageTab(line.plain) || line.headingLevel > 0) this.depth = 0;
    if (/^curl\s/.test(line.text)) this.addCurl(line);
    else if (this.depth <= 0 && jsonStart.test(line.text)) this.addJson(line);
    else {
      this.depth += countOpened(line.text);
      this.at += 1;
    }
  }

  private addCurl(first: PageLine): void {
    const goesOn = makeCommandTest();
    let last = first;
    for (
      let line: PageLine | undefined = first;
      line;
      line = goesOn(line.text) ? this.lines[this.at] : undefined
    ) {
      last = line;
      this.at += 1;
    }
    this.blocks.push({ kind: "curl", start: first.start, end: last.end });
  }

  /** Takes the lines of a JSON value, by its brackets; where they never close, all lines like JSON. */
  private addJson(first: PageLine): void {
    const lines: PageLine[] = [];
    const opensWithBracket = /^[[{]/.test(first.text);
    let depth = 0;
    let last = first;
    for (
      let line: PageLine | undefined = first;
      line && jsonLine.test(line.text);
      line = this.lines[this.at]
    ) {
      lines.push(line);
      last = line;
      this.at += 1;
      depth += countOpened(line.text);
      if (opensWithBracket && depth === 0) break;
    }
    this.blocks.push({ kind: "json", status: this.status, lines, start: first.start, end: last.end });
    this.status = "200";
  }
}

/** Finds the commands and the JSON values among the lines of examples; code of other languages is passed over. */
export function findExampleBlocks(lines: readonly PageLine[]): readonly ExampleBlock[] {
  return new BlockFinder(lines).find();
}
