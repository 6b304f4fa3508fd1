import type { JsonValue } from "../../model/index.js";
import type { PageLine } from "./page-line.js";

/** Parses JSON; undefined where it is none. */
export function parseJson(text: string): JsonValue | undefined {
  try {
    return JSON.parse(text) as JsonValue;
  } catch {
    return undefined;
  }
}

/** Reads the JSON of an example; undefined where it is none. */
export function readJsonLines(lines: readonly PageLine[]): JsonValue | undefined {
  return parseJson(lines.map(({ text }) => text).join("\n"));
}
