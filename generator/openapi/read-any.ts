import type { Diagnostic, SourceRef } from "../model/index.js";
import { lowerMethods } from "./normalise/lower-methods.js";
import { normaliseTree, upgradeTree, type NormalisedReading } from "./normalise/normalise-openapi.js";
import { findNodeAt } from "./normalise/pointer.js";
import type { Node } from "./tree.js";

/** A spec of any OpenAPI, and where its parts stand. */
export interface AnyReading extends NormalisedReading {
  /** Where the part at a JSON pointer (RFC 6901) of the document stands; undefined where there is none. */
  readonly placeOf: (pointer: string) => SourceRef | undefined;
  /** Whether the schema at a place has keywords of which the spec could not hold all together. */
  readonly isUnheld: (at: SourceRef) => boolean;
  /** The document as it is written, as one of OpenAPI 3; undefined where it is none. */
  readonly findWritten: () => Node | undefined;
  /** The document itself. */
  readonly root: Node;
}

/** Other documents that references lead to, by the address that a reference has for them. */
export type OtherDocuments = ReadonlyMap<string, Node>;

const none: OtherDocuments = new Map();

function createIsUnheld(diagnostics: readonly Diagnostic[]): AnyReading["isUnheld"] {
  const keyOf = ({ end, source, start }: SourceRef) => `${source} ${String(start)} ${String(end)}`;
  const places = diagnostics.flatMap(({ at, code }) => (at && code === "schema-unrepresentable" ? at : []));
  const known = new Set(places.map(keyOf));
  return (at) => known.size > 0 && known.has(keyOf(at));
}

/**
 * Reads OpenAPI 3.0, 3.1 or 3.2 or Swagger 2.0 from its tree. What can't be represented, and what is wrong, is a warning
 * with its place, and costs what it concerns; only a document that is no OpenAPI is an error.
 */
export function readAnyTree(root: Node, others: OtherDocuments = none): AnyReading {
  const reading = normaliseTree(root, others);
  return {
    ...reading,
    isUnheld: createIsUnheld(reading.diagnostics),
    placeOf: (pointer) => findNodeAt(root, pointer)?.at,
    findWritten: () => upgradeTree(lowerMethods(root).root),
    root,
  };
}
