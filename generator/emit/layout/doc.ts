/**
 * A text with the places where it may break, in the terms of prettier's document language (prettier, `commands.md`), of
 * which this has what emitted code needs. How wide each part is on one line is known when it is made, so that printing
 * takes time in proportion to the text.
 */
export type Doc = string | readonly Doc[] | Line | Group | Indent | IfBreak | Fill | BreakParent;

/** Where a line may end: a space or nothing where it does not, or always the end of a line. */
export interface Line {
  readonly kind: "line";
  readonly flat: " " | "";
  readonly isHard: boolean;
}

/** All of its own lines break, or none: where it is marked, where something inside must break, or where it would not fit. */
export interface Group {
  readonly kind: "group";
  readonly contents: Doc;
  readonly mustBreak: boolean;
  /** Columns that it takes on one line; infinite where it can't stand on one. */
  readonly width: number;
  /** Forms to try after `contents`, the most broken one last. */
  readonly others?: readonly Doc[];
  readonly id?: symbol;
}

/** Lines inside begin two columns further in; with `group` only where that group is broken. */
export interface Indent {
  readonly kind: "indent";
  readonly contents: Doc;
  readonly group?: symbol;
}

/** One or the other by whether the group around it is broken. */
export interface IfBreak {
  readonly kind: "ifBreak";
  readonly broken: string;
  readonly flat: string;
}

/** Texts, as many on each line as fit. */
export interface Fill {
  readonly kind: "fill";
  readonly texts: readonly string[];
}

/** Breaks the group that it stands in. */
export interface BreakParent {
  readonly kind: "breakParent";
}

export const line: Line = { kind: "line", flat: " ", isHard: false };
export const softline: Line = { kind: "line", flat: "", isHard: false };
export const hardline: Line = { kind: "line", flat: "", isHard: true };
export const breakParent: BreakParent = { kind: "breakParent" };

export function group(contents: Doc, mustBreak = false, id?: symbol): Group {
  const width = mustBreak ? Infinity : widthOf(contents);
  return {
    kind: "group",
    contents,
    mustBreak: mustBreak || willBreak(contents),
    width,
    ...(id && { id }),
  };
}

/** The first of some forms that fits, else the last. What must break inside of them does not break what is around. */
export function firstFitting(contents: Doc, ...others: readonly Doc[]): Group {
  return { kind: "group", contents, mustBreak: false, width: widthOf(contents), others };
}

export function indent(contents: Doc, group?: symbol): Indent {
  return { kind: "indent", contents, ...(group && { group }) };
}

export function ifBreak(broken: string, flat = ""): IfBreak {
  return { kind: "ifBreak", broken, flat };
}

export function fill(texts: readonly string[]): Fill {
  return { kind: "fill", texts };
}

export function join(separator: Doc, docs: readonly Doc[]): Doc {
  const joined: Doc[] = [];
  for (const doc of docs) {
    if (joined.length > 0) joined.push(separator);
    joined.push(doc);
  }
  return joined;
}

/** Whether a document breaks what it stands in. */
export function willBreak(doc: Doc): boolean {
  if (typeof doc === "string") return false;
  if (isList(doc)) return doc.some(willBreak);
  switch (doc.kind) {
    case "line":
      return doc.isHard;
    case "group":
      return doc.mustBreak;
    case "indent":
      return willBreak(doc.contents);
    case "breakParent":
      return true;
    case "ifBreak":
    case "fill":
      return false;
    default:
      return doc satisfies never;
  }
}

export function isList(doc: Doc): doc is readonly Doc[] {
  return Array.isArray(doc);
}

/** Columns that a document takes on one line; infinite where it can't stand on one. */
function widthOf(doc: Doc): number {
  if (typeof doc === "string") return doc.length;
  if (isList(doc)) {
    let width = 0;
    for (const part of doc) width += widthOf(part);
    return width;
  }
  switch (doc.kind) {
    case "line":
      return doc.isHard ? Infinity : doc.flat.length;
    case "group":
      return doc.width;
    case "indent":
      return widthOf(doc.contents);
    case "ifBreak":
      return doc.flat.length;
    case "fill":
      return doc.texts.join(" ").length;
    case "breakParent":
      return Infinity;
    default:
      return doc satisfies never;
  }
}
