import type { OperationBlock, Section } from "./page.js";
import type { ReadExample } from "./read-example.js";
import type { SectionKind } from "./section-heads.js";

/** The kinds of sections with items, in the order in which a page has them. */
const order = [
  "path",
  "query",
  "header",
  "cookie",
  "body",
  "returns",
] as const satisfies readonly SectionKind[];

type ItemSectionKind = (typeof order)[number];

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

/** The kinds that the sections before and after an unknown one leave open. */
function findCandidates(sections: readonly Section[], index: number): ItemSectionKind[] {
  const places = sections.map(({ kind }) => order.findIndex((known) => known === kind));
  const from = Math.max(-1, ...places.slice(0, index));
  const after = places.slice(index + 1).filter((place) => place >= 0);
  return order.slice(from + 1, Math.min(order.length, ...after));
}

/**
 * What a section under a head that is not known must be: pages translated by machine keep the order of the sections, the
 * names of the path, and the members of the examples. Undefined where these do not tell.
 */
export function classifySection(
  block: OperationBlock,
  index: number,
  examples: readonly ReadExample[],
): SectionKind | undefined {
  const section = block.sections[index];
  if (!section) return undefined;
  if (section.kind || section.entries.length === 0) return section.kind;
  const candidates = findCandidates(block.sections, index);
  const names = findNames(section);
  const inPath = names.every((name) => block.operation.path.includes(`{${name}}`));
  const fits: Readonly<Record<ItemSectionKind, boolean>> = {
    path: inPath,
    query: false,
    header: false,
    cookie: false,
    body: examples.some(({ body }) => hasAll(names, findKeys(body))),
    returns: isNamed(section) || examples.some(({ answer }) => hasAll(names, findKeys(answer))),
  };
  return candidates.find((kind) => fits[kind]) ?? (candidates.length === 1 ? candidates[0] : undefined);
}
