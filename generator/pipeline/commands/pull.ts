import { join } from "node:path";
import pMap from "p-map";
import { lendCredentials } from "../network/credentials.js";
import { addSources, setRetrieved } from "../project/manifest.js";
import { Collector, type Report } from "../reports/report.js";
import { openFolder } from "../project/project-files.js";
import { projectPaths } from "../project/project-paths.js";
import { loadManifest } from "../project/sources.js";
import { readCache, writeCache } from "../disk/cache.js";
import { ownsInProject } from "../disk/ownership.js";
import { commit, recover, type WriteSet } from "../disk/transaction.js";
import { readIndexes } from "./pull-index.js";
import {
  decodeWhole,
  pullPage,
  readBytes,
  type Memory,
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

/** So many pages are written at once: what a cut takes away is fetched again by the next pull, and no more. */
const batchSize = 20;

const memoryName = "pull.json";

function readMemory(root: string): Memory {
  const memory = readCache(root, memoryName);
  return typeof memory === "object" && memory !== null ? (memory as Memory) : {};
}

/** The pages that changed or are new, and the manifest as it is now with their dates: somebody may have edited it meanwhile. */
function makeWriteSet({ root, today }: PullOptions, pulled: readonly Pulled[]): WriteSet {
  const written = pulled.filter(({ text }) => text !== undefined);
  const pages = written.map(({ file, text = "" }) => ({ path: `${projectPaths.sources}/${file}`, text }));
  const manifest = readBytes(join(root, projectPaths.manifest));
  if (pages.length === 0 || !manifest) return { files: pages, removals: [] };
  const names = written.filter(({ kind }) => kind === "changed").map(({ file }) => file);
  const added = written.filter(({ kind }) => kind === "new");
  const text = addSources(setRetrieved(decodeWhole(manifest), names, today), added, today);
  return { files: [...pages, { path: projectPaths.manifest, text }], removals: [] };
}

/** Fetches pages, writes what came, and remembers what is known of their addresses. */
async function pullBatch(entries: readonly PulledEntry[], options: PullOptions): Promise<readonly Pulled[]> {
  const { root } = options;
  const memory = readMemory(root);
  const pulled = await pMap(entries, (entry) => pullPage(entry, memory, options), { concurrency });
  await commit(root, () => makeWriteSet(options, pulled), ownsInProject);
  const learned = pulled.flatMap(({ learned: known, url }) => (known ? [[url, known] as const] : []));
  writeCache(root, memoryName, { ...memory, ...Object.fromEntries(learned) });
  return pulled;
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
  const { added, outcomes } = await readIndexes(manifest, options.limits);
  const indexes = manifest.indexes.map(({ url }) => url);
  const entries: readonly PulledEntry[] = [...listed, ...added].map((entry) => ({
    ...entry,
    url: lendCredentials(entry.url, indexes),
  }));
  const pulled: Pulled[] = [];
  for (let start = 0; start < entries.length; start += batchSize) {
    pulled.push(...(await pullBatch(entries.slice(start, start + batchSize), options)));
    options.onPulled?.(pulled.length);
  }
  const all = [...pulled.map(({ detail, file, kind }) => ({ detail, file, kind })), ...outcomes];
  return { ...report, outcomes: all };
}
