import { skipSpace, skipSpaced, skipWord, takeMatch, type Cursor } from "../notation/cursor.js";
import { printType, type TypeScriptType } from "./typescript-type.js";

const label = /[\p{L}_$][\p{L}\p{N}_$]*\??: /uy;

/** Reads one place of a tuple: `string?`, `...number[]`, `width: number`. */
function readPlace(cursor: Cursor, readInner: () => TypeScriptType | undefined): TypeScriptType | undefined {
  skipSpace(cursor);
  const isRest = skipWord(cursor, "...");
  takeMatch(cursor, label);
  const type = readInner();
  skipSpaced(cursor, "?");
  return isRest && type?.kind === "list" ? type.of : type;
}

/** Reads a tuple after its opening bracket. It is a list of what stands in its places; which stands where is not kept. */
export function readTuple(
  cursor: Cursor,
  readInner: () => TypeScriptType | undefined,
): TypeScriptType | undefined {
  const places = new Map<string, TypeScriptType>();
  while (!skipSpaced(cursor, "]")) {
    const type = readPlace(cursor, readInner);
    if (!type) return undefined;
    places.set(printType(type), type);
    if (!skipSpaced(cursor, ",") && cursor.text.charAt(cursor.at) !== "]") return undefined;
  }
  const members = [...places.values()];
  const [only, second] = members;
  const of: TypeScriptType =
    only && !second ? only : members.length > 0 ? { kind: "union", members, more: 0 } : { kind: "unsaid" };
  return { kind: "list", of, isEnclosed: true, ...(second && { isTuple: true }) };
}
