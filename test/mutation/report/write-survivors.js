import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const folder = join(import.meta.dirname, "..");

/** Why mutants of an area may live: `file`, `mutator`, the `code` replaced, and the `replacement` unless any is meant. */
function readReasons(area) {
  const path = join(folder, `reasons-${area}.json`);
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : [];
}

const isAbout =
  ({ code, mutatorName, path, replacement }) =>
  (one) =>
    one.file === path &&
    one.mutator === mutatorName &&
    one.code === code &&
    (one.replacement ?? replacement) === replacement;

const quote = (text) => `\`${text.replace(/\s+/gu, " ").replaceAll("`", "'").slice(0, 100)}\``;

function printMutant(mutant, reason) {
  const { code, location, mutatorName, replacement } = mutant;
  const change = `${quote(code)} to ${quote(String(replacement))}`;
  return `- line ${String(location.start.line)}, ${mutatorName}: ${change}. ${reason ?? "**No reason yet.**"}`;
}

<<<<<<< Updated upstream
/** Lists the mutants of an area that no test notices in a file of the folder, with the reason of each; returns how many have one. */
export function writeSurvivors(area, missed, target) {
=======
function printMissed(missed, reasons) {
  return [...new Set(missed.map(({ path }) => path))].sort().map((file) => {
    const lines = missed
      .filter(({ path }) => path === file)
      .map((mutant) => printMutant(mutant, reasons.find(isAbout(mutant))?.reason));
    return `## ${file}\n\n${lines.join("\n")}\n`;
  });
}

/** The mutants that no test notices, by file, with the reason of each. */
export function printSurvivors(area, missed) {
  return printMissed(missed, readReasons(area)).join("\n");
}

/** Lists the mutants of an area that no test notices, with the reason of each; returns how many have one. */
export function writeSurvivors(area, missed) {
>>>>>>> Stashed changes
  const reasons = readReasons(area);
  const head = `# Mutants of ${area} that no test notices\n\nWritten by \`npm run mutation\`; the reasons are in \`reasons-${area}.json\`.\n`;
<<<<<<< Updated upstream
  writeFileSync(join(target, `survivors-${area}.md`), [head, ...sections].join("\n"));
  for (const one of reasons.filter((reason) => !found.some((entry) => entry.reason === reason))) {
=======
  writeFileSync(join(folder, `survivors-${area}.md`), [head, ...printMissed(missed, reasons)].join("\n"));
  for (const one of reasons.filter((reason) => !missed.some((mutant) => isAbout(mutant)(reason)))) {
>>>>>>> Stashed changes
    console.log(`no longer a survivor: ${one.file} ${one.mutator} ${one.code}`);
  }
  return missed.filter((mutant) => reasons.some(isAbout(mutant))).length;
}
