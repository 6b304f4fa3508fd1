import type { JsonValue } from "../../model/index.js";
import { parseJson } from "../shared/parse-json.js";
import type { PageLine } from "./page-line.js";

/** Reads the JSON of an example; undefined where it is none. */
export function readJsonLines(lines: readonly PageLine[]): JsonValue | undefined {
  return parseJson(lines.map(({ text }) => text).join("\n"));
}
