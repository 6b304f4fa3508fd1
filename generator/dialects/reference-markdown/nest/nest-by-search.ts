import type { Entry } from "../page.js";
import { nestByIndent } from "./nest-by-indent.js";
import type { MemberRule } from "./member-order.js";
import { deepestNesting, type Nesting, type Surroundings } from "./nesting.js";
import { canClose, openChild, openRoot, takeChild, type Printed, type SearchFrame } from "./search-frame.js";

/** Bounds of the search; a section of more items, or one that takes more steps, is left unread. */
const mostEntries = 400;
const mostSteps = 40_000;

/** The trees that fit, each as the depths of its items; more than two of them say no more than two. */
interface Search {
  readonly entries: readonly Entry[];
  readonly text: string;
  readonly rule: MemberRule;
  readonly found: (readonly number[])[];
  readonly depths: number[];
  steps: number;
  /** How many items the tree that went furthest has a place for. */
  furthest: number;
}

/** What a frame leaves behind when it is closed: the members of its model. */
function recordModel(printed: Printed, { first, members, model }: SearchFrame): Printed {
  if (model === undefined) return printed;
  return new Map(printed).set(model, first?.kind === "property" ? [...members.names] : undefined);
}

function openModel(printed: Printed, { model }: SearchFrame): Printed {
  return model === undefined ? printed : new Map(printed).set(model, undefined);
}

/** Puts an item under a frame, and tries what follows. */
function place(search: Search, index: number, frame: SearchFrame, printed: Printed): boolean {
  const entry = search.entries[index];
  const taken = entry && frame.depth < deepestNesting && takeChild(frame, entry, search.text);
  if (!taken) return false;
  const child = openChild(taken, entry, search.entries[index + 1], { printed, rule: search.rule });
  search.depths[index] = child.depth;
  visit(search, index + 1, child, openModel(printed, child));
  return true;
}

/** Words in back-ticks that nothing waits for are a part of the prose before them. */
function placeProse(search: Search, index: number, top: SearchFrame, printed: Printed): void {
  if (search.entries[index]?.item.declaration.kind !== "anonymous" || index === 0) return;
  search.depths[index] = top.depth + 1;
  visit(search, index + 1, top, printed);
}

/** Tries every place that the items from `index` on can have, from the innermost frame outwards. */
function visit(search: Search, index: number, top: SearchFrame, printed: Printed): void {
  search.steps += 1;
  search.furthest = Math.max(search.furthest, index);
  if (search.found.length > 1 || search.steps > mostSteps) return;
  const isEnd = index === search.entries.length;
  let isPlaced = false;
  let known = printed;
  let frame: SearchFrame | undefined = top;
  for (; frame; frame = frame.parent) {
    if (!isEnd) isPlaced = place(search, index, frame, known) || isPlaced;
    if (!canClose(frame)) break;
    known = recordModel(known, frame);
  }
  if (isEnd && !frame) search.found.push([...search.depths]);
  else if (!isEnd && !isPlaced) placeProse(search, index, top, printed);
}

/** The order of the members at the root; that of a body has `type` in either place. */
function findRootRule({ isExampleFull, root }: Surroundings, rule: MemberRule): MemberRule {
  if (!root) return "none";
  return isExampleFull || rule !== "type-first" ? rule : "type-anywhere";
}

function findTrees(entries: readonly Entry[], text: string, around: Surroundings, rule: MemberRule): Search {
  const search: Search = { entries, text, rule, found: [], depths: [], steps: 0, furthest: 0 };
  if (entries.length > mostEntries) return { ...search, steps: mostSteps + 1 };
  const root = openRoot(around.example, around.isExampleFull, findRootRule(around, rule));
  visit(search, 0, root, new Map());
  return search;
}

/** What the searches of a section found. */
interface Fitting {
  /** The trees that fit, each as the depths of its items. */
  readonly trees: readonly (readonly number[])[];
  /** Whether all trees were tried. */
  readonly isEnded: boolean;
  /** How many items the tree that went furthest has a place for. */
  readonly furthest: number;
}

/** The trees that fit; a page is of one of two orders, and where it is of neither, no order tells. */
function findFitting(entries: readonly Entry[], text: string, around: Surroundings): Fitting {
  const search = (rule: MemberRule) => findTrees(entries, text, around, rule);
  const ordered = [search("type-first"), search("type-within")];
  const searches = ordered.some(({ found }) => found.length > 0) ? ordered : [search("none")];
  const trees = new Map(searches.flatMap(({ found }) => found.map((tree) => [tree.join(), tree])));
  const isEnded = searches.every(({ steps }) => steps <= mostSteps);
  const furthest = Math.max(...searches.map((one) => one.furthest));
  return { trees: [...trees.values()], isEnded, furthest };
}

/** The first item that the trees found give different places, or that no tree has a place for. */
function findStopped(entries: readonly Entry[], { furthest, isEnded, trees }: Fitting): Entry | undefined {
  const [first, ...others] = trees;
  if (!first) return isEnded ? (entries[furthest] ?? entries.at(-1)) : undefined;
  return entries.find((_, index) => others.some((other) => other[index] !== first[index]));
}

/** Leaves the items of a section unread, for not exactly one tree fits them, or not all were tried. */
function leaveUnread(first: Entry, entries: readonly Entry[], fitting: Fitting): Nesting {
  const unread = entries.length;
  const isImpossible = fitting.isEnded && fitting.trees.length === 0;
  const found = findStopped(entries, fitting);
  const stopped = found === first ? undefined : found;
  const problem = { kind: "undecided", entry: first, isImpossible, unread, stopped } as const;
  return { roots: [], problems: [problem], unread, prose: 0, doubts: [] };
}

/**
 * Nests the items of a newest page that has lost its lines. It prints no numbers of members, so that every tree that its
 * types, the order of members and the examples allow is tried, and without that order where none fits. Where just one fits, it is what the page says.
 */
export function nestBySearch(entries: readonly Entry[], text: string, around: Surroundings): Nesting {
  const [first] = entries;
  if (!first) return { roots: [], problems: [], unread: 0, prose: 0, doubts: [] };
  const fitting = findFitting(entries, text, around);
  const [only, second] = fitting.trees;
  if (!only || second || !fitting.isEnded) return leaveUnread(first, entries, fitting);
  const indented = entries.map(({ item, prose }, index): Entry => {
    const indent = 2 * (only[index] ?? 0);
    return { item: { ...item, indent }, prose };
  });
  return nestByIndent(indented, around);
}
