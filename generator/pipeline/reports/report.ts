import type { Diagnostic, SourceDocument } from "../../model/index.js";

/** What every command gives back besides its result: diagnostics, and the documents they point into. */
export interface Report {
  readonly diagnostics: readonly Diagnostic[];
  readonly documents: ReadonlyMap<string, SourceDocument>;
}

/** Collects both while a command runs. */
export class Collector implements Report {
  readonly diagnostics: Diagnostic[] = [];
  readonly documents = new Map<string, SourceDocument>();

  /** Whether something was reported that the command cannot go on from. */
  hasFailed(): boolean {
    return this.diagnostics.some(({ severity }) => severity === "error");
  }

  add(diagnostics: Iterable<Diagnostic>): void {
    for (const diagnostic of diagnostics) this.diagnostics.push(diagnostic);
  }

  keep(document: SourceDocument): SourceDocument {
    this.documents.set(document.name, document);
    return document;
  }
}
