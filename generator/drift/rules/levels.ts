import {
  typesLevels,
  wireLevels,
  type ChangeFacts,
  type Direction,
  type TypesLevel,
  type WireLevel,
} from "../change.js";
import { exceptions, type RuleException } from "./exceptions.js";
import { ruleOf, type ChangeKind } from "./kinds.js";
import type { TypesEffect, WireEffect } from "./rule.js";

/** Both verdicts on a change. */
export interface Levels {
  readonly wire: WireLevel;
  readonly types: TypesLevel;
}

/**
 * Requests that were valid may be refused when less is allowed; answers surprise when more is. An error may lack what a
 * program tells the user, but a call that fails goes on failing: only what its body is made of breaks who reads it.
 */
const wireDerivation: Readonly<Record<Direction, Readonly<Record<WireEffect, WireLevel>>>> = {
  request: {
    narrows: "breaking",
    widens: "safe",
    opens: "safe",
    incomparable: "breaking",
    annotation: "none",
    unknown: "risky",
  },
  response: {
    narrows: "safe",
    widens: "breaking",
    opens: "risky",
    incomparable: "breaking",
    annotation: "none",
    unknown: "risky",
  },
  error: {
    narrows: "safe",
    widens: "risky",
    opens: "risky",
    incomparable: "breaking",
    annotation: "none",
    unknown: "risky",
  },
};

/** The same of TypeScript types: what is passed may not need more, what is read may not be less. */
const typesDerivation: Readonly<Record<"request" | "response", Readonly<Record<TypesEffect, TypesLevel>>>> = {
  request: {
    narrows: "breaking",
    widens: "safe",
    incomparable: "breaking",
    removes: "breaking",
    same: "none",
  },
  response: {
    narrows: "safe",
    widens: "breaking",
    incomparable: "breaking",
    removes: "breaking",
    same: "none",
  },
};

function findExceptions(
  kind: ChangeKind,
  direction: Direction,
  facts: ChangeFacts,
): readonly RuleException[] {
  return exceptions.filter(
    (exception) =>
      exception.kinds.includes(kind) &&
      exception.directions.includes(direction) &&
      (exception.when?.(facts) ?? true),
  );
}

/** Where a change is met: on which way, whether the member travels it at all, and whether a type with a name holds the place. */
export interface Meeting {
  readonly direction: Direction;
  readonly guarded: boolean;
  /** See {@link Use.suggested}. */
  readonly suggested?: true;
  /** See {@link Use.mayBeAbsent}. */
  readonly mayBeAbsent?: true;
  readonly isExported: boolean;
}

/**
 * A member that does not travel cannot break on the wire; a program that has to expect the absence of a header does not
 * break where it reads otherwise; an answer that is not 2xx has no type unless a name gives it one.
 */
function guard({ wire: level, types }: Levels, meeting: Meeting): Levels {
  const { direction, guarded, isExported, mayBeAbsent } = meeting;
  if (guarded) return { wire: "none", types };
  const wire = mayBeAbsent && direction !== "request" && level === "breaking" ? "risky" : level;
  if (direction !== "error") return { wire, types };
  return { wire, types: isExported ? types : "none" };
}

/** The levels of a change where it is met. */
export function deriveLevels(kind: ChangeKind, facts: ChangeFacts, meeting: Meeting): Levels {
  const { direction } = meeting;
  if (meeting.suggested) return noLevels;
  const rule = ruleOf(kind);
  const way = direction === "request" ? "request" : "response";
  const wire = typeof rule.wire === "function" ? rule.wire(facts) : rule.wire;
  const types = typeof rule.types === "function" ? rule.types(facts) : rule.types;
  const derived = { wire: wireDerivation[direction][wire], types: typesDerivation[way][types] };
  const corrected = findExceptions(kind, direction, facts).reduce<Levels>(
    (levels, exception) => ({ wire: exception.wire ?? levels.wire, types: exception.types ?? levels.types }),
    derived,
  );
  return guard(corrected, meeting);
}

/** The worse of two levels for each verdict. */
export function findWorst(left: Levels, right: Levels): Levels {
  const worse = <Level>(order: readonly Level[], a: Level, b: Level) =>
    order.indexOf(a) <= order.indexOf(b) ? a : b;
  return {
    wire: worse(wireLevels, left.wire, right.wire),
    types: worse(typesLevels, left.types, right.types),
  };
}

export const noLevels: Levels = { wire: "none", types: "none" };
