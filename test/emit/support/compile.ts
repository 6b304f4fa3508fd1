import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import process from "node:process";
import { compilerPath, type CompilerVersion } from "../../support/compilers.js";

/** Options as tsconfig.json has them. */
export type CompilerOptions = Readonly<Record<string, string | boolean | readonly string[]>>;

/** The strictest flags a consumer may compile with. */
const strictest: CompilerOptions = {
  target: "ES2023",
  lib: ["ES2023", "DOM", "DOM.Iterable"],
  module: "NodeNext",
  types: [],
  strict: true,
  noEmit: true,
  skipLibCheck: false,
  // Those of the language are not ours: checking them anew took a third of each compilation.
  skipDefaultLibCheck: true,
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: true,
  noImplicitOverride: true,
  noImplicitReturns: true,
  noFallthroughCasesInSwitch: true,
  noPropertyAccessFromIndexSignature: true,
  noUnusedLocals: true,
  noUnusedParameters: true,
  allowUnreachableCode: false,
  allowUnusedLabels: false,
  verbatimModuleSyntax: true,
  isolatedModules: true,
  noUncheckedSideEffectImports: true,
};

export type Files = readonly { readonly path: string; readonly text: string }[];

/** Puts the lines of a message under its first one, and gives the errors as `file:line: message`. */
function readErrors(printed: string): string[] {
  const errors = printed.split(/\r?\n(?! )/u).filter((error) => error !== "");
  return errors.map((error) => error.replace(/^(.+?)\((\d+),\d+\): error TS\d+: /u, "$1:$2: "));
}

/** Compiles files in a folder. */
export function compile(
  folder: string,
  files: Files,
  options: CompilerOptions,
  version: CompilerVersion = 7,
): string[] {
  const compilerOptions = { ...strictest, ...options };
  const configuration = JSON.stringify({ compilerOptions, include: ["**/*"] });
  writeFiles(folder, [...files, { path: "tsconfig.json", text: configuration }]);
  const run = spawnSync(process.execPath, [compilerPath(version), "--pretty", "false"], {
    cwd: folder,
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  if (run.status === null || run.stderr !== "")
    throw new Error(`tsc ended: ${String(run.error)} ${run.stderr}`);
  return readErrors(run.stdout);
}

/** The errors that TypeScript has with files, as `file:line: message`. */
export function findTypeErrors(
  files: Files,
  options: CompilerOptions = {},
  version: CompilerVersion = 7,
): string[] {
  const folder = mkdtempSync(join(tmpdir(), "docwright-compile-"));
  try {
    return compile(folder, files, options, version);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Writes files below a folder, which is emptied first. */
export function writeFiles(folder: string, files: Files): void {
  rmSync(folder, { recursive: true, force: true });
  for (const { path, text } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
