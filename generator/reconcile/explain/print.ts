import type { ExplainedDecision, ExplainedPlace, Explanation, Quotation } from "./explanation.js";

function printQuotation({ aspect, column, dialect, document, line, text }: Quotation): string {
  return `${document}:${line}:${column}  [${dialect}] ${aspect}: ${text}`;
}

function printDecision(decision: ExplainedDecision): string[] {
  const carried = decision.carriedFrom === undefined ? "" : `, carried over from ${decision.carriedFrom}`;
  return [
    `  ${decision.aspect}: ${decision.outcome}  (${decision.rule}${carried})`,
    ...decision.for.map((one) => `    for      ${printQuotation(one)}`),
    ...decision.against.map((one) => `    against  ${printQuotation(one)}`),
  ];
}

function printPlace({ claims, decisions, place, summary }: ExplainedPlace): string[] {
  return [
    `${place}: ${summary}`,
    ...decisions.flatMap(printDecision),
    `  ${claims.length === 1 ? "1 claim" : `${claims.length} claims`}`,
    ...claims.map((one) => `    ${printQuotation(one)}`),
  ];
}

/** Prints an explanation for a terminal. */
export function printExplanation(explanation: Explanation): string {
  if (explanation.kind === "found") return explanation.places.flatMap(printPlace).join("\n");
  const { name, suggestions } = explanation;
  const meant = suggestions.length === 0 ? "" : `; did you mean ${suggestions.join(" or ")}?`;
  return `nothing in the spec is called ${name}${meant}`;
}
