import type { ApiSpec, OutputFile } from "../model/index.js";
import { emitClientFile } from "./files/client-file.js";
import { emitMockFile } from "./files/mock-file.js";
import { emitPackageFiles } from "./files/package-files.js";
import { emitResourceFiles } from "./files/resource-files.js";
import { emitFactoryFile, emitRootFile } from "./files/root-files.js";
import { emitTypeFiles } from "./files/type-files.js";
import { formatFiles } from "./format.js";
import { planPackage } from "./plan/index.js";
import type { PrintedFile } from "./print/source-file.js";
import { readRuntimeFiles } from "./templates-folder.js";
import { emitValidators } from "./validators/index.js";

export { findEmitProblems } from "./plan/problems.js";

/** The subpath `./validators` of the package, beside those of the resources. */
const validatorsEntry: PrintedFile = {
  path: "src/validators.ts",
  text: 'export * from "./validators/index.js";\n',
  isFormatted: true,
};

/**
 * The files of the client package of a spec, formatted, but for `openapi.json`, which is the spec itself.
 * The spec has passed `findEmitProblems`.
 */
export async function emit(spec: ApiSpec): Promise<readonly OutputFile[]> {
  const plan = planPackage(spec);
  const emitted = [
    ...(await emitPackageFiles(plan)),
    emitRootFile(plan),
    emitClientFile(spec),
    emitFactoryFile(plan),
    emitMockFile(plan),
    ...emitResourceFiles(plan),
    ...emitTypeFiles(plan),
    validatorsEntry,
    ...emitValidators(spec, plan.types),
  ];
  const [formatted, runtime] = await Promise.all([formatFiles(emitted), readRuntimeFiles()]);
  return [...formatted, ...runtime].toSorted((a, b) => (a.path < b.path ? -1 : 1));
}
