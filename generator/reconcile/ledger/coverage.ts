import { findPositionIn } from "../../diagnostics.js";
import type { SourceReading } from "../reading.js";
import { compareReadings } from "../told.js";
import { toCode } from "./markdown.js";

function printCoverage({ claims, coverage, dialect, document, rank }: SourceReading): string[] {
  const lines = coverage.unused.map(({ start }) => findPositionIn(document, start).line);
  const unused = lines.length === 0 ? "no unused lines" : `unused lines ${lines.join(", ")}`;
  const counts = `${coverage.operations} operations, ${coverage.items} items, ${claims.length} claims`;
  return [
    `- ${toCode(document.name)} (${dialect}, rank ${rank}): ${counts}, ${coverage.unread} unread, ${unused}`,
  ];
}

/** How much of each document became claims. */
export function listCoverage(readings: readonly SourceReading[]): string[] {
  return [...readings].sort(compareReadings).flatMap(printCoverage);
}

const coverageLine = /^- `+ ?(.+?) ?`+ \(.*, rank \d+\): (\d+) operations,/gm;

/** How many operations each document had when a ledger was written, by its name. */
export function readOperationCounts(ledger: string): ReadonlyMap<string, number> {
  return new Map([...ledger.matchAll(coverageLine)].map(([, name = "", count]) => [name, Number(count)]));
}
