import {
  consumeVariant,
  expectChildren,
  unionStart,
  type Declaration,
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
  const seen = new Set<string>();
  for (const entry of entries) {
    const name = findModelName(entry.item.declaration);
    if (name === undefined) continue;
    const type = findType(entry);
    const key = JSON.stringify([name, type]);
    if (seen.has(key)) continue;
    seen.add(key);
    const types = declared.get(name) ?? [];
    if (types.length < mostMeanings) declared.set(name, [...types, type]);
  }
  return { declared, members: new Map() };
}

/** Whether a declaration can be the first child of a type. */
function isFirstChild({ core }: TypeReading, first: Declaration | undefined): boolean {
  switch (core.kind) {
    case "primitive":
      return true;
    case "literals":
      return first !== undefined && findLiteral(first) === core.values[0];
    case "fields":
      return first?.kind === "property" && first.name === core.names[0];
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
