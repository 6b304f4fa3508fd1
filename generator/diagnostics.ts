import { catalogue, type Code, type ParametersOf } from "./diagnostics/catalogue.js";
import type { CatalogueEntry } from "./diagnostics/entry.js";
import type { Diagnostic, SourceRef } from "./model/index.js";

export { catalogue, type Code, type ParametersOf } from "./diagnostics/catalogue.js";
export { leftOutReasons } from "./diagnostics/left-out-reasons.js";
export { findPosition, findPositionIn, type Position } from "./diagnostics/position.js";
export { printDiagnostic } from "./diagnostics/print.js";
export { isRunnerCommand, showJson, showText } from "./diagnostics/show-text.js";
export { hasErrors, needsProject, printDiagnostics, type Reported } from "./diagnostics/print-report.js";

/**
 * Makes a diagnostic of the catalogue; `at` is the stretch of text that the caret will point at, `stoppedAt` a second one
 * at which reading it stopped.
 */
export function diagnose<C extends Code>(
  code: C,
  parameters: ParametersOf<C>,
  at?: SourceRef,
  stoppedAt?: SourceRef,
): Diagnostic {
  const entry = catalogue[code] as CatalogueEntry<ParametersOf<C>>;
  const said = { code, severity: entry.severity, message: entry.message(parameters) };
  return { ...said, ...(at && { at }), ...(stoppedAt && { stoppedAt }) };
}
