import type { Operation } from "../../model/index.js";
import type { Match } from "../compare/match.js";
import { compareLeftMember, type Parts } from "./compare-left-member.js";
import { compareExtensions, compareObjects, followBoth } from "./compare-objects.js";
import { findPath, holdsOperation, plainPath } from "./operations.js";
import { emptyBeside, follow, memberOf, namesOf, type Part } from "./part.js";
import type { Site } from "./site.js";

/** Compares two operations that stand for each other, within their path items. */
export type CompareOperation = (match: Match<Operation>, items: Parts) => void;

/** Compares what the same path holds in both specs, its operations aside. */
function compareItems(site: Site, path: string, items: Parts): Parts | undefined {
  const place = { ...site, trail: [path] };
  const followed = followBoth(place, items);
  if (!followed) return undefined;
  compareObjects(place, "path", followed);
  return followed;
}

/** Compares a path that one spec alone has: where it has operations, the model tells that they came or went. */
function compareAlone(site: Site, path: string, paths: Parts): void {
  const { walk } = site;
  const from = follow(walk.base, memberOf(paths.base, path));
  const to = follow(walk.revision, memberOf(paths.revision, path));
  const isHeld = holdsOperation(walk.base, from) || holdsOperation(walk.revision, to);
  if (!isHeld) compareLeftMember(site, paths, path);
}

/** Compares the paths that no operation of both specs leads through. */
function compareOthers(site: Site, paths: Parts, seen: ReadonlySet<string>): void {
  const isOpen = (part: Part | undefined): part is Part => part !== undefined && !seen.has(part.pointer);
  const namesIn = (side: Part) =>
    namesOf(side).filter((name) => name.startsWith("/") && isOpen(memberOf(side, name)));
  const others = new Map(namesIn(paths.revision).map((path) => [plainPath(path), path]));
  const met = new Set<string>();
  for (const path of namesIn(paths.base)) {
    const other = others.get(plainPath(path));
    const [base, revision] = [memberOf(paths.base, path), memberOf(paths.revision, other ?? path)];
    if (base && isOpen(revision) && !met.has(revision.pointer)) {
      met.add(revision.pointer);
      compareItems(site, path, { base, revision });
    } else compareAlone(site, path, { ...paths, revision: emptyBeside(paths.revision) });
  }
  for (const path of namesIn(paths.revision)) {
    const isMet = met.has(memberOf(paths.revision, path)?.pointer ?? "");
    if (!isMet) compareAlone(site, path, { ...paths, base: emptyBeside(paths.base) });
  }
}

/** Compares the paths of both specs, and through them the operations that stand for each other. */
export function comparePaths(
  site: Site,
  roots: Parts,
  operations: readonly Match<Operation>[],
  compareOperation: CompareOperation,
): void {
  const paths = {
    base: memberOf(roots.base, "paths") ?? emptyBeside(roots.base),
    revision: memberOf(roots.revision, "paths") ?? emptyBeside(roots.revision),
  };
  compareExtensions(site, paths);
  const followed = new Map<string, Parts | undefined>();
  const seen = new Set<string>();
  for (const match of operations) {
    const base = findPath(paths.base, match.base.path);
    const revision = findPath(paths.revision, match.revision.path);
    if (!base || !revision) continue;
    const key = base.pointer + revision.pointer;
    if (!followed.has(key)) {
      followed.set(key, compareItems(site, match.revision.path, { base, revision }));
    }
    seen.add(base.pointer).add(revision.pointer);
    const items = followed.get(key);
    if (items) compareOperation(match, items);
  }
  compareOthers(site, paths, seen);
}
