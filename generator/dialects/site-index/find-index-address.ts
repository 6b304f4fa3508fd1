const projectIndex = /^ *projectIndex: *["']?(https?:\/\/[^\s"']+)/mu;
const quoted = /^>.*/gmu;
const addresses = /\bhttps?:\/\/[^\s)>`]+/gu;
const indexAddress = /^.*\/llms\.txt\b/u;

/** The address of the index that a page names: `projectIndex` in its front matter, or the `llms.txt` of its banner. */
export function findIndexAddress(page: string): string | undefined {
  return projectIndex.exec(frontMatterOf(page))?.[1] ?? findInBanner(page);
}

function frontMatterOf(page: string): string {
  return /^---\n(.*?)\n---$/msu.exec(page)?.[1] ?? "";
}

/** The first address of an `llms.txt` in a quotation; a line is read once, whatever it holds. */
function findInBanner(page: string): string | undefined {
  for (const [line] of page.matchAll(quoted)) {
    for (const [address] of line.matchAll(addresses)) {
      const found = indexAddress.exec(address);
      if (found) return found[0];
    }
  }
  return undefined;
}
