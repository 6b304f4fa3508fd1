import type { JsonValue, Place } from "../../../model/index.js";
import { unionStart, type Core, type Declaration, type UnionProgress } from "../../notation/index.js";
import type { Entry } from "../page.js";
import type { ItemNode } from "./item-node.js";

/** Which items a node waits for. */
export type Expectation =
  | Exclude<Core, { kind: "model" }>
  | { readonly kind: "nothing" }
  /** A model whose members are known by name, in any order. */
  | { readonly kind: "members"; readonly names: ReadonlySet<string> }
  /** A model of which nothing on the page tells where it ends. */
  | { readonly kind: "open"; readonly name: string };

/** A node whose children are being met. */
export interface Frame {
  readonly node: ItemNode;
  readonly expectation: Expectation;
  /** Whether its children stand without children of their own, for they were printed before. */
  readonly isShallow: boolean;
  /** Whether it stands in such a list itself, without what is under it. */
  readonly isBare: boolean;
  /** Whether its children may be left out, for they were printed before. */
  readonly mayBeEmpty: boolean;
  /** Where its children are: the place behind its arrays and maps, and the example there. */
  readonly inner: Place | undefined;
  readonly example: JsonValue | undefined;
  /** The names of its members that another document knows. */
  readonly hinted: ReadonlySet<string> | undefined;
  union: UnionProgress;
  /** The names of the members met. */
  met: Set<string> | undefined;
  hasOptional: boolean;
  /** The first child that it was given though its type does not declare it. */
  misfit: Entry | undefined;
  /** Whether the item that ended it could be its own. */
  isDoubtful: boolean;
}

type FrameState = "union" | "met" | "hasOptional" | "misfit";

/** A frame that has met no children yet. */
export function openFrame(frame: Omit<Frame, FrameState>): Frame {
  return Object.assign(frame, { union: unionStart, met: undefined, hasOptional: false, misfit: undefined });
}

/** Puts a node under the node of a frame. */
export function addChild(frame: Frame, child: ItemNode, union: UnionProgress | undefined): void {
  frame.node.children.push(child);
  if (union) frame.union = union;
  const { declaration } = child.entry.item;
  if (declaration.kind !== "property") return;
  (frame.met ??= new Set()).add(declaration.name);
  frame.hasOptional ||= declaration.optional;
}

/** Required members come before optional ones, and no name twice: what breaks this belongs to another object. */
export function breaksOrder(
  frame: Pick<Frame, "met" | "hasOptional">,
  property: PropertyDeclaration,
): boolean {
  return frame.met?.has(property.name) === true || (frame.hasOptional && !property.optional);
}

export type PropertyDeclaration = Extract<Declaration, { kind: "property" }>;

/** The declaration of an entry. */
export function declarationOf(entry: Entry | undefined): Declaration | undefined {
  return entry?.item.declaration;
}
