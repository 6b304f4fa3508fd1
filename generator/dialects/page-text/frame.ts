import type { Place } from "../../model/index.js";
import { unionStart, type UnionProgress } from "../notation/index.js";
import type { OpenedType, PageDeclaration, PageItem } from "./declaration.js";
import type { Evidence } from "./evidence.js";
import { stepInto } from "../shared/places.js";

/** A declaration with those that stand under it. */
export interface PageNode {
  readonly item: PageItem;
  opened: OpenedType;
  readonly children: PageNode[];
  /** Whether an example shows its model as an array, the items of which its children are alternatives of. */
  isList?: boolean;
}

/** Members that are known of, and were not met yet. */
interface OpenMembers {
  readonly names: Set<string>;
  isFull: boolean;
}

/** A node whose children are being met. */
export interface Frame {
  readonly node: PageNode;
  readonly place: Place;
  union: UnionProgress;
  /** The names of the members met so far. */
  readonly met: Set<string>;
  /** The members of a model that are known of; asked for once. */
  known?: OpenMembers | "none" | "unknown";
}

/**
 * Whether a declaration is the next child of a frame. `next`: exactly the one that must follow; `yes`: one of those that
 * may; `maybe`: nothing speaks against it.
 */
export type Verdict = "next" | "yes" | "maybe" | "no";

/** What the judgement of a frame rests on beside the frame. */
export interface JudgeOptions {
  readonly evidence: Evidence;
  /** Whether the notation prints the members of object models, so that a bare name is no object. */
  readonly printsFields: boolean;
}

export function createFrame(node: PageNode, place: Place): Frame {
  return { node, place, union: unionStart, met: new Set() };
}

/** The place of the children: inside the arrays and maps of a type. */
export function findCorePlace(frame: Frame): Place {
  return frame.node.opened.layers.reduce((place, { kind }) => stepInto(place, { kind }), frame.place);
}

/** Whether a frame has all the children that its type declares; a model never says. */
export function isComplete({ node, union }: Frame): boolean {
  const { core } = node.opened;
  switch (core.kind) {
    case "primitive":
    case "model":
      return true;
    case "literals":
      return core.count === 1 || node.children.length === core.count;
    case "fields":
      return node.children.length === core.count;
    case "variants":
      return core.variants.isComplete(union);
    default:
      return core satisfies never;
  }
}

/** Judges whether a declaration stands under a frame, the type of the frame being `opened`. */
export function judge(
  frame: Frame,
  opened: OpenedType,
  declaration: PageDeclaration,
  options: JudgeOptions,
): Verdict {
  const { core } = opened;
  const met = frame.node.children.length;
  switch (core.kind) {
    case "primitive":
      return "no";
    case "literals": {
      const value = declaration.kind === "anonymous" ? declaration.type.literal : undefined;
      const isExpected = core.count > 1 || frame.node.item.alternatives !== undefined;
      const fits = value !== undefined && met < core.count && value === (core.values[met] ?? value);
      return isExpected && fits ? "next" : "no";
    }
    case "fields": {
      if (declaration.kind !== "property" || met >= core.count || frame.met.has(declaration.name))
        return "no";
      return declaration.name === (core.names[met] ?? declaration.name) ? "next" : "no";
    }
    case "variants":
      if (!core.variants.take(frame.union, declaration)) return "no";
      return core.variants.isPrinted(frame.union) ? "next" : "yes";
    case "model":
      return judgeModel(frame, core.name, declaration, options);
    default:
      return core satisfies never;
  }
}

function judgeModel(
  frame: Frame,
  name: string,
  declaration: PageDeclaration,
  options: JudgeOptions,
): Verdict {
  if (frame.node.item.alternatives) return judgeAlternative(frame, declaration);
  if (declaration.kind !== "property" || frame.met.has(declaration.name)) return "no";
  const { children, item } = frame.node;
  // The members of a class stand below its own line, so the first of them is no question.
  if (item.declaration.kind === "definition" && children.length === 0) return "next";
  frame.known ??= findKnown(frame, name, options);
  if (frame.known === "none") return "no";
  if (frame.known === "unknown") return options.printsFields ? "no" : "maybe";
  return judgeKnown(frame.known, declaration.name);
}

/** Nothing counts the alternatives of a model: a value after values is one of them, anything else may be. */
function judgeAlternative({ node: { children } }: Frame, declaration: PageDeclaration): Verdict {
  if (declaration.kind === "property") return "no";
  const isValue = ({ type }: PageDeclaration) => type.literal !== undefined;
  const areValues = children.every(({ item }) => isValue(item.declaration));
  return children.length === 0 || (areValues && isValue(declaration)) ? "next" : "maybe";
}

function findKnown(frame: Frame, name: string, { evidence }: JudgeOptions): NonNullable<Frame["known"]> {
  const found = evidence(findCorePlace(frame), name);
  if (typeof found !== "object") return found ?? "unknown";
  const names = new Set(found.names);
  let { isFull } = found;
  for (const member of frame.met) if (!names.delete(member)) isFull = false;
  return { names, isFull };
}

/** What is known comes from elsewhere and may lack a member, until all that it has were met. */
function judgeKnown({ isFull, names }: OpenMembers, name: string): Verdict {
  const [next] = names;
  if (next === name) return "next";
  if (names.has(name)) return "yes";
  return isFull || names.size === 0 ? "no" : "maybe";
}

/** Notes that a member of a frame has been met. */
export function meetMember({ known, met }: Frame, name: string): void {
  met.add(name);
  if (typeof known === "object" && !known.names.delete(name)) known.isFull = false;
}
