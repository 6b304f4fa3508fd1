/** Code within a line after its opening mark. */
export interface CodeOpening {
  /** One back-tick, or more around code that has some. */
  readonly mark: string;
  /** Where the code begins, behind the space that may stand on either side within longer marks. */
  readonly from: number;
}

const opening = /(`+)(?!`)/y;

/** Reads the mark that opens code. */
export function openCode(text: string, at: number): CodeOpening | undefined {
  opening.lastIndex = at;
  const mark = opening.exec(text)?.[0];
  if (mark === undefined) return undefined;
  const end = at + mark.length;
  return { mark, from: mark.length > 1 && text.charAt(end) === " " ? end + 1 : end };
}

/** The end of the mark that closes code at an offset; undefined where the code goes on. */
export function closeCode(text: string, at: number, { mark }: CodeOpening): number | undefined {
  const from = mark.length > 1 && text.charAt(at) === " " ? at + 1 : at;
  const end = from + mark.length;
  return text.startsWith(mark, from) && text.charAt(end) !== "`" ? end : undefined;
}
