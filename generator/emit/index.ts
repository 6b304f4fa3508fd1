import type { ApiSpec } from "../model/index.js";
import { emitClientFile } from "./files/client-file.js";
import { emitErrorsFile } from "./files/errors-file.js";
import { emitMockFile } from "./files/mock-file.js";
import { emitPackageFiles } from "./files/package-files.js";
import { emitResourceFiles } from "./files/resource-files.js";
import { emitFactoryFile, emitRootFile } from "./files/root-files.js";
import { emitTypeFiles } from "./files/type-files.js";
import { formatTextFile } from "./format/text-files.js";
import { planPackage } from "./plan/index.js";
import { emitExport } from "./print/imports.js";
import { printChanged, type FindPrinted, type PrintedFile } from "./source/print-changed.js";
import { printSources } from "./source/print-sources.js";
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

/** The TypeScript of the package of a spec before it is printed: all that the spec decides. */
export function emitSources(spec: ApiSpec): readonly SourceFile[] {
  const plan = planPackage(spec);
  return [
    emitRootFile(plan),
    emitClientFile(plan.spec),
    emitFactoryFile(plan),
    ...emitErrorsFile(plan),
    ...emitResourceFiles(plan),
    ...emitTypeFiles(plan),
    validatorsEntry,
    ...emitValidators(plan.spec, plan.types),
    emitMockFile(plan),
  ];
}

/** The files of the runtime that only keywords need which few specs have, and this one does not. */
function listUnused(sources: readonly SourceFile[]): ReadonlySet<string> {
  const imported = new Set(
    sources.flatMap(({ statements }) =>
      statements.flatMap((one) => (one.kind === kinds.import ? [one.moduleSpecifier] : [])),
    ),
  );
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
  const texts = await emitPackageFiles(planPackage(spec));
  const sources = emitSources(spec);
  const printed = await printChanged(sources, findPrinted, printSources);
  const [formatted, runtime] = await Promise.all([
    printChanged(texts, findPrinted, (changed) => Promise.all(changed.map(formatTextFile))),
    readRuntimeFiles(listUnused(sources)),
  ]);
  return [...formatted, ...printed, ...runtime].toSorted((a, b) => (a.path < b.path ? -1 : 1));
}
