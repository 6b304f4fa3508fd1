/** A link of Markdown in a line, by its offsets: `[text](address)`, with an exclamation mark before an image. */
interface Link {
  readonly end: number;
  readonly text: string;
}

/** An address begins like a path, a fragment or a URL; anything else that has spaces in it is prose in brackets. */
const addressForm = /^(?:[/#.?<]|[a-z][a-z0-9+.-]*:)|^\S*$|^\S+\s+"[^"]*"$/i;

/** The offset of the bracket that closes the one at `open`, those within it aside; undefined where none does. */
function findClosing(
  text: string,
  open: number,
  [opening, closing]: readonly [string, string],
): number | undefined {
  let depth = 0;
  for (let at = open; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (char === "\\") at += 1;
    else if (char === opening) depth += 1;
    else if (char === closing && --depth === 0) return at;
  }
  return undefined;
}

function readLink(text: string, start: number): Link | undefined {
  const closed = findClosing(text, start, ["[", "]"]);
  if (closed === undefined || text.charAt(closed + 1) !== "(") return undefined;
  const end = findClosing(text, closed + 1, ["(", ")"]);
  if (end === undefined || !addressForm.test(text.slice(closed + 2, end))) return undefined;
  return { text: text.slice(start + 1, closed), end: end + 1 };
}

/** A line with each link replaced by what `replace` makes of its text; addresses may have brackets in them. */
export function replaceLinks(text: string, replace: (words: string, whole: string) => string): string {
  let replaced = "";
  let at = 0;
  for (let open = text.indexOf("["); open !== -1; open = text.indexOf("[", at)) {
    const link = readLink(text, open);
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
