import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import ts from "typescript";

/** The strictest flags a consumer may compile with. */
export const strictest: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2023,
  lib: ["lib.es2023.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
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

/** Parsed lib files, kept between programs: reading them takes most of the time of a small one. */
const libraries = new Map<string, ts.SourceFile | undefined>();

/** The errors that TypeScript has with files held in memory, as `file:line: message`. */
export function findTypeErrors(files: Files, options: ts.CompilerOptions = {}): string[] {
  const program = compileInMemory(files, { ...strictest, ...options });
  return ts.getPreEmitDiagnostics(program).map((diagnostic) => {
    const message = ts.flattenDiagnosticMessageText(diagnostic.messageText, "\n");
    const { file, start = 0 } = diagnostic;
    if (!file) return message;
    return `${file.fileName.slice(1)}:${String(file.getLineAndCharacterOfPosition(start).line + 1)}: ${message}`;
  });
}

/** A program over files held in memory, in a folder `/` of their own. */
export function compileInMemory(files: Files, options: ts.CompilerOptions): ts.Program {
  const texts = new Map(files.map(({ path, text }) => [`/${path}`, text]));
  const real = ts.createCompilerHost(options);
  const host: ts.CompilerHost = {
    ...real,
    getCurrentDirectory: () => "/",
    fileExists: (path) => texts.has(path) || (isLibrary(path) && real.fileExists(path)),
    readFile: (path) => texts.get(path) ?? (isLibrary(path) ? real.readFile(path) : undefined),
    directoryExists: (path) => [...texts.keys()].some((file) => file.startsWith(path)),
    getDirectories: () => [],
    getSourceFile: (path, version) => {
      const text = texts.get(path);
      if (text !== undefined) return ts.createSourceFile(path, text, version, true);
      if (!libraries.has(path)) libraries.set(path, real.getSourceFile(path, version));
      return libraries.get(path);
    },
  };
  const roots = [...texts.keys()].filter((path) => path.endsWith(".ts"));
  return ts.createProgram(roots, options, host);
}

function isLibrary(path: string): boolean {
  return path.includes("/typescript/lib/");
}

/** Writes files below a folder, which is emptied first. */
export function writeFiles(folder: string, files: Files): void {
  rmSync(folder, { recursive: true, force: true });
  for (const { path, text } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
