import type { Entry } from "../page.js";
import { findCountProblem, findUnprinted, rememberMembers } from "./close-frame.js";
import { addChild, type Frame } from "./frame.js";
import { addProse, type ItemNode } from "./item-node.js";
import { judgeEntry, type Verdict } from "./judge-entry.js";
import { makeFrame } from "./make-frame.js";
import { deepestNesting, type Nesting, type NestingProblem, type Surroundings } from "./nesting.js";

/** A frame at its column; one that found no place is kept for what is indented under it, and belongs to nothing. */
interface IndentedFrame {
  readonly frame: Frame;
  readonly indent: number;
  readonly isDetached: boolean;
}

interface Work {
  readonly entries: readonly Entry[];
  readonly around: Surroundings;
  readonly roots: ItemNode[];
  readonly open: IndentedFrame[];
  readonly printed: Map<string, ItemNode>;
  readonly problems: NestingProblem[];
  unread: number;
}

/** Nests the items of a section by their indentation, and checks the counts that their types declare. */
export function nestByIndent(entries: readonly Entry[], around: Surroundings): Nesting {
  const work: Work = { entries, around, roots: [], open: [], printed: new Map(), problems: [], unread: 0 };
  let last: ItemNode | undefined;
  let prose = 0;
  let proseIndent = Infinity;
  for (const [index, entry] of entries.entries()) {
    const { indent } = entry.item;
    const isOfProse = indent > proseIndent;
    if (last && (isOfProse || isProse(work, entry))) {
      addProse(last, entry);
      if (!isOfProse && entry.item.declaration.kind === "property")
        work.problems.push({ kind: "described", entry });
      prose += 1;
      proseIndent = Math.min(proseIndent, indent);
      continue;
    }
    proseIndent = Infinity;
    last = addEntry(work, index, entry);
  }
  closeFrames(work, -1, undefined);
  return { roots: work.roots, problems: work.problems, unread: work.unread, prose, doubts: [] };
}

function findParent({ open }: Work, indent: number): IndentedFrame | undefined {
  return open.findLast((outer) => outer.indent < indent);
}

/** Whether a type has nothing under it but its description, which has begun; of `unknown` that is not known. */
function isDescribedScalar({ expectation, node }: Frame): boolean {
  const { core } = node.reading;
  const isUnknown =
    node.entry.item.isBroken === true || (core.kind === "primitive" && core.name === "unknown");
  return expectation.kind === "primitive" && !isUnknown && node.prose !== undefined;
}

/**
 * Under a text or a number that is described, a bullet is of the description. Elsewhere a type or a value in back-ticks is
 * an item only where a union or an enumeration waits for it.
 */
function isProse(work: Work, { item }: Entry): boolean {
  const parent = findParent(work, item.indent);
  if (parent && !parent.isDetached && isDescribedScalar(parent.frame)) return true;
  if (item.declaration.kind !== "anonymous") return false;
  const kind = parent?.frame.expectation.kind;
  return kind === undefined || kind === "primitive" || kind === "fields" || kind === "object";
}

function addEntry(work: Work, index: number, entry: Entry): ItemNode {
  const { entries, around, printed, open } = work;
  const { indent } = entry.item;
  closeFrames(work, indent, entry);
  const parent = open.at(-1);
  const after = entries[index + 1];
  const next = after && after.item.indent > indent ? after : undefined;
  if (entry.prose?.displaced !== undefined) work.problems.push({ kind: "outer-prose", entry });
  const frame = makeFrame(entry, { parent: parent?.frame, next, around, printed });
  const isDetached = !attach(work, parent, frame);
  if (isDetached) work.unread += 1;
  open.push({ frame, indent, isDetached });
  return frame.node;
}

/** Puts a node under its parent or at the root; false where it has no place there. */
function attach(work: Work, parent: IndentedFrame | undefined, frame: Frame): boolean {
  const { entry } = frame.node;
  if (parent?.isDetached) return false;
  if (work.open.length >= deepestNesting) {
    work.problems.push({ kind: "deep", entry });
    return false;
  }
  if (!parent) return addRoot(work, frame.node);
  const { kind } = parent.frame.expectation;
  const verdict = judgeEntry(parent.frame, entry);
  if (kind === "primitive" || (kind === "open" && isLateMember(parent.frame.node, frame.node))) {
    work.problems.push({ kind: "misplaced", entry });
    return false;
  }
  if (!isDeclared(parent.frame, entry, verdict)) parent.frame.misfit ??= entry;
  addChild(parent.frame, frame.node, verdict.union);
  return true;
}

const isProperty = ({ entry }: ItemNode): boolean => entry.item.declaration.kind === "property";

/** Whether a member follows variants or values: the model is a union then, and has no place for it. */
function isLateMember({ children: [first] }: ItemNode, node: ItemNode): boolean {
  return first !== undefined && !isProperty(first) && isProperty(node);
}

/** Whether the type of a frame declares a child like this; by indentation a child is known even where its order is unusual. */
function isDeclared(
  { expectation, node }: Frame,
  { item: { declaration } }: Entry,
  verdict: Verdict,
): boolean {
  if (expectation.kind === "literals" || expectation.kind === "variants") return verdict.kind === "takes";
  if (expectation.kind === "object") return declaration.kind === "property";
  if (expectation.kind !== "fields") return true;
  const name = expectation.names[node.children.length];
  return declaration.kind === "property" && (name === undefined || name === declaration.name);
}

/** An answer is the members of an object, or named types: never both. */
function addRoot({ roots, problems }: Work, node: ItemNode): boolean {
  const [first] = roots;
  if (first && isProperty(first) !== isProperty(node)) {
    problems.push({ kind: "misplaced", entry: node.entry });
    return false;
  }
  roots.push(node);
  return true;
}

/** Closes the frames that stand at the column of an item or to the right of it, or all at the end of the section. */
function closeFrames({ open, problems, around }: Work, indent: number, next: Entry | undefined): void {
  for (let top = open.at(-1); top && top.indent >= indent; top = open.at(-1)) {
    open.pop();
    const problem = findCountProblem(top.frame, next);
    const outer = open.map(({ frame }) => frame.node);
    const unprinted = around.hidesValues ? findUnprinted(top.frame, around, outer) : undefined;
    if (unprinted) problems.push(unprinted);
    if (problem && !top.isDetached) problems.push(problem);
    else rememberMembers(top.frame, around.shapes);
  }
}
