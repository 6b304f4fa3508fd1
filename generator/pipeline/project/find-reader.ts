import {
  describeMissing,
  dialects,
  findDialect,
  findForeignLanguage,
  recogniseDialect,
} from "../../dialects/index.js";
import { diagnose } from "../../diagnostics.js";
import type { Diagnostic, Dialect, SourceDocument } from "../../model/index.js";
import { startOf } from "./start-of.js";

/** A document with what reads it and how much it counts. */
export interface ReadRequest {
  readonly document: SourceDocument;
  /** Absent: recognised from the marks of the page. */
  readonly dialect?: string;
  readonly rank: number;
}

/** The dialect of the project's own that a document is written in. */
export function findOwnReader(
  { dialect, document }: ReadRequest,
  own: readonly Dialect[],
): Dialect | undefined {
  return own.find(({ name, recognises }) =>
    dialect === undefined ? recognises(document.text) : name === dialect,
  );
}

/** The dialect that a document is written in; what is wrong, where there is none. `own` are tried first. */
export function findReader(request: ReadRequest, own: readonly Dialect[]): Dialect | Diagnostic {
  const { dialect, document } = request;
  const mine = findOwnReader(request, own);
  if (mine) return mine;
  const { name: path, text } = document;
  const named = dialect === undefined ? undefined : findDialect(dialect);
  if (dialect !== undefined && !named) {
    const known = [...own, ...dialects].map(({ name }) => name);
    return diagnose("dialect-unknown", { name: dialect, known });
  }
  if (named?.recognises(text)) return named;
  const language = findForeignLanguage(text);
  if (language !== undefined) return diagnose("dialect-foreign", { path, language }, startOf(document));
  const found = named ?? recogniseDialect(text);
  return (
    found ?? diagnose("dialect-unrecognised", { path, missing: describeMissing(text) }, startOf(document))
  );
}
