import { isNode, LineCounter, parse, parseDocument } from "yaml";
import type { JsonValue } from "../../model/index.js";

/** The data of a YAML text; undefined, with the reason, where it is none. */
export function readYaml(
  text: string,
): { readonly data: JsonValue } | { readonly data?: undefined; readonly problem: string } {
  try {
    return { data: (parse(text) ?? null) as JsonValue };
  } catch (error) {
    return { problem: (error as Error).message.split("\n", 1)[0] ?? "not YAML" };
  }
}

/** Finds the line and column, from 1, that a JSON pointer (RFC 6901) leads to in a YAML text. */
export function createLineFinder(
  text: string,
): (pointer: string) => { readonly line: number; readonly column: number } | undefined {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  return (pointer) => {
    const path = pointer
      .replace(/^#/, "")
      .split("/")
      .slice(1)
      .map((token) => token.replaceAll("~1", "/").replaceAll("~0", "~"));
    const node: unknown = document.getIn(path, true);
    if (!isNode(node) || !node.range) return undefined;
    const { line, col } = lines.linePos(node.range[0]);
    return { line, column: col };
  };
}
