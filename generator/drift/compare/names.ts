import { type Comparison, report, type Position } from "./comparison.js";
import { attributeNames } from "./attribute-names.js";
import { unblocked, type Difference } from "./difference.js";
import { pointerToSchema } from "./schema.js";
import { printType } from "../print-type.js";
import type { TypePair } from "./type-pairs.js";

/** Whether names of schemas are names that a package exports, so that writing one in place of its content matters. */
export interface NameOptions {
  readonly exportedNames: boolean;
}

type Some = [string, ...string[]];

type Names = ReadonlyMap<string, Some>;

function groupNames(pairs: readonly TypePair[], from: keyof TypePair, to: keyof TypePair): Names {
  const groups = new Map<string, Some>();
  for (const pair of pairs) {
    const group = groups.get(pair[from]);
    if (group) group.push(pair[to]);
    else groups.set(pair[from], [pair[to]]);
  }
  return groups;
}

/** How the names of both specs belong together. */
interface NameMap {
  readonly partnersOfBase: Names;
  readonly partnersOfRevision: Names;
}

/** What finding out about names takes: which belong together, and those that nothing has claimed yet. */
interface Naming extends NameMap {
  readonly comparison: Comparison;
  readonly gone: Set<string>;
  readonly come: Set<string>;
}

function atName(comparison: Comparison, name: string): Position {
  return { comparison, owner: { kind: "api" }, base: "", revision: "", trail: [name], blocked: unblocked };
}

/** Finds what became of the names of schemas: each name that came or went is claimed by one change, a new one or one of those found before. */
export function compareNames(
  comparison: Comparison,
  found: readonly Difference[],
  options: NameOptions,
): readonly Difference[] {
  const { base, revision, pairs } = comparison;
  const all = [...pairs.names(), ...pairSameShapes(comparison)];
  const naming: Naming = {
    comparison,
    partnersOfBase: groupNames(all, "base", "revision"),
    partnersOfRevision: groupNames(all, "revision", "base"),
    gone: new Set([...base.schemas.keys()].filter((name) => !revision.schemas.has(name))),
    come: new Set([...revision.schemas.keys()].filter((name) => !base.schemas.has(name))),
  };
  const { gone, come } = naming;
  reportSplits(naming);
  reportMerges(naming);
  reportRenames(naming);
  const attributed = attributeNames(comparison, found, gone, come);
  for (const name of gone) reportGone(comparison, name, options);
  for (const name of come) reportCome(comparison, name, options);
  return attributed;
}

/** Schemas that no place compares, paired where exactly one gone and one new have the same shape. */
function pairSameShapes({ base, revision, pairs, shapes }: Comparison): readonly TypePair[] {
  const paired = pairs.names();
  const knownBase = new Set(paired.map((pair) => pair.base));
  const knownRevision = new Set(paired.map((pair) => pair.revision));
  const come = new Map<number, string[]>();
  for (const [name, schema] of revision.schemas) {
    if (knownRevision.has(name)) continue;
    const shape = shapes.ofRevision(schema);
    come.set(shape, [...(come.get(shape) ?? []), name]);
  }
  return [...base.schemas].flatMap(([name, schema]) => {
    if (knownBase.has(name)) return [];
    const partner = come.get(shapes.ofBase(schema))?.shift();
    return partner === undefined ? [] : [{ base: name, revision: partner }];
  });
}

function claimsOf(gone: readonly string[], come: readonly string[]) {
  return [
    ...gone.map((name) => ({ aspect: "exists", base: pointerToSchema(name) })),
    ...come.map((name) => ({ aspect: "exists", revision: pointerToSchema(name) })),
  ];
}

function takeFrom(names: Set<string>, taken: Iterable<string>): string[] {
  return [...taken].filter((name) => names.delete(name));
}

/** One name of the base stands in the revision for several, at least one of them new. */
function reportSplits(naming: Naming): void {
  const { gone, come } = naming;
  for (const [name, partners] of naming.partnersOfBase) {
    const fresh = partners.filter(
      (partner) => come.has(partner) && naming.partnersOfRevision.get(partner)?.length === 1,
    );
    if (partners.length < 2 || fresh.length === 0) continue;
    const claims = claimsOf(takeFrom(gone, [name]), takeFrom(come, fresh));
    reportNames(naming, { kind: "type-split", before: [name], after: partners.sort() }, claims);
  }
}

/** Several names of the base, at least one of them gone, stand in the revision for one. */
function reportMerges(naming: Naming): void {
  const { gone, come } = naming;
  for (const [name, partners] of naming.partnersOfRevision) {
    const lost = partners.filter(
      (partner) => gone.has(partner) && naming.partnersOfBase.get(partner)?.length === 1,
    );
    if (partners.length < 2 || lost.length === 0) continue;
    const claims = claimsOf(takeFrom(gone, lost), takeFrom(come, [name]));
    reportNames(naming, { kind: "type-merged", before: partners.sort(), after: [name] }, claims);
  }
}

function reportRenames(naming: Naming): void {
  const { gone, come } = naming;
  for (const name of [...gone]) {
    const partner = naming.partnersOfBase.get(name)?.find((candidate) => come.has(candidate));
    if (partner === undefined) continue;
    const claims = claimsOf(takeFrom(gone, [name]), takeFrom(come, [partner]));
    const { base, revision, shapes } = naming.comparison;
    const [before, after] = [base.schemas.get(name), revision.schemas.get(partner)];
    const isSameShape = before && after && shapes.ofBase(before) === shapes.ofRevision(after);
    reportNames(
      naming,
      { kind: "type-renamed", before: [name], after: [partner], confidence: isSameShape ? 1 : 0.8 },
      claims,
    );
  }
}

/** What became of some names. */
interface Renaming {
  readonly kind: "type-renamed" | "type-split" | "type-merged";
  readonly before: Readonly<Some>;
  readonly after: Readonly<Some>;
  readonly confidence?: number;
}

function reportNames(
  { comparison }: Naming,
  { kind, before, after, confidence }: Renaming,
  claims: ReturnType<typeof claimsOf>,
): void {
  const isLost = claims.some((claim) => "base" in claim);
  report(atName(comparison, after[0]), {
    kind,
    base: pointerToSchema(before[0]),
    revision: pointerToSchema(after[0]),
    before: before.length === 1 ? before[0] : before,
    after: after.length === 1 ? after[0] : after,
    claims,
    names: [...new Set([...before, ...after])],
    typesRelation: isLost ? "incomparable" : "widens",
    ...(confidence !== undefined && { confidence }),
  });
}

function reportGone(comparison: Comparison, name: string, { exportedNames }: NameOptions): void {
  const isInlined = comparison.pairs.isInlined("base", name);
  if (isInlined && !exportedNames) return;
  const schema = comparison.base.schemas.get(name);
  report(atName(comparison, name), {
    kind: isInlined ? "type-inlined" : "type-removed",
    base: pointerToSchema(name),
    before: schema && printType(schema),
    names: [name],
  });
}

function reportCome(comparison: Comparison, name: string, { exportedNames }: NameOptions): void {
  const isHoisted = comparison.pairs.isInlined("revision", name);
  if (isHoisted && !exportedNames) return;
  const schema = comparison.revision.schemas.get(name);
  report(atName(comparison, name), {
    kind: isHoisted ? "type-named" : "type-added",
    revision: pointerToSchema(name),
    after: schema && printType(schema),
    names: [name],
  });
}
