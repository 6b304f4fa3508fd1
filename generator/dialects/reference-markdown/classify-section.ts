import type { OperationBlock, Section } from "./page.js";
import type { ReadExample } from "./read-example.js";
import { sectionOrder as order, type ItemSectionKind } from "./section-heads.js";

function findNames({ entries }: Section): string[] {
  const indent = entries[0]?.item.indent ?? 0;
  return entries
    .filter(({ item }) => item.indent === indent)
    .map(({ item: { declaration } }) => (declaration.kind === "property" ? declaration.name : ""));
}

function isNamed({ entries: [first] }: Section): boolean {
  return first !== undefined && first.item.declaration.kind !== "property";
}

function findKeys(value: unknown): string[] {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? Object.keys(value) : [];
}

function hasAll(names: readonly string[], keys: readonly string[]): boolean {
  return keys.length > 0 && keys.every((key) => names.includes(key));
}

/** An operation has six sections at most; what has many more is no operation to find an order in. */
const mostSections = 32;

/** An operation with its examples. */
interface Part {
  readonly block: OperationBlock;
  readonly examples: readonly ReadExample[];
}

/** Finds what the sections under heads that are not known are. */
class Classifier {
  readonly kinds = new Map<Section, ItemSectionKind>();
  /** What a head opens in other operations; undefined where they differ. */
  private readonly learned = new Map<string, Kind>();

  constructor(private readonly parts: readonly Part[]) {
    for (const section of parts.flatMap(({ block }) => block.sections)) {
      if (section.kind) this.kinds.set(section, section.kind);
    }
  }

  classify(find: (candidates: readonly ItemSectionKind[], part: Part, section: Section) => Kind): void {
    for (const part of this.parts) {
      const { sections } = part.block;
      if (sections.length > mostSections) continue;
      for (const section of sections) {
        if (this.kinds.has(section)) continue;
        const kind = find(this.findCandidates(part, section), part, section);
        if (!kind) continue;
        this.kinds.set(section, kind);
        this.learn(section.heading.title, kind);
      }
    }
  }

  findLearned(title: string): Kind {
    return this.learned.get(title);
  }

  private learn(title: string, kind: ItemSectionKind): void {
    const isNew = !this.learned.has(title);
    this.learned.set(title, isNew || this.learned.get(title) === kind ? kind : undefined);
  }

  /** The kinds that the sections before and after an unknown one leave open; what is asked for with GET has no body. */
  private findCandidates({ block }: Part, section: Section): readonly ItemSectionKind[] {
    const index = block.sections.indexOf(section);
    const places = block.sections.map((each) => order.findIndex((kind) => kind === this.kinds.get(each)));
    const from = Math.max(-1, ...places.slice(0, index));
    const after = places.slice(index + 1).filter((place) => place >= 0);
    const isGet = block.operation.method === "get";
    return order
      .slice(from + 1, Math.min(order.length, ...after))
      .filter((kind) => kind !== "body" || !isGet);
  }
}

type Kind = ItemSectionKind | undefined;

/** What the path, and what the examples send and show, tell of a section. */
function findByEvidence(
  candidates: readonly ItemSectionKind[],
  { block, examples }: Part,
  section: Section,
): Kind {
  const names = findNames(section);
  const sent = examples.flatMap(({ curl }) => curl?.headers ?? []);
  const headers = new Set(sent.map(({ name }) => name.toLowerCase()));
  const fits: Readonly<Record<ItemSectionKind, boolean>> = {
    path: names.every((name) => block.operation.path.includes(`{${name}}`)),
    query: false,
    header: names.every((name) => headers.has(name.toLowerCase())),
    cookie: false,
    body: examples.some(({ body }) => hasAll(names, findKeys(body))),
    returns: isNamed(section) || examples.some(({ answer }) => hasAll(names, findKeys(answer))),
  };
  return candidates.find((kind) => fits[kind]);
}

/** The rounds in which one section settled may settle another. */
const rounds = 3;

/**
 * What the sections under heads that are not known must be: pages translated by machine keep the order of the sections,
 * the names of the path, and what the examples send and show. A section is left out where these do not tell.
 */
export function classifySections(parts: readonly Part[]): ReadonlyMap<Section, ItemSectionKind> {
  const classifier = new Classifier(parts);
  for (let round = 0; round < rounds; round += 1) {
    classifier.classify(findByEvidence);
    classifier.classify((candidates, _, { heading }) =>
      candidates.find((kind) => kind === classifier.findLearned(heading.title)),
    );
    classifier.classify(([only, other]) => (other ? undefined : only));
  }
  return classifier.kinds;
}
