import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { describe, expect, it } from "vitest";

/** Set by `UPDATE=1 npm test`: golden files are rewritten instead of compared. */
const isUpdating = process.env["UPDATE"] === "1";

/** The files below a folder, as paths relative to it with forward slashes, sorted. */
export function listFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
    .sort();
}

function rewrite(folder: string, actual: Readonly<Record<string, string>>): void {
  rmSync(folder, { recursive: true, force: true });
  for (const [path, text] of Object.entries(actual)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** Compares texts with the golden files of a folder, by relative path. A golden file that nothing produces is an orphan and fails. */
export function expectGolden(folder: string, actual: Readonly<Record<string, string>>): void {
  if (isUpdating) rewrite(folder, actual);
  expect(listFiles(folder), `golden files in ${folder} (UPDATE=1 npm test rewrites them)`).toEqual(
    Object.keys(actual).sort(),
  );
  for (const [path, text] of Object.entries(actual)) {
    expect(text, `${folder}/${path} (UPDATE=1 npm test rewrites it)`).toBe(
      readFileSync(join(folder, path), "utf8"),
    );
  }
}

/**
 * One test for each folder of cases: `run` gets the case's folder and returns what it makes, by file name,
 * which is compared with the files under `<case>/expected/`.
 */
export function describeGolden(
  title: string,
  casesFolder: string,
  run: (caseFolder: string) => Readonly<Record<string, string>> | Promise<Readonly<Record<string, string>>>,
): void {
  describe(title, () => {
    const cases = readdirSync(casesFolder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    it.each(cases.map((entry) => entry.name))("%s", async (name) => {
      expectGolden(join(casesFolder, name, "expected"), await run(join(casesFolder, name)));
    });
  });
}
