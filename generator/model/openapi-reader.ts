import type { PlaceRoot, PlaceStep } from "./place.js";
import type { DataNode } from "./data-tree.js";
import type { Diagnostic } from "./diagnostic.js";
import type { SourceDocument, SourceRef } from "./source.js";
import type { ApiSpec } from "./spec.js";

/** Where a part of a document stands, and how to get to the parts inside it. */
export interface Located {
  readonly at: SourceRef;
  readonly into: (step: PlaceStep) => Located;
}

/** What a document of OpenAPI says, and where it says it. */
export interface LocatedSpec {
  /** Absent where the text is no document of OpenAPI. */
  readonly spec?: ApiSpec;
  readonly diagnostics: readonly Diagnostic[];
  /** The place of a root of the API in the text; the nearest thing around it where it has none of its own. */
  readonly locate: (root: PlaceRoot) => Located;
}

/**
 * Reads any document of OpenAPI, for dialects whose pages hold one; places are offsets into the text of `document`.
 * `convert` makes a document of OpenAPI of data in another form.
 */
export type OpenApiReader = (document: SourceDocument, convert?: (root: DataNode) => DataNode) => LocatedSpec;
