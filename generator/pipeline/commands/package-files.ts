import type { FindPrinted, PrintedFile } from "../../emit/index.js";
import type { ApiSpec } from "../../model/index.js";
import { writeOpenApiJson } from "../../openapi/index.js";
import { withFileList } from "../disk/package-folder.js";
import type { Collector } from "../reports/report.js";

/** Everything of the client package of a spec; empty where the spec cannot be emitted. What `findPrinted` knows is not printed again. */
export async function emitPackageFiles(
  spec: ApiSpec,
  collector: Collector,
  findPrinted?: FindPrinted,
): Promise<readonly PrintedFile[]> {
  // Loaded here, because a command that emits nothing must not pay for the emitter.
  const { emit, findEmitProblems } = await import("../../emit/index.js");
  collector.add(findEmitProblems(spec));
  if (collector.hasFailed()) return [];
  const files = await emit(spec, findPrinted);
  return withFileList([...files, { path: "openapi.json", text: writeOpenApiJson(spec) }]);
}
