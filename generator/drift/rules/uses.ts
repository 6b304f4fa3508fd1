import type { Direction, Use } from "../change.js";
import type { Blocked, Owner } from "../compare/difference.js";
import { keyOfPair, type TypePairs } from "../compare/type-pairs.js";

/** Finds the operations that reach a place, and on which way; shared by all changes of one comparison. */
export type FindUses = (owner: Owner, blocked: Blocked) => readonly Use[];

interface Step {
  readonly owner: Owner;
  readonly blocked: Blocked;
}

interface Marks {
  readonly suggested?: true | undefined;
  readonly mayBeAbsent?: true | undefined;
}

/** What is said of a way beside its direction, as far as it holds. */
function marksOf({ suggested, mayBeAbsent }: Marks): Pick<Use, "suggested" | "mayBeAbsent"> {
  return { ...(suggested && { suggested }), ...(mayBeAbsent && { mayBeAbsent }) };
}

function printMarks({ suggested, mayBeAbsent }: Marks): string {
  return `${String(suggested)} ${String(mayBeAbsent)}`;
}

function keyOf({ owner, blocked }: Step): string {
  const name = owner.kind === "type" ? keyOfPair(owner) : owner.kind;
  return `${name}\n${String(blocked.request)} ${String(blocked.response)} ${printMarks(blocked)}`;
}

function isGuarded(direction: Direction, blocked: Blocked): boolean {
  return direction === "request" ? blocked.request : blocked.response;
}

/** Walks from a place to everything that refers to it, up to the operations. */
function walk(pairs: TypePairs, start: Step): readonly Use[] {
  const uses = new Map<string, Use>();
  const seen = new Set([keyOf(start)]);
  const open = [start];
  for (let step = open.pop(); step !== undefined; step = open.pop()) {
    const { owner, blocked } = step;
    if (owner.kind === "operation") {
      const { operation, direction } = owner;
      const guarded = isGuarded(direction, blocked);
      const key = `${operation} ${direction} ${String(guarded)} ${printMarks(blocked)}`;
      uses.set(key, { operation, direction, guarded, ...marksOf(blocked) });
      continue;
    }
    if (owner.kind === "api") continue;
    for (const use of pairs.usesOf(owner)) {
      const next = { owner: use.owner, blocked: join(blocked, use.blocked) };
      if (use.owner.kind === "type" && seen.has(keyOf(next))) continue;
      seen.add(keyOf(next));
      open.push(next);
    }
  }
  return [...uses].sort(([left], [right]) => (left < right ? -1 : 1)).map(([, use]) => use);
}

function join(left: Blocked, right: Blocked): Blocked {
  return {
    request: left.request || right.request,
    response: left.response || right.response,
    ...marksOf({
      suggested: left.suggested ?? right.suggested,
      mayBeAbsent: left.mayBeAbsent ?? right.mayBeAbsent,
    }),
  };
}

/** Makes a finder that walks from each pair of named schemas once. */
export function createFindUses(pairs: TypePairs): FindUses {
  const known = new Map<string, readonly Use[]>();
  return (owner, blocked) => {
    const start = { owner, blocked };
    if (owner.kind !== "type") return walk(pairs, start);
    const key = keyOf(start);
    const uses = known.get(key) ?? walk(pairs, start);
    known.set(key, uses);
    return uses;
  };
}
