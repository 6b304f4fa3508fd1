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
  /** All headers under a title that names as many ways, which are sent together: `API Email + API Key`. */
  readonly together?: readonly { readonly header: string }[];
}

export interface Security {
  readonly credentials: readonly CredentialLine[];
  /** Examples of something else than a header. */
  readonly unknown: readonly Span[];
}

const exampleLine = /^[*_]*Example:?[*_]*:?\s*`?/i;
const headerName = /^[A-Za-z0-9!#$%&'*+.^_|~-]+(?=:)/;
const bearerMark = /^:\s*Bearer\b/i;

function readExample(line: PageLine, lead: string): Omit<CredentialLine, "description"> | undefined {
  const example = line.text.slice(lead.length);
  const header = headerName.exec(example)?.[0];
  if (header === undefined) return undefined;
  const bearer = bearerMark.exec(example.slice(header.length))?.[0];
  const end = line.start + lead.length + header.length + (bearer ?? ":").length;
  return { scheme: bearer === undefined ? "header" : "bearer", header, at: { start: line.start, end } };
}

const joint = /\s(?:\+|&|and)\s/i;

/** The headers under one title, which are sent together where the title says as many names. */
function joinTitled(title: string, headers: readonly CredentialLine[]): readonly CredentialLine[] {
  if (headers.length < 2 || title.split(joint).length !== headers.length) return headers;
  return headers.map((one) => ({ ...one, together: headers }));
}

/**
 * Reads the part `Security`: titles of schemes, and for each of their headers a description and an example. A title is
 * a line that ends no sentence.
 */
export function readSecurity(lines: readonly PageLine[]): Security {
  const titled: { readonly title: string; readonly headers: CredentialLine[] }[] = [];
  const unknown: Span[] = [];
  let before: PageLine | undefined;
  let current = { title: "", headers: [] as CredentialLine[] };
  titled.push(current);
  for (const line of lines) {
    const lead = exampleLine.exec(line.text)?.[0];
    if (lead === undefined) {
      before = /[.!?]$/.test(line.plain) ? line : undefined;
      if (!before) titled.push((current = { title: line.plain, headers: [] }));
      continue;
    }
    const example = readExample(line, lead);
    if (example) current.headers.push({ ...example, ...(before && { description: readProse(before.text) }) });
    else unknown.push(line);
    before = undefined;
  }
  return { credentials: titled.flatMap(({ headers, title }) => joinTitled(title, headers)), unknown };
}
