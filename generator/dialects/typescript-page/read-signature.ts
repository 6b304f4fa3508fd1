import type { Line } from "../shared/lines.js";
import type { Signature } from "./page.js";

const form = /^`((?:await )?(\w+(?:\.[\w$]+)+)\(([^]*))`$/;

/** Where the parenthesis closes that stands open before a text; -1 where it does not. */
function findClose(text: string): number {
  let depth = 1;
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (char === "(") depth += 1;
    if (char === ")") depth -= 1;
    if (depth === 0) return at;
  }
  return -1;
}

/** Reads `client.models.list(ModelListParamsparams?): Page<ModelInfo>`: other languages have no colon behind the call. */
export function readSignature({ end, start, text: line }: Line): Signature | undefined {
  const [, text, path, rest] = form.exec(line) ?? [];
  if (text === undefined || path === undefined || rest === undefined) return undefined;
  const close = findClose(rest);
  const returns = /^: ?(\S[^]*)$/.exec(rest.slice(close + 1))?.[1];
  if (close === -1 || returns === undefined) return undefined;
  return { text, at: { start: start + 1, end: end - 1 }, method: path.split(".").slice(1), returns };
}

/** What stands between the parentheses of a call. */
export function findArguments({ text }: Signature): string {
  const rest = text.slice(text.indexOf("(") + 1);
  return rest.slice(0, findClose(rest));
}
