import type { Page } from "../init/found-document.js";
import { gatherSources } from "../init/gather-sources.js";
import { proposeProject } from "../init/propose-project.js";
import { writeManifest } from "../init/write-manifest.js";
import { openTexts } from "../project/project-files.js";
import { projectPaths } from "../project/project-paths.js";
import { Collector } from "../reports/report.js";
import { Stopwatch } from "../reports/stopwatch.js";
import { buildSpec } from "./build-spec.js";
import { checkOut, emitNothing, writeClient, type PackageEmitted } from "./emit-package.js";
import { reportLeftOut } from "./init.js";

export interface OneShotOptions {
  /** Files, folders and addresses. */
  readonly sources: readonly string[];
  /** The folder of the package. */
  readonly out: string;
  /** The working folder. */
  readonly folder: string;
  readonly today: string;
  readonly onProgress: (line: string) => void;
}

/** No project holds these pages: a message leads to where a person has each, not to where a project would keep it. */
function nameAsGiven({ documents }: Collector, pages: readonly Page[]): void {
  for (const { file, name } of pages) {
    const document = documents.get(file);
    if (document) documents.set(file, { ...document, name });
  }
}

/** Reads sources and writes the client package of them: what `init` would make, without a project around it. */
export async function readAndEmit(options: OneShotOptions): Promise<PackageEmitted> {
  const { folder, onProgress, out, sources, today } = options;
  const collector = new Collector();
  const nothing = emitNothing(collector);
  await checkOut(out, collector);
  if (collector.hasFailed()) return nothing;
  const gathered = await gatherSources(folder, sources, onProgress);
  collector.add(reportLeftOut(gathered));
  if (collector.hasFailed()) return nothing;
  const { pages } = gathered;
  const proposal = await proposeProject(gathered, (_question, answer) => Promise.resolve(answer));
  const texts = new Map([
    [projectPaths.manifest, writeManifest(proposal, gathered, today)],
    ...pages.map(({ file, text }) => [`${projectPaths.sources}/${file}`, text] as const),
  ]);
  const built = buildSpec(openTexts(texts), collector, new Stopwatch());
  nameAsGiven(collector, pages);
  return built ? writeClient(built.spec, out, collector) : nothing;
}
