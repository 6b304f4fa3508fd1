import { readSiteIndex, type IndexLink } from "../../dialects/site-index/index.js";
import { describesApi } from "../project/describes-api.js";
import { readDocuments } from "../project/readings.js";
import type { SourceReading } from "../../reconcile/index.js";
import type { FoundDocument } from "./found-document.js";

/** What a document turns out to be. */
export type Recognised =
  | { readonly kind: "page"; readonly readings: readonly SourceReading[] }
  | { readonly kind: "index"; readonly links: readonly IndexLink[] }
  | { readonly kind: "other"; readonly reason: string };

/** A message about a document without its name, beside which it stands. */
function speakOfIt(message: string, file: string): string {
  return message.startsWith(`${file} `) ? `it${message.slice(file.length)}` : message;
}

/** Tells a page of the API from an index of pages and from what is neither, by reading it. */
export function recogniseSource({ file, text, url }: FoundDocument): Recognised {
  const document = { name: file, text: text.replace(/^\uFEFF/u, "").replaceAll("\r\n", "\n") };
  const { diagnostics, readings } = readDocuments([{ document, rank: 1 }]);
  if (describesApi(readings)) return { kind: "page", readings };
  const index = readSiteIndex(document.text, url);
  if (index) return { kind: "index", links: index.links };
  const [reading] = readings;
  const problem = diagnostics.find(
    ({ code, severity }) => severity === "error" && code !== "dialect-unrecognised",
  );
  const otherwise = reading
    ? `as ${reading.dialect}, it documents no operation`
    : "it is written in no dialect that docwright reads";
  return { kind: "other", reason: problem ? speakOfIt(problem.message, file) : otherwise };
}
