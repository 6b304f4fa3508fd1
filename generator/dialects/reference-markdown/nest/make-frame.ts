import { isDeepStrictEqual } from "node:util";
import { stringifyJson, type JsonValue, type Place } from "../../../model/index.js";
import { expectChildren, type Core } from "../../notation/index.js";
import { stepInto } from "../../shared/places.js";
import type { Entry } from "../page.js";
import { declarationOf, openFrame, type Frame } from "./frame.js";
import { findModel, findModelName, findType, makeNode, type ItemNode } from "./item-node.js";
import { findTarget } from "./model-shapes.js";
import type { Surroundings } from "./nesting.js";
import { nothing, settleModel, type SettledModel } from "./settle-model.js";
import { findExample, findStep, openExample, openLayers } from "./step-inside.js";

/** What a frame is made of, besides the entry it is for. */
interface Position {
  readonly parent: Frame | undefined;
  readonly next: Entry | undefined;
  readonly around: Surroundings;
  /** The first printing of each model in the section. */
  readonly printed: Map<string, ItemNode>;
}

interface Inside {
  readonly inner: Place | undefined;
  readonly example: JsonValue | undefined;
}

function findRootExample({ item: { declaration } }: Entry, { example }: Surroundings): JsonValue | undefined {
  return declaration.kind === "property" ? findExample(example, declaration) : example;
}

/** The place of a node and the example there, behind the arrays and maps of its type. */
function lookInside(node: ItemNode, { parent, around }: Position): Inside {
  const { declaration } = node.entry.item;
  const { layers } = node.reading;
  const step = findStep(declaration, parent?.node.children.length ?? 0);
  const place = parent ? parent.inner && stepInto(parent.inner, step) : around.findPlace(declaration);
  const example = parent ? findExample(parent.example, declaration) : findRootExample(node.entry, around);
  return { inner: openLayers(place, layers), example: openExample(example, layers) };
}

function settle(node: ItemNode, inside: Inside, { parent, next, around, printed }: Position): SettledModel {
  const { core } = node.reading;
  if (parent?.isShallow || parent?.expectation.kind === "literals") return nothing;
  if (isPrintedBefore(node, printed, around)) return nothing;
  if (core.kind !== "model") return { expectation: core };
  const use = { name: core.name, node, next, printed, example: inside.example };
  return settleModel(use, around);
}

/** Whether a variant by name repeats an earlier one; inline variants of other unions may have its name, and other members. */
function isPrintedBefore(
  { entry, reading }: ItemNode,
  printed: Position["printed"],
  { repeatsModels }: Surroundings,
): boolean {
  const name = findModelName(entry.item.declaration);
  const first = name === undefined || repeatsModels ? undefined : printed.get(name);
  if (!first) return false;
  const shown = first.model?.core ?? first.reading.core;
  return isDeepStrictEqual(findType(first.entry), findType(entry)) || isSameCore(shown, reading.core);
}

/** A member whose type is a model prints that by its name, a variant with what it is; of many fields each names some. */
function isSameCore(a: Core, b: Core): boolean {
  if (a.kind !== "fields" || b.kind !== "fields") return stringifyJson(a) === stringifyJson(b);
  return a.count === b.count && a.names.every((name, index) => name === (b.names[index] ?? name));
}

/**
 * An alias prints what it stands for, so both have been printed then. A member that is listed again without what is under
 * it prints no model: where a model holds itself, the listing within comes before what the members hold.
 */
function rememberPrinted(
  printed: Map<string, ItemNode>,
  name: string,
  node: ItemNode,
  around: Surroundings,
): void {
  for (const each of [name, findTarget(around.shapes, name).name]) {
    if (!printed.has(each)) printed.set(each, node);
  }
}

/** The members that another document knows at a place. */
export function findHinted(
  { hints }: Surroundings,
  place: Place | undefined,
): ReadonlySet<string> | undefined {
  const names = place && hints?.members(place);
  return names && new Set(names);
}

/** Opens the frame of an entry, with what its type, its model and the example let it wait for. */
export function makeFrame(entry: Entry, position: Position): Frame {
  const { parent, next, around, printed } = position;
  const node = makeNode(entry, expectChildren(findType(entry), declarationOf(next)));
  const inside = lookInside(node, position);
  const { expectation, model, isDoubtful = false, isShallow = false } = settle(node, inside, position);
  if (model) node.model = model;
  const name = findModel(node);
  const isRepeated = name !== undefined && printed.has(name) && !around.repeatsModels;
  if (name !== undefined && !parent?.isShallow) rememberPrinted(printed, name, node, around);
  const inner = openLayers(inside.inner, model?.layers ?? []);
  return openFrame({
    node,
    expectation,
    isDoubtful,
    isShallow,
    isBare: parent?.isShallow === true,
    mayBeEmpty: isRepeated,
    inner,
    hinted: findHinted(around, inner),
    example: openExample(inside.example, model?.layers ?? []),
  });
}
