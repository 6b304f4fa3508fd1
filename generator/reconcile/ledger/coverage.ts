import { findPositionIn } from "../../diagnostics.js";
import { groupBy, stringifyJson, type Coverage } from "../../model/index.js";
import type { SourceReading } from "../reading.js";
import { compareReadings } from "../told.js";
import { toCode } from "./markdown.js";

/** What was read of a document in one dialect, whether it holds one page or several. */
export interface DocumentCoverage extends Pick<SourceReading, "dialect" | "document" | "rank"> {
  readonly coverage: Coverage;
  readonly claims: number;
}

function addCoverage(a: Coverage, b: Coverage): Coverage {
  return {
    operations: a.operations + b.operations,
    items: a.items + b.items,
    unread: a.unread + b.unread,
    unused: [...a.unused, ...b.unused],
  };
}

const nothing: Coverage = { operations: 0, items: 0, unread: 0, unused: [] };

/** The coverage of each document, that of its pages added up, in the order of the readings. */
export function sumCoverage(readings: readonly SourceReading[]): readonly DocumentCoverage[] {
  const groups = groupBy(readings, ({ dialect, document }) => stringifyJson([document.name, dialect]));
  return [...groups.values()].flatMap((pages) => {
    const [first] = pages;
    if (!first) return [];
    const { dialect, document, rank } = first;
    const coverage = pages.map((page) => page.coverage).reduce(addCoverage, nothing);
    return {
      dialect,
      document,
      rank,
      coverage,
      claims: pages.reduce((sum, page) => sum + page.claims.length, 0),
    };
  });
}

function printCoverage({ claims, coverage, dialect, document, rank }: DocumentCoverage): string {
  const lines = coverage.unused.map(({ start }) => findPositionIn(document, start).line);
  const unused = lines.length === 0 ? "no unused lines" : `unused lines ${lines.join(", ")}`;
  const counts = `${coverage.operations} operations, ${coverage.items} items, ${claims} claims`;
  return `- ${toCode(document.name)} (${dialect}, rank ${rank}): ${counts}, ${coverage.unread} unread, ${unused}`;
}

/** How much of each document became claims. */
export function listCoverage(readings: readonly SourceReading[]): string[] {
  return sumCoverage([...readings].sort(compareReadings)).map(printCoverage);
}

const coverageLine = /^- `+ ?(.+?) ?`+ \(.*, rank \d+\): (\d+) operations,/gm;

/** How many operations each document had when a ledger was written, by its name. */
export function readOperationCounts(ledger: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [, name = "", count] of ledger.matchAll(coverageLine))
    counts.set(name, (counts.get(name) ?? 0) + Number(count));
  return counts;
}
