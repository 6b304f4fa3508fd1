import type { ApiSpec } from "../model/index.js";
import type { Change, Side } from "./change.js";
import { compareSpecs } from "./compare/compare-specs.js";
import { mergeDifferences } from "./compare/merge.js";
import { createFindGiven } from "./rules/given.js";
import { judge } from "./rules/judge.js";
import { createFindSymbols, type PackageNames } from "./rules/symbols.js";
import { createFindUses } from "./rules/uses.js";
import { compareDocuments } from "./written/compare-documents.js";
import { namesPackage } from "./written/package.js";
import { addLeftOut } from "./written/left-out.js";
import { pointIntoWritten } from "./written/pointers.js";
import { pointIntoSources } from "./written/source-pointers.js";
import type { WrittenSpecs } from "./written/compare-written.js";

/** What a comparison may be told beside the specs. */
export interface CompareOptions {
  /**
   * The names of schemas are exported by a package on both sides. Then writing the content of a schema in its place, or
   * giving content a name, is a change; in a file that no package was made from it is a matter of spelling.
   */
  readonly exportedNames?: boolean;
  /** What the packages of both specs call parameter types and results without a name. */
  readonly names?: Readonly<Record<Side, PackageNames>>;
  /** Both specs as they are written, for what the model does not hold. */
  readonly written?: WrittenSpecs;
}

/** Compares two specs: every difference is claimed by exactly one of the changes, in the order of the specs. */
export function compare(base: ApiSpec, revision: ApiSpec, options: CompareOptions = {}): readonly Change[] {
  const { exportedNames = false, names, written } = options;
  const isPackageNamed = !written || namesPackage(written.base) || namesPackage(written.revision);
  const found = compareSpecs(base, revision, { exportedNames, isPackageNamed });
  const { differences: held, pairs } = found;
  const differences = written ? pointIntoWritten(held, { base, revision }, written) : held;
  const all = written ? addLeftOut(written, { ...found, differences }) : differences;
  const own = written && compareDocuments(written);
  const judging = {
    findUses: createFindUses(pairs),
    findGiven: createFindGiven({ base, revision }, pairs),
    findSymbols: createFindSymbols({ base, revision }, names),
  };
  const kept = own ? [...own.differences, ...all.filter((one) => !own.isTold(one))] : all;
  const changes = mergeDifferences(kept).map((group) => judge(group, judging));
  return written ? pointIntoSources(changes, written) : changes;
}
