import { readFileSync } from "node:fs";
import { join } from "node:path";
import { isMap, isPair, isSeq, LineCounter, parseDocument } from "yaml";
import {
  compare,
  suggestBump,
  type Change,
  type Drift,
  type FileOptions,
} from "../../../generator/drift/index.js";
import { readSpec } from "./read-spec.js";

export const htmlTemplate = readFileSync("templates/drift.hbs", "utf8");

/** A drift with some changes, nothing accepted. */
export function driftOf(changes: readonly Change[]): Drift {
  return {
    base: "git:HEAD",
    revision: "spec/openapi.yaml",
    changes,
    accepted: [],
    suggestion: suggestBump(changes),
    apiTitle: "Example",
  };
}

/** The drift between the two specs of a fixture. */
export function driftOfFolder(folder: string): Drift {
  return driftOf(
    compare(readSpec(join(folder, "base.yaml")), readSpec(join(folder, "revision.yaml")), {
      exportedNames: true,
    }),
  );
}

/** The line and column of a JSON pointer in a YAML text, from 1. */
export function findLineIn(text: string): FileOptions["lineOf"] {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter });
  return (pointer) => {
    const keys = pointer
      .split("/")
      .slice(1)
      .map((key) => key.replaceAll("~1", "/").replaceAll("~0", "~"));
    const parent: unknown = document.getIn(keys.slice(0, -1), true) ?? document.contents;
    const last = keys.at(-1);
    const isLast = (key: unknown): boolean => String(key) === last;
    const node = isMap(parent)
      ? parent.items.find((item) => isPair(item) && isLast(item.key))?.key
      : isSeq(parent)
        ? parent.items[Number(last)]
        : undefined;
    const range = (node as { range?: readonly number[] } | undefined)?.range;
    if (range?.[0] === undefined) return undefined;
    const { line, col } = counter.linePos(range[0]);
    return { line, column: col };
  };
}
