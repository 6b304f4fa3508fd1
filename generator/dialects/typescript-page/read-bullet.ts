const form = /^- (`+)(?!`)( ?)(.+?) ?\1(?: \((path|query|header|cookie|body) parameter\))?$/;

/** A bullet that is code and nothing else, but for where a parameter goes. */
export interface Bullet {
  readonly declared: string;
  /** How many characters stand before what is declared. */
  readonly before: number;
  readonly location?: string;
  /** Whether its marks can be told from those within: a bullet of two pieces of code can look like one. */
  readonly isCertain: boolean;
}

/** Reads the marks of a bullet. Longer ones stand around code with back-ticks; not all pages have longer ones there. */
export function readBullet(line: string): Bullet | undefined {
  const [, mark, space, declared, location] = form.exec(line) ?? [];
  if (mark === undefined || space === undefined || declared === undefined) return undefined;
  return {
    declared,
    before: "- ".length + mark.length + space.length,
    ...(location !== undefined && { location }),
    isCertain: !declared.includes(mark),
  };
}
