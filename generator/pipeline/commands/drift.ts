import {
  addEvidence,
  applyAccepted,
  changeKinds,
  compare,
  explainKind,
  findFailures,
  isChangeKind,
  isSelector,
  printSummary,
  readAcceptedDrift,
  selectChanges,
  suggestBump,
  warnUnclassified,
  type AcceptedEntry,
  type Change,
  type Dispute,
  type Drift,
  type Gate,
  type PackageNames,
} from "../../drift/index.js";
import { diagnose } from "../../diagnostics.js";
import { planTypes } from "../../emit/plan/index.js";
import type { ApiSpec, Diagnostic } from "../../model/index.js";
import { collectEvidence } from "../reports/drift-evidence.js";
import { printDrift, type DriftFormat } from "../reports/drift-report.js";
import { openFolder } from "../project/project-files.js";
import { projectPaths } from "../project/project-paths.js";
import { Collector, type Report } from "../reports/report.js";
import { loadSpec, type SpecInput } from "../project/spec-input.js";
import { ownsInProject } from "../disk/ownership.js";
import { findInterruption } from "../disk/transaction.js";
import { readYaml } from "../reports/yaml.js";

/** What `drift` found. */
export interface DriftResult extends Report {
  readonly text: string;
  /** Whether a change fails the gate, or an accepted entry is stale or expired. */
  readonly isBlocked: boolean;
}

export interface DriftOptions {
  readonly root: string;
  /** `git:REV`, a file, `-` for standard input; absent: `git:HEAD`. */
  readonly base?: string;
  /** The same; absent: the project's spec on disk. */
  readonly revision?: string;
  readonly format: DriftFormat;
  readonly failOn?: Gate;
  /** Levels and kinds of change; empty: all. */
  readonly only: readonly string[];
  readonly resource?: string;
  /** The day by which accepted entries expire, ISO 8601. */
  readonly today: string;
  readonly width?: number;
  readonly color: boolean;
  /** Emits both packages and asks the TypeScript compiler whether it agrees with the verdicts on types. */
  readonly isCompiled?: boolean;
}

function namesOf(spec: ApiSpec): PackageNames {
  const types = planTypes(spec);
  const operations = new Map(
    spec.operations.map((operation) => [[...operation.resource, operation.name].join("."), operation]),
  );
  return {
    parametersOf: (id) => {
      const operation = operations.get(id);
      return operation && types.parametersOf(operation).name;
    },
    resultOf: (id) => {
      const operation = operations.get(id);
      const result = operation && types.resultOf(operation);
      return result?.kind === "type" ? result.name : undefined;
    },
  };
}

/** The changes between two specs, with causes where the sources of both are at hand. */
function findChanges(base: SpecInput, revision: SpecInput): readonly Change[] {
  const areOwn = base.isOwn && revision.isOwn;
  const changes = compare(base.spec, revision.spec, {
    exportedNames: areOwn,
    ...(areOwn && { names: { base: namesOf(base.spec), revision: namesOf(revision.spec) } }),
  });
  const evidence = changes.length > 0 ? collectEvidence(base, revision) : undefined;
  return evidence ? addEvidence(changes, evidence) : changes;
}

function loadAccepted(root: string, collector: Collector): readonly AcceptedEntry[] {
  const files = openFolder(root);
  const path = projectPaths.acceptedDrift;
  if (!files.has(path)) return [];
  const loaded = files.load(path);
  if (!loaded.document) {
    collector.add([loaded.diagnostic]);
    return [];
  }
  const yaml = readYaml(collector.keep(loaded.document).text);
  if (yaml.data === undefined) {
    collector.add([diagnose("accepted-drift-invalid", { file: path, problem: yaml.problem })]);
    return [];
  }
  const { diagnostics, entries } = readAcceptedDrift(yaml.data, path);
  collector.add(diagnostics);
  return entries;
}

/** Where the compiler does not agree with the rules on what breaks programs that compile today: a bug of docwright. */
async function askCompiler(
  base: SpecInput,
  revision: SpecInput,
  changes: readonly Change[],
  collector: Collector,
): Promise<readonly Dispute[]> {
  if (!base.isOwn || !revision.isOwn) return [];
  // Loaded here, because only this needs the compiler and the emitter.
  const { compareConsumers, findDisputes, reportDisputes } = await import("../../drift/consumer/index.js");
  const { emit } = await import("../../emit/index.js");
  const comparison = compareConsumers(await emit(base.spec), await emit(revision.spec));
  const disputes = findDisputes(changes, comparison);
  collector.add(reportDisputes(disputes));
  return disputes;
}

