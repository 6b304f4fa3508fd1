/** What a declaration of a page says, by its words and its column alone. */
export interface IndentedItem {
  /** The name of a member; absent for variants, values and named types. */
  readonly name?: string;
  readonly isOptional: boolean;
  /** The type as it is printed, `optional` and `or null` aside. */
  readonly type: string;
  readonly isNullable: boolean;
  /** The paragraphs under it, before its children. */
  readonly prose: readonly string[];
  readonly children: readonly IndentedItem[];
}

/** A section of an operation: its head in small letters, and the items at its root. */
export interface IndentedSection {
  readonly method: string;
  readonly path: string;
  readonly head: string;
  readonly items: readonly IndentedItem[];
}

interface WritableItem extends IndentedItem {
  readonly prose: string[];
  readonly children: WritableItem[];
}

const operationLine = /^\*\*(\w+)\*\* `(\/[^`]*)`$/;
const itemLine = /^( *)- `(.+)`$/;
const memberWords = /^(?:"([^"]*)"|([\p{L}\p{N}_$]+)): (optional )?(.+)$/u;

function readItem(words: string): WritableItem {
  const [, quoted, plain, optional, typed = words] = memberWords.exec(words) ?? [];
  const name = quoted ?? plain;
  return {
    ...(name !== undefined && { name }),
    isOptional: optional !== undefined,
    type: typed.replace(/ or null$/, ""),
    isNullable: typed.endsWith(" or null"),
    prose: [],
    children: [],
  };
}

/** The lines outside fenced blocks; those inside are empty. */
function blankFences(lines: readonly string[]): string[] {
  let mark: string | undefined;
  return lines.map((line) => {
    const found = /^\s*(`{3,})/.exec(line)?.[1];
    const isInside = mark !== undefined;
    if (mark === undefined) mark = found;
    else if (line.trim() === mark) mark = undefined;
    return isInside || found !== undefined ? "" : line;
  });
}

/** Adds a line to the paragraphs of an item; an empty line begins the next one. */
function addProse({ prose }: WritableItem, line: string): void {
  if (line.trim() === "") prose.push("");
  else prose.push(`${prose.pop() ?? ""} ${line.trim()}`.trim());
}

/**
 * Reads the sections of a Markdown page that has its lines, in the plainest way: an item is a line between blank lines that is a
 * bullet with one stretch in back-ticks, and stands under the last one that begins further left. Written apart from the reader
 * that it is compared with, it knows neither counts nor models.
 */
export function readByIndentation(text: string): IndentedSection[] {
  const raw = text.replaceAll("\r", "").split("\n");
  const lines = blankFences(raw);
  const sections: { method: string; path: string; head: string; items: WritableItem[] }[] = [];
  let operation: { method: string; path: string } | undefined;
  let open: { readonly indent: number; readonly children: WritableItem[] }[] = [];
  let last: WritableItem | undefined;
  for (const [index, line] of lines.entries()) {
    const [, method, path] = operationLine.exec(line) ?? [];
    const head = /^#+ (.+)$/.exec(line)?.[1];
    if (method !== undefined && path !== undefined) operation = { method: method.toLowerCase(), path };
    if (method !== undefined || head !== undefined) {
      open = [];
      last = undefined;
    }
    if (head !== undefined && operation) {
      const section = { ...operation, head: head.toLowerCase(), items: [] };
      sections.push(section);
      open = [{ indent: -1, children: section.items }];
    }
    const [, margin = "", words = ""] = itemLine.exec(line) ?? [];
    if (words === "" || lines[index - 1] !== "" || (lines[index + 1] ?? "") !== "") {
      if (last) addProse(last, raw[index] ?? "");
      continue;
    }
    open = open.filter(({ indent }) => indent < margin.length);
    last = readItem(words);
    open.at(-1)?.children.push(last);
    open.push({ indent: margin.length, children: last.children });
  }
  return sections.filter(({ items }) => items.length > 0);
}
