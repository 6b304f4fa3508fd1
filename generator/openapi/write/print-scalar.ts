import { isRunnerCommand } from "../../diagnostics.js";
import { stringifyJson } from "../../model/index.js";
import { printQuotedJson } from "./quote.js";
import { flowIndicator, indicator, isOtherValue } from "./plain-scalar.js";
import type { Scalar } from "../tree.js";

/** Where a scalar stands: strings are quoted more often in keys and between brackets, and fit on one line there. */
export type ScalarPlace = "key" | "flow" | "block";

/** What stands in YAML as it is; line breaks other than `\n` would be read as `\n`, others not at all or not be seen. */
const printable =
  /^[\t\n\u0020-\u007e\u00a0-\u061b\u061d-\u200d\u2010-\u2027\u202f-\u2065\u206a-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]*$/u;

/**
 * All but few strings begin with a letter and go on harmlessly: they need no further look. Bounded, for matching takes
 * stack by the length, and a page can have a line of megabytes.
 */
const word = /^[A-Za-z]{2}[\w $()*+./<=>?@^-]{5,2000}[\w)]$/;

function isPlain(value: string, place: ScalarPlace): boolean {
  if (word.test(value)) return true;
  if (indicator.test(value) || (place === "flow" && flowIndicator.test(value))) return false;
  return !isOtherValue(value);
}

/** Double quotes hold what JSON holds, escaped in the same way. */
function printQuoted(value: string): string {
  return value.includes('"') && !value.includes("'") ? `'${value}'` : printQuotedJson(value);
}

/** A literal block: its header says how it ends, and where its lines begin when the first one can't tell. */
function printBlock(value: string, indent: string): string {
  const end = /[\t\n ]*$/.exec(value)?.[0] ?? "";
  const chomp = end.includes("\n") ? (end.indexOf("\n") === end.length - 1 ? "" : "+") : "-";
  const lines = (chomp === "-" ? value : value.slice(0, -1)).split("\n");
  const body = lines.map((line) => (line === "" ? "" : indent + line)).join("\n");
  return `|${/^\n* /.test(value) ? "2" : ""}${chomp}\n${body}`;
}

/** Space after the last break, or nothing but space, would be lost in a block. */
const isBlock = (value: string): boolean => /\S/.test(value) && !/\n[\t ]+$/.test(value);

function printString(value: string, place: ScalarPlace, indent: string): string {
  // The spec is printed to logs as well.
  if (!printable.test(value) || isRunnerCommand(value)) return printQuotedJson(value);
  if (value.includes("\n"))
    return place === "block" && isBlock(value) ? printBlock(value, indent) : printQuotedJson(value);
  return isPlain(value, place) ? value : printQuoted(value);
}

/** A number has a dot before its exponent: without one YAML 1.1 takes it for text. */
function printNumber(value: number): string {
  return stringifyJson(value).replace(/^(-?\d+)e/, "$1.0e");
}

/** A scalar in YAML; `indent` is what its further lines begin with, if it has any. */
export function printScalar(value: Scalar, place: ScalarPlace, indent = ""): string {
  if (typeof value === "string") return printString(value, place, indent);
  return typeof value === "number" ? printNumber(value) : String(value);
}
