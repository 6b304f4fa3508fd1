import type { LiteralValue, UnionProgress } from "../../notation/index.js";
import type { Entry } from "../page.js";
import { isDrawnIn, isLetOut, isMember, isOneTooMany, mayHaveMore } from "./contradicted-count.js";
import { breaksOrder, declarationOf, type Frame, type PropertyDeclaration } from "./frame.js";
import { findLiteral, type ItemNode } from "./item-node.js";
import { findRival, judgeEntry, type Rival } from "./judge-entry.js";
import type { Trial } from "./nesting.js";
import type { Roots } from "./roots.js";

/** Where an item goes: under a frame, at the root, into the prose before it, or nowhere for certain. */
export type Goal =
  | { readonly kind: "frame"; readonly index: number; readonly union?: UnionProgress | undefined }
  | { readonly kind: "root"; readonly union?: undefined }
  | { readonly kind: "prose" }
  | { readonly kind: "misplaced" }
  /** The frame waits for something else. */
  | { readonly kind: "count"; readonly frame: Frame }
  /** The frame is of an open model, and so is the question whose the item is. */
  | { readonly kind: "unsettled"; readonly frame: Frame };

/** A goal, and the model that could have had the item as well. */
export type FoundGoal = Goal & { readonly doubtful?: Frame | undefined };

/** Finds where an item goes, from the innermost open frame outwards. */
export function findGoal(
  open: readonly Frame[],
  roots: Roots,
  entry: Entry,
  trial: Trial | undefined,
): FoundGoal {
  let doubtful: Frame | undefined;
  for (const [index, frame] of [...open.entries()].reverse()) {
    const outer = open.slice(0, index);
    const isOpen = frame.expectation.kind === "open";
    if (isOpen && trial?.entry === entry && trial.model === frame.node.entry)
      return trial.verdict === "takes" ? { kind: "frame", index } : { kind: "unsettled", frame };
    const verdict = isOpen ? judgeOpen(frame, outer, roots, entry) : judgeEntry(frame, entry);
    switch (verdict.kind) {
      case "takes":
        return isDrawnIn(frame, outer, roots, entry)
          ? { kind: "count", frame }
          : { kind: "frame", index, union: verdict.union, doubtful };
      case "unsettled":
        return { kind: "unsettled", frame };
      case "blocks":
        return entry.item.declaration.kind === "anonymous"
          ? findProseGoal(open, entry)
          : { kind: "count", frame };
      case "yields":
        doubtful = frame;
        break;
      case "done":
        break;
      default:
        verdict satisfies never;
    }
  }
  return { ...findRootGoal(open, roots, entry), doubtful };
}

function isNamedAnswer({ nodes }: Roots): boolean {
  const [first] = nodes;
  return first !== undefined && first.entry.item.declaration.kind !== "property";
}

function findRootGoal(open: readonly Frame[], roots: Roots, entry: Entry): Goal {
  const { declaration } = entry.item;
  const isFirst = roots.nodes.length === 0;
  if (declaration.kind === "anonymous") return isFirst ? { kind: "root" } : findProseGoal(open, entry);
  const fits = isFirst || isNamedAnswer(roots) === (declaration.kind !== "property");
  const isWrong =
    declaration.kind === "property" &&
    (roots.met.has(declaration.name) ||
      (breaksOrder(roots, declaration) && roots.nodes.some(mayHaveMore)) ||
      isLetOut(open, roots, declaration));
  return { kind: fits && !isWrong ? "root" : "misplaced" };
}

function findProseGoal(open: readonly Frame[], entry: Entry): Goal {
  return { kind: isOneTooMany(open, entry) ? "misplaced" : "prose" };
}

type OpenVerdict =
  | { readonly kind: "takes"; readonly union?: undefined }
  | { readonly kind: "done" | "unsettled" }
  /** Something around it waits for an item of that name, so that it is probably not its own. */
  | { readonly kind: "yields" };

const takes: OpenVerdict = { kind: "takes" };
const done: OpenVerdict = { kind: "done" };
const unsettled: OpenVerdict = { kind: "unsettled" };
const yields: OpenVerdict = { kind: "yields" };

/** Whether an item belongs to a model of which nothing is known: only where no one else can have it, or no one but it. */
function judgeOpen(frame: Frame, outer: readonly Frame[], roots: Roots, entry: Entry): OpenVerdict {
  const { declaration } = entry.item;
  const first = declarationOf(frame.node.children[0]?.entry);
  if (declaration.kind === "property") {
    if ((first && first.kind !== "property") || breaksOrder(frame, declaration)) return done;
    if (frame.hinted?.has(declaration.name)) return takes;
    const rival = findRivalAround(outer, roots, declaration);
    if (rival === "none") return takes;
    if (rival === "named") return yields;
    return isShown(frame, outer, roots, declaration) ? takes : unsettled;
  }
  const value = findLiteral(declaration);
  if (first?.kind === "property" || (value !== undefined && entry.prose)) return done;
  const isWanted = isWantedAround(outer, entry);
  if (first && (findLiteral(first) !== undefined) !== (value !== undefined))
    return isWanted ? done : unsettled;
  return isWanted || isRepeated(frame, value) ? unsettled : takes;
}

/** Whether a value stands under a frame already: a union has a literal variant there, and the value under it. */
function isRepeated({ node }: Frame, value: LiteralValue | undefined): boolean {
  const isSame = ({ entry }: ItemNode) => findLiteral(entry.item.declaration) === value;
  return value !== undefined && node.children.some(isSame);
}

/** Whether an example shows the member in the model, and in nothing around it. */
function isShown(
  frame: Frame,
  outer: readonly Frame[],
  roots: Roots,
  { name }: PropertyDeclaration,
): boolean {
  return isMember(frame, name) && !roots.shown?.has(name) && !outer.some((each) => isMember(each, name));
}

function findRivalAround(outer: readonly Frame[], roots: Roots, property: PropertyDeclaration): Rival {
  for (const frame of outer.toReversed()) {
    const rival = findRival(frame, property);
    if (rival) return rival;
  }
  if (isNamedAnswer(roots) || breaksOrder(roots, property)) return "none";
  if (roots.hinted?.has(property.name)) return "named";
  if (!roots.names) return "possible";
  return roots.names.has(property.name) ? "named" : "none";
}

/** Whether a frame around waits for a variant or a value like this, or is a union of which nothing tells where it ends. */
function isWantedAround(outer: readonly Frame[], entry: Entry): boolean {
  for (const frame of outer.toReversed()) {
    const isOpenUnion = frame.expectation.kind === "open" && !hasMembers(frame);
    const verdict = judgeEntry(frame, entry);
    if (isOpenUnion || verdict.kind !== "done") return isOpenUnion || verdict.kind === "takes";
  }
  return false;
}

function hasMembers({ node }: Frame): boolean {
  return node.children[0]?.entry.item.declaration.kind === "property";
}
