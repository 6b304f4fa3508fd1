import { followIndex } from "./follow-index.js";
import type { FoundDocument, Gathered } from "./found-document.js";
import { loadSource } from "./load-source.js";
import { withUniqueFiles } from "./name-source.js";
import { findHeading } from "./propose-title.js";
import { recogniseSource } from "./recognise-source.js";

/** An index may list indexes, as those of large sites do; no site needs more steps than this. */
export const deepestIndex = 2;

const nothing: Gathered = { pages: [], leftOut: [], indexes: [], readIndexes: [] };

function join(parts: readonly Gathered[]): Gathered {
  const indexTitle = parts.find((part) => part.indexTitle !== undefined)?.indexTitle;
  return {
    pages: parts.flatMap(({ pages }) => pages),
    leftOut: parts.flatMap(({ leftOut }) => leftOut),
    indexes: parts.flatMap(({ indexes }) => indexes),
    readIndexes: parts.flatMap(({ readIndexes }) => readIndexes),
    ...(indexTitle !== undefined && { indexTitle }),
  };
}

class Gatherer {
  /** An index may list itself, and two may list the same page. */
  private readonly seen = new Set<string>();

  constructor(
    private readonly root: string,
    private readonly onProgress: (line: string) => void,
  ) {}

  async gatherAll(documents: readonly FoundDocument[], depth: number): Promise<Gathered> {
    const parts: Gathered[] = [];
    for (const document of documents) parts.push(await this.gather(document, depth));
    return join(parts);
  }

  private async gather(document: FoundDocument, depth: number): Promise<Gathered> {
    const { name } = document;
    if (this.seen.has(name)) return nothing;
    this.seen.add(name);
    const recognised = recogniseSource(document);
    switch (recognised.kind) {
      case "page":
        return { ...nothing, pages: [{ ...document, readings: recognised.readings }] };
      case "other":
        return { ...nothing, leftOut: [{ name, reason: recognised.reason }] };
      case "index":
        if (depth >= deepestIndex)
          return { ...nothing, leftOut: [{ name, reason: "it is an index of pages" }] };
        return this.follow(document, recognised, depth);
    }
    return recognised satisfies never;
  }

  private async follow(
    index: FoundDocument,
    { links }: Extract<ReturnType<typeof recogniseSource>, { kind: "index" }>,
    depth: number,
  ): Promise<Gathered> {
    this.onProgress(`${index.name} is an index of ${String(links.length)} links`);
    const { documents, leftOut } = await followIndex(this.root, index, links);
    const inside = await this.gatherAll(documents, depth + 1);
    const indexTitle = findHeading(index.text);
    const indexes = depth === 0 && index.url !== undefined ? [index.url] : [];
    const readIndexes = index.url === undefined ? [] : [index];
    const found = { ...nothing, leftOut, indexes, readIndexes };
    return join([{ ...found, ...(indexTitle !== undefined && { indexTitle }) }, inside]);
  }
}

/** The pages of the API among what a person named: files, folders, addresses and indexes of pages. */
export async function gatherSources(
  root: string,
  sources: readonly string[],
  onProgress: (line: string) => void,
): Promise<Gathered> {
  const gatherer = new Gatherer(root, onProgress);
  const parts: Gathered[] = [];
  for (const source of sources) {
    const { documents, leftOut } = await loadSource(root, source);
    parts.push({ ...nothing, leftOut }, await gatherer.gatherAll(documents, 0));
  }
  const gathered = join(parts);
  return { ...gathered, pages: withUniqueFiles(gathered.pages) };
}
