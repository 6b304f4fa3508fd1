import { methods, type Method } from "../../model/index.js";

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

const wholeOperationLine = new RegExp(`^\\*\\*(${verbs})\\*\\*\\s+\`(/[^\`]*)\`$`);
const dataLine = /^>\s*Data is at `body((?:\["[^"\]]*"\])+)`\.?$/;
const responseTitle = /^(\d{3}|[1-5]XX|default)(?:\s+(.*))?$/i;

function readHeading(level: number, title: string): SampleLine {
  if (level === 3 && title === "Responses") return { kind: "responses" };
  const [, status, description = ""] = responseTitle.exec(title) ?? [];
  if (level !== 4 || status === undefined) return { kind: "heading", level, title };
  return { kind: "response", status: normaliseStatus(status), description };
}

/** `4XX` and `default` as OpenAPI spells them. */
function normaliseStatus(status: string): string {
  return /^default$/i.test(status) ? "default" : status.toUpperCase();
}

function readMembers(path: string): readonly string[] {
  return [...path.matchAll(/"([^"]*)"/g)].map(([, name = ""]) => name);
}

/** Tells what a line is from its form alone. */
export function classifyLine(text: string): SampleLine {
  if (text === "") return { kind: "blank" };
  const fence = /^(?:```|~~~)\s*([\w-]*)$/.exec(text);
  if (fence) return { kind: "fence", language: fence[1] ?? "" };
  const heading = /^(#{1,6})\s+(.*)$/.exec(text);
  if (heading) return readHeading(heading[1]?.length ?? 1, (heading[2] ?? "").trim());
  const [, verb, path = ""] = wholeOperationLine.exec(text) ?? [];
  const method = methods.find((known) => known === verb?.toLowerCase());
  if (method) return { kind: "operation", method, path };
  const data = dataLine.exec(text);
  if (data) return { kind: "data", members: readMembers(data[1] ?? "") };
  if (/^[\w./-]+\.(?:md|markdown)$/.test(text)) return { kind: "fileName" };
  return { kind: "text" };
}
