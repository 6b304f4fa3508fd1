import type { SourceReading } from "../../reconcile/index.js";

/** What specs, and excerpts of them on pages, call their API: the first such title. One that is the page's own is none. */
export function findStatedTitle(readings: readonly SourceReading[]): string | undefined {
  for (const { claims } of readings) {
    for (const { assertion } of claims) {
      if (assertion.aspect === "origin" && assertion.origin.title !== undefined)
        return assertion.origin.title;
    }
  }
  return undefined;
}
