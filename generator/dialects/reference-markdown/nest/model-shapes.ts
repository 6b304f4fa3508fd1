import { isDeepStrictEqual } from "node:util";
import {
  consumeVariant,
  expectChildren,
  layerOfMap,
  unionStart,
  type Declaration,
  type Layer,
  type TypeExpression,
  type TypeReading,
} from "../../notation/index.js";
import type { Entry } from "../page.js";
import { findLiteral, findModelName, findType } from "./item-node.js";

/** What the document says, anywhere in it, of the types that it names. */
export interface ModelShapes {
  /** The types that a name is declared with, each once. */
  readonly declared: ReadonlyMap<string, readonly TypeExpression[]>;
  /** The names of the members of models whose items have been nested, where their number is certain. */
  readonly members: Map<string, readonly string[]>;
}

const mostAliases = 8;

/** A name with more meanings than this means nothing. */
const mostMeanings = 8;

/** Gathers what the named items of a document declare. */
export function gatherShapes(entries: Iterable<Entry>): ModelShapes {
  const declared = new Map<string, TypeExpression[]>();
  for (const entry of entries) {
    const name = findModelName(entry.item.declaration);
    if (name === undefined) continue;
    const type = findType(entry);
    const types = declared.get(name) ?? [];
    const isKnown = types.some((known) => isDeepStrictEqual(known, type));
    if (!isKnown && types.length < mostMeanings) declared.set(name, [...types, type]);
  }
  return { declared, members: new Map() };
}

/** Whether a name is declared with several types. */
export function isAmbiguous({ declared }: ModelShapes, name: string): boolean {
  return declared.get(name)?.[1] !== undefined;
}

/** Whether a declaration can be the first child of a type. */
function isFirstChild({ core }: TypeReading, first: Declaration | undefined): boolean {
  switch (core.kind) {
    case "primitive":
      return true;
    case "literals":
      return findLiteral(first) === core.values[0];
    case "fields":
      return first?.kind === "property" && first.name === core.names[0];
    case "object":
      return first?.kind === "property";
    case "variants":
      return first !== undefined && consumeVariant(core.alternatives, unionStart, first) !== undefined;
    case "model":
      return false;
    default:
      return core satisfies never;
  }
}

/** Follows aliases of aliases, without end where a name stands for itself. */
function resolveAlias(
  shapes: ModelShapes,
  reading: TypeReading,
  first: Declaration | undefined,
  depth: number,
): TypeReading[] {
  if (reading.core.kind !== "model") return [reading];
  if (depth >= mostAliases) return [];
  return readDeclared(shapes, reading.core.name, first, depth + 1).map((inner) => ({
    layers: [...reading.layers, ...inner.layers],
    core: inner.core,
  }));
}

function readDeclared(
  shapes: ModelShapes,
  name: string,
  first: Declaration | undefined,
  depth: number,
): TypeReading[] {
  return (shapes.declared.get(name) ?? []).flatMap((type) =>
    resolveAlias(shapes, expectChildren(type, first), first, depth),
  );
}

/** The declared types of a name that the item after it fits. */
export function findDeclared(
  shapes: ModelShapes,
  name: string,
  first: Declaration | undefined,
): TypeReading[] {
  return readDeclared(shapes, name, first, 0).filter((reading) => isFirstChild(reading, first));
}

/** What an alias of a model stands for in the end: the name of another model, behind arrays and maps if it is a list of them. */
export interface AliasTarget {
  readonly name: string;
  readonly layers: readonly Layer[];
}

/** The only model that a type is of, behind its arrays and maps. */
function findOnlyModel(type: TypeExpression | undefined): AliasTarget | undefined {
  const [alternative, other] = type?.alternatives ?? [];
  if (!alternative || other) return undefined;
  const arrays = Array.from({ length: alternative.arrays }, (): Layer => ({ kind: "items" }));
  const { atom } = alternative;
  if (atom.kind === "model") return { name: atom.name, layers: arrays };
  if (atom.kind !== "map") return undefined;
  const inner = findOnlyModel(atom.values);
  return inner && { name: inner.name, layers: [...arrays, layerOfMap(atom.values), ...inner.layers] };
}

/** Follows `Name = array of Other` to the model that is printed in its place. */
export function findTarget({ declared }: ModelShapes, name: string): AliasTarget {
  let target: AliasTarget = { name, layers: [] };
  for (let step = 0; step < mostAliases; step += 1) {
    const [type, other] = declared.get(target.name) ?? [];
    const next = other ? undefined : findOnlyModel(type);
    if (!next) break;
    target = { name: next.name, layers: [...target.layers, ...next.layers] };
  }
  return target;
}
