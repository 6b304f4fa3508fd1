import { findOneWay, type ApiSpec } from "../../model/index.js";
import type { Side, Use } from "../change.js";
import type { Owner } from "../compare/difference.js";
import { indexSpec } from "../compare/spec-index.js";
import type { TypePair, TypePairs } from "../compare/type-pairs.js";
import { waysOf, type Way } from "./reach.js";

/** Finds the ways on which a program gives what stands at a place, in a type that no answer has: there a format tells on the type. */
export type FindGiven = (owner: Owner, uses: readonly Use[]) => readonly Way[];

const sides = ["base", "revision"] as const satisfies readonly Side[];

/** Makes a finder that looks once which types of both specs have one for requests beside the one for answers. */
export function createFindGiven(specs: Readonly<Record<Side, ApiSpec>>, pairs: TypePairs): FindGiven {
  const indexes = { base: indexSpec(specs.base), revision: indexSpec(specs.revision) };
  let known: Readonly<Record<Side, ReadonlySet<string>>> | undefined;

  function isSplit(pair: TypePair): boolean {
    known ??= { base: findOneWay(indexes.base.schemas), revision: findOneWay(indexes.revision.schemas) };
    return sides.every((side) => known?.[side].has(pair[side]));
  }

  /** Whether a request carries an object of the type, whose members are parameters of the call then. */
  function isSpread(pair: TypePair): boolean {
    const areObjects = sides.every((side) => indexes[side].schemas.get(pair[side])?.kind === "object");
    return (
      areObjects &&
      pairs
        .usesOf(pair)
        .some(
          ({ isContent, owner }) => isContent && owner.kind === "operation" && owner.direction === "request",
        )
    );
  }

  return (owner, uses) => {
    const ways = waysOf(uses);
    const given = ways.filter(({ direction, guarded }) => direction === "request" && !guarded);
    const isShared = given.length < ways.length;
    if (isShared && (owner.kind !== "type" || !(isSplit(owner) || isSpread(owner)))) return [];
    return given;
  };
}
