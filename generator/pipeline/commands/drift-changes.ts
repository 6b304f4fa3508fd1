import { addEvidence, compare, type Change, type Dispute, type PackageNames } from "../../drift/index.js";
import { diagnose } from "../../diagnostics.js";
import type { ApiSpec } from "../../model/index.js";
import type { SpecInput } from "../project/spec-input.js";
import type { Collector } from "../reports/report.js";

async function namesOf(documented: ApiSpec): Promise<PackageNames> {
  // Loaded here, because only a package has these names.
  const { leaveOutOperations, planTypes } = await import("../../emit/plan/index.js");
  const { spec } = leaveOutOperations(documented);
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
export async function findChanges(base: SpecInput, revision: SpecInput): Promise<readonly Change[]> {
  const areOwn = base.isOwn && revision.isOwn;
  const [from, to] = [base.written, revision.written];
  const changes = compare(base.spec, revision.spec, {
    exportedNames: areOwn,
    ...(from && to && { written: { base: from, revision: to } }),
    ...(areOwn && { names: { base: await namesOf(base.spec), revision: await namesOf(revision.spec) } }),
  });
  if (changes.length === 0 || !base.project || !revision.project) return changes;
  // Loaded here, because only specs with sources need what reads these.
  const { collectEvidence } = await import("../reports/drift-evidence.js");
  const evidence = collectEvidence(base, revision);
  return evidence ? addEvidence(changes, evidence) : changes;
}

/** Where the compiler does not agree with the rules on what breaks programs that compile today: a bug of docwright. */
export async function askCompiler(
  base: SpecInput,
  revision: SpecInput,
  changes: readonly Change[],
  collector: Collector,
): Promise<readonly Dispute[] | undefined> {
  const foreign = [base, revision].find(({ isOwn }) => !isOwn);
  if (foreign) {
    collector.add([diagnose("drift-compiler-unasked", { spec: foreign.label })]);
    return undefined;
  }
  // Loaded here, because only this needs the compiler and the emitter.
  const { compareConsumers, findDisputes, reportDisputes } = await import("../../drift/consumer/index.js");
  const { emit, leaveOutOperations } = await import("../../emit/index.js");
  const emitFor = ({ spec }: SpecInput) => emit(leaveOutOperations(spec).spec);
  const comparison = compareConsumers(await emitFor(base), await emitFor(revision));
  const disputes = findDisputes(changes, comparison);
  collector.add(reportDisputes(disputes));
  return disputes;
}
