import {
  applyAccepted,
  applyLifecycle,
  applySeverityOverrides,
  changeKinds,
  explainKind,
  findFailures,
  findUnknownResource,
  findUnknownSelectors,
  isChangeKind,
  printSummary,
  selectChanges,
  suggestBump,
  warnUnclassified,
  type Change,
  type Dispute,
  type Drift,
  type Gate,
} from "../../drift/index.js";
import { diagnose } from "../../diagnostics.js";
import { suggestNames } from "../../model/index.js";
import { nameWithin } from "../disk/name-path.js";
import { ownsInProject } from "../disk/ownership.js";
import { findInterruption } from "../disk/transaction.js";
import { projectPaths } from "../project/project-paths.js";
import { findTarget, loadSpec, type SpecInput } from "../project/spec-input.js";
import { findOverlap } from "../project/spec-overlap.js";
import type { DriftFormat } from "../reports/drift-formats.js";
import { printDrift } from "../reports/drift-report.js";
import { Collector, type Report } from "../reports/report.js";
import { askCompiler, findChanges } from "./drift-changes.js";
import { loadAccepted, loadSeverityOverrides } from "./drift-files.js";

/** What `drift` found. */
export interface DriftResult extends Report {
  readonly text: string;
  /** Whether a change fails the gate, or an accepted entry is stale or expired. */
  readonly isBlocked: boolean;
}

/** The two specs that a comparison is about, and how it judges them. */
export interface ComparisonOptions {
  readonly root: string;
  /** `git:REV`, a file, `-` for standard input; absent: `git:HEAD`. */
  readonly base?: string;
  /** The same; absent: the project's spec on disk. */
  readonly revision?: string;
  /** The day by which accepted entries expire, ISO 8601. */
  readonly today: string;
  /** A file that gives kinds of change other levels. */
  readonly severity?: string;
}

export interface DriftOptions extends ComparisonOptions {
  readonly format: DriftFormat;
  readonly failOn?: Gate;
  /** Levels and kinds of change to show; empty: all. */
  readonly only: readonly string[];
  readonly resource?: string;
  readonly width?: number;
  readonly color: boolean;
  /** Emits both packages and asks the TypeScript compiler whether it agrees with the verdicts on types. */
  readonly isCompiled?: boolean;
}

/** Two specs and what was made of their differences. */
export interface Comparison {
  readonly base: SpecInput;
  readonly revision: SpecInput;
  readonly all: readonly Change[];
  /** Those that nobody accepted: what a gate looks at. */
  readonly open: readonly Change[];
  readonly accepted: Drift["accepted"];
  /** Whether an accepted entry answers to no change any more, or has expired. */
  readonly isStale: boolean;
}

async function judge(
  { base, revision }: Pick<Comparison, "base" | "revision">,
  { root, severity, today }: ComparisonOptions,
  collector: Collector,
): Promise<Comparison> {
  const { spec, written } = base;
  const changes = await findChanges(base, revision);
  const found = written ? applyLifecycle(changes, { spec, written }, today) : changes;
  collector.add(warnUnclassified(found));
  const all =
    severity === undefined
      ? found
      : applySeverityOverrides(found, loadSeverityOverrides(severity, collector));
  const file = nameWithin(root, projectPaths.acceptedDrift);
  const acceptance = applyAccepted(all, loadAccepted(root, collector), today, file);
  collector.add(acceptance.diagnostics);
  const { accepted, open } = acceptance;
  return { base, revision, all, open, accepted, isStale: acceptance.diagnostics.length > 0 };
}

/** Loads both specs and compares them; undefined, with the reason reported, where one can't be read. */
export async function compareInputs(
  options: ComparisonOptions,
  collector: Collector,
): Promise<Comparison | undefined> {
  const interruption = await findInterruption(options.root, ownsInProject);
  if (interruption) {
    collector.add([interruption]);
    return undefined;
  }
  const { root } = options;
  const from = findTarget(options.base ?? "git:HEAD", root);
  const to = findTarget(options.revision, root);
  const overlap = findOverlap(from, to, root);
  if (overlap) {
    collector.add([overlap]);
    return undefined;
  }
  const base = await loadSpec(from, root, collector);
  const revision = await loadSpec(to, root, collector);
  if (!base || !revision || collector.hasFailed()) return undefined;
  return judge({ base, revision }, options, collector);
}

