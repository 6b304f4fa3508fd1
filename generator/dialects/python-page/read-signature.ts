import type { Signature } from "../page-text/language.js";
import { readType } from "./read-type.js";

/** `ai_gateway.logs.get(strid, LogGetParams**kwargs) -> LogGetResponse`: types are glued to the names of arguments. */
const signatureLine = /^([a-z_]\w*(?:\.[a-z_]\w*)*)\(.*\)(?:\s*->\s*([^\s<>][^<>]*))?$/;

/** `SyncPage[Log]`: a class by the class that it holds. */
const pageClass = /^(\w+)\[([A-Z_]\w*)\]/;

/** The class of pages that a call returns, and the type of the items that it holds; lists and maps of Python are none. */
function readPages(returns: string): Signature["pages"] {
  const [, className, item] = pageClass.exec(returns) ?? [];
  const type = readType(returns);
  const isPages = type?.kind === "class" && type.name === className && item !== undefined;
  return isPages ? { className: type.name, item } : undefined;
}

/** Reads the call signature of a Python SDK; that of TypeScript begins with `client.`, and has a colon for the arrow. */
export function readSignature(text: string): Signature | undefined {
  const [, name, returns] = signatureLine.exec(text) ?? [];
  if (name === undefined || name.startsWith("client.")) return undefined;
  const method = name.split(".");
  return returns === undefined ? { method } : { method, returns, pages: readPages(returns) };
}
