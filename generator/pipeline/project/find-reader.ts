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
  if (dialect === undefined) {
    const { name: path, text } = document;
    const language = findForeignLanguage(text);
    if (language !== undefined) return diagnose("dialect-foreign", { path, language }, startOf(document));
    const recognised = recogniseDialect(text);
    if (recognised) return recognised;
    return diagnose("dialect-unrecognised", { path, missing: describeMissing(text) }, startOf(document));
  }
  const known = [...own, ...dialects].map(({ name }) => name);
  return findDialect(dialect) ?? diagnose("dialect-unknown", { name: dialect, known });
}
