import { isJsonObject } from "../../../model/index.js";
import type { Entry } from "../page.js";
import { findCountProblem, rememberEmpty, rememberMembers } from "./close-frame.js";
import { addChild, type Frame } from "./frame.js";
import { findGoal, type FoundGoal, type Goal } from "./find-goal.js";
import { addProse, findModel, type ItemNode } from "./item-node.js";
import { findHinted, makeFrame } from "./make-frame.js";
import {
  deepestNesting,
  type Doubt,
  type Nesting,
  type NestingProblem,
  type Surroundings,
} from "./nesting.js";
import { findValuesStart } from "./prose-run.js";
import type { Roots } from "./roots.js";

/** The state of a section that is being nested. */
interface Work {
  readonly entries: readonly Entry[];
  readonly around: Surroundings;
  readonly roots: Roots;
  readonly open: Frame[];
  readonly printed: Map<string, ItemNode>;
  readonly problems: NestingProblem[];
  readonly doubts: Doubt[];
  /** Where the section has the last member of each name. */
  readonly lastOf: ReadonlyMap<string, number>;
}

/**
 * Nests the items of a section without indentation: by the numbers of children that their types declare, and by what
 * settles the models, of which no number is printed. Where something contradicts, or nothing settles, the rest of the
 * section stays unread, for its place would be a guess.
 */
export function nestByCount(entries: readonly Entry[], around: Surroundings): Nesting {
  const work = startWork(entries, around);
  let last: ItemNode | undefined;
  let prose = 0;
  let proseEnd = 0;
  for (const [index, entry] of entries.entries()) {
    proseEnd = Math.max(proseEnd, findValuesStart(entries, index, work.open.at(-1)));
    const goal: FoundGoal =
      index < proseEnd ? { kind: "prose" } : findGoal(work.open, work.roots, entry, around.trial);
    if (goal.doubtful) markDoubt(work, index, entry, goal.doubtful);
    if (goal.kind === "prose" && last) {
      addProse(last, entry);
      prose += 1;
      continue;
    }
    const placed = placeEntry(work, goal, index, entry);
    if ("kind" in placed) {
      markPartial(work.open);
      return finish(work, { problems: [...work.problems, placed], unread: entries.length - index, prose });
    }
    last = placed;
  }
  const lastFrame = work.open.at(-1);
  if (lastFrame) rememberEmpty(lastFrame, around.shapes);
  closeFrames(work, 0, undefined);
  return finish(work, { problems: work.problems, unread: 0, prose });
}

function finish({ doubts, roots }: Work, found: Pick<Nesting, "problems" | "unread" | "prose">): Nesting {
  return { ...found, roots: roots.nodes, doubts };
}

/** An object has each name once, so that an item whose name does not come again is where it must be. */
function markDoubt({ doubts, lastOf }: Work, index: number, entry: Entry, frame: Frame): void {
  const { declaration } = entry.item;
  if (declaration.kind !== "property" || lastOf.get(declaration.name) === index) return;
  frame.isDoubtful = true;
  doubts.push({ entry, frame, by: "name" });
}

function findLast(entries: readonly Entry[]): ReadonlyMap<string, number> {
  return new Map(
    entries.flatMap(({ item: { declaration } }, index) =>
      declaration.kind === "property" ? [[declaration.name, index] as const] : [],
    ),
  );
}

/** Says of nodes that wait for children when the rest of the section is left that there may be more. */
function markPartial(open: readonly Frame[]): void {
  for (const frame of open) {
    if (frame.expectation.kind === "open" || findCountProblem(frame, undefined)) frame.node.isPartial = true;
  }
}

function startWork(entries: readonly Entry[], around: Surroundings): Work {
  const { example, isExampleFull } = around;
  const shown = isJsonObject(example) ? new Set(Object.keys(example)) : undefined;
  return {
    entries,
    around,
    roots: {
      nodes: [],
      met: new Set(),
      hasOptional: false,
      shown,
      names: isExampleFull ? shown : undefined,
      hinted: findHinted(around, around.root),
    },
    open: [],
    printed: new Map(),
    problems: [],
    doubts: [],
    lastOf: findLast(entries),
  };
}

/** Puts an entry where it goes, and gives its node, or what is wrong. */
function placeEntry(work: Work, goal: Goal, index: number, entry: Entry): ItemNode | NestingProblem {
  switch (goal.kind) {
    case "frame":
    case "root":
      return addEntry(work, goal, index, entry);
    case "prose":
    case "misplaced":
      return { kind: "misplaced", entry };
    case "count":
      return findCountProblem(goal.frame, entry) ?? { kind: "misplaced", entry };
    case "unsettled": {
      const { node } = goal.frame;
      const unread = work.entries.length - index;
      return { kind: "unsettled", entry: node.entry, model: findModel(node) ?? "", unread, stopped: entry };
    }
    default:
      return goal satisfies never;
  }
}

function addEntry(
  work: Work,
  goal: Extract<Goal, { kind: "frame" | "root" }>,
  index: number,
  entry: Entry,
): ItemNode | NestingProblem {
  const depth = goal.kind === "frame" ? goal.index + 1 : 0;
  if (depth >= deepestNesting) return { kind: "deep", entry };
  closeFrames(work, depth, entry);
  const parent = work.open.at(-1);
  const { around, printed, entries } = work;
  const next = entries[index + 1];
  const frame = makeFrame(entry, { parent, next, around, printed });
  if (frame.isDoubtful && next) work.doubts.push({ entry: next, frame, by: "repetition" });
  if (parent) addChild(parent, frame.node, goal.union);
  else addRoot(work.roots, frame.node);
  work.open.push(frame);
  return frame.node;
}

function addRoot(roots: Roots, node: ItemNode): void {
  const { declaration } = node.entry.item;
  roots.nodes.push(node);
  if (declaration.kind !== "property") return;
  roots.met.add(declaration.name);
  roots.hasOptional ||= declaration.optional;
}

/** Closes the frames from a depth on, as an item or the end of the section does: their nodes get no more children. */
function closeFrames({ open, problems, around }: Work, depth: number, next: Entry | undefined): void {
  for (const frame of open.splice(depth)) {
    const problem = findCountProblem(frame, next);
    if (problem) problems.push(problem);
    else rememberMembers(frame, around.shapes);
  }
}
