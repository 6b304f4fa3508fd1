/** A link of Markdown in a line, by its offsets: `[text](address)`, with an exclamation mark before an image. */
interface Link {
  readonly end: number;
  readonly text: string;
}

/** An address begins like a path, a fragment or a URL; anything else that has spaces in it is prose in brackets. */
const addressForm = /^(?:[/#.?<]|[a-z][a-z0-9+.-]*:)|^\S*$|^\S+\s+"[^"]*"$/i;

const bracket = /\\.|[[\]()]/gs;

/** The offset of the bracket that closes each opening one; those that are escaped or stay open are left out. */
function pairBrackets(text: string): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  const open = { square: [] as number[], round: [] as number[] };
  for (const { 0: mark, index } of text.matchAll(bracket)) {
    const opened = mark === "[" || mark === "]" ? open.square : open.round;
    if (mark === "[" || mark === "(") opened.push(index);
    else if (mark === "]" || mark === ")") {
      const start = opened.pop();
      if (start !== undefined) pairs.set(start, index);
    }
  }
  return pairs;
}

function readLink(text: string, start: number, pairs: ReadonlyMap<number, number>): Link | undefined {
  const closed = pairs.get(start);
  if (closed === undefined || text.charAt(closed + 1) !== "(") return undefined;
  const end = pairs.get(closed + 1);
  if (end === undefined || !addressForm.test(text.slice(closed + 2, end))) return undefined;
  return { text: text.slice(start + 1, closed), end: end + 1 };
}

/** A line with each link replaced by what `replace` makes of its text; addresses may have brackets in them. */
export function replaceLinks(text: string, replace: (words: string, whole: string) => string): string {
  if (!text.includes("](")) return text;
  const pairs = pairBrackets(text);
  let replaced = "";
  let at = 0;
  for (let open = text.indexOf("["); open !== -1; open = text.indexOf("[", at)) {
    const link = readLink(text, open, pairs);
    const isImage = link !== undefined && open > at && text.charAt(open - 1) === "!";
    const start = isImage ? open - 1 : open;
    replaced += text.slice(at, start);
    at = link?.end ?? open + 1;
    replaced += link ? replace(link.text, text.slice(start, link.end)) : "[";
  }
  return replaced + text.slice(at);
}

/** The text that a browser shows of a line with links. */
export function readLinkTexts(text: string): string {
  return replaceLinks(text, readLinkTexts);
}
