import type { ProjectInfo } from "../model/index.js";
import { separateCredentials } from "./apis/separate-credentials.js";
import { separateTypes } from "./apis/separate-types.js";
import { decideCredentials } from "./assemble/shown-credentials.js";
import { decideServers, decideStatedServers } from "./assemble/shown-servers.js";
import { assembleSpec } from "./assemble/index.js";
import { draftApi } from "./draft-api.js";
import { bindModels } from "./envelope/bind-models.js";
import { bindResults } from "./envelope/bind-types.js";
import { placeResults } from "./envelope/place-results.js";
import { placeReturned } from "./envelope/place-returned.js";
import { applyRules } from "./infer/index.js";
import { collectDocuments } from "./evidence.js";
import { writeLedger } from "./ledger/index.js";
import { mergeOutlines, mergeTrees } from "./merge.js";
import { nameOperations } from "./names/index.js";
import { settlePaths } from "./paths/settle-paths.js";
import { placeParameters } from "./place-parameters.js";
import type { SourceReading } from "./reading.js";
import type { Reconciliation } from "./reconciliation.js";
import { separateForms } from "./separate-forms.js";
import { settleStatuses } from "./settle-statuses.js";
import { shareShapes } from "./shapes/index.js";
import { compareReadings } from "./told.js";
import { readTree } from "./tree.js";

export { explain, printExplanation, type ExplainedPlace, type Explanation } from "./explain/index.js";
export { ruleNames } from "./infer/index.js";
export { readOperationCounts, sumCoverage } from "./ledger/coverage.js";
export type { Evidence } from "./evidence.js";
export type { SourceReading } from "./reading.js";
export type { Reconciliation } from "./reconciliation.js";

/** The documents as one draft; what led to it is let go of with this. */
function draftReadings(readings: readonly SourceReading[], disabled: readonly string[]) {
  const separated = separateTypes([...readings].sort(compareReadings));
  const authenticated = separateCredentials(separated.readings);
  const paths = settlePaths(authenticated.readings);
  const trees = authenticated.readings.map((reading) => readTree(reading, paths.settle));
  settleStatuses(trees);
  separateForms(trees);
  const outline = mergeOutlines(trees);
  const names = nameOperations(outline);
  const places = placeResults(trees, names, outline.types, disabled);
  const tree = mergeTrees(trees);
  const odd = paths.addParameters(tree);
  const unlocated = placeParameters(tree);
  const unplaced = placeReturned(tree);
  const unwrapped = bindResults(tree, names, places);
  const unbound = bindModels(tree);
  return {
    api: draftApi(tree, names, places),
    diagnostics: [
      ...separated.diagnostics,
      ...authenticated.diagnostics,
      ...names.diagnostics,
      ...odd,
      ...unlocated,
      ...unplaced,
      ...unwrapped,
      ...unbound,
    ],
  };
}

/**
 * Makes one spec of what the documents say: name operations, find what calls return, merge by rank, infer, share
 * shapes. Neither the order of the readings nor that of the manifest matters.
 */
export function reconcile(readings: readonly SourceReading[], project: ProjectInfo): Reconciliation {
  const disabled = project.disabledRules ?? [];
  const { api, diagnostics } = draftReadings(readings, disabled);
  applyRules(api, disabled);
  decideServers(api);
  decideStatedServers(api);
  decideCredentials(api);
  const shapes = shareShapes(api);
  const assembled = assembleSpec(api, shapes, project);
  const { spec } = assembled;
  return {
    spec,
    diagnostics: [...diagnostics, ...assembled.diagnostics],
    get ledger() {
      return writeLedger(api, readings);
    },
    evidence: { spec, api, components: shapes.components, documents: collectDocuments(readings) },
  };
}
