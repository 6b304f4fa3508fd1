import { isArrayAmbiguous, isUnionComplete, listPlainVariants } from "../../notation/index.js";
import type { Entry } from "../page.js";
import type { Frame } from "./frame.js";
import { findModel, type ItemNode } from "./item-node.js";
import type { ModelShapes } from "./model-shapes.js";
import type { NestingProblem, Surroundings } from "./nesting.js";

/** How many children the type of a frame declares, as far as it says. */
function countDeclared({ expectation }: Frame): number | undefined {
  return "count" in expectation ? expectation.count : undefined;
}

function isComplete(frame: Frame): boolean {
  const { expectation, node, union } = frame;
  if (expectation.kind === "object") return node.children.length > 0;
  if (expectation.kind === "variants") return isUnionComplete(expectation.alternatives, union);
  return node.children.length === (countDeclared(frame) ?? node.children.length);
}

/** The last item in a tree. */
function findLastEntry({ children, entry }: ItemNode): Entry {
  const last = children.at(-1);
  return last ? findLastEntry(last) : entry;
}

/**
 * What is wrong with a frame that gets no more children: a type has all the children that it declares, or none. `next` is
 * the item after them, if the section goes on.
 */
export function findCountProblem(frame: Frame, next: Entry | undefined): NestingProblem | undefined {
  const { entry, children } = frame.node;
  if (isComplete(frame) && !frame.misfit) return undefined;
  if (children.length > 0) {
    const stopped = frame.misfit ?? next ?? findLastEntry(frame.node);
    return { kind: "count", entry, declared: countDeclared(frame), found: children.length, stopped };
  }
  return frame.mayBeEmpty || isOneValue(frame) || isPlainUnion(frame.node)
    ? undefined
    : { kind: "childless", entry, stopped: next };
}

/**
 * Whether nothing stands under a model although nothing was printed before, and nothing else on the page tells what it is:
 * neither its section of types nor one of the nodes `around` it, which is of that model itself.
 */
export function findUnprinted(
  { isBare, mayBeEmpty, node }: Frame,
  { shapes }: Surroundings,
  around: readonly ItemNode[],
): NestingProblem | undefined {
  const { children, entry, model, reading } = node;
  if (reading.core.kind !== "model" || children.length > 0 || mayBeEmpty || isBare) return undefined;
  const { name } = reading.core;
  if (shapes.declared.has(name) || around.some((outer) => findModel(outer) === name)) return undefined;
  const shown = model?.core.kind === "primitive" ? model.core.name : undefined;
  return { kind: "unprinted", entry, model: name, shown };
}

/** A single value is printed by its type, so nothing is lost where the line that repeats it is missing. */
function isOneValue({ expectation }: Frame): boolean {
  return expectation.kind === "literals" && expectation.count === 1;
}

/** Whether a union says by its own words what its variants are. */
function isPlainUnion({ model, reading }: ItemNode): boolean {
  const union = model ?? reading;
  return listPlainVariants(union) !== undefined && !isArrayAmbiguous(union);
}

/** Remembers the members of a model whose items are complete, for where else it is used. */
export function rememberMembers(frame: Frame, shapes: ModelShapes): void {
  const { children } = frame.node;
  const names = children.flatMap(({ entry: { item } }) =>
    item.declaration.kind === "property" ? item.declaration.name : [],
  );
  const isObject = names.length > 0 && names.length === children.length;
  if (isObject && !frame.isShallow && !frame.isDoubtful) learnMembers(shapes, findModel(frame.node), names);
}

/** The first that is found out of a model stays. */
function learnMembers({ members }: ModelShapes, name: string | undefined, names: readonly string[]): void {
  if (name !== undefined && !members.has(name)) members.set(name, names);
}

/**
 * Remembers of a model that it has nothing under it: the section ends with its first use there, so that nothing was left
 * out, and nothing can follow. It stands for a primitive.
 */
export function rememberEmpty({ expectation, isShallow, mayBeEmpty }: Frame, shapes: ModelShapes): void {
  if (expectation.kind === "open" && !isShallow && !mayBeEmpty) learnMembers(shapes, expectation.name, []);
}
