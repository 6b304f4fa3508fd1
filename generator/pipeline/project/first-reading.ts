import { holdsWebhooks } from "./describes-api.js";
import { describeMissing } from "../../dialects/index.js";
import { diagnose } from "../../diagnostics.js";
import type {
  Diagnostic,
  Dialect,
  DialectReading,
  Place,
  SourceDocument,
  SourceRef,
  StructureHints,
} from "../../model/index.js";
import { readLocated } from "../../openapi/index.js";
import type { ReadRequest } from "./find-reader.js";
import { leaveOutPatterns } from "./leave-out-patterns.js";
import { moveReading } from "./move-reading.js";
import { startOf } from "./start-of.js";
import { findTooManyOperations } from "./too-many-operations.js";

/** A document with the dialect that reads it. */
export interface Assigned extends ReadRequest {
  readonly reader: Dialect;
  /** The page to read, where several stand in the document. */
  readonly page?: SourceRef;
}

/** What a document says while nothing is known of the others, and whether what they know could settle more. */
export interface FirstReading {
  readonly request: Assigned;
  readonly reading: DialectReading;
  readonly isOpen: boolean;
}

/** The page of a request as a document of its own, under the name of the whole one. */
export function cutPage(document: SourceDocument, { end, start }: SourceRef): SourceDocument {
  return { ...document, text: document.text.slice(start, end) };
}

/** Reads what a request names; places are those of the whole document. */
export function readAssigned({ document, page, reader }: Assigned, hints: StructureHints): DialectReading {
  const read = reader.read(page ? cutPage(document, page) : document, hints, readLocated);
  return leaveOutPatterns(page ? moveReading(read, page.start) : read);
}

/** Reads a document by itself. One that reports nothing has left nothing open. */
export function readFirst(request: Assigned): FirstReading {
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
  const reading = readAssigned(request, unknown);
  return { request, reading, isOpen: asked.length > 0 && reading.diagnostics.length > 0 };
}

/** Whether a document names an operation or a type; headings alone are nothing. */
export function saysSomething({ reading: { claims } }: FirstReading): boolean {
  const isOfApi = claims.some(({ place: { root } }) => root.kind !== "api" && root.kind !== "resource");
  return isOfApi || holdsWebhooks(claims);
}

/** Why a document gives nothing, or can't be taken as a whole. One with errors has said why itself. */
export function findFault(read: FirstReading): Diagnostic | undefined {
  const { reading, request } = read;
  const tooMany = findTooManyOperations(reading);
  if (tooMany) return tooMany;
  const { document, reader: dialect } = request;
  const path = document.name;
  if (saysSomething(read)) {
    if (!dialect.needsMarks || dialect.recognises(document.text)) return undefined;
    return diagnose(
      "dialect-other",
      { path, dialect: dialect.name, missing: describeMissing(document.text) },
      startOf(document),
    );
  }
  if (reading.diagnostics.some(({ severity }) => severity === "error")) return undefined;
  return diagnose("nothing-read", { path, dialect: dialect.name }, startOf(document));
}
