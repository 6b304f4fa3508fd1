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

/** Lists the mutants of an area that no test notices in a file of the folder, with the reason of each; returns how many have one. */
export function writeSurvivors(area, missed, target) {
  const reasons = readReasons(area);
  const found = missed.map((mutant) => ({ mutant, reason: reasons.find(isAbout(mutant)) }));
  const sections = [...new Set(missed.map(({ path }) => path))].sort().map((file) => {
    const lines = found.flatMap(({ mutant, reason }) =>
      mutant.path === file ? [printMutant(mutant, reason?.reason)] : [],
    );
    return `## ${file}\n\n${lines.join("\n")}\n`;
  });
  const head = `# Mutants of ${area} that no test notices\n\nWritten by \`npm run mutation\`; the reasons are in \`reasons-${area}.json\`.\n`;
  writeFileSync(join(target, `survivors-${area}.md`), [head, ...sections].join("\n"));
  for (const one of reasons.filter((reason) => !found.some((entry) => entry.reason === reason))) {
    console.log(`no longer a survivor: ${one.file} ${one.mutator} ${one.code}`);
  }
  return found.filter(({ reason }) => reason).length;
}
