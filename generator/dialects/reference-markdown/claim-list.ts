import type {
  Assertion,
  Claim,
  Diagnostic,
  Place,
  PlaceRoot,
  PlaceStep,
  SourceDocument,
  SourceRef,
} from "../../model/index.js";
import { diagnose, type Code, type ParametersOf } from "../../diagnostics.js";
import type { Span } from "./token.js";

/** What a reading of a document gathers: claims and diagnostics, each with its stretch of the text. */
export interface ClaimList {
  readonly document: SourceDocument;
  /** Whether the page can say `or null`; where it can't, silence is no claim. */
  readonly showsNull: boolean;
  readonly claims: Claim[];
  readonly diagnostics: Diagnostic[];
}

export function refer(document: SourceDocument, { start, end }: Span): SourceRef {
  return { source: document.name, start, end };
}

/** Adds what the document says at `span` of a place. */
export function claim(list: ClaimList, place: Place, assertion: Assertion, span: Span): void {
  list.claims.push({ place, assertion, at: refer(list.document, span) });
}

/** Adds a diagnostic that points at `span`. */
export function report<C extends Code>(
  list: ClaimList,
  code: C,
  parameters: ParametersOf<C>,
  span: Span,
): void {
  list.diagnostics.push(diagnose(code, parameters, refer(list.document, span)));
}

/** The place where a root begins. */
export function placeAt(root: PlaceRoot): Place {
  return { root, steps: [] };
}

/** The place one step inside another. */
export function stepInto(place: Place, step: PlaceStep): Place {
  return { root: place.root, steps: [...place.steps, step] };
}
