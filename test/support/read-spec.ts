import type { ApiSpec, Diagnostic } from "../../generator/model/index.js";
import { readDocuments } from "../../generator/pipeline/project/readings.js";
import { reconcile } from "../../generator/reconcile/index.js";

const project = { title: "Page", version: "0.0.0", package: "client", credentials: [] };

/** What documents become: the spec, and everything that is reported of reading and reconciling them. */
export interface SpecRead {
  readonly spec: ApiSpec;
  readonly ledger: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads pages as the commands do, the first of them counting most. */
export function readSpec(...texts: readonly string[]): SpecRead {
  const requests = texts.map((text, index) => ({
    document: { name: `page-${String(index + 1)}.md`, text },
    rank: index + 1,
  }));
  const { diagnostics, readings } = readDocuments(requests);
  const { diagnostics: problems, ledger, spec } = reconcile(readings, project);
  return { spec, ledger, diagnostics: [...diagnostics, ...problems] };
}
