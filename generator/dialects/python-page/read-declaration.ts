import type { Cursor } from "../notation/cursor.js";
import type { PageDeclaration } from "../page-text/declaration.js";
import { makePageType } from "./page-type.js";
import type { PythonType } from "./python-type.js";
import { readLiteral, readType } from "./read-type.js";

const classLine = /^class ([\p{L}_][\p{L}\p{N}_]*)(?:\([^()]*\))?:(?:\s*(?:…|\.\.\.))?$/u;
const aliasLine = /^([\p{Lu}_][\p{L}\p{N}_]*)(?:: TypeAlias)? = (.+)/u;
const propertyLine = /^(?:"([^"]+)"|([\p{L}\p{N}_$.-]+)): (.+)/u;

const deprecation = "Deprecated";

function readProperty(text: string, isDeprecated: boolean): PageDeclaration | undefined {
  const [, quoted, bare, printed = ""] = propertyLine.exec(text) ?? [];
  const name = quoted ?? bare;
  const type = readType(printed);
  if (name === undefined || !type) return undefined;
  if (type.kind !== "optional") {
    return { kind: "property", name, presence: "required", isDeprecated, type: makePageType(type) };
  }
  return { kind: "property", name, presence: "absentOrNull", isDeprecated, type: makePageType(type.of) };
}

function readDefinition(text: string): PageDeclaration | undefined {
  const className = classLine.exec(text)?.[1];
  if (className !== undefined) {
    return { kind: "definition", name: className, type: makePageType({ kind: "class", name: className }) };
  }
  const [, name, printed = ""] = aliasLine.exec(text) ?? [];
  const type = readType(printed);
  return name === undefined || !type ? undefined : { kind: "definition", name, type: makePageType(type) };
}

/** A value of an enumeration stands on its line without `Literal[..]`. */
function readValue(text: string): PythonType | undefined {
  const cursor: Cursor = { text, limit: text.length, at: 0 };
  const value = readLiteral(cursor);
  return value === undefined || cursor.at < text.length
    ? undefined
    : { kind: "literals", values: [value], more: 0 };
}

function readAnonymous(text: string): PageDeclaration | undefined {
  const type = readValue(text) ?? readType(text);
  return type && { kind: "anonymous", type: makePageType(type) };
}

/**
 * What a line can declare, the likeliest first. A prefix `Deprecated` is glued to the name of a property, so a property
 * whose name begins with that word can be read in two ways.
 */
export function readDeclarations(text: string): readonly PageDeclaration[] {
  const isPrefixed = text.startsWith(deprecation);
  const deprecated = isPrefixed ? readProperty(text.slice(deprecation.length).trimStart(), true) : undefined;
  const plain = readDefinition(text) ?? readProperty(text, false) ?? readAnonymous(text);
  return [deprecated, plain].filter((one) => one !== undefined);
}
