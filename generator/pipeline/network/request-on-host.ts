type Fetch = typeof globalThis.fetch;

/** RFC 9110, section 15.4: those that say where else the page is. */
const redirectStatuses = new Set([301, 302, 303, 307, 308]);

/** As many as `fetch` follows (Fetch Standard, section 4.4). */
const mostRedirects = 20;

/** Whether an address is at the host of another one; what was plain may be encrypted there. */
function isSameHost(next: URL, from: URL): boolean {
  const isUpgrade = from.protocol === "http:" && next.protocol === "https:";
  return next.host === from.host && (next.protocol === from.protocol || isUpgrade);
}

/** Asks for a page and follows redirects on its host; one that leads elsewhere is never asked for, and `refused` says so. */
export async function requestOnHost(
  request: Fetch,
  address: string,
  init: RequestInit,
): Promise<Response | { readonly refused: string }> {
  let from = new URL(address);
  for (let redirects = 0; redirects <= mostRedirects; redirects++) {
    const response = await request(from.href, { ...init, redirect: "manual" });
    const location = response.headers.get("location");
    if (!redirectStatuses.has(response.status) || location === null) return response;
    await response.body?.cancel();
    const next = new URL(location, from);
    if (!isSameHost(next, from)) {
      const where = next.host === "" ? next.protocol : next.host;
      const problem = `it redirects to ${where}, another host`;
      return { refused: `${problem}: name the address there, or allow it with --follow-references of emit` };
    }
    from = next;
  }
  return { refused: `it redirects more than ${String(mostRedirects)} times` };
}
