import { createHash } from "node:crypto";
import packageData from "../../../package.json" with { type: "json" };
import type { Validators } from "../network/fetch-page.js";
import { readCache, writeCache } from "./cache.js";

/** What is known of the address of a source: the validators that came with bytes, and a hash of these. */
export interface Known extends Validators {
  readonly bytes: string;
}

/** What was seen at an address that no source comes from. */
export interface Look extends Validators {
  readonly isHtml: boolean;
  /** Why it is no page of the API, where that was asked. */
  readonly reason?: string;
}

/** What an address of an index gave; without a text it is no index. */
export interface IndexLook extends Validators {
  readonly text?: string;
}

type ByAddress<T> = Readonly<Record<string, T>>;

const pagesName = "pull.json";
const looksName = "looks.json";
const indexesName = "indexes.json";

/** The hash that tells bytes from others. */
export function hashBytes(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("base64");
}

function readNamed<T>(root: string, name: string): Record<string, T> {
  const data = readCache(root, name);
  return typeof data === "object" && data !== null ? { ...(data as Record<string, T>) } : {};
}

/** What was judged by this very version of docwright: another may read pages that this one does not. */
function readJudged<T>(root: string, name: string): Record<string, T> {
  const { version, seen } = readNamed<unknown>(root, name);
  return version === packageData.version && typeof seen === "object"
    ? { ...(seen as Record<string, T>) }
    : {};
}

/** What `pull` and `init` remember of addresses, by the address without credentials, so that they are asked for what changed. */
export class PullMemory {
  private readonly pages: Record<string, Known>;
  private readonly looks: Record<string, Look>;
  private readonly indexes: Record<string, IndexLook>;

  constructor(private readonly root: string) {
    this.pages = readNamed(root, pagesName);
    this.looks = readJudged(root, looksName);
    this.indexes = readJudged(root, indexesName);
  }

  /** What is known of an address holds for the bytes that came from it: of others on disk, nothing is. */
  findPage(url: string, before: Uint8Array | undefined): Validators {
    const known = this.pages[url];
    return before && known?.bytes === hashBytes(before) ? known : {};
  }

  findLook(url: string): Look | undefined {
    return this.looks[url];
  }

  findIndex(url: string): IndexLook | undefined {
    return this.indexes[url];
  }

  keepPages(pages: ByAddress<Known>): void {
    if (Object.keys(pages).length === 0) return;
    Object.assign(this.pages, pages);
    writeCache(this.root, pagesName, this.pages);
  }

  keepLooks(looks: ByAddress<Look>): void {
    if (Object.keys(looks).length === 0) return;
    Object.assign(this.looks, looks);
    writeCache(this.root, looksName, { version: packageData.version, seen: this.looks });
  }

  /** A text without validators is of no use: it is asked for again as a whole. */
  keepIndexes(indexes: ByAddress<IndexLook>): void {
    const useful = Object.entries(indexes).filter(([, { etag, lastModified }]) => etag ?? lastModified);
    if (useful.length === 0) return;
    Object.assign(this.indexes, Object.fromEntries(useful));
    writeCache(this.root, indexesName, { version: packageData.version, seen: this.indexes });
  }
}