interface Judged {
  readonly drift: Drift;
  readonly all: readonly Change[];
  /** Whether an accepted entry answers to no change any more, or has expired. */
  readonly isStale: boolean;
}

function judge(base: SpecInput, revision: SpecInput, options: DriftOptions, collector: Collector): Judged {
  const all = findChanges(base, revision);
  collector.add(warnUnclassified(all));
  const entries = loadAccepted(options.root, collector);
  const acceptance = applyAccepted(all, entries, options.today, projectPaths.acceptedDrift);
  collector.add(acceptance.diagnostics);
  const { only, resource } = options;
  const changes = selectChanges(acceptance.open, {
    only: only.filter(isSelector),
    ...(resource !== undefined && { resource }),
  });
  const drift = {
    base: base.label,
    revision: revision.label,
    changes,
    accepted: acceptance.accepted,
    suggestion: suggestBump(all),
    apiTitle: revision.spec.title,
    unselected: acceptance.open.length - changes.length,
  };
  return { drift, all, isStale: acceptance.diagnostics.length > 0 };
}

/** A resource that neither spec has would let every change pass a gate. */
function findUnknownResource(resource: string | undefined, specs: readonly ApiSpec[]): readonly Diagnostic[] {
  if (resource === undefined) return [];
  const known = new Set(specs.flatMap(({ operations }) => operations.map((it) => it.resource.join("."))));
  const isKnown = [...known].some((name) => name === resource || name.startsWith(`${resource}.`));
  return isKnown ? [] : [diagnose("drift-resource-unknown", { resource, known: [...known].sort() })];
}

/** Compares two specs and reports what changed. */
export async function findDrift(options: DriftOptions): Promise<DriftResult> {
  const collector = new Collector();
  const report = { diagnostics: collector.diagnostics, documents: collector.documents };
  const interruption = await findInterruption(options.root, ownsInProject);
  if (interruption) {
    collector.add([interruption]);
    return { ...report, text: "", isBlocked: false };
  }
  const unknown = options.only.filter((word) => !isSelector(word));
  collector.add(unknown.map((word) => diagnose("drift-selector-unknown", { word })));
  const base = await loadSpec(options.base ?? "git:HEAD", options.root, collector);
  const revision = await loadSpec(options.revision, options.root, collector);
  if (base && revision) collector.add(findUnknownResource(options.resource, [base.spec, revision.spec]));
  if (!base || !revision || collector.hasFailed()) return { ...report, text: "", isBlocked: false };
  const { all, drift, isStale } = judge(base, revision, options, collector);
  const disputes = options.isCompiled ? await askCompiler(base, revision, all, collector) : undefined;
  const { color, failOn, format, width } = options;
  const text = printDrift(disputes ? { ...drift, disputes } : drift, {
    format,
    color,
    gate: failOn ?? "breaking",
    revision: { path: options.revision ?? projectPaths.spec, text: revision.document.text },
    ...(width !== undefined && { width }),
  });
  const isBlocked = failOn !== undefined && (isStale || findFailures(drift.changes, failOn).length > 0);
  return { ...report, text, isBlocked };
}

/** What changed since the last commit, in a few lines; nothing where there is no commit with a spec. */
export async function summariseDrift(root: string, today: string): Promise<string> {
  const collector = new Collector();
  const base = await loadSpec("git:HEAD", root, collector);
  const revision = await loadSpec(undefined, root, collector);
  if (!base || !revision || base.document.text === revision.document.text) return "";
  const options: DriftOptions = { root, format: "terminal", only: [], today, color: false };
  return printSummary(judge(base, revision, options, collector).drift);
}

/** What a kind of change means, why it has its levels, and what to do. */
export function explainDriftKind(kind: string): DriftResult {
  const collector = new Collector();
  const known = [...changeKinds];
  if (!isChangeKind(kind)) collector.add([diagnose("drift-kind-unknown", { kind, known })]);
  const text = isChangeKind(kind) ? explainKind(kind) : "";
  return { diagnostics: collector.diagnostics, documents: collector.documents, text, isBlocked: false };
}
