import type { Operation } from "../../model/index.js";
import type { Side } from "../change.js";
import { unblocked, type Difference } from "../compare/difference.js";
import type { Match } from "../compare/match.js";
import { idOf } from "../compare/operations.js";
import { compareExchanges, compareHooks } from "./compare-exchanges.js";
import type { Parts } from "./compare-left-member.js";
import { compareObjects } from "./compare-objects.js";
import { comparePaths } from "./compare-paths.js";
import { compareUnreached } from "./compare-unreached.js";
import { createSchemaWalk, namedSchemas } from "./compare-schemas.js";
import { findInItem } from "./operations.js";
import { emptyBeside, memberOf, nameDocument, textOf, type WrittenSpec } from "./part.js";
import { createReaders, reportAt, type Site, type Walk } from "./site.js";

/** Both specs as they are written. */
export interface WrittenSpecs {
  readonly base: WrittenSpec;
  readonly revision: WrittenSpec;
}

/** What differs in the documents, and the places at which they say the same whatever the model holds of them. */
export interface WrittenFindings {
  readonly differences: readonly Difference[];
  readonly overruled: Readonly<Record<Side, ReadonlySet<string>>>;
}

/** Finds the differences of what the model does not hold, in both specs as they are written. */
export function compareWritten(
  specs: WrittenSpecs,
  operations: readonly Match<Operation>[],
  refer: Walk["refer"],
): WrittenFindings {
  const differences: Difference[] = [];
  const overruled = { base: new Set<string>(), revision: new Set<string>() };
  const readers = { base: createReaders(specs.base), revision: createReaders(specs.revision) };
  const walk: Walk = {
    ...specs,
    readers,
    record: (difference) => differences.push(difference),
    schemas: createSchemaWalk(),
    refer,
    overrule: (side, pointer) => overruled[side].add(nameDocument(specs[side], pointer)),
  };
  const site: Site = { walk, owner: { kind: "api" }, blocked: unblocked, trail: [] };
  const roots: Parts = {
    base: { node: specs.base.root, pointer: "" },
    revision: { node: specs.revision.root, pointer: "" },
  };
  compareObjects(site, "api", roots);
  comparePaths(site, roots, operations, (match, items) => {
    compareOperation(site, match, items);
  });
  compareHooks(site, {
    base: memberOf(roots.base, "webhooks") ?? emptyBeside(roots.base),
    revision: memberOf(roots.revision, "webhooks") ?? emptyBeside(roots.revision),
  });
  compareNamed(site, roots);
  compareUnreached(site, roots);
  return { differences, overruled };
}

function compareOperation(site: Site, match: Match<Operation>, paths: Parts): void {
  const base = findInItem(paths.base, match.base.method);
  const revision = findInItem(paths.revision, match.revision.method);
  if (!base || !revision) return;
  const operation = idOf(match.revision);
  const owner = { kind: "operation", operation, direction: "request" } as const;
  const place = { ...site, owner, trail: [operation] };
  // Where the client calls it otherwise as well, that is a change of the model.
  if (idOf(match.base) === operation) compareId(place, { base, revision });
  compareExchanges(place, paths, { base, revision });
}

/** An id that reads otherwise and gives the same names. */
function compareId(site: Site, { base, revision }: Parts): void {
  const [said, says] = [memberOf(base, "operationId"), memberOf(revision, "operationId")];
  const [before, after] = [textOf(said), textOf(says)];
  if (before === after) return;
  reportAt(site, {
    kind: "keyword-without-effect",
    keyword: "operationId",
    base: said?.pointer ?? base.pointer,
    revision: says?.pointer ?? revision.pointer,
    before,
    after,
  });
}

/** Compares the named schemas: those of one name, and those that a place refers to in turn. */
function compareNamed(site: Site, roots: Parts): void {
  const { walk } = site;
  const [base, revision] = [namedSchemas(roots.base), namedSchemas(roots.revision)];
  for (const name of base.keys()) {
    if (revision.has(name)) walk.schemas.add({ base: name, revision: name });
  }
  for (let pair = walk.schemas.next(); pair !== undefined; pair = walk.schemas.next()) {
    const [from, to] = [base.get(pair.base), revision.get(pair.revision)];
    const owner = { kind: "type", ...pair } as const;
    if (from && to) walk.schemas.compare({ ...site, owner, trail: [pair.revision] }, from, to);
  }
}
