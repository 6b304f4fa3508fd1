import type { Claim, Place, PlaceRoot, StructureHints } from "../model/index.js";
import type { SourceReading } from "./reading.js";
import { compareReadings } from "./told.js";
import { obtain, printOperationKey } from "./tree.js";

function printRoot(root: PlaceRoot): string {
  switch (root.kind) {
    case "api":
      return "api";
    case "resource":
      return `resource ${root.title}`;
    case "type":
      return `type ${root.name}`;
    case "operation":
    case "body":
      return `${root.kind} ${printOperationKey(root.operation)}`;
    case "parameter":
      return `parameter ${printOperationKey(root.operation)} ${root.name}`;
    case "response":
      return `response ${printOperationKey(root.operation)} ${root.status}`;
  }
}

type Steps = Place["steps"];

/** The members at places below one root, by the steps to the place. */
type Structure = ReadonlyMap<string, ReadonlySet<string>>;

const noStructure: Structure = new Map();

/** The claims about members, by the root they lie under. What lies under one root mostly comes together. */
function groupByRoot(readings: readonly SourceReading[]): ReadonlyMap<string, readonly Claim[]> {
  const groups = new Map<string, Claim[]>();
  let last: { readonly root: PlaceRoot; readonly group: Claim[] } | undefined;
  for (const { claims } of [...readings].sort(compareReadings)) {
    for (const claim of claims) {
      const { root, steps } = claim.place;
      if (claim.assertion.aspect !== "exists" || steps.at(-1)?.kind !== "property") continue;
      if (last?.root !== root) last = { root, group: obtain(groups, printRoot(root), () => [] as Claim[]) };
      last.group.push(claim);
    }
  }
  return groups;
}

const printSteps = (steps: Steps): string => JSON.stringify(steps);

function findStructure(claims: readonly Claim[] | undefined): Structure {
  if (!claims) return noStructure;
  const structure = new Map<string, Set<string>>();
  for (const { place } of claims) {
    const last = place.steps.at(-1);
    if (last?.kind !== "property") continue;
    const parent = printSteps(place.steps.slice(0, -1));
    obtain(structure, parent, () => new Set<string>()).add(last.name);
  }
  return structure;
}

/**
 * The names of members at every place that any document with nesting of its own has told, for pages without. Nothing is
 * done before somebody asks, and then only for what is asked about.
 */
export function structureHints(readings: readonly SourceReading[]): StructureHints {
  let groups: ReadonlyMap<string, readonly Claim[]> | undefined;
  const structures = new Map<string, Structure>();
  return {
    members: ({ root, steps }) => {
      groups ??= groupByRoot(readings.filter(({ abilities }) => abilities.has("nesting")));
      const key = printRoot(root);
      const claims = groups.get(key);
      const names = obtain(structures, key, () => findStructure(claims)).get(printSteps(steps));
      return names && [...names];
    },
  };
}
