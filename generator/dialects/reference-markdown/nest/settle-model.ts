import { isDeepStrictEqual } from "node:util";
import { typeOfJson, type JsonValue } from "../../../model/index.js";
import type { Core, Declaration, Layer, Primitive, TypeReading } from "../../notation/index.js";
import type { Entry } from "../page.js";
import { declarationOf, type Expectation } from "./frame.js";
import { findLiteral, type ItemNode } from "./item-node.js";
import { findDeclared, findTarget, isAmbiguous } from "./model-shapes.js";
import type { Surroundings } from "./nesting.js";

/** What a model's name stands for, as far as something settles it. */
export interface SettledModel {
  readonly expectation: Expectation;
  readonly model?: TypeReading;
  /** Its members stand without what is under them. */
  readonly isShallow?: boolean;
  /** Whether it could be printed in full once more. */
  readonly isDoubtful?: boolean;
}

/** What is known where a model is used. */
export interface ModelUse {
  readonly name: string;
  readonly node: ItemNode;
  readonly next: Entry | undefined;
  /** The first printing of each model in this section. */
  readonly printed: ReadonlyMap<string, ItemNode>;
  readonly example: JsonValue | undefined;
}

/** What has nothing under it: a primitive, or what was printed before. */
export const nothing: SettledModel = { expectation: { kind: "nothing" } };

/** Settles what stands under a model's name, by the best of what the document gives. */
export function settleModel(use: ModelUse, around: Surroundings): SettledModel {
  return (
    settleRepeated(use, around) ??
    settleByDeclaration(use, around) ??
    settleByMembers(use, around) ??
    settleByExample(use, around.isExampleFull) ?? { expectation: { kind: "open", name: use.name } }
  );
}

/**
 * Once a section prints a model in full: later a direct use has nothing under it, and an array or a map lists the members
 * again without what is under them.
 */
function settleRepeated(use: ModelUse, around: Surroundings): SettledModel | undefined {
  const repeated = around.repeatsModels ? undefined : findRepeated(use, around);
  if (!repeated) return undefined;
  const { name, next } = use;
  const { first, layers, isDirect } = repeated;
  const declared = isAmbiguous(around.shapes, name)
    ? findDeclared(around.shapes, name, declarationOf(next))
    : [];
  if (declared.some(hasChildren)) {
    return settleByExample(use, around.isExampleFull) ?? { expectation: { kind: "open", name } };
  }
  const isAgain = isSameStart(first.children[0] ?? use.node, next);
  if (isDirect && isAgain && around.repeatsModels === undefined) return doubtRepeated(use, around);
  if (isDirect || !isAgain) return nothing;
  const again = readAgain(first);
  if (again) return { expectation: again, model: { layers, core: again }, isShallow: true };
  const settled = settleByDeclaration(use, around) ?? { expectation: { kind: "open", name } };
  return { ...settled, isShallow: true };
}

/** Pages of which nothing tells the era may print a model again. */
function doubtRepeated({ name, next }: ModelUse, { trial }: Surroundings): SettledModel {
  return trial?.entry === next ? { expectation: { kind: "open", name } } : { ...nothing, isDoubtful: true };
}

interface Repeated {
  readonly first: ItemNode;
  /** The arrays between the name and what was printed. */
  readonly layers: readonly Layer[];
  readonly isDirect: boolean;
}

/** The first printing in this section of a model, or of the one that it is an alias of. */
function findRepeated({ name, node, printed }: ModelUse, { shapes }: Surroundings): Repeated | undefined {
  const isBare = node.reading.layers.length === 0;
  const own = printed.get(name);
  if (own) return { first: own, layers: own.model?.layers ?? [], isDirect: isBare };
  const target = findTarget(shapes, name);
  const first = printed.get(target.name);
  return first && { first, layers: target.layers, isDirect: isBare && target.layers.length === 0 };
}

function hasChildren({ core }: TypeReading): boolean {
  return core.kind !== "primitive";
}

/** Whether a listing begins as the first one did; a model that is open and has no child yet gets the user as its first. */
function isSameStart({ entry }: ItemNode, next: Entry | undefined): boolean {
  const first = entry.item.declaration;
  const second = declarationOf(next);
  if (first.kind === "property" && second?.kind === "property") return first.name === second.name;
  return isDeepStrictEqual(first, second);
}

/** What an earlier printing shows; undefined while what its name stands for is still open. */
function readAgain({ model, reading }: ItemNode): Exclude<Core, { kind: "model" }> | undefined {
  const core = model?.core ?? reading.core;
  return core.kind === "model" ? undefined : core;
}

function settleByDeclaration({ name, next }: ModelUse, { shapes }: Surroundings): SettledModel | undefined {
  const [model, other] = findDeclared(shapes, name, declarationOf(next));
  if (!model || other || model.core.kind === "model") return undefined;
  return { expectation: model.core, model };
}

function settleByMembers({ name, next }: ModelUse, { shapes }: Surroundings): SettledModel | undefined {
  const names = shapes.members.get(name);
  if (!names || isAmbiguous(shapes, name)) return undefined;
  if (names.length === 0) return nothing;
  const first = declarationOf(next);
  if (first?.kind !== "property" || first.name !== names[0]) return undefined;
  const core = { kind: "fields", names, count: names.length } as const;
  return { expectation: core, model: { layers: [], core } };
}

/** Opens the arrays that an example has and the page does not print: a model can be an array. */
function openArrays(example: JsonValue | undefined): { value: JsonValue | undefined; layers: Layer[] } {
  const layers: Layer[] = [];
  let value = example;
  while (Array.isArray(value)) {
    layers.push({ kind: "items" });
    value = (value as readonly JsonValue[])[0];
  }
  return { value, layers };
}

const primitiveOf: Readonly<Record<string, Primitive>> = {
  string: "string",
  number: "number",
  boolean: "boolean",
};

/** Whether a declaration is the first variant of a union, whatever an example shows of that: older pages number them. */
function isFirstVariant(declaration: Declaration | undefined): boolean {
  if (declaration?.kind === "alias") return declaration.name === "UnionMember0";
  return declaration?.kind === "anonymous" && findLiteral(declaration) === undefined;
}

/** The arrays that an example shows around a model of which nothing else is known. */
function settleArrays(name: string, layers: readonly Layer[]): SettledModel | undefined {
  if (layers.length === 0) return undefined;
  return { expectation: { kind: "open", name }, model: { layers, core: { kind: "model", name } } };
}

/** The keys of the example are the members; a scalar shows an alias of a primitive; nothing in it shows nothing. */
function settleByExample({ name, next, example }: ModelUse, isFull: boolean): SettledModel | undefined {
  const { value, layers } = openArrays(example);
  const first = declarationOf(next);
  if (value === undefined || value === null) return undefined;
  const primitive = primitiveOf[typeOfJson(value)];
  if (primitive !== undefined) {
    if (isFirstVariant(first) || (findLiteral(first) !== undefined && !next?.prose))
      return settleArrays(name, layers);
    const core: Core = { kind: "primitive", name: primitive };
    return { expectation: { kind: "nothing" }, model: { layers, core } };
  }
  const names = Object.keys(value);
  if (!isFull || first?.kind !== "property" || !names.includes(first.name)) return settleArrays(name, layers);
  return {
    expectation: { kind: "members", names: new Set(names) },
    model: { layers, core: { kind: "fields", names: [], count: names.length } },
  };
}
