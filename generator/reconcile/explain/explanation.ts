import { findPositionIn } from "../../diagnostics.js";
import { stringifyJson, type SourceDocument } from "../../model/index.js";
import type { Decision, Draft } from "../draft.js";
import { compareTold, type Told } from "../told.js";

/** A claim as people check it: where it stands and in what words. */
export interface Quotation {
  readonly document: string;
  readonly line: number;
  readonly column: number;
  readonly dialect: string;
  /** What kind of fact it states: `type`, `required`, `constraint`. */
  readonly aspect: string;
  readonly text: string;
}

/** A fact of the spec, the rule that made it, and the claims for and against it. */
export interface ExplainedDecision {
  readonly aspect: string;
  readonly rule: string;
  readonly outcome: string;
  /** The place that the fact was carried over from. */
  readonly carriedFrom?: string;
  readonly for: readonly Quotation[];
  readonly against: readonly Quotation[];
}

/** One place of the spec: what it is, why, and everything that is said of it. */
export interface ExplainedPlace {
  readonly place: string;
  readonly summary: string;
  readonly decisions: readonly ExplainedDecision[];
  readonly claims: readonly Quotation[];
}

/** What is known of a name or pointer; where nothing is, names that may have been meant. */
export type Explanation =
  | { readonly kind: "found"; readonly name: string; readonly places: readonly ExplainedPlace[] }
  | { readonly kind: "unknown"; readonly name: string; readonly suggestions: readonly string[] };

const longestQuotation = 160;

/** The words of a document at a claim, on one line and cut to a readable length. */
export function quote(told: Told): string {
  const { text } = told.reading.document;
  const line = text.slice(told.at.start, told.at.end).replace(/\s+/g, " ").trim();
  return line.length > longestQuotation ? `${line.slice(0, longestQuotation - 1)}…` : line;
}

function toQuotation(told: Told): Quotation {
  const { document, dialect }: { document: SourceDocument; dialect: string } = told.reading;
  const { column, line } = findPositionIn(document, told.at.start);
  return { document: document.name, line, column, dialect, aspect: told.assertion.aspect, text: quote(told) };
}

function explainDecision({ aspect, rule, outcome, source, from, against }: Decision): ExplainedDecision {
  return {
    aspect,
    rule,
    outcome,
    ...(source !== undefined && { carriedFrom: source }),
    for: from.map(toQuotation),
    against: against.map(toQuotation),
  };
}

/** A draft in a few words: `integer, required, may be null, minimum 0`. */
export function summarise(draft: Draft): string {
  const values = draft.values.map((value) => stringifyJson(value)).join(" | ");
  const type = draft.type ?? (draft.kind === "literal" ? values : draft.kind);
  const constraints = [...draft.constraints].map(([keyword, value]) => `${keyword} ${stringifyJson(value)}`);
  return [
    type,
    draft.required ? "required" : "optional",
    ...(draft.nullable ? ["may be null"] : []),
    ...constraints,
    ...(draft.default === undefined ? [] : [`default ${stringifyJson(draft.default)}`]),
    ...(draft.deprecated ? ["deprecated"] : []),
  ].join(", ");
}

/** Explains a place, or an operation, from its decisions and claims. */
export function explainPlace(
  place: string,
  summary: string,
  decisions: readonly Decision[],
  told: readonly Told[],
): ExplainedPlace {
  return {
    place,
    summary,
    decisions: decisions.map(explainDecision),
    claims: [...told].sort(compareTold).map(toQuotation),
  };
}
