import { diagnose, showJson, showText } from "../../diagnostics.js";
import type { AppliedAction } from "../../openapi/index.js";
import { explain, printExplanation, type ExplainedPlace, type Explanation } from "../../reconcile/index.js";
import { buildSpec, type BuiltSpec } from "./build-spec.js";
import { findCorrectedPlace } from "./corrected-place.js";
import { loadOwnDialects } from "../project/own-dialects.js";
import { openFolder } from "../project/project-files.js";
import { Collector, type Report } from "../reports/report.js";
import { Stopwatch } from "../reports/stopwatch.js";
import { nameWithin } from "../disk/name-path.js";
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

interface Found {
  readonly explanation: Explanation;
  readonly corrections: readonly AppliedAction[];
}

/** What the documents say of a name; of one that the overlay added or gave, what stood there before, and the reason. */
function findExplained(built: BuiltSpec, name: string): Found {
  const { evidence } = built.reconciliation;
  const explanation = explain(evidence, name);
  if (explanation.kind === "found") return { explanation, corrections: findCorrections(built, explanation) };
  const corrected = findCorrectedPlace(built.spec, built.corrections, name);
  if (!corrected) return { explanation, corrections: [] };
  const before = explain(evidence, corrected.pointer);
  const places = before.kind === "found" ? before.places : [];
  return { explanation: { kind: "found", name, places }, corrections: corrected.corrections };
}

/** An explanation that calls its documents by what `nameOf` makes of their names. */
function nameDocuments(explanation: Explanation, nameOf: (document: string) => string): Explanation {
  if (explanation.kind === "unknown") return explanation;
  const rename = (quotations: ExplainedPlace["claims"]) =>
    quotations.map((quotation) => ({ ...quotation, document: nameOf(quotation.document) }));
  const places = explanation.places.map(({ claims, decisions, ...place }) => ({
    ...place,
    decisions: decisions.map((decision) => ({
      ...decision,
      for: rename(decision.for),
      against: rename(decision.against),
    })),
    claims: rename(claims),
  }));
  return { ...explanation, places };
}

/** What the documents say of a name; of one that the overlay changed or gave, under the name that the spec has. */
function printSaid({ corrections, explanation }: Found): string {
  const said = printExplanation(explanation);
  if (explanation.kind === "unknown" || corrections.length === 0) return said;
  if (explanation.places.length === 0) return `${explanation.name}: no document has it`;
  return `${explanation.name}: corrected by spec/overlay.yaml, as said below; the documents have\n${said}`;
}

function printExplained(found: Found): Pick<Explained, "text" | "json"> {
  const { corrections, explanation } = found;
  return {
    text: showText([printSaid(found), ...corrections.map(printCorrection)].join("\n")),
    json: showJson({ ...explanation, corrections }, 2),
  };
}

/** Every claim behind a type, member, parameter or JSON pointer of the project's spec. */
export async function explainName(root: string, name: string): Promise<Explained> {
  const collector = new Collector();
  const interruption = await findInterruption(root, ownsInProject);
  if (interruption) collector.add([interruption]);
  const files = openFolder(root);
  const built = interruption
    ? undefined
    : buildSpec(files, collector, new Stopwatch(), await loadOwnDialects(root, files));
  const report = { diagnostics: collector.diagnostics, documents: collector.documents };
  if (!built) return { ...report, text: "", json: "" };
  const found = findExplained(built, name);
  if (found.explanation.kind === "unknown") {
    collector.add([diagnose("name-unknown", found.explanation)]);
    return { ...report, text: "", json: "" };
  }
  const { documents } = built.reconciliation.evidence;
  const nameOf = (name: string) => nameWithin(root, documents.get(name)?.path ?? name);
  const explanation = nameDocuments(found.explanation, nameOf);
  return { ...report, ...printExplained({ ...found, explanation }) };
}
