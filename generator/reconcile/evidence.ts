import type { ApiSpec, SourceDocument } from "../model/index.js";
import type { DraftApi } from "./draft-api.js";
import type { Draft } from "./draft.js";
import type { SourceReading } from "./reading.js";

/** Everything that the spec rests on: each place with its claims, decisions and the rules that made them. */
export interface Evidence {
  readonly spec: ApiSpec;
  readonly api: DraftApi;
  /** The places that each named schema of the spec is written from. */
  readonly components: ReadonlyMap<string, readonly Draft[]>;
  readonly documents: ReadonlyMap<string, SourceDocument>;
}

/** The documents of the readings, by name. */
export function collectDocuments(readings: readonly SourceReading[]): Map<string, SourceDocument> {
  return new Map(readings.map(({ document }) => [document.name, document]));
}
