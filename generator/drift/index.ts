export * from "./change.js";
export { compare, type CompareOptions } from "./compare.js";
export { printChangelog, type ChangelogOptions } from "./report/changelog.js";
export type { FileOptions, LineAndColumn } from "./report/find-line.js";
export { printGithub } from "./report/github.js";
export { printGitlab } from "./report/gitlab.js";
export { printHtml } from "./report/html.js";
export { printJson } from "./report/json.js";
export { printJunit } from "./report/junit.js";
export { printMarkdown } from "./report/markdown.js";
export { printSarif } from "./report/sarif.js";
export { printSummary, printTerminal, type TerminalOptions } from "./report/terminal.js";
export { printKey } from "./report/words.js";
export * from "./review/accepted.js";
export { suggestBump, type Bump, type Suggestion } from "./review/bump.js";
export { addEvidence, type ChangeEvidence, type Evidence } from "./review/cause.js";
export type { Dispute } from "./consumer/disputes.js";
export type { Drift } from "./review/drift.js";
export { findFailures, gates, type Gate } from "./review/gate.js";
export * from "./review/select.js";
export { countBySeverity, severityOf } from "./review/severity.js";
export {
  applySeverityOverrides,
  readSeverityOverrides,
  type SeverityOverrides,
} from "./review/severity-overrides.js";
export { warnUnclassified } from "./review/unclassified.js";
export { explainKind } from "./rules/explain.js";
export type { WrittenSpec } from "./written/part.js";
export { findAt as findWrittenAt } from "./written/pointers.js";
export { applyLifecycle } from "./review/lifecycle.js";
export { changeKinds, isChangeKind, type ChangeKind } from "./rules/kinds.js";
export type { PackageNames } from "./rules/symbols.js";
