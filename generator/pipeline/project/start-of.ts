import type { SourceDocument, SourceRef } from "../../model/index.js";

/** Where an editor opens a document of which a diagnostic speaks as a whole. */
export function startOf({ name, text }: SourceDocument): SourceRef {
  return { source: name, start: 0, end: Math.min(1, text.length) };
}
