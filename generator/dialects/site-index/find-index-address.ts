const projectIndex = /^ *projectIndex: *["']?(https?:\/\/[^\s"']+)/mu;
const banner = /^>.*?\b(https?:\/\/[^\s)>`]+\/llms\.txt)\b/mu;

/** The address of the index that a page names: `projectIndex` in its front matter, or the `llms.txt` of its banner. */
export function findIndexAddress(page: string): string | undefined {
  return (projectIndex.exec(frontMatterOf(page)) ?? banner.exec(page))?.[1];
}

function frontMatterOf(page: string): string {
  return /^---\n(.*?)\n---$/msu.exec(page)?.[1] ?? "";
}
