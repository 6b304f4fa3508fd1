import type { Signature } from "../page-text/language.js";

/** `ai_gateway.logs.get(strid, LogGetParams**kwargs) -> LogGetResponse`: types are glued to the names of arguments. */
const signatureLine = /^([a-z_]\w*(?:\.[a-z_]\w*)+|[a-z_]\w*)\((.*)\)(?:\s*->\s*(\S.*))?$/;

/** A class of pages by the type it holds; lists and maps of Python are none. */
const pageClass = /^([A-Z]\w*)\[([A-Z_]\w*)\]$/;
const notPages = new Set(["List", "Dict", "Optional", "Union", "Iterable", "Sequence", "Literal"]);

/** Reads the call signature of a Python SDK; that of TypeScript begins with `client.`, and has a colon for the arrow. */
export function readSignature(text: string): Signature | undefined {
  const [, name, , returns] = signatureLine.exec(text) ?? [];
  if (name === undefined || name.startsWith("client.")) return undefined;
  const method = name.split(".");
  if (returns === undefined) return { method };
  const [, className, item] = pageClass.exec(returns) ?? [];
  if (className === undefined || item === undefined || notPages.has(className)) return { method, returns };
  return { method, returns, className, item };
}
