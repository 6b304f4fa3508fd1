import { join } from "node:path";
import { pMapIterable } from "p-map";
import { lendCredentials } from "../network/credentials.js";
import { addSources, setRetrieved } from "../project/manifest.js";
import { Collector, type Report } from "../reports/report.js";
import { openFolder } from "../project/project-files.js";
import { projectPaths } from "../project/project-paths.js";
import { loadManifest } from "../project/sources.js";
import { ownsInProject } from "../disk/ownership.js";
import { PullMemory } from "../disk/pull-memory.js";
import { commit, recover, type WriteSet } from "../disk/transaction.js";
import { readIndexes } from "./pull-index.js";
import {
  decodeWhole,
  pullPage,
  readBytes,
  type Pulled,
  type PulledEntry,
  type PullOptions,
  type PullOutcome,
} from "./pull-page.js";

export type { PullOptions, PullOutcome } from "./pull-page.js";

export interface Pull extends Report {
  readonly outcomes: readonly PullOutcome[];
}

/** Politeness: at most this many requests at once. */
const concurrency = 2;

/** A page that changed or is new, and the manifest as it is now with its date: somebody may have edited it meanwhile. */
function makeWriteSet({ root, today }: PullOptions, { file, kind, text = "", url }: Pulled): WriteSet {
  const page = { path: `${projectPaths.sources}/${file}`, text };
  const manifest = readBytes(join(root, projectPaths.manifest));
  if (!manifest) return { files: [page], removals: [] };
  const old = decodeWhole(manifest);
  const now = kind === "new" ? addSources(old, [{ file, url }], today) : setRetrieved(old, [file], today);
  return { files: [page, { path: projectPaths.manifest, text: now }], removals: [] };
}

/** Writes a page that came. What is known of its address is kept first: it holds only once its bytes are on disk. */
async function keepPage(pulled: Pulled, memory: PullMemory, options: PullOptions): Promise<void> {
  if (pulled.learned) memory.keepPages({ [pulled.url]: pulled.learned });
  memory.keepLooks(pulled.looks ?? {});
  if (pulled.text !== undefined)
    await commit(options.root, () => makeWriteSet(options, pulled), ownsInProject);
}

/** Fetches every source that has an address, and the pages that the indexes of the project list beside them. */
export async function pull(options: PullOptions): Promise<Pull> {
  const { root } = options;
  const collector = new Collector();
  const report = { diagnostics: collector.diagnostics, documents: collector.documents };
  await recover(root, ownsInProject);
  const manifest = loadManifest(openFolder(root), collector);
  if (!manifest) return { ...report, outcomes: [] };

  const listed = manifest.sources.filter(
    (entry): entry is typeof entry & PulledEntry => entry.url !== undefined,
  );
  const memory = new PullMemory(root);
  const { added, outcomes } = await readIndexes(manifest, { root, memory, limits: options.limits });
  const indexes = manifest.indexes.map(({ url }) => url);
  const entries: readonly PulledEntry[] = [...listed, ...added].map((entry) => ({
    ...entry,
    url: lendCredentials(entry.url, indexes),
  }));
  const setting = { options, memory, hasOwnDialects: manifest.dialects.length > 0 };
  const all: PullOutcome[] = [];
  // In the order of the list, each as soon as it is there: what a cut takes away is what is on its way.
  for await (const pulled of pMapIterable(entries, (entry) => pullPage(entry, setting), { concurrency })) {
    await keepPage(pulled, memory, options);
    all.push({ detail: pulled.detail, file: pulled.file, kind: pulled.kind });
    options.onPulled?.(all.length);
  }
  return { ...report, outcomes: [...all, ...outcomes] };
}
