import { breaksOrder } from "./nest/frame.js";
import { findModel, type ItemNode } from "./nest/item-node.js";
import type { ModelShapes } from "./nest/model-shapes.js";
import type { NestedSection } from "./nested-section.js";
import type { Entry } from "./page.js";

/** Nests a section again, with what is known of models. */
export type Nest<S> = (section: S, shapes: ModelShapes) => NestedSection;

/** Bounds of the search, which costs one nesting of a section for each candidate. */
const mostModels = 8;
const mostSections = 4;
const mostMembers = 16;
const mostEntries = 400;

type Members = readonly string[];

function withMembers(shapes: ModelShapes, model: string, members: Members): ModelShapes {
  return { declared: shapes.declared, members: new Map(shapes.members).set(model, members) };
}

function countNodes({ children }: ItemNode): number {
  return children.reduce((total, child) => total + countNodes(child), 1);
}

function findFirst(nodes: readonly ItemNode[], model: string): ItemNode | undefined {
  for (const node of nodes) {
    const found = findModel(node) === model ? node : findFirst(node.children, model);
    if (found) return found;
  }
  return undefined;
}

/** The entry after all that stands under the first use of a model. */
function findAfter({ prose, roots, section }: NestedSection, model: string): Entry | undefined {
  const node = findFirst(roots, model);
  if (!node || prose > 0) return undefined;
  return section.entries[section.entries.indexOf(node.entry) + countNodes(node)];
}

/** The beginnings of the run of items after a model that may be its members. */
function listCandidates<S>(nest: Nest<S>, section: S, shapes: ModelShapes, model: string): Members[] {
  const candidates: Members[] = [[]];
  const standing = { met: new Set<string>(), hasOptional: false };
  while (candidates.length <= mostMembers) {
    const names = candidates.at(-1) ?? [];
    const next = findAfter(nest(section, withMembers(shapes, model, names)), model)?.item.declaration;
    if (next?.kind !== "property" || breaksOrder(standing, next)) break;
    standing.met.add(next.name);
    standing.hasOptional ||= next.optional;
    candidates.push([...names, next.name]);
  }
  return candidates;
}

/** Whether a property follows the model: variants or values may be its own as well, and no count of them is known. */
function isBeforeProperty<S>(nest: Nest<S>, section: S, shapes: ModelShapes, model: string): boolean {
  const after = findAfter(nest(section, withMembers(shapes, model, [])), model);
  return after?.item.declaration.kind === "property";
}

function isConsistent({ problems }: NestedSection, model: string): boolean {
  return problems.every((problem) => problem.kind === "unsettled" && problem.model !== model);
}

/** The sections that each model stops, for want of something that settles it. */
function findStopped<S>(sections: readonly S[], nested: readonly NestedSection[]): Map<string, [S, ...S[]]> {
  const stopped = new Map<string, [S, ...S[]]>();
  for (const [index, known] of sections.entries()) {
    const { problems = [], section } = nested[index] ?? {};
    const problem = problems.find((each) => each.kind === "unsettled");
    if (!problem || !section || section.entries.length > mostEntries) continue;
    const uses = stopped.get(problem.model);
    if (uses) uses.push(known);
    else stopped.set(problem.model, [known]);
  }
  return stopped;
}

/**
 * Settles models by trial: where just one beginning of the items that follow a model fits all counts, and all uses of it,
 * it is its members. The longest run of items that all its uses have in common bounds them.
 */
export function settleByTrial<S>(
  sections: readonly S[],
  nested: readonly NestedSection[],
  shapes: ModelShapes,
  nest: Nest<S>,
): void {
  for (const [model, stopped] of [...findStopped(sections, nested)].slice(0, mostModels)) {
    if (shapes.members.has(model)) continue;
    const [first] = stopped;
    const uses = stopped.slice(0, mostSections);
    if (!uses.every((use) => isBeforeProperty(nest, use, shapes, model))) continue;
    const fits = (members: Members) =>
      uses.every((use) => isConsistent(nest(use, withMembers(shapes, model, members)), model));
    const [only, other] = listCandidates(nest, first, shapes, model).filter(fits);
    if (only && !other) shapes.members.set(model, only);
  }
}
