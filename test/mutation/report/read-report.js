import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { isDrawn, notDrawn } from "../runner/sample.js";

const readJson = (path) => JSON.parse(readFileSync(path, "utf8"));

/** The text that a mutant replaces. */
function findCode(source, { end, start }) {
  const lines = source.split("\n").slice(start.line - 1, end.line);
  lines[lines.length - 1] = lines.at(-1).slice(0, end.column - 1);
  lines[0] = lines[0].slice(start.column - 1);
  return lines.join("\n").replace(/\s+/gu, " ");
}

const countFromZero = ({ column, line }) => ({ column: column - 1, line: line - 1 });

/** What Stryker found in an area: all mutants, those tried, those noticed, those missed, and the score in per cent. */
export function readReport(area) {
  const { files } = readJson(`coverage/mutation/${area}.json`);
  const all = Object.entries(files).flatMap(([path, { mutants, source }]) =>
    mutants.map((mutant) => ({ ...mutant, path, code: findCode(source, mutant.location) })),
  );
  // Also of those that never come to the runner: no test reaches them, or an earlier run killed them.
  const drawn = all.filter((mutant) => isDrawn(mutant.path, mutant, countFromZero(mutant.location.start)));
  if (drawn.some(({ statusReason }) => statusReason?.includes(notDrawn))) {
    throw new Error("the runner and the report draw different lots");
  }
  const isOf = (...statuses) => drawn.filter(({ status }) => statuses.includes(status));
  const noticed = isOf("Killed", "Timeout").length;
  const missed = isOf("Survived", "NoCoverage");
  const tried = noticed + missed.length;
  return { mutants: all.length, tried, noticed, missed, score: (100 * noticed) / tried };
}

/**
 * Has what an earlier run did not kill tried again: Stryker would take the outcome over, although a new test may notice
 * a mutant of code that runs on loading, of which it does not know which tests reach it.
 */
export function forgetSurvivors(path) {
  if (!existsSync(path)) return;
  const report = readJson(path);
  for (const file of Object.values(report.files)) {
    file.mutants = file.mutants.filter(({ status }) => status === "Killed");
  }
  writeFileSync(path, JSON.stringify(report));
}
