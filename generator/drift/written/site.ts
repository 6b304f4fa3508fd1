import type { Side } from "../change.js";
import type { Blocked, Difference, Finding, Owner } from "../compare/difference.js";
import { createReadValue } from "./value.js";
import type { PairUse, TypePair } from "../compare/type-pairs.js";
import { nameDocument, type Part, type WrittenSpec } from "./part.js";

/** Which schemas of both specs were met side by side, and which are still to be compared. */
export interface SchemaQueue {
  /** The next two named schemas that stand for each other and that nobody has compared. */
  readonly next: () => TypePair | undefined;
  readonly add: (pair: TypePair) => void;
  /** Whether two schemas are there, and met for the first time where they belong to. */
  readonly enter: (site: Site, base: Part | undefined, revision: Part | undefined) => boolean;
  /** The collections of schemas that only references lead to. */
  readonly definitions: Record<"base" | "revision", Part[]>;
}

/** Goes through the schemas of both specs side by side, as they are written. */
export interface SchemaWalk extends SchemaQueue {
  /** Compares what stands at one place. */
  readonly compare: (site: Site, base: Part, revision: Part) => void;
}

/** What a walk through both specs, as they are written, goes with. */
export interface Walk {
  readonly base: WrittenSpec;
  readonly revision: WrittenSpec;
  readonly record: (difference: Difference) => void;
  readonly schemas: SchemaWalk;
  /** Records that a place refers to two named schemas in a way that the model does not know. */
  readonly refer: (pair: TypePair, use: PairUse) => void;
  /** Says that both documents say the same at a place, whatever the model holds of it. */
  readonly overrule: (side: Side, pointer: string) => void;
  readonly readers: Readonly<Record<"base" | "revision", Readers>>;
}

/** What reads the values of parts: as they are, with the content of names, and the constraints alone. */
export type Readers = Readonly<Record<"plain" | "deep" | "constraints", ReturnType<typeof createReadValue>>>;

export function createReaders(spec: WrittenSpec): Readers {
  return {
    plain: createReadValue(spec),
    deep: createReadValue(spec, { followsNames: true }),
    constraints: createReadValue(spec, { followsNames: true, onlyConstraints: true }),
  };
}

/** A place that both specs have, to which what is found there belongs. */
export interface Site {
  readonly walk: Walk;
  readonly owner: Owner;
  readonly blocked: Blocked;
  readonly trail: readonly string[];
  /** The schemas there are held against values, or against names: none of them is what a value is. */
  readonly isAside?: true;
}

/** The site below another, a step further for a reader. */
export function inside(site: Site, ...trail: readonly string[]): Site {
  return { ...site, trail: [...site.trail, ...trail] };
}

/** Records a difference of one keyword. */
export function reportAt(site: Site, finding: Finding & { readonly keyword: string }): void {
  const { blocked = site.blocked, keyword, trail = [] } = finding;
  const { walk } = site;
  const places = {
    ...(finding.base !== undefined && { base: nameDocument(walk.base, finding.base) }),
    ...(finding.revision !== undefined && { revision: nameDocument(walk.revision, finding.revision) }),
  };
  site.walk.record({
    ...finding,
    ...places,
    blocked,
    owner: site.owner,
    trail: [...site.trail, ...trail],
    claims: [{ aspect: keyword, ...places }],
  });
}
