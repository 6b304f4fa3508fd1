import { statSync } from "node:fs";
import { dirname, resolve, sep } from "node:path";
import { globSync, isDynamicPattern } from "tinyglobby";
import { diagnose } from "../../diagnostics.js";
import type { MapNode, SourceDocument } from "../../model/index.js";
import {
  findKeepers,
  joinDocuments,
  parseForeignYaml,
  readAnyTree,
  withoutComponents,
  type PartialDocument,
} from "../../openapi/index.js";
import type { Collector } from "../reports/report.js";
import type { Loaded } from "./documents.js";
import { Documents, loadHere, type SpecReading } from "./spec-documents.js";

/** Files that are one API together. */
export interface SpecSet {
  /** The folder that holds them all: references stay in it. */
  readonly folder: string;
  /** Sorted paths. */
  readonly files: readonly string[];
  /** Reads one of them, or a file that they refer to, by its path. */
  readonly load: (path: string) => Loaded;
}

const patternOfFolder = "**/*.{yaml,yml,json}";

function findFiles(pattern: string, cwd: string): readonly string[] {
  return globSync(pattern, { cwd, absolute: true, ignore: "**/node_modules/**", expandDirectories: false })
    .map((path) => resolve(path))
    .sort();
}

/** The folder that holds some files and is in no other that does. */
function findFolder(files: readonly string[]): string {
  const [first = ""] = files;
  let folder = dirname(first);
  while (!files.every((file) => file.startsWith(folder + sep)) && folder !== dirname(folder)) {
    folder = dirname(folder);
  }
  return folder;
}

/** The files that an input stands for, if it is a folder or a glob; a name with an asterisk may still be that of one file. */
export function findSpecSet(input: string): SpecSet | undefined {
  const found = statSync(input, { throwIfNoEntry: false });
  if (found?.isDirectory()) {
    return { folder: resolve(input), files: findFiles(patternOfFolder, input), load: loadHere };
  }
  if (found || !isDynamicPattern(input)) return undefined;
  const files = findFiles(input.split(sep).join("/"), ".");
  return { folder: findFolder(files), files, load: loadHere };
}

interface SpecFile {
  readonly address: string;
  readonly document: SourceDocument;
  readonly root: MapNode;
}

/** The files of a set that are OpenAPI; what others hold is read where a reference leads to it. */
function loadAll({ files, load }: SpecSet, collector: Collector): readonly SpecFile[] {
  return files.flatMap((address): SpecFile[] => {
    const loaded = load(address);
    if (!loaded.document) {
      collector.add([loaded.diagnostic]);
      return [];
    }
    const { root, diagnostics } = parseForeignYaml(loaded.document);
    // What can't be read may be a part of the API.
    if (!root) collector.add(diagnostics);
    const isSpec = root?.kind === "map" && ["openapi", "swagger"].some((name) => root.entries.has(name));
    if (!isSpec) return [];
    collector.add(diagnostics);
    return [{ address, document: collector.keep(loaded.document), root }];
  });
}

/** Reads the files of a set as the one API that they are; undefined, and a report, where they are none. */
export async function readSpecSet(
  set: SpecSet,
  input: string,
  collector: Collector,
): Promise<SpecReading | undefined> {
  const loaded = loadAll(set, collector);
  const [first] = loaded;
  if (!first) {
    collector.add([diagnose("spec-set-empty", { input })]);
    return undefined;
  }
  const keepers = findKeepers(loaded.map(({ root }) => root));
  const mains = new Set(loaded.flatMap(({ address, root }) => (keepers.has(root) ? [] : address)));
  const main = resolve(set.folder, "openapi");
  const documents = new Documents(main, set.load, collector, false, mains);
  const parts: PartialDocument[] = [];
  for (const { address, document, root } of loaded) {
    const tree = await documents.follow(root, address);
    if (!mains.has(address)) documents.trees.set(address, tree);
    if (tree.kind !== "map") continue;
    parts.push({ name: document.name, root: mains.has(address) ? tree : withoutComponents(tree) });
  }
  const { clashes, root } = joinDocuments(parts);
  collector.add([
    ...documents.diagnostics,
    ...clashes.map((clash) => diagnose("spec-set-clash", { ...clash })),
  ]);
  if (clashes.length > 0 || !root) return undefined;
  const reading = readAnyTree(root, documents.trees);
  collector.add(reading.diagnostics);
  const own = loaded.map(({ document }) => [document.name, document] as const);
  const roots = new Map(loaded.map((file) => [file.address, file.root]));
  return {
    ...reading,
    document: first.document,
    parts: new Map([...documents.sources, ...own]),
    roots,
    others: documents.trees,
  };
}
