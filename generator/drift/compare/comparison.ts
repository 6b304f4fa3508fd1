import type { Schema } from "../../model/index.js";
import type { RawDifference } from "../change.js";
import type { Blocked, Difference, Finding, Owner } from "./difference.js";
import type { Shapes } from "./shapes.js";
import type { SpecIndex } from "./spec-index.js";
import type { TypePairs } from "./type-pairs.js";

/** A place that both specs have, under the pointer each has for it. */
export interface Position {
  /** What the comparers of every place share. */
  readonly comparison: Comparison;
  readonly owner: Owner;
  readonly base: string;
  readonly revision: string;
  /** The steps to the place for a reader, outermost first. */
  readonly trail: readonly string[];
  readonly blocked: Blocked;
  /** Of a member or parameter: whether either spec requires it. */
  readonly required?: boolean;
  /** It is a member of an object, which the types of a direction may leave out. */
  readonly isProperty?: true;
  /** It is what a body carries, so that the members of an object are parameters of the call that sends it. */
  readonly isContent?: true;
}

/** What the comparers share: both specs, and what they have found so far. */
export interface Comparison {
  readonly base: SpecIndex;
  readonly revision: SpecIndex;
  readonly shapes: Shapes;
  readonly pairs: TypePairs;
  /** What the revision calls the tags of the base that it calls otherwise. */
  readonly tagNames: ReadonlyMap<string, string>;
  readonly record: (difference: Difference) => void;
  /** How many schemas that only refuse values are around what is compared; absent: none. */
  readonly nesting?: number;
  /** Compares two schemas that stand at one place. */
  readonly compareSchemas: (at: Position, base: Schema, revision: Schema) => void;
}

function claimOf(finding: Finding): RawDifference {
  return {
    aspect: finding.keyword ?? "exists",
    ...(finding.base !== undefined && { base: finding.base }),
    ...(finding.revision !== undefined && { revision: finding.revision }),
  };
}

/** The difference that a finding at a position is. */
function toDifference(at: Position, finding: Finding): Difference {
  return {
    blocked: at.blocked,
    ...finding,
    owner: at.owner,
    trail: [...at.trail, ...(finding.trail ?? [])],
    claims: finding.claims ?? [claimOf(finding)],
  };
}

/** Records a difference at, or below, a position. */
export function report(at: Position, finding: Finding): void {
  at.comparison.record(toDifference(at, finding));
}

/** Compares two schemas that stand at one place. */
export function compareParts(at: Position, base: Schema, revision: Schema): void {
  at.comparison.compareSchemas(at, base, revision);
}
