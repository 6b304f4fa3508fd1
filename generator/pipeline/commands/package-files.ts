import type { ApiSpec, OutputFile } from "../../model/index.js";
import { writeOpenApiJson } from "../../openapi/index.js";
import { withFileList } from "../disk/package-folder.js";
import type { Collector } from "../reports/report.js";

/** Everything of the client package of a spec; empty where the spec cannot be emitted. */
export async function emitPackageFiles(spec: ApiSpec, collector: Collector): Promise<readonly OutputFile[]> {
  // Loaded here, because a command that emits nothing must not pay for the emitter.
  const { emit, findEmitProblems } = await import("../../emit/index.js");
  collector.add(findEmitProblems(spec));
  if (collector.hasFailed()) return [];
  return withFileList([...(await emit(spec)), { path: "openapi.json", text: writeOpenApiJson(spec) }]);
}
