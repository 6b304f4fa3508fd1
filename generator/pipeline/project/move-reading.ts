import { moveDiagnostic, type DialectReading, type SourceRef } from "../../model/index.js";

/** What was read of a part of a document that begins at the offset `by`, with places in the document. */
export function moveReading({ claims, coverage, diagnostics }: DialectReading, by: number): DialectReading {
  // All that a declaration says shares its place, so that a place is moved once.
  const moved = new Map<SourceRef, SourceRef>();
  const move = (at: SourceRef): SourceRef => {
    const known = moved.get(at) ?? { ...at, start: at.start + by, end: at.end + by };
    moved.set(at, known);
    return known;
  };
  return {
    claims: claims.map((claim) => ({ ...claim, at: move(claim.at) })),
    coverage: { ...coverage, unused: coverage.unused.map(move) },
    diagnostics: diagnostics.map((one) => moveDiagnostic(one, move)),
  };
}