/** What a report shows of a comparison: the changes that were asked for, and how many others there are. */
function select(
  { accepted, all, base, open, revision }: Comparison,
  { failOn, only, resource }: Pick<DriftOptions, "failOn" | "only" | "resource">,
): Drift {
  const changes = selectChanges(open, { only, ...(resource !== undefined && { resource }) });
  const shown = new Set(
    selectChanges(
      accepted.map(({ change }) => change),
      { only, ...(resource !== undefined && { resource }) },
    ),
  );
  const hidden = open.filter((change) => !changes.includes(change));
  return {
    base: base.label,
    revision: revision.label,
    changes,
    accepted: accepted.filter(({ change }) => shown.has(change)),
    suggestion: suggestBump(all),
    apiTitle: revision.spec.title,
    unselected: hidden.length,
    ...(failOn && { unselectedFailures: findFailures(hidden, failOn).length }),
  };
}

function checkSelection({ only, resource }: DriftOptions, compared: Comparison, collector: Collector): void {
  const specs = [compared.base.spec, compared.revision.spec];
  const unknown = findUnknownResource(resource, specs);
  collector.add([
    ...findUnknownSelectors(only).map(({ name, nearest }) =>
      diagnose("drift-selector-unknown", { word: name, nearest }),
    ),
    ...(unknown
      ? [diagnose("drift-resource-unknown", { resource: unknown.name, nearest: unknown.nearest })]
      : []),
  ]);
}

/** Whether the compiler found a break that the rules did not. */
function hasUnjudgedBreak(disputes: readonly Dispute[] = []): boolean {
  return disputes.some(({ compiler }) => compiler === "breaking");
}

/** Compares two specs and reports what changed. */
export async function findDrift(options: DriftOptions): Promise<DriftResult> {
  const collector = new Collector();
  const report = { diagnostics: collector.diagnostics, documents: collector.documents };
  const compared = await compareInputs(options, collector);
  if (compared) checkSelection(options, compared, collector);
  if (!compared || collector.hasFailed()) return { ...report, text: "", isBlocked: false };
  const { all, base, isStale, open, revision } = compared;
  const disputes = options.isCompiled ? await askCompiler(base, revision, all, collector) : undefined;
  const { color, failOn, format, width } = options;
  const drift = select(compared, options);
  const text = printDrift(disputes ? { ...drift, disputes } : drift, {
    format,
    color,
    gate: failOn ?? "breaking",
    revision,
    ...(width !== undefined && { width }),
  });
  const isFailing = () => findFailures(open, failOn ?? "any").length > 0 || hasUnjudgedBreak(disputes);
  return { ...report, text, isBlocked: failOn !== undefined && (isStale || isFailing()) };
}

/** What changed since the last commit, in a few lines; nothing where there is no commit with a spec. */
export async function summariseDrift(root: string, today: string): Promise<string> {
  const collector = new Collector();
  const base = await loadSpec(findTarget("git:HEAD", root), root, collector);
  const revision = await loadSpec(findTarget(undefined, root), root, collector);
  if (!base || !revision || base.document.text === revision.document.text) return "";
  return printSummary(select(await judge({ base, revision }, { root, today }, collector), { only: [] }));
}

/** What a kind of change means, why it has its levels, and what to do. */
export function explainDriftKind(kind: string): DriftResult {
  const collector = new Collector();
  const isKnown = isChangeKind(kind);
  if (!isKnown)
    collector.add([diagnose("drift-kind-unknown", { kind, nearest: suggestNames(kind, changeKinds) })]);
  const text = isKnown ? explainKind(kind) : "";
  return { diagnostics: collector.diagnostics, documents: collector.documents, text, isBlocked: false };
}
