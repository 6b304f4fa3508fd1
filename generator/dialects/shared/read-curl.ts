import type { Span } from "./span.js";

/** One word of a command line, with its quotes and escapes resolved. */
interface Word extends Span {
  readonly text: string;
}

export interface CurlHeader extends Span {
  readonly name: string;
  readonly value: string;
}

/** A part of a form: `-F name=value`, or `-F name=@path` for the content of a file. */
export interface FormPart extends Span {
  readonly name: string;
  readonly isFile: boolean;
}

/** What an example request says. */
export interface CurlRequest {
  readonly url?: Word;
  readonly headers: readonly CurlHeader[];
  readonly body?: Word;
  readonly form: readonly FormPart[];
  /** The first part that is neither an option nor the URL. */
  readonly unread?: Word;
}

const isSpace = (char: string): boolean => /\s/.test(char);

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

/** The words of a command line. A backslash that joins lines is none; two quotes are one, if an empty one. */
function readWords(text: string, from: number, limit: number): Word[] {
  const words: Word[] = [];
  let at = from;
  while (at < limit) {
    if (isSpace(text.charAt(at))) {
      at += 1;
      continue;
    }
    const word = readWord(text, at, limit);
    const isJoin = word.text === "" && text.charAt(at) === "\\";
    if (!isJoin) words.push(word);
    at = Math.max(word.end, at + 1);
  }
  return words;
}

type ValueKind = "header" | "body" | "form" | "formText" | "other";

/** The options of `curl` that take a value, as its manual page lists them; that of `--url` is a URL with or without it. */
const valueOptions: Readonly<Record<ValueKind, readonly string[]>> = {
  header: ["-H", "--header"],
  body: ["-d", "--data", "--data-raw", "--data-binary", "--data-ascii", "--json"],
  form: ["-F", "--form"],
  formText: ["--form-string"],
  other: [
    ...["-X", "--request", "-o", "--output", "-u", "--user", "-A", "--user-agent", "-b", "--cookie"],
    ...["-e", "--referer", "-m", "--max-time", "-T", "--upload-file", "-w", "--write-out", "-x", "--proxy"],
    ...["--connect-timeout", "--retry", "--data-urlencode", "--url-query", "--oauth2-bearer", "-E", "--cert"],
  ],
};

function readHeader({ text, start, end }: Word): readonly CurlHeader[] {
  const colon = text.indexOf(":");
  if (colon <= 0) return [];
  return [{ name: text.slice(0, colon).trim(), value: text.slice(colon + 1).trim(), start, end }];
}

function readPart({ text, start, end }: Word, isText: boolean): readonly FormPart[] {
  const sign = text.indexOf("=");
  if (sign <= 0) return [];
  return [{ name: text.slice(0, sign), isFile: !isText && text.startsWith("@", sign + 1), start, end }];
}

/** What has been read of a command. */
interface Command {
  readonly headers: CurlHeader[];
  readonly form: FormPart[];
  url?: Word;
  body?: Word;
  unread?: Word;
}

/** What the value of an option adds to a command; of several URLs or bodies the first counts. */
const addValue: Readonly<Record<ValueKind, (command: Command, value: Word) => void>> = {
  header: ({ headers }, value) => headers.push(...readHeader(value)),
  form: ({ form }, value) => form.push(...readPart(value, false)),
  formText: ({ form }, value) => form.push(...readPart(value, true)),
  body: (command, value) => (command.body ??= value),
  other: () => undefined,
};

const readOption = new Map(
  Object.entries(valueOptions).flatMap(([kind, options]) =>
    options.map((option) => [option, addValue[kind as ValueKind]] as const),
  ),
);

/** Reads a `curl` command; undefined where the text is none. */
export function readCurl(text: string, from: number, limit: number): CurlRequest | undefined {
  const words = readWords(text, from, limit).values();
  if (words.next().value?.text !== "curl") return undefined;
  const command: Command = { headers: [], form: [] };
  for (const word of words) {
    const add = readOption.get(word.text);
    const value = add && words.next().value;
    if (value) add(command, value);
    else if (word.text.startsWith("-")) continue;
    else if (!command.url) command.url = word;
    else if (word.text !== "\\") command.unread ??= word;
  }
  return command;
}
