import type { ApiSpec, SourceDocument } from "../../model/index.js";
import { writeSpec } from "../write/write-spec.js";
import { readOpenApi, readTree, type OpenApiReading } from "./read-openapi.js";

/** Prints a spec as the document that is read instead of its tree when there is something to report. */
export type PrintDocument = (spec: ApiSpec) => SourceDocument;

/**
 * Reads a spec as its YAML will be read, from the tree that is printed: a text is read for its places alone, so only
 * where a problem has to be shown in one.
 */
export function readWritten(spec: ApiSpec, print: PrintDocument): OpenApiReading {
  const reading = readTree(writeSpec(spec));
  return reading.diagnostics.length === 0 ? reading : readOpenApi(print(spec));
}
