import { none, overlap, unite, type CharSet } from "./char-set.js";
import { firstOf, parsePattern, UnboundedError, type Alternative, type Expression } from "./expression.js";

/** How many ways to match may be tried beside each other, all of them of bounded length. */
const maxWays = 5000;

/** A longer pattern is more than a reviewer can judge, and nests deeper than a parser should. */
const maxLength = 2000;

/** What can come after an expression. */
interface Following {
  readonly first: CharSet;
  /** The length of the longest continuation, or Infinity. */
  readonly longest: number;
  /** Inside a repetition without end, every choice must be settled by the next character. */
  readonly isLooping: boolean;
}

/** After `part`, what is left of a sequence and then what follows all of it. */
function followingRest(rest: readonly Expression[], following: Following): Following {
  const isRestNullable = rest.every(({ nullable }) => nullable);
  return {
    first: isRestNullable ? unite(firstOf(rest), following.first) : firstOf(rest),
    longest: rest.reduce((total, { longest }) => total + longest, following.longest),
    isLooping: following.isLooping,
  };
}

function waysOfSequence(parts: readonly Expression[], following: Following): number {
  return parts.reduce(
    (ways, part, index) => ways * waysOf(part, followingRest(parts.slice(index + 1), following)),
    1,
  );
}

/** The characters that lead into an option, those after it included where it may be empty. */
const leadsInto = (option: Expression, following: Following): CharSet =>
  option.nullable ? unite(option.first, following.first) : option.first;

function waysOfChoice(options: readonly Expression[], following: Following): number {
  const ways = options.map((option) => waysOf(option, following));
  const isSettled = options.every((option, index) =>
    options
      .slice(index + 1)
      .every((other) => !overlap(leadsInto(option, following), leadsInto(other, following))),
  );
  if (isSettled) return Math.max(...ways);
  if (following.isLooping) throw new UnboundedError("alternatives that begin alike are repeated without end");
  return ways.reduce((total, count) => total + count, 0);
}

type Repeat = Expression & { readonly kind: "repeat" };

function waysOfLoop({ body }: Repeat, following: Following): number {
  if (body.nullable) throw new UnboundedError("something that may be empty is repeated without end");
  const isSettled = !overlap(body.first, following.first);
  // Each turn may be the last: what comes then is tried once for every turn, so it must not grow with the text.
  if (!isSettled && (following.isLooping || following.longest === Infinity)) {
    throw new UnboundedError("a repetition without end overlaps with what follows it");
  }
  waysOf(body, { first: unite(body.first, following.first), longest: Infinity, isLooping: true });
  return 1;
}

/** All numbers of turns are tried, each in all ways of a turn. */
function countTurns(ways: number, { min, max }: Repeat): number {
  let total = 0;
  for (let turns = min; turns <= max && total <= maxWays; turns++) total += ways ** turns;
  return total;
}

function waysOfRepeat(repeat: Repeat, following: Following): number {
  const { body, max, min } = repeat;
  if (max === Infinity) return waysOfLoop(repeat, following);
  if (max === 0) return 1;
  const again: Following = {
    first: max > 1 ? unite(body.first, following.first) : following.first,
    longest: following.longest + (max > 1 ? body.longest * (max - 1) : 0),
    isLooping: following.isLooping,
  };
  const ways = waysOf(body, again);
  const isSettled = min === max || !overlap(body.first, following.first);
  if (isSettled && ways === 1 && !body.nullable) return 1;
  if (following.isLooping)
    throw new UnboundedError("a repetition overlaps with what follows it, again and again");
  return countTurns(Math.max(ways, body.nullable ? 2 : 1), repeat);
}

/** How many ways of matching are tried at most, whatever the text; throws where that grows with the text. */
function waysOf(expression: Expression, following: Following): number {
  switch (expression.kind) {
    case "characters":
      return 1;
    case "sequence":
      return waysOfSequence(expression.parts, following);
    case "choice":
      return waysOfChoice(expression.options, following);
    case "repeat":
      return waysOfRepeat(expression, following);
    default:
      return expression satisfies never;
  }
}

/** Whether the only repetition without end comes last: where nothing follows, it cannot fail once it is reached. */
function endsInLoop(expression: Expression): boolean {
  if (expression.kind === "repeat") return expression.body.longest < Infinity;
  if (expression.kind !== "sequence") return false;
  const last = expression.parts.at(-1);
  const others = expression.parts.slice(0, -1);
  return last !== undefined && endsInLoop(last) && others.every(({ longest }) => longest < Infinity);
}

function assertLinear({ expression, isAnchored, isClosed }: Alternative): void {
  const ways = waysOf(expression, { first: none, longest: 0, isLooping: false });
  if (ways > maxWays) throw new UnboundedError("there are too many ways to match");
  if (isAnchored) return;
  // Without an anchor every place of the text is a new start, which must not cost more the longer the text is.
  const isBounded = expression.longest * ways <= maxWays || (!isClosed && endsInLoop(expression));
  if (!isBounded) throw new UnboundedError("it repeats without end and does not begin with ^");
}

/** Why a pattern is not run. */
export interface PatternProblem {
  /** It is no pattern at all, or a backtracking matcher might need more than linear time for it. */
  readonly kind: "invalid" | "unbounded";
  readonly reason: string;
}

/**
 * Why a pattern can't be run, or not be shown to match in linear time; undefined where it can.
 * Conservative: with one character of lookahead every endless repetition must know whether to go on.
 */
export function findPatternProblem(pattern: string): PatternProblem | undefined {
  if (pattern.length > maxLength) {
    return { kind: "unbounded", reason: `it is longer than ${maxLength} characters` };
  }
  try {
    parsePattern(pattern).forEach(assertLinear);
    return undefined;
  } catch (error) {
    if (error instanceof UnboundedError) return { kind: "unbounded", reason: error.message };
    if (error instanceof SyntaxError) return { kind: "invalid", reason: shorten(error) };
    throw error;
  }
}

/** Without the pattern, which stands before it: `Invalid regular expression: /\A/u: Invalid escape`. */
function shorten({ message }: SyntaxError): string {
  return message.slice(message.lastIndexOf(": ") + 2);
}
