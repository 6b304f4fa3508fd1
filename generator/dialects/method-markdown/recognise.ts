import { findArguments } from "../typescript-page/read-signature.js";
import { listHeads } from "../typescript-page/split-page.js";
import type { Operation } from "../typescript-page/page.js";

/** What every call of the other SDK pages takes, and these leave out. */
const callOptions = /\bRequestOptions\b/;
const namedArgument = /^[^\s:(){}][^:(){}]*\??: /;

const squash = (name: string): string => name.replace(/[_\s-]/g, "").toLowerCase();

/** Whether a heading is the name of the method that is called, whose arguments have names and whole types. */
function isMethod({ signature, title }: Pick<Operation, "signature" | "title">): boolean {
  const given = findArguments(signature);
  const isNamed = given === "" || (namedArgument.test(given) && !callOptions.test(given));
  const isName =
    /^[a-z]\w*$/.test(title.words) && squash(title.words) === squash(signature.method.at(-1) ?? "");
  return isNamed && isName;
}

/** Whether a page has an operation under the name of its method, and a call with whole types. */
export function isMethodMarkdown(text: string): boolean {
  if (!anyCall.test(text)) return false;
  return listHeads(text).some(isMethod);
}

/** Most texts have no such line, and need no closer look. */
const anyCall = /^[ \t]*`(?:await )?\w+(?:\.[\w$]+)+\(/m;
