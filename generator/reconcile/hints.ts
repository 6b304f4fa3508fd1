import {
  groupBy,
  stringifyJson,
  type Claim,
  type ClaimedType,
  type Place,
  type PlaceRoot,
} from "../model/index.js";
import type { StructureHints } from "../model/index.js";
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
      return `parameter ${printOperationKey(root.operation)} ${root.in} ${root.name}`;
    case "result":
      return `result ${printOperationKey(root.operation)}`;
    case "response":
      return `response ${printOperationKey(root.operation)} ${root.status}`;
  }
}

type Steps = Place["steps"];

/** What is told of one place. */
interface Told {
  readonly members: Set<string>;
  model?: string;
  type?: ClaimedType;
}

/** What is told below one root, by the steps to the place. */
interface Structure {
  readonly places: ReadonlyMap<string, Told>;
  /** The models whose members stand below this root. */
  readonly printed: ReadonlySet<string>;
}

const plain: ReadonlySet<ClaimedType> = new Set([
  "string",
  "number",
  "integer",
  "boolean",
  "null",
  "literal",
  "file",
]);

const newTold = (): Told => ({ members: new Set() });

const printSteps = (steps: Steps): string => stringifyJson(steps);

/** The claims by the root they lie under. What lies under one root mostly comes together. */
function groupByRoot(readings: readonly SourceReading[]): ReadonlyMap<string, readonly Claim[]> {
  const groups = new Map<string, Claim[]>();
  let last: { readonly root: PlaceRoot; readonly group: Claim[] } | undefined;
  for (const { claims } of [...readings].sort(compareReadings)) {
    for (const claim of claims) {
      const { root } = claim.place;
      if (last?.root !== root) last = { root, group: obtain(groups, printRoot(root), () => [] as Claim[]) };
      last.group.push(claim);
    }
  }
  return groups;
}

function note(places: Map<string, Told>, { assertion, place: { steps } }: Claim): void {
  const told = obtain(places, printSteps(steps), newTold);
  if (assertion.aspect === "model") told.model ??= assertion.name;
  if (assertion.aspect === "type") told.type ??= assertion.type;
  const last = steps.at(-1);
  if (assertion.aspect !== "exists" || last?.kind !== "property") return;
  const parent = printSteps(steps.slice(0, -1));
  obtain(places, parent, newTold).members.add(last.name);
}

function findStructure(claims: readonly Claim[]): Structure {
  const places = new Map<string, Told>();
  for (const claim of claims) note(places, claim);
  const printed = [...places.values()].flatMap(({ members, model }) =>
    model !== undefined && members.size > 0 ? model : [],
  );
  return { places, printed: new Set(printed) };
}

/** The structure that documents with nesting of their own have told, found when it is asked for. */
class ToldStructure {
  private readonly groups: ReadonlyMap<string, readonly Claim[]>;
  private readonly structures = new Map<string, Structure>();
  private models: ReadonlyMap<string, readonly Claim[]> | undefined;

  constructor(readings: readonly SourceReading[]) {
    this.groups = groupByRoot(readings);
  }

  members({ root, steps }: Place): readonly string[] | undefined {
    const structure = this.at(root);
    const told = structure.places.get(printSteps(steps));
    if (told && told.members.size > 0) return [...told.members];
    const model = steps.length === 0 && root.kind === "type" ? root.name : told?.model;
    if (model === undefined || structure.printed.has(model)) return undefined;
    return this.membersOfModel(model);
  }

  knows({ root, steps }: Place): boolean {
    return this.at(root).places.has(printSteps(steps));
  }

  isBare({ root, steps }: Place): boolean {
    const { places, printed } = this.at(root);
    const told = places.get(printSteps(steps));
    if (!told || told.members.size > 0) return false;
    if (told.type !== undefined) return plain.has(told.type);
    return told.model !== undefined && printed.has(told.model);
  }

  private at(root: PlaceRoot): Structure {
    const key = printRoot(root);
    return obtain(this.structures, key, () => findStructure(this.groups.get(key) ?? []));
  }

  /** The members of a model, where its definition or any use of it has them. */
  private membersOfModel(name: string): readonly string[] | undefined {
    this.models ??= groupBy(
      [...this.groups.values()].flat().filter(({ assertion }) => assertion.aspect === "model"),
      ({ assertion }) => (assertion.aspect === "model" ? assertion.name : ""),
    );
    const uses = (this.models.get(name) ?? []).map(({ place }) => place);
    for (const { root, steps } of [{ root: { kind: "type", name }, steps: [] } as Place, ...uses]) {
      const told = this.at(root).places.get(printSteps(steps));
      if (told && told.members.size > 0) return [...told.members];
    }
    return undefined;
  }
}

/**
 * What documents with nesting of their own have told of the structure of the API, for pages without. Nothing is done
 * before somebody asks, and then only for what is asked about.
 */
export function structureHints(readings: readonly SourceReading[]): StructureHints {
  let told: ToldStructure | undefined;
  const ask = () =>
    (told ??= new ToldStructure(readings.filter(({ abilities }) => abilities.has("nesting"))));
  return {
    members: (place) => ask().members(place),
    knows: (place) => ask().knows(place),
    isBare: (place) => ask().isBare(place),
  };
}
