import type { ApiSpec, SourceDocument } from "../../model/index.js";
import { printYaml } from "../write/print-yaml.js";
import { writeSpec } from "../write/write-spec.js";
import { readOpenApi, readTree, type OpenApiReading } from "./read-openapi.js";

/** Makes a document of the YAML of a spec, which is read instead of its tree when there is something to report. */
export type ShowDocument = (yaml: string) => SourceDocument;

/** A spec as its YAML is read. */
export interface WrittenReading extends OpenApiReading {
  readonly yaml: string;
}

/**
 * Writes a spec and reads it as its YAML will be read, from the tree that is printed: a text is read for its places
 * alone, so only where a problem has to be shown in one.
 */
export function readWritten(spec: ApiSpec, show: ShowDocument): WrittenReading {
  const tree = writeSpec(spec);
  const yaml = printYaml(tree);
  const reading = readTree(tree);
  return { ...(reading.diagnostics.length === 0 ? reading : readOpenApi(show(yaml))), yaml };
}
