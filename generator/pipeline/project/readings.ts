import {
  describeMissing,
  dialects,
  findDialect,
  findForeignLanguage,
  recogniseDialect,
} from "../../dialects/index.js";
import { diagnose } from "../../diagnostics.js";
import type {
  Diagnostic,
  Dialect,
  DialectReading,
  Place,
  SourceDocument,
  StructureHints,
} from "../../model/index.js";
import { readLocated } from "../../openapi/index.js";
import { structureHints } from "../../reconcile/hints.js";
import type { SourceReading } from "../../reconcile/index.js";
import { findMergeConflict } from "./merge-conflict.js";
import { findTooManyOperations } from "./too-many-operations.js";

/** A document with what reads it and how much it counts. */
export interface ReadRequest {
  readonly document: SourceDocument;
  /** Absent: recognised from the marks of the page. */
  readonly dialect?: string;
  readonly rank: number;
}

export interface Readings {
  readonly readings: readonly SourceReading[];
  readonly diagnostics: readonly Diagnostic[];
}

interface Assigned extends ReadRequest {
  readonly reader: Dialect;
}

function findReader({ dialect, document }: ReadRequest, own: readonly Dialect[]): Dialect | Diagnostic {
  const mine = own.find(({ name, recognises }) =>
    dialect === undefined ? recognises(document.text) : name === dialect,
  );
  if (mine) return mine;
  if (dialect === undefined) {
    const { name: path, text } = document;
    const language = findForeignLanguage(text);
    if (language !== undefined) return diagnose("dialect-foreign", { path, language });
    const missing = describeMissing(text);
    return recogniseDialect(text) ?? diagnose("dialect-unrecognised", { path, missing });
  }
  const known = [...own, ...dialects].map(({ name }) => name);
  return findDialect(dialect) ?? diagnose("dialect-unknown", { name: dialect, known });
}

function toReading(
  { document, rank, reader }: Assigned,
  { claims, coverage }: DialectReading,
): SourceReading {
  return { document, dialect: reader.name, abilities: reader.abilities, claims, rank, coverage };
}

/** What a document says while nothing is known of the others, and whether what they know could settle more. */
interface FirstReading {
  readonly request: Assigned;
  readonly reading: DialectReading;
  readonly isOpen: boolean;
}

/** Reads a document by itself. One that reports nothing has left nothing open. */
function readFirst(request: Assigned): FirstReading {
  const asked: Place[] = [];
  const unknown: StructureHints = {
    members: (place) => {
      asked.push(place);
      return undefined;
    },
    knows: (place) => {
      asked.push(place);
      return false;
    },
    isBare: () => false,
  };
  const reading = request.reader.read(request.document, unknown, readLocated);
  return { request, reading, isOpen: asked.length > 0 && reading.diagnostics.length > 0 };
}

/** A document that names no operation and no type gives nothing; headings alone are nothing. One with errors has said why. */
function findNothing({ request, reading }: FirstReading): Diagnostic | undefined {
  const isSomething = reading.claims.some(
    ({ place: { root } }) => root.kind !== "api" && root.kind !== "resource",
  );
  if (isSomething || reading.diagnostics.some(({ severity }) => severity === "error")) return undefined;
  return diagnose("nothing-read", { path: request.document.name, dialect: request.reader.name });
}

/**
 * Reads documents. One that left something open, and asked for the structure of its operations, is read a second time with
 * what the others say of it. `own` are dialects that docwright does not have, tried before its own.
 */
export function readDocuments(requests: readonly ReadRequest[], own: readonly Dialect[] = []): Readings {
  const diagnostics = requests.flatMap(({ document }) => findMergeConflict(document) ?? []);
  const first: FirstReading[] = [];
  for (const request of requests) {
    const reader = findReader(request, own);
    if (!("read" in reader)) {
      diagnostics.push(reader);
      continue;
    }
    const read = readFirst({ ...request, reader });
    const fault = findTooManyOperations(read.reading) ?? findNothing(read);
    if (fault) diagnostics.push(fault);
    else first.push(read);
  }
  const hints = structureHints(first.map(({ request, reading }) => toReading(request, reading)));
  const readings = first.map(({ request, reading, isOpen }) => {
    const settled = isOpen ? request.reader.read(request.document, hints, readLocated) : reading;
    diagnostics.push(...settled.diagnostics);
    return toReading(request, settled);
  });
  return { readings, diagnostics };
}
