import type { Diagnostic, Dialect, DialectReading } from "../../model/index.js";
import { structureHints } from "../../reconcile/hints.js";
import type { SourceReading } from "../../reconcile/index.js";
import { growYoungGeneration, longReading } from "../engine.js";
import { findReader, type ReadRequest } from "./find-reader.js";
import { findFault, readAssigned, readFirst, type Assigned } from "./first-reading.js";
import { findMergeConflict } from "./merge-conflict.js";
import { readPagesOf, type PagesReading } from "./several-pages.js";

export type { ReadRequest } from "./find-reader.js";

export interface Readings {
  readonly readings: readonly SourceReading[];
  readonly diagnostics: readonly Diagnostic[];
}

function toReading(
  { document, page, rank, reader }: Assigned,
  { claims, coverage }: DialectReading,
): SourceReading {
  const { abilities, isSupplementary = false, name: dialect } = reader;
  return {
    document,
    ...(page && { page }),
    dialect,
    abilities,
    claims,
    rank,
    ...(isSupplementary && { isSupplementary }),
    coverage,
  };
}

function readWhole(request: ReadRequest, own: readonly Dialect[]): PagesReading {
  const reader = findReader(request, own);
  if (!("read" in reader)) return { first: [], diagnostics: [reader] };
  const read = readFirst({ ...request, reader });
  const fault = findFault(read);
  return fault ? { first: [], diagnostics: [fault] } : { first: [read], diagnostics: [] };
}

/** How long all of the documents are, in UTF-16 units. */
export function sumLengths(requests: readonly ReadRequest[]): number {
  return requests.reduce((sum, { document }) => sum + document.text.length, 0);
}

/**
 * Reads documents. One that left something open, and asked for the structure of its operations, is read a second time with
 * what the others say of it. `own` are dialects that docwright does not have, tried before its own.
 */
export function readDocuments(requests: readonly ReadRequest[], own: readonly Dialect[] = []): Readings {
  if (sumLengths(requests) >= longReading) growYoungGeneration();
  const diagnostics = requests.flatMap(({ document }) => findMergeConflict(document) ?? []);
  const read = requests.map((request) => readPagesOf(request, own) ?? readWhole(request, own));
  diagnostics.push(...read.flatMap((one) => one.diagnostics));
  const first = read.flatMap((one) => one.first);
  const hints = structureHints(first.map(({ request, reading }) => toReading(request, reading)));
  const readings = first.map(({ request, reading, isOpen }) => {
    const settled = isOpen ? readAssigned(request, hints) : reading;
    diagnostics.push(...settled.diagnostics);
    return toReading(request, settled);
  });
  return { readings, diagnostics };
}
