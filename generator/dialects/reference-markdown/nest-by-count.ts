import {
  consumeVariant,
  expectChildren,
  isUnionComplete,
  unionStart,
  type Declaration,
  type UnionProgress,
} from "../notation/index.js";
import { findType, type ItemNode } from "./item-node.js";
import type { Entry } from "./page.js";

/** A node whose children are being met. */
interface Frame {
  readonly node: ItemNode;
  union: UnionProgress;
}

export interface Nesting {
  readonly roots: readonly ItemNode[];
  /** Nodes that have some of the children that their type declares, but not all. */
  readonly incomplete: readonly ItemNode[];
  /** Entries that no place was found for. */
  readonly strays: readonly Entry[];
}

/** Whether a declaration is the next child that the type of a frame declares. */
function takeChild(frame: Frame, declaration: Declaration): boolean {
  const { core } = frame.node.reading;
  const met = frame.node.children.length;
  switch (core.kind) {
    case "primitive":
      return false;
    case "literals":
      return met < core.count && isValue(declaration, core.values, met);
    case "fields":
      return (
        met < core.count &&
        declaration.kind === "property" &&
        declaration.name === (core.names[met] ?? declaration.name)
      );
    case "variants": {
      const union = consumeVariant(core.alternatives, frame.union, declaration);
      if (union) frame.union = union;
      return union !== undefined;
    }
    case "model":
      return false;
    default:
      return core satisfies never;
  }
}

function isValue(declaration: Declaration, values: readonly unknown[], index: number): boolean {
  if (declaration.kind !== "anonymous" || declaration.type.alternatives.length !== 1) return false;
  const alternative = declaration.type.alternatives[0];
  if (alternative?.arrays !== 0 || alternative.atom.kind !== "literal") return false;
  return index >= values.length || alternative.atom.value === values[index];
}

function isComplete({ node, union }: Frame): boolean {
  const { core } = node.reading;
  switch (core.kind) {
    case "primitive":
    case "model":
      return true;
    case "literals":
    case "fields":
      return node.children.length === core.count;
    case "variants":
      return isUnionComplete(core.alternatives, union);
    default:
      return core satisfies never;
  }
}

function openFrame(entry: Entry, next: Entry | undefined): Frame {
  const reading = expectChildren(findType(entry), next?.item.declaration);
  return { node: { entry, reading, children: [] }, union: unionStart };
}

function isRoot(declaration: Declaration, roots: readonly ItemNode[]): boolean {
  return declaration.kind !== "anonymous" || roots.length === 0;
}

/** Nests the items of a section by the numbers of children that their types declare. */
export function nestByCount(entries: readonly Entry[]): Nesting {
  const roots: ItemNode[] = [];
  const incomplete: ItemNode[] = [];
  const strays: Entry[] = [];
  const open: Frame[] = [];
  const close = () => {
    const frame = open.pop();
    if (frame && frame.node.children.length > 0 && !isComplete(frame)) incomplete.push(frame.node);
  };
  for (const [index, entry] of entries.entries()) {
    const { declaration } = entry.item;
    for (let top = open.at(-1); top && !takeChild(top, declaration); top = open.at(-1)) close();
    const frame = openFrame(entry, entries[index + 1]);
    const parent = open.at(-1);
    if (parent) parent.node.children.push(frame.node);
    else if (isRoot(declaration, roots)) roots.push(frame.node);
    else {
      strays.push(entry);
      continue;
    }
    open.push(frame);
  }
  while (open.length > 0) close();
  return { roots, incomplete, strays };
}
