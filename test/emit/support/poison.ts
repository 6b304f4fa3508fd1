import type { ApiSpec } from "../../../generator/model/index.js";

/** Ways out of the contexts that text of a document is printed in. */
export const breakouts: Readonly<Record<string, string>> = {
  "end of a comment": "*/",
  "double quote": '"',
  "single quote": "'",
  "back-tick": "`",
  "template hole": "${globalThis.PWN_HOLE=1}",
  newline: "\n",
  "carriage return": "\r",
  "line separator": "\u2028",
  "paragraph separator": "\u2029",
  "escaped quote": "\\'\\\"",
  "trailing backslash": "\\",
  "closing tag": "</script><script>",
  "template expression": "{{PWN_EXPRESSION}}",
  "raw template expression": "{{{PWN_EXPRESSION}}}",
  "compiler directive": "\n@ts-ignore",
  "compiler directive in a comment": "\n// @ts-nocheck\n",
  "triple-slash reference": '\n/// <reference path="PWN_REFERENCE" />\n',
  "bundler mark": "\n@__NO_SIDE_EFFECTS__ #__PURE__ ",
  "bidirectional override": "\u202e\u2066",
  "zero-width characters": "\u200b\u200d\ufeff",
  "end of a block": "}]);",
  "Markdown link": "](javascript:PWN_LINK)<img src=x onerror=PWN_IMG>",
};

/** Members whose values are words of the model, not text of a document. */
const structural = new Set([
  "kind",
  "method",
  "in",
  "mode",
  "type",
  "encoding",
  "style",
  "mediaType",
  "status",
]);

/** The spec with a break-out and a statement behind every text and every name of it. */
export function poison(spec: ApiSpec, breakout: string): ApiSpec {
  const spoil = (text: string): string => `${text}${breakout}globalThis.PWN_CODE=1;${breakout}`;
  const visit = (value: unknown, key: string): unknown => {
    if (typeof value === "string") return structural.has(key) ? value : spoil(value);
    if (Array.isArray(value)) return value.map((item) => visit(item, key));
    if (typeof value !== "object" || value === null) return value;
    const isRecord = key === "clientOptions";
    return Object.fromEntries(
      Object.entries(value).map(([name, member]) => [isRecord ? spoil(name) : name, visit(member, name)]),
    );
  };
  return visit(spec, "") as ApiSpec;
}
