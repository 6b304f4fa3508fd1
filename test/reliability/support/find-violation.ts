import { readOpenApi, writeOpenApi } from "../../../generator/openapi/index.js";
import { readDocuments, type Readings } from "../../../generator/pipeline/project/readings.js";
import { reconcile } from "../../../generator/reconcile/index.js";

const project = { title: "Page", version: "0.0.0", package: "client", credentials: [] };

/** Seconds of processor that a document may take; ordinary ones take some thousandths. */
const slowest = 5;

interface Outcome extends Readings {
  readonly yaml?: string;
}

function read(text: string): Outcome {
  const readings = readDocuments([{ document: { name: "page.md", text }, rank: 1 }]);
  if (readings.readings.length === 0) return readings;
  const { diagnostics, spec } = reconcile(readings.readings, project);
  return { ...readings, diagnostics: [...readings.diagnostics, ...diagnostics], yaml: writeOpenApi(spec) };
}

function hasStrayPosition({ diagnostics, readings }: Outcome, length: number): boolean {
  const isInside = ({ start, end }: { readonly start: number; readonly end: number }) =>
    start >= 0 && start <= end && end <= length;
  const reported = diagnostics.map(({ at }) => at).filter((at) => at?.source === "page.md");
  return !(
    reported.every((at) => at === undefined || isInside(at)) &&
    readings.every(
      ({ claims, coverage }) => claims.every(({ at }) => isInside(at)) && coverage.unused.every(isInside),
    )
  );
}

/** Whether something is not read, and nothing is reported that stands somewhere. */
function isSilent({ diagnostics, readings }: Outcome): boolean {
  const located = diagnostics.filter(({ at }) => at !== undefined);
  return readings.some(
    ({ coverage: { unread, unused } }) =>
      (unread > 0 && located.every(({ severity }) => severity === "info")) ||
      (unused.length > 0 && located.length === 0),
  );
}

function findSpecViolation({ yaml }: Outcome): string | undefined {
  if (yaml === undefined) return undefined;
  const { diagnostics, spec } = readOpenApi({ name: "openapi.yaml", text: yaml });
  const error = diagnostics.find(({ severity }) => severity === "error");
  if (error) return `its spec is none: ${error.message}`;
  return spec && writeOpenApi(spec) === yaml ? undefined : "its spec is not canonical";
}

/**
 * What is wrong with how a document is read, if anything. Being thorough takes three times as long: the spec is read
 * back, and the document a second time.
 */
export function findViolation(text: string, isThorough: boolean): string | undefined {
  const before = process.cpuUsage();
  const outcome = read(text);
  const { user, system } = process.cpuUsage(before);
  if ((user + system) / 1e6 > slowest) return `it takes more than ${slowest} s`;
  if (hasStrayPosition(outcome, text.length)) return "a position lies outside the document";
  const isOff = ({ coverage: { items, unread } }: Readings["readings"][number]) =>
    unread < 0 || unread > items;
  if (outcome.readings.some(isOff)) return "the coverage does not add up";
  if (isSilent(outcome)) return "something is not read, without a word";
  if (!isThorough) return undefined;
  const isSame = JSON.stringify(read(text)) === JSON.stringify(outcome);
  return findSpecViolation(outcome) ?? (isSame ? undefined : "a second reading says something else");
}
