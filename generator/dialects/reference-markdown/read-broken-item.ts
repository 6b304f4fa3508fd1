import type { Span } from "../shared/span.js";
import { bullet } from "./read-marks.js";
import type { ItemToken } from "./token.js";

const words = /^- `(?:"([^"`]+)"|([\p{L}\p{N}_$-]+))(\?)?: (optional )?([^`]+)`$/u;

/** How types begin, those of other notations among them; a value in a bullet of prose begins otherwise. */
const typeStart =
  /^(?:[\p{Lu}[{(]|(?:any|array|bool|boolean|date|datetime|dict|enum|file|float|int|integer|list|map|null|number|object|str|string|unknown)(?![\p{L}\p{N}_-]))/u;

/** Reads a bullet that fills its line and declares a member by a type that can't be read: its name alone is known. */
export function readBrokenItem(text: string, { start, end }: Span, indent: number): ItemToken | undefined {
  const [, quoted, plain, mark, optional, type = ""] = words.exec(text.slice(start, end)) ?? [];
  const name = quoted ?? plain;
  if (name === undefined || !typeStart.test(type)) return undefined;
  const isOptional = mark !== undefined || optional !== undefined;
  const atom = { kind: "primitive", name: "unknown" } as const;
  return {
    kind: "item",
    declaration: {
      kind: "property",
      name,
      optional: isOptional,
      type: { alternatives: [{ arrays: 0, atom }], nullable: false },
    },
    declaredAt: { start: start + bullet.length, end: end - 1 },
    indent,
    isBroken: true,
    start,
    end,
  };
}
