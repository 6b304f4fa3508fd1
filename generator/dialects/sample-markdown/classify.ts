import { methods, type Method } from "../../model/index.js";
import { normaliseStatus } from "../shared/normalise-status.js";

/** What a line outside of code is. */
export type SampleLine =
  | { readonly kind: "blank" }
  /** The name of the file itself, at the top of a concatenation of files. */
  | { readonly kind: "fileName" }
  | { readonly kind: "heading"; readonly level: number; readonly title: string }
  | { readonly kind: "operation"; readonly method: Method; readonly path: string }
  | { readonly kind: "responses" }
  | { readonly kind: "response"; readonly status: string; readonly description: string }
  /** Data is at ``body["result"]``: the JSON shows that member, not the whole body. */
  | { readonly kind: "data"; readonly members: readonly string[] }
  | { readonly kind: "fence"; readonly language: string }
  | { readonly kind: "text" };

const verbs = methods.map((method) => method.toUpperCase()).join("|");

/** The line that names an operation, anywhere in a text; its verb in upper case is what tells this dialect from others. */
export const operationLine = new RegExp(`^[ \\t]*\\*\\*(${verbs})\\*\\*[ \\t]+\`(/[^\`\\r\\n]*)\``, "m");

/** The heading above the samples of an operation, which no other dialect has. */
export const responsesLine = /^[ \t]*### Responses[ \t]*\r?$/m;

const dataLine = /^>\s*Data is at `body((?:\["[^"\]]*"\])+)`\.?$/;
const responseTitle = /^(\d{3}|[1-5]XX|default)(?:\s+(.*))?$/i;

function readHeading(level: number, title: string): SampleLine {
  if (level === 3 && title === "Responses") return { kind: "responses" };
  const [, status, description = ""] = responseTitle.exec(title) ?? [];
  if (level !== 4 || status === undefined) return { kind: "heading", level, title };
  return { kind: "response", status: normaliseStatus(status), description };
}

/** The names in `["a"]["b"]`. */
function readMembers(path: string): readonly string[] {
  return path.slice('["'.length, -'"]'.length).split('"]["');
}

/** Tells what a line is from its form alone. */
export function classifyLine(text: string): SampleLine {
  if (text === "") return { kind: "blank" };
  const language = /^(?:```|~~~)\s*([\w-]*)$/.exec(text)?.[1];
  if (language !== undefined) return { kind: "fence", language };
  const marks = /^#{1,6}(?=\s)/.exec(text)?.[0];
  if (marks !== undefined) return readHeading(marks.length, text.slice(marks.length).trimStart());
  const method = methods.find((known) => text.startsWith(`**${known.toUpperCase()}**`));
  const path = /^\*\*[A-Z]+\*\*\s+`(\/[^`]*)`$/.exec(text)?.[1];
  if (method && path !== undefined) return { kind: "operation", method, path };
  const data = dataLine.exec(text)?.[1];
  if (data !== undefined) return { kind: "data", members: readMembers(data) };
  if (/^[\w./-]+\.(?:md|markdown)$/.test(text)) return { kind: "fileName" };
  return { kind: "text" };
}
