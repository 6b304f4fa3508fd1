import { diagnose } from "../../diagnostics.js";
import type { AppliedAction } from "../../openapi/index.js";
import { explain, printExplanation, type Explanation } from "../../reconcile/index.js";
import { buildSpec, type BuiltSpec } from "./build-spec.js";
import { openFolder } from "../project/project-files.js";
import { Collector, type Report } from "../reports/report.js";
import { Stopwatch } from "../reports/stopwatch.js";
import { ownsInProject } from "../disk/ownership.js";
import { findInterruption } from "../disk/transaction.js";

/** What `explain` found. Without an error, both forms say the same. */
export interface Explained extends Report {
  readonly text: string;
  readonly json: string;
}

function listPlaces(explanation: Explanation): string[] {
  return explanation.kind === "found" ? explanation.places.map(({ place }) => place) : [];
}

/** The corrections by people that touch one of the places of an explanation. */
export function findCorrections(built: BuiltSpec, explanation: Explanation): AppliedAction[] {
  const explained = new Set(listPlaces(explanation));
  const { evidence } = built.reconciliation;
  return built.corrections.filter((action) =>
    action.places.some((pointer) =>
      listPlaces(explain(evidence, pointer)).some((place) => explained.has(place)),
    ),
  );
}

function printCorrection({ reason, source, target }: AppliedAction): string {
  return `corrected by spec/overlay.yaml: ${reason}\n  target: ${target}\n  source: ${source}`;
}

/** Every claim behind a type, member, parameter or JSON pointer of the project's spec. */
export async function explainName(root: string, name: string): Promise<Explained> {
  const collector = new Collector();
  const interruption = await findInterruption(root, ownsInProject);
  if (interruption) collector.add([interruption]);
  const built = interruption ? undefined : buildSpec(openFolder(root), collector, new Stopwatch());
  const report = { diagnostics: collector.diagnostics, documents: collector.documents };
  if (!built) return { ...report, text: "", json: "" };
  const explanation = explain(built.reconciliation.evidence, name);
  if (explanation.kind === "unknown") {
    collector.add([diagnose("name-unknown", explanation)]);
    return { ...report, text: "", json: "" };
  }
  const corrections = findCorrections(built, explanation);
  return {
    ...report,
    text: [printExplanation(explanation), ...corrections.map(printCorrection)].join("\n"),
    json: JSON.stringify({ ...explanation, corrections }, undefined, 2),
  };
}
