/** What a link of an index leads to. A whole spec says more than the excerpts of it on the pages. */
export type IndexTarget = "page" | "openapi" | "asyncapi" | "index";

export interface IndexLink {
  /** Absolute where the index or the address it came from says so, else as it is written. */
  readonly address: string;
  /** Its words in the index; empty in a sitemap. */
  readonly title: string;
  readonly target: IndexTarget;
}

/** A list of the pages of a site: `llms.txt` (llmstxt.org) or a sitemap (sitemaps.org). */
export interface SiteIndex {
  readonly kind: "llms" | "sitemap";
  /** Each address once, in the order of the index. */
  readonly links: readonly IndexLink[];
}
