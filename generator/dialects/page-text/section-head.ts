import type { ParameterLocation } from "../../model/index.js";

/** The heading of a part of a page. */
export type SectionHead =
  | { readonly kind: "parameters"; readonly in: ParameterLocation | "unlocated" }
  | { readonly kind: "body"; readonly mediaType?: string; readonly label?: string }
  | { readonly kind: "returns" }
  | { readonly kind: "models" }
  | { readonly kind: "security" }
  | { readonly kind: "permissions" }
  | { readonly kind: "examples" };

/** What a page calls the form of a body, without spaces and in lower case. */
const mediaTypes = new Map([
  ["json", "application/json"],
  ["formdata", "multipart/form-data"],
  ["multipart", "multipart/form-data"],
  ["multipartformdata", "multipart/form-data"],
  ["urlencoded", "application/x-www-form-urlencoded"],
  ["formurlencoded", "application/x-www-form-urlencoded"],
  ["text", "text/plain"],
  ["binary", "application/octet-stream"],
]);

const parameterHead = /^(path|query|header|cookie)?parameters$/;
const bodyHead = /^bodyparameters([a-z]*|[a-z]+\/[a-z0-9.+-]+)$/;
/** `Expand Collapse` are the two buttons beside the heading of a part that holds declarations. */
const buttons = "expandcollapse";

function readBodyHead(label: string): SectionHead {
  if (label === "") return { kind: "body" };
  const mediaType = label.includes("/") ? label : mediaTypes.get(label);
  return { kind: "body", ...(mediaType === undefined ? { label } : { mediaType }) };
}

function readDeclaring(words: string): SectionHead | undefined {
  const parameters = parameterHead.exec(words);
  if (parameters) {
    return { kind: "parameters", in: (parameters[1] as ParameterLocation | undefined) ?? "unlocated" };
  }
  const label = bodyHead.exec(words)?.[1];
  if (label !== undefined) return readBodyHead(label);
  if (words === "returns") return { kind: "returns" };
  return words === "models" || words === "domaintypes" ? { kind: "models" } : undefined;
}

/**
 * Reads the heading of a part, however a scrape has spaced its letters (`P ath ParametersExpand Collapse`). Without the
 * buttons beside it only a heading of Markdown is one: `Returns` alone may be a word of prose.
 */
export function readSectionHead(plain: string, headingLevel: number): SectionHead | undefined {
  if (plain.length > 80) return undefined;
  const words = plain.replaceAll(" ", "").toLowerCase();
  if (words === "security") return { kind: "security" };
  if (words.startsWith("acceptedpermissions(atleastone")) return { kind: "permissions" };
  if (words === "returnsexamples" || words === "returnsexample") return { kind: "examples" };
  if (headingLevel === 0 && !words.endsWith(buttons)) return undefined;
  return readDeclaring(words.endsWith(buttons) ? words.slice(0, -buttons.length) : words);
}
