/** One word of a command line, and where its text begins in the document. */
interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export interface CurlHeader {
  readonly name: string;
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** What an example request says. */
export interface CurlRequest {
  readonly url?: Word;
  readonly headers: readonly CurlHeader[];
  readonly body?: Word;
  /** The parts of a form (`-F name=value`). */
  readonly form: readonly Word[];
}

const isSpace = (char: string): boolean => char === "" || /\s/.test(char);

/** Reads a word as a shell does: quotes of both kinds, and a backslash before a character or the end of a line. */
function readWord(text: string, from: number, limit: number): Word {
  let word = "";
  let at = from;
  let quote = "";
  for (; at < limit; at += 1) {
    const char = text.charAt(at);
    if (quote === "" && isSpace(char)) break;
    if (char === quote) quote = "";
    else if (quote === "" && (char === "'" || char === '"')) quote = char;
    else if (char === "\\" && quote !== "'" && at + 1 < limit) {
      at += 1;
      word += unescape(text.charAt(at), quote);
    } else word += char;
  }
  return { text: word, start: from, end: at };
}

/**
 * Within double quotes a backslash stays before a character that has no meaning there. One at the end of a line joins
 * lines; in a flattened page it stands before a space.
 */
function unescape(char: string, quote: string): string {
  if (char === "\n" || (quote === "" && isSpace(char))) return "";
  return quote === '"' && !'"\\$`'.includes(char) ? `\\${char}` : char;
}

/** The length of `\` and a line break, which make no word. */
const longestJoin = 2;

function readWords(text: string, from: number, limit: number): Word[] {
  const words: Word[] = [];
  for (let at = from; at < limit;) {
    if (isSpace(text.charAt(at))) {
      at += 1;
      continue;
    }
    const word = readWord(text, at, limit);
    if (word.text !== "" || word.end - word.start > longestJoin) words.push(word);
    at = Math.max(word.end, at + 1);
  }
  return words;
}

const headerOptions = new Set(["-H", "--header"]);
const bodyOptions = new Set(["-d", "--data", "--data-raw", "--data-binary", "--json"]);
const formOptions = new Set(["-F", "--form", "--form-string"]);
const otherOptions = new Set(["-X", "--request", "-o", "--output", "-u", "--user"]);

function readHeader({ text, start, end }: Word): CurlHeader | undefined {
  const colon = text.indexOf(":");
  if (colon <= 0) return undefined;
  return { name: text.slice(0, colon).trim(), value: text.slice(colon + 1).trim(), start, end };
}

/** Reads a `curl` command; undefined where the text is none. */
export function readCurl(text: string, from: number, limit: number): CurlRequest | undefined {
  const words = readWords(text, from, limit);
  if (words[0]?.text !== "curl") return undefined;
  const headers: CurlHeader[] = [];
  const form: Word[] = [];
  let url: Word | undefined;
  let body: Word | undefined;
  for (let index = 1; index < words.length; index += 1) {
    const word = words[index];
    if (!word) break;
    const value = words[index + 1];
    if (!word.text.startsWith("-")) {
      url ??= word;
      continue;
    }
    if (value && headerOptions.has(word.text)) {
      const header = readHeader(value);
      if (header) headers.push(header);
    } else if (value && bodyOptions.has(word.text)) body ??= value;
    else if (value && formOptions.has(word.text)) form.push(value);
    else if (!otherOptions.has(word.text)) continue;
    index += 1;
  }
  return { headers, form, ...(url && { url }), ...(body && { body }) };
}
