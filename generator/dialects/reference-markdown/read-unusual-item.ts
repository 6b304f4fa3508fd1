import { readDeclaration, type Declaration } from "../notation/index.js";
import type { Span } from "../shared/span.js";
import type { ItemToken } from "./token.js";

const words = /^- (`+)( ?)(?:"([^"`]*)"|([\p{L}\p{N}_$.[\]-]+))(\?)?: (optional )?((?:(?!\1).)+?)(\2\1)?$/u;

/** What a name without quotation marks begins with; options of a command line begin otherwise. */
const nameStart = /^[\p{L}\p{N}_$]/u;

/** How types begin, those of other notations among them; a value in a bullet of prose begins otherwise. */
const typeStart =
  /^(?:[\p{Lu}[{(]|(?:any|array|bool|boolean|date|datetime|dict|enum|file|float|int|integer|list|map|null|number|object|str|string|unknown)(?![\p{L}\p{N}_-]))/u;

/** Reads a declaration whose name should stand in quotation marks and does not: `x-request.id: string`. */
function readUnquoted(name: string, type: string, hasBareObjects: boolean): Declaration | undefined {
  const text = `"${name}": ${type}`;
  const found = readDeclaration(text, 0, text.length, hasBareObjects);
  return found?.end === text.length ? found.declaration : undefined;
}

function declareUnknown(name: string, optional: boolean): Declaration {
  const atom = { kind: "primitive", name: "unknown" } as const;
  return {
    kind: "property",
    name,
    optional,
    type: { alternatives: [{ arrays: 0, atom }], nullable: false },
  };
}

/**
 * Reads a bullet that fills its line and declares a member as the dialect does not: by a name without the quotation marks
 * that it needs, by a type that can't be read, or without the mark that closes it; of these the name alone is known.
 */
export function readUnusualItem(
  text: string,
  { start, end }: Span,
  indent: number,
  hasBareObjects: boolean,
): ItemToken | undefined {
  const [, code = "", space = "", quoted, plain, mark, optional = "", type = "", close = ""] =
    words.exec(text.slice(start, end)) ?? [];
  const name = quoted ?? plain;
  if (name === undefined || !typeStart.test(type)) return undefined;
  const isUnquoted = close !== "" && plain !== undefined && mark === undefined && nameStart.test(plain);
  const declaration = isUnquoted ? readUnquoted(name, optional + type, hasBareObjects) : undefined;
  return {
    kind: "item",
    declaration: declaration ?? declareUnknown(name, mark !== undefined || optional !== ""),
    declaredAt: { start: start + "- ".length + code.length + space.length, end: end - close.length },
    indent,
    ...(!declaration && { isBroken: true }),
    start,
    end,
  };
}
