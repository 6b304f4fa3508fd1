import type { JsonValue } from "../../model/index.js";
import { parseJson } from "../shared/parse-json.js";
import type { PageLine } from "./page-line.js";

/** A line of JSON that says more than a brace: a member, an item, or the end of an array. */
interface JsonLine {
  readonly indent: number;
  readonly key?: string;
  /** What the line opens, or the value it holds. */
  readonly opens?: "{" | "[" | undefined;
  readonly value?: JsonValue;
  readonly closes: boolean;
  readonly hasComma: boolean;
}

/** An example that braces can't be put back into for certain. */
class Unrepairable extends Error {}

/** Deeper nesting than any example has. */
const deepest = 100;

const memberStart = /^"(?:[^"\\]|\\.)*":\s*/;

function readValue(text: string): Pick<JsonLine, "opens" | "value"> {
  if (text === "{" || text === "[") return { opens: text };
  const value = parseJson(text);
  if (value === undefined) throw new Unrepairable();
  return { value };
}

function readLine({ indent, text }: PageLine): JsonLine {
  const hasComma = text.endsWith(",");
  const own = hasComma ? text.slice(0, -1).trimEnd() : text;
  if (own === "]") return { indent, closes: true, hasComma };
  const start = memberStart.exec(own)?.[0];
  if (start === undefined) return { indent, ...readValue(own), closes: false, hasComma };
  const key = parseJson(start.slice(0, start.lastIndexOf(":")));
  if (typeof key !== "string") throw new Unrepairable();
  return { indent, key, ...readValue(own.slice(start.length)), closes: false, hasComma };
}

/** Whether a member is the last of its object; undefined where the line that would tell is missing. */
type IsLast = boolean | undefined;

interface Member {
  readonly key: string;
  readonly value: JsonValue;
  readonly isLast: IsLast;
}

class Repairer {
  private at = 0;

  constructor(private readonly lines: readonly JsonLine[]) {}

  repair(): JsonValue {
    const [first] = this.lines;
    if (!first) throw new Unrepairable();
    const root = first.key === undefined ? this.readRoot(first) : this.readObject(first.indent, 0);
    if (this.at < this.lines.length) throw new Unrepairable();
    return root;
  }

  private readRoot(first: JsonLine): JsonValue {
    if (first.opens !== "[") throw new Unrepairable();
    this.at += 1;
    return this.readArray(first.indent, 1).value;
  }

  private readObject(indent: number, depth: number): JsonValue {
    const members: Member[] = [];
    for (let line = this.lines[this.at]; line?.indent === indent; line = this.lines[this.at]) {
      if (line.key === undefined) throw new Unrepairable();
      addMember(members, this.readMember(line, line.key, depth));
    }
    return toObject(members);
  }

  private readMember(line: JsonLine, key: string, depth: number): Member {
    this.at += 1;
    const { indent, opens, value = null } = line;
    if (depth > deepest) throw new Unrepairable();
    if (opens === "[") return { key, ...this.readArray(indent, depth + 1) };
    if (opens === undefined) return { key, value, isLast: !line.hasComma };
    const next = this.lines[this.at];
    const inner = next && next.indent > indent ? this.readObject(next.indent, depth + 1) : {};
    return { key, value: inner, isLast: undefined };
  }

  /** Reads up to the bracket that closes the array; its line is not of braces alone, so it is there. */
  private readArray(indent: number, depth: number): { readonly value: JsonValue; readonly isLast: IsLast } {
    const items: JsonValue[] = [];
    const inner = this.lines[this.at]?.indent ?? 0;
    for (let line = this.lines[this.at]; line && !line.closes; line = this.lines[this.at]) {
      if (line.indent !== inner || inner <= indent || depth > deepest) throw new Unrepairable();
      if (line.key === undefined) items.push(this.readItem(line, depth));
      else items.push(...this.readItems(inner, depth));
    }
    const close = this.lines[this.at];
    if (close?.indent !== indent) throw new Unrepairable();
    this.at += 1;
    return { value: items, isLast: !close.hasComma };
  }

  private readItem({ indent, opens, value = null }: JsonLine, depth: number): JsonValue {
    this.at += 1;
    return opens === "[" ? this.readArray(indent, depth + 1).value : value;
  }

  /** Reads objects one after the other: the last member of each has no comma, and none has a member twice. */
  private readItems(indent: number, depth: number): readonly JsonValue[] {
    const items: JsonValue[] = [];
    let members: Member[] = [];
    for (let line = this.lines[this.at]; line?.indent === indent; line = this.lines[this.at]) {
      if (line.key === undefined) throw new Unrepairable();
      const last = members.at(-1);
      const isAgain = members.some(({ key }) => key === line.key);
      if (last?.isLast === true || (last && last.isLast === undefined && isAgain)) {
        items.push(toObject(members));
        members = [];
      }
      addMember(members, this.readMember(line, line.key, depth));
    }
    return [...items, toObject(members)];
  }
}

function addMember(members: Member[], member: Member): void {
  if (members.at(-1)?.isLast === true || members.some(({ key }) => key === member.key))
    throw new Unrepairable();
  members.push(member);
}

function toObject(members: readonly Member[]): JsonValue {
  return Object.fromEntries(members.map(({ key, value }) => [key, value]));
}

const braces = /^[{}]+,?$/;

/**
 * Reads JSON that has lost the lines that hold braces alone, as some scrapes do: its indentation shows where objects
 * begin and end. Undefined where it does not, and where one such line is left, for then something else is wrong.
 */
export function repairJson(lines: readonly PageLine[]): JsonValue | undefined {
  if (lines.some(({ text }) => braces.test(text))) return undefined;
  try {
    return new Repairer(lines.map(readLine)).repair();
  } catch (error) {
    if (error instanceof Unrepairable) return undefined;
    throw error;
  }
}
