import type { Span } from "../shared/span.js";
import type { PageLine } from "./page-line.js";
import { readProse } from "./plain-text.js";

/** A header that authenticates, as the part `Security` of a page shows it. */
export interface CredentialLine {
  readonly scheme: "bearer" | "header";
  readonly header: string;
  readonly description?: string;
  /** Ends before the example's secret, so that no quotation repeats it. */
  readonly at: Span;
}

export interface Security {
  readonly credentials: readonly CredentialLine[];
  /** Examples of something else than a header. */
  readonly unknown: readonly Span[];
}

const exampleLine = /^[*_]*Example:?[*_]*:?\s*`?/i;
const headerForm = /^([A-Za-z0-9!#$%&'*+.^_|~-]+):(?:\s*(Bearer)\b)?/i;

function readExample(line: PageLine, lead: string): Omit<CredentialLine, "description"> | undefined {
  const [said, header, bearer] = headerForm.exec(line.text.slice(lead.length)) ?? [];
  if (said === undefined || header === undefined) return undefined;
  const at = { start: line.start, end: line.start + lead.length + said.length };
  return { scheme: bearer === undefined ? "header" : "bearer", header, at };
}

/**
 * Reads the part `Security`: titles of schemes, and for each of their headers a description and an example. A title is
 * the line before a description, and carries no claim.
 */
export function readSecurity(lines: readonly PageLine[]): Security {
  const credentials: CredentialLine[] = [];
  const unknown: Span[] = [];
  let before: PageLine | undefined;
  for (const line of lines) {
    const lead = exampleLine.exec(line.text)?.[0];
    if (lead === undefined) {
      before = /[.!?]$/.test(line.plain) ? line : undefined;
      continue;
    }
    const example = readExample(line, lead);
    if (example) credentials.push({ ...example, ...(before && { description: readProse(before.text) }) });
    else unknown.push(line);
    before = undefined;
  }
  return { credentials, unknown };
}
