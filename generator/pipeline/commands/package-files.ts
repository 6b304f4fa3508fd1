import type { FindPrinted, PrintedFile } from "../../emit/index.js";
import type { ApiSpec, Diagnostic } from "../../model/index.js";
import { writeOpenApiJson } from "../../openapi/index.js";
import { withFileList } from "../disk/package-folder.js";
import { releaseMemory } from "../engine.js";
import type { Collector } from "../reports/report.js";

/**
 * A file whose text waits beside the heap: that grows in proportion to what it holds, and the texts of a large package are
 * more than its spec.
 */
function packFile({ path, source, text }: PrintedFile): PrintedFile {
  const packed = Buffer.from(text);
  return {
    path,
    ...(source !== undefined && { source }),
    get text() {
      return packed.toString();
    },
  };
}

/**
 * Everything of the client package of a spec; empty where the spec cannot be emitted. What `findPrinted` knows is not
 * printed again.
 */
export async function emitPackageFiles(
  spec: ApiSpec,
  collector: Collector,
  findPrinted?: FindPrinted,
  isStrict = false,
): Promise<readonly PrintedFile[]> {
  // Loaded here, because a command that emits nothing must not pay for the emitter.
  const { emit, findEmitProblems, leaveOutOperations } = await import("../../emit/index.js");
  const emittable = leaveOutOperations(spec);
  collector.add(emittable.diagnostics.map((diagnostic) => judge(diagnostic, isStrict)));
  collector.add(findEmitProblems(emittable.spec));
  if (collector.hasFailed()) return [];
  // First, while no other text is in memory: the tree of a large spec takes as much as all of them.
  const openApi = packFile({ path: "openapi.json", text: writeOpenApiJson(spec) });
  releaseMemory();
  const files = await emit(emittable.spec, { findPrinted, keep: packFile });
  return withFileList([...files, openApi]);
}

/** Where a person asked for all or nothing, an operation that is left out is an error. */
function judge(diagnostic: Diagnostic, isStrict: boolean): Diagnostic {
  const isError = isStrict && diagnostic.code === "operation-left-out";
  return isError ? { ...diagnostic, severity: "error" } : diagnostic;
}
