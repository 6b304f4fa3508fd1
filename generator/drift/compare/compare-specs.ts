import type { ApiSpec, Operation } from "../../model/index.js";
import { addressOf } from "./address.js";
import { compareApis } from "./api.js";
import type { Comparison } from "./comparison.js";
import { unblocked, type Difference } from "./difference.js";
import type { Match } from "./match.js";
import { compareNames, type NameOptions } from "./names.js";
import { compareOperations, reportOnlyOperation } from "./operation.js";
import { matchOperations } from "./operations.js";
import { compareDefinitions, compareSchemas, pointerToSchema } from "./schema.js";
import { describeShapes } from "./shapes.js";
import { indexSpec } from "./spec-index.js";
import { findTagNames } from "./tags.js";
import { createTypePairs, type TypePair, type TypePairs } from "./type-pairs.js";

/** What a comparison found, and the pairs of named schemas through which its places hang together. */
export interface Found {
  readonly differences: readonly Difference[];
  readonly pairs: TypePairs;
  /** The operations that stand for each other. */
  readonly operations: readonly Match<Operation>[];
}

/** What a comparison of two specs is told beside them. */
interface CompareSpecsOptions extends NameOptions {
  /** One of the specs says what its package is called. */
  readonly isPackageNamed: boolean;
}

/** Finds every difference between two specs, each once, in the order of the specs. */
export function compareSpecs(base: ApiSpec, revision: ApiSpec, options: CompareSpecsOptions): Found {
  const indexes = { base: indexSpec(base), revision: indexSpec(revision) };
  const differences: Difference[] = [];
  const comparison: Comparison = {
    ...indexes,
    shapes: describeShapes(indexes.base, indexes.revision),
    pairs: createTypePairs(),
    tagNames: findTagNames(base, revision),
    record: (difference) => differences.push(difference),
    compareSchemas,
  };
  const { matched, removed, added } = matchOperations(base, revision);
  const isKept = ({ base: from, revision: to }: Match<Operation>) =>
    addressOf(base, from) === addressOf(revision, to);
  compareApis(comparison, {
    areAddressesKept: matched.length > 0 && matched.every(isKept),
    isPackageNamed: options.isPackageNamed,
  });
  for (const match of matched) compareOperations(comparison, match);
  for (const operation of removed) reportOnlyOperation(comparison, "base", operation);
  for (const operation of added) reportOnlyOperation(comparison, "revision", operation);
  comparePairs(comparison);
  const found = differences.splice(0);
  const attributed = compareNames(comparison, found, options);
  return {
    differences: [...attributed, ...differences],
    pairs: comparison.pairs,
    operations: matched,
  };
}

/** Compares named schemas: those of one name, and those that a place refers to in turn. */
function comparePairs(comparison: Comparison): void {
  const { base, revision, pairs } = comparison;
  for (const name of base.schemas.keys()) {
    if (revision.schemas.has(name)) pairs.add({ base: name, revision: name });
  }
  for (let pair = pairs.next(); pair !== undefined; pair = pairs.next()) comparePair(comparison, pair);
}

function comparePair(comparison: Comparison, pair: TypePair): void {
  const before = comparison.base.schemas.get(pair.base);
  const after = comparison.revision.schemas.get(pair.revision);
  if (before === undefined || after === undefined) return;
  const at = {
    comparison,
    owner: { kind: "type", ...pair },
    base: pointerToSchema(pair.base),
    revision: pointerToSchema(pair.revision),
    trail: [pair.revision],
    blocked: unblocked,
  } as const;
  compareDefinitions(at, before, after);
}
