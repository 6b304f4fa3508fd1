/** One thing to say, in full and in short. */
export interface Line {
  readonly full: string;
  readonly short: string;
}

/** Things to say under one title. */
export interface Section {
  readonly title: string;
  readonly isFolded: boolean;
  readonly lines: readonly Line[];
  /** What is said of all lines where not even the short ones fit; none: they are only counted. */
  readonly summary: readonly string[];
}

/** Kept free for the words on what was cut. */
const reserve = 200;

function wrap({ isFolded, title }: Section, lines: readonly string[]): string {
  const content = lines.join("\n");
  return isFolded
    ? `\n<details><summary>${title}</summary>\n\n${content}\n\n</details>\n`
    : `\n### ${title}\n\n${content}\n`;
}

function lengthOf(lines: readonly string[]): number {
  return lines.reduce((sum, line) => sum + line.length + 1, 0);
}

/** As many of the lines as fit in full while the rest still fits in short. */
function mix(lines: readonly Line[], room: number): readonly string[] | undefined {
  let left = room - lengthOf(lines.map(({ short }) => short));
  if (left < 0) return undefined;
  return lines.map(({ full, short }) => {
    const cost = Math.max(0, full.length - short.length);
    if (cost > left) return short;
    left -= cost;
    return full;
  });
}

/** The first lines that fit in short; `summary`, where there is one, instead of what does not. */
function cut(
  { lines, summary }: Section,
  room: number,
): { readonly lines: readonly string[]; readonly dropped: number } {
  const shown: string[] = [];
  let left = room - lengthOf(summary);
  for (const { short } of lines) {
    if (short.length + 1 > left) break;
    shown.push(short);
    left -= short.length + 1;
  }
  return { lines: [...summary, ...shown], dropped: lines.length - shown.length };
}

/** Prints sections into a number of characters, the first ones first: in full, then in short, then only counted. */
export function fitInto(sections: readonly Section[], room: number): string {
  let text = "";
  let dropped = 0;
  for (const section of sections) {
    const left = room - reserve - text.length - wrap(section, []).length;
    const mixed = mix(section.lines, left);
    const shown = mixed ? { lines: mixed, dropped: 0 } : cut(section, left);
    if (shown.lines.length > 0) text += wrap(section, shown.lines);
    dropped += shown.dropped;
  }
  if (dropped === 0) return text;
  return `${text}\n… and ${String(dropped)} more: \`docwright drift\` shows every change.\n`;
}
