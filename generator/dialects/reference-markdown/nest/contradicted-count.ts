import { isJsonObject } from "../../../model/index.js";
import { findMember } from "../../shared/parse-json.js";
import type { Entry } from "../page.js";
import type { Frame, PropertyDeclaration } from "./frame.js";
import { findLiteral, type ItemNode } from "./item-node.js";
import type { Roots } from "./roots.js";

/** Whether an example shows a member in the value of a frame. */
export function isMember({ example }: Pick<Frame, "example">, name: string): boolean {
  return findMember(example, name) !== undefined;
}

/**
 * Whether a count before an item is too low, so that it comes to stand directly in the section: an example shows it in
 * what came before, and not beside that.
 */
export function isLetOut(open: readonly Frame[], { names }: Roots, { name }: PropertyDeclaration): boolean {
  return names?.has(name) === false && open.some((frame) => isMember(frame, name));
}

/**
 * Whether there is a model, or an object with `N more`, in a node: with a wrong number for it, members that stand beside
 * the node are its own. A list of all names cannot be wrong about their number.
 */
export function mayHaveMore({ children, reading: { core } }: ItemNode): boolean {
  const isOpen = core.kind === "model" || (core.kind === "fields" && core.names.length < core.count);
  return isOpen || children.some(mayHaveMore);
}

/**
 * Whether the count of an object is too high, so that it takes an item for one of its `N more`: an example shows the item,
 * which is required, around the object and not in it.
 */
export function isDrawnIn(
  frame: Frame,
  outer: readonly Frame[],
  { names }: Roots,
  { item: { declaration } }: Entry,
): boolean {
  if (declaration.kind !== "property" || declaration.optional || frame.expectation.kind !== "fields")
    return false;
  const isNamed = frame.node.children.length < frame.expectation.names.length;
  if (isNamed || !names || !isJsonObject(frame.example) || isMember(frame, declaration.name)) return false;
  return names.has(declaration.name) || outer.some((each) => isMember(each, declaration.name));
}

/**
 * Whether an item that nothing waits for is a value after the last one of an enumeration, or a type after the last variant
 * of a union: the count was too low. Bullets of prose have something to say.
 */
export function isOneTooMany(open: readonly Frame[], { item, prose }: Entry): boolean {
  if (prose) return false;
  return findLiteral(item.declaration) === undefined
    ? open.some(({ expectation }) => expectation.kind === "variants")
    : open.at(-2)?.expectation.kind === "literals";
}
