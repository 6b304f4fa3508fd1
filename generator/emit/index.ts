import pMap from "p-map";
import type { ApiSpec } from "../model/index.js";
import { emitClientFile } from "./files/client-file.js";
import { emitErrorsFile } from "./files/errors-file.js";
import { emitMockFiles } from "./files/mock-file.js";
import { emitPackageFiles } from "./files/package-files.js";
import { emitResourceFiles } from "./files/resource-files.js";
import { emitFactoryFile, emitRootFile } from "./files/root-files.js";
import { emitTypeFiles } from "./files/type-files.js";
import { formatTextFile } from "./format/text-files.js";
import { planPackage, type PackagePlan } from "./plan/index.js";
import { emitExport } from "./print/imports.js";
import { printChanged, type FindPrinted, type PrintedFile } from "./source/print-changed.js";
import { printSource } from "./source/print-source.js";
import { kinds, type SourceFile } from "./source/structures.js";
import { readRuntimeFiles } from "./templates-folder.js";
import { emitValidators } from "./validators/index.js";
import { rareModules } from "./validators/support.js";

export type { FindPrinted, PrintedFile } from "./source/print-changed.js";
export { leaveOutOperations, type Emittable } from "./plan/left-out.js";
export { findEmitProblems } from "./plan/problems.js";

/**
 * How many files are in memory as trees and as text at once: one is printed while another is laid out. With eight, a client
 * of GitHub's API takes 566 MB instead of 437 (Node 20).
 */
const inMemory = 2;

const validatorsModule = "src/validators.ts";

/** The subpath `./validators` of the package, beside those of the resources. */
const validatorsEntry: SourceFile = {
  path: validatorsModule,
  statements: [emitExport(validatorsModule, "src/validators/index.ts")],
};

/** The TypeScript of a package before it is printed; files are made as they are asked for, so that few wait in memory. */
function* listSources(plan: PackagePlan): Generator<SourceFile> {
  yield* [emitRootFile(plan), emitClientFile(plan.spec), emitFactoryFile(plan), ...emitErrorsFile(plan)];
  yield* emitResourceFiles(plan);
  yield* emitTypeFiles(plan);
  yield validatorsEntry;
  yield* emitValidators(plan.spec, plan.types);
  yield* emitMockFiles(plan);
}

/** The TypeScript of the package of a spec before it is printed: all that the spec decides. */
export function emitSources(spec: ApiSpec): readonly SourceFile[] {
  return [...listSources(planPackage(spec))];
}

/** The modules that a file imports. */
function listImports({ statements }: SourceFile): readonly string[] {
  return statements.flatMap((one) => (one.kind === kinds.import ? [one.moduleSpecifier] : []));
}

/** The files of the runtime that only keywords need which few specs have, and that nothing imports here. */
function listUnused(imported: ReadonlySet<string>): ReadonlySet<string> {
  const isImported = (path: string): boolean =>
    [...imported].some((specifier) => specifier.endsWith(path.replace(/^src(.*)\.ts$/u, "$1.js")));
  return new Set(rareModules.filter((path) => !isImported(path)));
}

/** How the files of a package are printed. */
export interface Printing {
  /** What it knows is not printed again. */
  readonly findPrinted?: FindPrinted | undefined;
  /** How a printed file waits for the others; as it is, if left out. */
  readonly keep?: (file: PrintedFile) => PrintedFile;
}

/**
 * The files of the client package of a spec, formatted, but for `openapi.json`, which is the spec itself.
 * The spec has passed `leaveOutOperations` and `findEmitProblems`.
 */
export async function emit(
  spec: ApiSpec,
  { findPrinted = () => undefined, keep = (file) => file }: Printing = {},
): Promise<readonly PrintedFile[]> {
  const plan = planPackage(spec);
  const unformatted = await emitPackageFiles(plan);
  const imported = new Set<string>();
  const printOne = async (source: SourceFile): Promise<PrintedFile> => {
    for (const module of listImports(source)) imported.add(module);
    return keep(await printChanged(source, findPrinted, printSource));
  };
  const sources = await pMap(listSources(plan), printOne, { concurrency: inMemory });
  // Last, because a text that became code is named by the file of its operation or type, not by the README that shows it.
  const texts = await Promise.all(unformatted.map((file) => printChanged(file, findPrinted, formatTextFile)));
  const runtime = await readRuntimeFiles(listUnused(imported));
  return [...texts, ...sources, ...runtime].toSorted((a, b) => (a.path < b.path ? -1 : 1));
}
