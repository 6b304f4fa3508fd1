import { Project, ts } from "ts-morph";
import type { OutputFile } from "../../model/index.js";

/** How a careful consumer compiles; bundlers find the modules of a package as this does. */
const options: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2023,
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  lib: ["lib.es2023.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts", "lib.dom.asynciterable.d.ts"],
  types: [],
  strict: true,
  noEmit: true,
  skipLibCheck: true,
  skipDefaultLibCheck: true,
};

/** What of a package a consumer's program reads. */
function isSource({ path }: OutputFile): boolean {
  return path.startsWith("src/") && path.endsWith(".ts");
}

/** A program over files in memory. */
export interface MemoryProgram {
  readonly checker: ts.TypeChecker;
  readonly fileAt: (path: string) => ts.SourceFile | undefined;
  /** What the compiler says against a file, as one line each. */
  readonly complaintsOf: (path: string) => readonly string[];
}

const libraryFolder = "/node_modules/typescript/lib";

let library: ReadonlyMap<string, ts.SourceFile> | undefined;

/** The library of the language, which the compiler carries with it in memory; parsed once for all programs. */
function readLibrary(): ReadonlyMap<string, ts.SourceFile> {
  if (library) return library;
  const project = new Project({ useInMemoryFileSystem: true, compilerOptions: options });
  // A program without a file of its own has no library either.
  project.createSourceFile("/empty.ts");
  const files = project.getProgram().compilerObject.getSourceFiles();
  library = new Map(files.map((file) => [file.fileName, file]));
  return library;
}

function parse(path: string, text: string): ts.SourceFile {
  return ts.createSourceFile(path, text, { languageVersion: ts.ScriptTarget.ES2023 }, true);
}

function createHost(files: ReadonlyMap<string, string>): ts.CompilerHost {
  return {
    fileExists: (path) => files.has(path) || readLibrary().has(path),
    readFile: (path) => files.get(path),
    getSourceFile: (path) => {
      const text = files.get(path);
      return text === undefined ? readLibrary().get(path) : parse(path, text);
    },
    getDefaultLibFileName: () => `${libraryFolder}/lib.d.ts`,
    getDefaultLibLocation: () => libraryFolder,
    getCurrentDirectory: () => "/",
    getCanonicalFileName: (path) => path,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => "\n",
    writeFile: () => undefined,
  };
}

/** Makes a program of packages, each under its folder, and of further files by their full path. */
export function createProgram(
  packages: Readonly<Record<string, readonly OutputFile[]>>,
  witnesses: Readonly<Record<string, string>> = {},
): MemoryProgram {
  const sources = Object.entries(packages).flatMap(([folder, outputs]) =>
    outputs.filter(isSource).map(({ path, text }) => [`/${folder}/${path}`, text] as const),
  );
  const files = new Map([...sources, ...Object.entries(witnesses)]);
  const roots = Object.keys(packages).map((folder) => `/${folder}/src/index.ts`);
  const program = ts.createProgram([...roots, ...Object.keys(witnesses)], options, createHost(files));
  return {
    checker: program.getTypeChecker(),
    fileAt: (path) => program.getSourceFile(path),
    complaintsOf: (path) => {
      const file = program.getSourceFile(path);
      const complaints = [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)];
      return complaints.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, " "));
    },
  };
}
