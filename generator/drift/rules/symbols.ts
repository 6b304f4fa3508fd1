import { stringifyJson, type ApiSpec } from "../../model/index.js";
import type { Side, Use } from "../change.js";
import type { Difference, Owner } from "../compare/difference.js";
import { idOf } from "../compare/operations.js";
import { indexSpec } from "../compare/spec-index.js";
import { operationsOf } from "./reach.js";

/** What the client package of one spec calls things that the spec itself does not name; `emit` knows. */
export interface PackageNames {
  /** The type of the parameters of an operation, by its id. */
  readonly parametersOf: (operation: string) => string | undefined;
  /** The type of its result, where the spec gives it no name. */
  readonly resultOf: (operation: string) => string | undefined;
}

/** Finds the exported symbols that a difference touches. */
export type FindSymbols = (difference: Difference, uses: readonly Use[]) => readonly string[];

/** The names that stand for each named schema, itself among them. */
function groupAliases(spec: ApiSpec): ReadonlyMap<string, readonly string[]> {
  const index = indexSpec(spec);
  const groups = new Map<string, string[]>();
  for (const { name, schema } of spec.schemas) {
    const target = index.resolve(schema).name ?? name;
    groups.set(target, [...(groups.get(target) ?? []), name]);
  }
  return groups;
}

const sides = ["base", "revision"] as const satisfies readonly Side[];

/** Makes a finder of symbols that remembers what it found for a list of uses; without the names of the packages it gives functions and named types alone. */
export function createFindSymbols(
  specs: Readonly<Record<Side, ApiSpec>>,
  names?: Readonly<Record<Side, PackageNames>>,
): FindSymbols {
  const aliases = { base: groupAliases(specs.base), revision: groupAliases(specs.revision) };

  function typesOf(owner: Owner): readonly string[] {
    if (owner.kind !== "type") return [];
    return sides.flatMap((side) => aliases[side].get(owner[side]) ?? [owner[side]]);
  }

  function parametersAndResults(owner: Owner): readonly (string | undefined)[] {
    if (owner.kind !== "operation") return [];
    const { operation, direction, isReversed } = owner;
    // What the API sends of its own accord is in no package.
    if (isReversed) return [];
    return sides.map((side) =>
      direction === "request" ? names?.[side].parametersOf(operation) : names?.[side].resultOf(operation),
    );
  }

  const functions = new Set(sides.flatMap((side) => specs[side].operations.map(idOf)));
  const known = new WeakMap<readonly Use[], Map<string, readonly string[]>>();

  return ({ owner, names: claimed = [] }, uses) => {
    const own = [...typesOf(owner), ...parametersAndResults(owner), ...claimed].filter(
      (name) => name !== undefined,
    );
    const ofUses = known.get(uses) ?? new Map<string, readonly string[]>();
    known.set(uses, ofUses);
    const isUncalled = owner.kind === "operation" && owner.isReversed === true;
    const key = `${String(isUncalled)} ${stringifyJson(own)}`;
    const listCalled = () => (isUncalled ? [] : operationsOf(uses).filter((id) => functions.has(id)));
    const found = ofUses.get(key) ?? [...new Set([...listCalled(), ...own])].sort();
    ofUses.set(key, found);
    return found;
  };
}
