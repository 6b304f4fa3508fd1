import { findFences } from "../shared/find-fences.js";
import type { Span } from "../shared/span.js";
import type { Operation } from "./page.js";

/** What the code of an example tells of the call. */
export interface ExampleFacts {
  /** Whether the call goes through a list page by page, so that `Returns` is one item of it. */
  readonly isPaged: boolean;
  /** Where the example takes the answer as the content of a file. */
  readonly file?: Span;
  /** Where the example goes through the events of an answer that streams. */
  readonly stream?: Span;
  /** The parameters that the example gives the content of a file. */
  readonly files: ReadonlySet<string>;
  /** The answer, as JSON. */
  readonly answer?: Span & { readonly status: string };
}

const pages = /\bfor await \(const \w+ of \w+(?:\.\w+)+\(/;
const awaited = /\bconst (\w+) = await\b/g;
const stream = /\bfor await \(const \w+ of (\w+)\)/g;
const content = /\bawait (\w+)\.(?:blob|arrayBuffer)\(\)/g;
const file = /(?<![\w-])([\w-]+)["']?: (?:\[)?(?:fs\.createReadStream|await toFile)\(/g;
const answerHead = /^#{2,5} Response(?: \((\d{3})\))?$/;
/** Page classes are generic, and none of these. */
const ownGenerics = /^(?:Array|ReadonlyArray|Promise|APIPromise|Record|Stream|Partial)</;

/** Whether a form of use stands in an example for what the call has given. */
function isUsed(code: string, use: RegExp): boolean {
  const given = new Set([...code.matchAll(awaited)].map(([, name]) => name));
  return [...code.matchAll(use)].some(([, name]) => given.has(name));
}

/** Reads the code of the example of an operation, and the answer under it. */
export function readExample(text: string, { sections, signature }: Operation): ExampleFacts {
  const section = sections.find(({ kind }) => kind === "example");
  const lines = section?.lines ?? [];
  const [code, ...others] = findFences(lines);
  const shown = code ? text.slice(code.content.start, code.content.end) : "";
  const isGeneric = /^[A-Z]\w*<.+>$/.test(signature.returns) && !ownGenerics.test(signature.returns);
  const json = others.find(({ info }) => /^json\b/i.test(info));
  const head = lines.find(({ text: line }) => answerHead.test(line));
  const status = answerHead.exec(head?.text ?? "")?.[1] ?? "200";
  return {
    isPaged: isGeneric || pages.test(shown),
    ...(code && isUsed(shown, content) && { file: code.content }),
    ...(code && isUsed(shown, stream) && { stream: code.content }),
    files: new Set([...shown.matchAll(file)].map(([, name = ""]) => name)),
    ...(json && { answer: { ...json.content, status } }),
  };
}
