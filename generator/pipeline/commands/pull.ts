import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { findDialect, recogniseDialect } from "../../dialects/index.js";
import { mapConcurrently } from "../network/concurrently.js";
import { loadBytes } from "../project/documents.js";
import { defaultLimits, fetchPage, type FetchLimits, type Validators } from "../network/fetch-page.js";
import { setRetrieved, type SourceEntry } from "../project/manifest.js";
import { Collector, type Report } from "../reports/report.js";
import { openFolder } from "../project/project-files.js";
import { projectPaths } from "../project/project-paths.js";
import { loadManifest } from "../project/sources.js";
import { ownsInProject } from "../disk/ownership.js";
import { commit, recover } from "../disk/transaction.js";

/** What became of one source. */
export interface PullOutcome {
  readonly file: string;
  readonly kind: "changed" | "unchanged" | "kept";
  /** Why the old file was kept, or how many lines came and went. */
  readonly detail: string;
}

export interface Pull extends Report {
  readonly outcomes: readonly PullOutcome[];
}

export interface PullOptions {
  readonly root: string;
  /** The date that goes into the manifest, ISO 8601. */
  readonly today: string;
  readonly limits?: FetchLimits;
}

type PulledEntry = SourceEntry & { readonly url: string };
type Memory = Readonly<Record<string, Validators>>;

interface Pulled extends PullOutcome {
  readonly text?: string;
  readonly validators?: Validators;
}

/** Politeness: at most this many requests at once. */
const concurrency = 2;

const memoryPath = "node_modules/.cache/docwright/pull.json";

function readMemory(root: string): Memory {
  try {
    return JSON.parse(readFileSync(join(root, memoryPath), "utf8")) as Memory;
  } catch {
    return {};
  }
}

function writeMemory(root: string, memory: Memory): void {
  mkdirSync(dirname(join(root, memoryPath)), { recursive: true });
  writeFileSync(join(root, memoryPath), JSON.stringify(memory));
}

/** Why a text is not the page it should be: an error page, a log-in page and an empty shell hold no operation. */
function findImpostor(entry: SourceEntry, text: string): string | undefined {
  const dialect = entry.dialect === undefined ? recogniseDialect(text) : findDialect(entry.dialect);
  if (!dialect?.recognises(text))
    return `the answer is not a page of ${entry.dialect === undefined ? "any dialect" : `the dialect ${entry.dialect}`}`;
  const { operations } = dialect.read({ name: entry.file, text }).coverage;
  return operations === 0 ? "the answer documents no operation" : undefined;
}

function countLines(before: string, after: string): string {
  const lines = (text: string) => text.split("\n");
  const [old, now] = [new Set(lines(before)), new Set(lines(after))];
  const added = lines(after).filter((line) => !old.has(line)).length;
  const removed = lines(before).filter((line) => !now.has(line)).length;
  return `${String(added)} lines added, ${String(removed)} removed`;
}

async function pullOne(
  root: string,
  entry: PulledEntry,
  known: Validators,
  limits: FetchLimits,
): Promise<Pulled> {
  const { file, url } = entry;
  const path = join(root, projectPaths.sources, file);
  const before = existsSync(path) ? readFileSync(path, "utf8") : undefined;
  const answer = await fetchPage(url, before === undefined ? {} : known, limits);
  if (answer.kind === "failed") return { file, kind: "kept", detail: answer.reason };
  if (answer.kind === "unchanged") return { file, kind: "unchanged", detail: "not modified" };
  const loaded = loadBytes(file, answer.bytes);
  if (!loaded.document) return { file, kind: "kept", detail: loaded.diagnostic.message };
  // The page goes to disk as it came, line ends and byte-order mark included.
  const text = new TextDecoder("utf-8", { ignoreBOM: true }).decode(answer.bytes);
  const { validators } = answer;
  if (text === before) return { file, kind: "unchanged", detail: "the same text", validators };
  const impostor = findImpostor(entry, loaded.document.text);
  if (impostor !== undefined) return { file, kind: "kept", detail: impostor };
  return { file, kind: "changed", detail: countLines(before ?? "", text), text, validators };
}

/** Fetches every source that has an address; what is not the page leaves the old file alone. */
export async function pull({ limits = defaultLimits, root, today }: PullOptions): Promise<Pull> {
  const collector = new Collector();
  const report = { diagnostics: collector.diagnostics, documents: collector.documents };
  await recover(root, ownsInProject);
  const manifest = loadManifest(openFolder(root), collector);
  if (!manifest) return { ...report, outcomes: [] };

  const memory = readMemory(root);
  const entries = manifest.sources.filter((entry): entry is PulledEntry => entry.url !== undefined);
  const pulled = await mapConcurrently(entries, concurrency, (entry) =>
    pullOne(root, entry, memory[entry.url] ?? {}, limits),
  );

  const changed = pulled.filter(({ kind }) => kind === "changed");
  const manifestText = collector.documents.get(projectPaths.manifest)?.text ?? "";
  await commit(
    root,
    {
      files: [
        ...changed.map(({ file, text = "" }) => ({ path: `${projectPaths.sources}/${file}`, text })),
        {
          path: projectPaths.manifest,
          text: setRetrieved(
            manifestText,
            changed.map(({ file }) => file),
            today,
          ),
        },
      ],
      removals: [],
    },
    ownsInProject,
  );
  const learned = pulled.flatMap(({ validators }, index) => {
    const url = entries[index]?.url;
    return validators && url !== undefined ? [[url, validators] as const] : [];
  });
  writeMemory(root, { ...memory, ...Object.fromEntries(learned) });
  return { ...report, outcomes: pulled.map(({ detail, file, kind }) => ({ detail, file, kind })) };
}
