import { groupBy, stringifyJson } from "../../model/index.js";
import { readShapes, type Definition, type PlaceShape } from "./definitions.js";

/** Definitions of one name that are one type. */
export type Cluster = readonly Definition[];

/** Which of the types of a name a document means. */
type FindCluster = (name: string, reading: number) => number;

/** Types refer to types, so that one found to be two makes others two. Deeper chains are rare, and stay one. */
const rounds = 8;

const atRoot = "[]";

/**
 * Whether two definitions can be of one type: at no place has one nothing in common with the other, and they mean the
 * same types where they refer to others.
 */
class Comparison {
  private readonly shapes = new Map<string, ReadonlyMap<string, PlaceShape>>();

  constructor(private readonly find: FindCluster) {}

  isAlike(a: Definition, b: Definition): boolean {
    const others = this.read(b);
    return [...this.read(a)].every(([place, shape]) => {
      const other = others.get(place);
      return other === undefined || this.canBeOne(place, shape, other, a.reading, b.reading);
    });
  }

  private canBeOne(place: string, a: PlaceShape, b: PlaceShape, first: number, second: number): boolean {
    if (place === atRoot && a.type !== undefined && b.type !== undefined && a.type !== b.type) return false;
    if (a.model !== undefined && a.model === b.model) {
      return this.find(a.model, first) === this.find(a.model, second);
    }
    if (a.members.size === 0 || b.members.size === 0) return true;
    return [...a.members].some((member) => b.members.has(member));
  }

  private read(definition: Definition): ReadonlyMap<string, PlaceShape> {
    const found = this.shapes.get(definition.signature);
    if (found) return found;
    const shapes = readShapes(definition);
    this.shapes.set(definition.signature, shapes);
    return shapes;
  }
}

interface Draft {
  readonly definitions: Definition[];
  readonly keys: Set<string>;
  /** One definition of each kind, by its API. */
  readonly kinds: Definition[];
}

/** Documents of one API can say different things of one type; those of two APIs mean one type only where it is equal. */
function clusterOne(definitions: readonly Definition[], find: FindCluster): readonly Cluster[] {
  const comparison = new Comparison(find);
  const drafts: Draft[] = [];
  for (const definition of definitions) {
    const { api, models, reading, signature } = definition;
    const key = `${signature} ${models.map((name) => find(name, reading)).join(" ")}`;
    const equal = drafts.find(({ keys }) => keys.has(key));
    const fits = ({ kinds }: Draft) =>
      kinds.every((kind) => kind.api === api && comparison.isAlike(kind, definition));
    const draft = equal ?? drafts.find(fits) ?? { definitions: [], keys: new Set<string>(), kinds: [] };
    if (!drafts.includes(draft)) drafts.push(draft);
    draft.definitions.push(definition);
    if (!equal) draft.kinds.push(definition);
    draft.keys.add(key);
  }
  return drafts.map((draft) => draft.definitions);
}

/** Finds which definitions of a name are one type. Names that are one type everywhere are left out. */
export function clusterDefinitions(
  definitions: readonly Definition[],
): ReadonlyMap<string, readonly Cluster[]> {
  const names = [...groupBy(definitions, ({ name }) => name)].filter(([, { length }]) => length > 1);
  let clusters = new Map<string, readonly Cluster[]>();
  let numbers = new Map<string, number>();
  for (let round = 0; round < rounds; round += 1) {
    const known = numbers;
    const find: FindCluster = (name, reading) => known.get(`${String(reading)} ${name}`) ?? 0;
    clusters = new Map(names.map(([name, all]) => [name, clusterOne(all, find)]));
    numbers = new Map(
      [...clusters.values()].flatMap((all) =>
        all.flatMap((cluster, index) =>
          index === 0
            ? []
            : cluster.map(({ name, reading }) => [`${String(reading)} ${name}`, index] as const),
        ),
      ),
    );
    if (stringifyJson([...numbers]) === stringifyJson([...known])) break;
  }
  return new Map([...clusters].filter(([, all]) => all.length > 1));
}
