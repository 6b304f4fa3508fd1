import { diagnose } from "../../diagnostics.js";
import type { Diagnostic } from "../../model/index.js";
import type { Change } from "../change.js";
import type { ConsumerComparison } from "./compare-consumers.js";

/** One symbol on which rules and compiler do not agree. */
export interface Dispute {
  readonly symbol: string;
  readonly rules: "breaking" | "not breaking";
  readonly compiler: "breaking" | "not breaking";
  /** What the compiler says, or what the rules find: the reason of the side that says `breaking`. */
  readonly reasons: readonly string[];
}

/** Names as spec and package both have them: a resource `ai-gateway` is exported as `aiGateway`. */
function fold(symbol: string): string {
  return symbol.replaceAll(/[^\p{L}\p{N}.]/gu, "").toLowerCase();
}

function groupReasons<T>(
  things: readonly T[],
  symbolsOf: (thing: T) => readonly string[],
  reasonOf: (thing: T) => string,
): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const thing of things) {
    for (const symbol of symbolsOf(thing)) {
      const key = fold(symbol);
      groups.set(key, [...(groups.get(key) ?? []), reasonOf(thing)]);
    }
  }
  return groups;
}

/** Compares the verdicts on each operation that the base exports; a change of what several share need not break each of them. */
export function findDisputes(
  changes: readonly Change[],
  { operations, broken }: ConsumerComparison,
): readonly Dispute[] {
  const byCompiler = groupReasons(
    broken,
    ({ symbol }) => [symbol],
    ({ purpose, complaints }) => `${purpose}: ${complaints[0] ?? ""}`,
  );
  const isBroken = (symbol: string) => byCompiler.has(fold(symbol));
  const byRules = groupReasons(
    changes.filter(({ types }) => types === "breaking"),
    ({ symbols }) => (symbols.some(isBroken) ? symbols.filter(isBroken) : symbols),
    ({ kind, place }) => `${kind} at ${place}`,
  );
  return operations.flatMap((symbol): Dispute[] => {
    const [rules, compiler] = [byRules.get(fold(symbol)), byCompiler.get(fold(symbol))];
    if ((rules === undefined) === (compiler === undefined)) return [];
    const word = (reasons: readonly string[] | undefined) => (reasons ? "breaking" : "not breaking");
    return [{ symbol, rules: word(rules), compiler: word(compiler), reasons: rules ?? compiler ?? [] }];
  });
}

/** An error for each dispute, for a report. */
export function reportDisputes(disputes: readonly Dispute[]): readonly Diagnostic[] {
  return disputes.map(({ symbol, rules, compiler }) =>
    diagnose("drift-verdict-disputed", { symbol, verdict: rules, compiler }),
  );
}
