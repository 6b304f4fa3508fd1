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
import { printSources, takeBatches } from "./source/print-sources.js";
import { kinds, type SourceFile } from "./source/structures.js";
import { readRuntimeFiles } from "./templates-folder.js";
import { emitValidators } from "./validators/index.js";
import { rareModules } from "./validators/support.js";

export type { FindPrinted, PrintedFile } from "./source/print-changed.js";
export { leaveOutOperations, type Emittable } from "./plan/left-out.js";
export { findEmitProblems } from "./plan/problems.js";

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

/** The modules that files import. */
function listImports(sources: readonly SourceFile[]): readonly string[] {
  return sources.flatMap(({ statements }) =>
    statements.flatMap((one) => (one.kind === kinds.import ? [one.moduleSpecifier] : [])),
  );
}

/** The files of the runtime that only keywords need which few specs have, and that nothing imports here. */
function listUnused(imported: ReadonlySet<string>): ReadonlySet<string> {
  const isImported = (path: string): boolean =>
    [...imported].some((specifier) => specifier.endsWith(path.replace(/^src(.*)\.ts$/u, "$1.js")));
  return new Set(rareModules.filter((path) => !isImported(path)));
}

/**
 * The files of the client package of a spec, formatted, but for `openapi.json`, which is the spec itself.
 * The spec has passed `leaveOutOperations` and `findEmitProblems`. What `findPrinted` knows is not printed again.
 */
export async function emit(
  spec: ApiSpec,
  findPrinted: FindPrinted = () => undefined,
): Promise<readonly PrintedFile[]> {
  const plan = planPackage(spec);
  const unformatted = await emitPackageFiles(plan);
  const sources: PrintedFile[] = [];
  const imported = new Set<string>();
  for (const batch of takeBatches(listSources(plan))) {
    for (const module of listImports(batch)) imported.add(module);
    sources.push(...(await printChanged(batch, findPrinted, printSources)));
  }
  // Last, because a text that became code is named by the file of its operation or type, not by the README that shows it.
  const texts = await printChanged(unformatted, findPrinted, (changed) =>
    Promise.all(changed.map(formatTextFile)),
  );
  const runtime = await readRuntimeFiles(listUnused(imported));
  return [...texts, ...sources, ...runtime].toSorted((a, b) => (a.path < b.path ? -1 : 1));
}
