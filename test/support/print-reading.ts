import { findPosition } from "../../generator/diagnostics.js";
import type {
  Claim,
  DialectReading,
  Place,
  PlaceRoot,
  PlaceStep,
  SourceRef,
} from "../../generator/model/index.js";

function printRoot(root: PlaceRoot): string {
  switch (root.kind) {
    case "api":
      return "api";
    case "resource":
      return `resource ${root.index} ${root.title}`;
    case "type":
      return `type ${root.name}`;
    case "operation":
    case "body":
      return `${root.kind} ${root.operation.method} ${root.operation.path}`;
    case "parameter":
      return `${root.in} ${root.name} of ${root.operation.method} ${root.operation.path}`;
    case "result":
      return `result${root.isItem ? " item" : ""} of ${root.operation.method} ${root.operation.path}`;
    case "response":
      return `response ${root.status} of ${root.operation.method} ${root.operation.path}`;
  }
}

function printStep(step: PlaceStep): string {
  switch (step.kind) {
    case "property":
      return `.${step.name}`;
    case "items":
      return "[]";
    case "values":
      return "{}";
    case "variant":
      return `|${step.index}`;
  }
}

/** A place on one line: `response 200 of get /logs .result[].id`. */
export function printPlace(place: Place): string {
  return [printRoot(place.root), place.steps.map(printStep).join("")].filter(Boolean).join(" ");
}

const longestQuotation = 100;

function printQuotation(text: string, at: SourceRef): string {
  const { line, column } = findPosition(text, at.start);
  const words = text.slice(at.start, at.end);
  const quoted = words.length > longestQuotation ? `${words.slice(0, longestQuotation)}…` : words;
  return `${line}:${column} ${JSON.stringify(quoted)}`;
}

/** A claim on one line: what it says of its place, and the words of the page it rests on. */
export function printClaim(text: string, { assertion, at }: Claim): string {
  const { aspect, ...values } = assertion;
  const said = Object.keys(values).length > 0 ? ` ${JSON.stringify(values)}` : "";
  return `  ${aspect}${said} <- ${printQuotation(text, at)}`;
}

/** A reading as text for golden files: claims under their places, then diagnostics, then the coverage. */
export function printReading(text: string, { claims, diagnostics, coverage }: DialectReading): string {
  const lines: string[] = [];
  let last = "";
  for (const claim of claims) {
    const place = printPlace(claim.place);
    if (place !== last) lines.push(place);
    last = place;
    lines.push(printClaim(text, claim));
  }
  for (const { code, message, at, stoppedAt } of diagnostics) {
    const stopped = stoppedAt ? `, stopped at ${printQuotation(text, stoppedAt)}` : "";
    lines.push(`! ${code}: ${message}${at ? ` <- ${printQuotation(text, at)}` : ""}${stopped}`);
  }
  const { operations, items, unread, unused } = coverage;
  lines.push(`${operations} operations, ${items} items, ${unread} unread, ${unused.length} unused lines`);
  return `${lines.join("\n")}\n`;
}
