import { isList, line, type Doc, type Fill, type Group, type Line } from "./doc.js";

/** What is still to be printed. */
interface Command {
  readonly doc: Doc;
  readonly indent: number;
  /** On one line: no line in it that need not break does. */
  readonly isFlat: boolean;
}

/** Prints a document into lines of so many columns by prettier's algorithm: each group on one line if what follows up to the next possible break fits too. */
export function printDoc(doc: Doc, width: number): string {
  return new DocPrinter(width).print(doc);
}

/** Prints a document on one line, whatever its width. */
export function printFlat(doc: Doc): string {
  if (typeof doc === "string") return doc;
  if (isList(doc)) {
    let text = "";
    for (const part of doc) text += printFlat(part);
    return text;
  }
  switch (doc.kind) {
    case "line":
    case "ifBreak":
      return doc.flat;
    case "group":
    case "indent":
      return printFlat(doc.contents);
    case "fill":
      return doc.texts.join(" ");
    case "breakParent":
      return "";
    default:
      return doc satisfies never;
  }
}

class DocPrinter {
  readonly #width: number;
  readonly #lines: string[] = [];
  #line = "";
  readonly #pending: Command[] = [];
  readonly #broken = new Set<symbol>();

  constructor(width: number) {
    this.#width = width;
  }

  print(doc: Doc): string {
    this.#push(doc, 0, false);
    for (let command = this.#pending.pop(); command; command = this.#pending.pop()) this.#step(command);
    return [...this.#lines, this.#line].join("\n");
  }

  #push(doc: Doc, indent: number, isFlat: boolean): void {
    this.#pending.push({ doc, indent, isFlat });
  }

  #step({ doc, indent, isFlat }: Command): void {
    if (typeof doc === "string") {
      this.#line += doc;
      return;
    }
    if (isList(doc)) {
      for (let index = doc.length - 1; index >= 0; index--) this.#push(doc[index] ?? "", indent, isFlat);
      return;
    }
    switch (doc.kind) {
      case "line":
        this.#endLine(doc, indent, isFlat);
        break;
      case "group":
        this.#printGroup(doc, indent, isFlat);
        break;
      case "indent": {
        const isIndented = doc.group === undefined || this.#broken.has(doc.group);
        this.#push(doc.contents, isIndented ? indent + 2 : indent, isFlat);
        break;
      }
      case "ifBreak":
        this.#line += isFlat ? doc.flat : doc.broken;
        break;
      case "fill":
        this.#fill(doc, indent, isFlat);
        break;
      case "breakParent":
        break;
      default:
        doc satisfies never;
    }
  }

  #endLine({ flat, isHard }: Line, indent: number, isFlat: boolean): void {
    if (isFlat && !isHard) {
      this.#line += flat;
      return;
    }
    this.#lines.push(this.#line.trimEnd());
    this.#line = " ".repeat(indent);
  }

  #printGroup(group: Group, indent: number, isFlat: boolean): void {
    const { contents, mustBreak, others, id } = group;
    if (isFlat) {
      this.#push(contents, indent, !mustBreak);
      return;
    }
    if (!mustBreak && this.#fitsGroup(group)) {
      if (group.width === Infinity) this.#push(contents, indent, true);
      else this.#line += printFlat(contents);
      return;
    }
    if (id) this.#broken.add(id);
    if (!others) {
      this.#push(contents, indent, false);
      return;
    }
    const fitting = others.slice(0, -1).find((form) => this.#fits(form));
    if (fitting === undefined) this.#push(others.at(-1) ?? contents, indent, false);
    else this.#push(fitting, indent, true);
  }

  #fill({ texts }: Fill, indent: number, isFlat: boolean): void {
    texts.forEach((text, index) => {
      const fits = isFlat || this.#line.length + 1 + text.length <= this.#width;
      if (index > 0) this.#endLine(line, indent, fits);
      this.#line += text;
    });
  }

  #fitsGroup({ contents, width }: Group): boolean {
    if (width === Infinity) return this.#fits(contents);
    const rest = this.#width - this.#line.length - width;
    return rest >= 0 && this.#fitsPending(rest);
  }

  /** Whether a document fits on the line with what follows it; up to its first line where a part of it is broken. */
  #fits(doc: Doc): boolean {
    const rest = this.#advance(doc, true, this.#width - this.#line.length);
    if (rest === undefined) return true;
    return rest >= 0 && this.#fitsPending(rest);
  }

  /** Whether what follows, up to where the next line may begin, fits into the columns that are left. */
  #fitsPending(columns: number): boolean {
    let rest = columns;
    for (let index = this.#pending.length - 1; index >= 0 && rest >= 0; index--) {
      const command = this.#pending[index];
      const after = command && this.#advance(command.doc, command.isFlat, rest);
      if (after === undefined) return true;
      rest = after;
    }
    return rest >= 0;
  }

  /** The columns that are left after a document, negative where it does not fit; undefined where a line ends before that shows. */
  #advance(doc: Doc, isFlat: boolean, columns: number): number | undefined {
    if (typeof doc === "string") return columns - doc.length;
    if (isList(doc)) return this.#advanceAll(doc, isFlat, columns);
    switch (doc.kind) {
      case "line":
        return isFlat && !doc.isHard ? columns - doc.flat.length : undefined;
      case "group": {
        const isOpen = doc.mustBreak || !isFlat;
        const contents = isOpen ? (doc.others?.at(-1) ?? doc.contents) : doc.contents;
        return this.#advance(contents, !isOpen, columns);
      }
      case "indent":
        return this.#advance(doc.contents, isFlat, columns);
      case "ifBreak":
        return columns - (isFlat ? doc.flat : doc.broken).length;
      case "fill":
        return isFlat ? columns - doc.texts.join(" ").length : columns - (doc.texts[0] ?? "").length;
      case "breakParent":
        return columns;
      default:
        return doc satisfies never;
    }
  }

  #advanceAll(docs: readonly Doc[], isFlat: boolean, columns: number): number | undefined {
    let rest: number | undefined = columns;
    for (const doc of docs) {
      if (rest === undefined || rest < 0) return rest;
      rest = this.#advance(doc, isFlat, rest);
    }
    return rest;
  }
}
