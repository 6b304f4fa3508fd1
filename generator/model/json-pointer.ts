/** The token of a JSON pointer for a name or an index (RFC 6901, section 3). */
function escapeToken(name: string | number): string {
  return String(name).replaceAll("~", "~0").replaceAll("/", "~1");
}

/** The name that a token of a JSON pointer stands for (RFC 6901, section 4). */
export function unescapeToken(token: string): string {
  return token.replaceAll("~1", "/").replaceAll("~0", "~");
}

/** The steps of a JSON pointer for some names and indexes: `/paths/~1logs/get`. */
export function pointerTo(...names: readonly (string | number)[]): string {
  return names.map((name) => `/${escapeToken(name)}`).join("");
}

/** The text of a URI fragment (RFC 6901, section 6); one that is not well percent-encoded stays as it is. */
export function decodeFragment(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

/** The reference to the schema of a name. */
export function referenceTo(name: string): string {
  return `#${pointerTo("components", "schemas", name)}`;
}

/** The name of the schema that a reference leads to; undefined where it leads elsewhere. */
export function nameOfReference(reference: string): string | undefined {
  const [, token] = /^#\/components\/schemas\/([^/]+)$/u.exec(reference) ?? [];
  return token === undefined ? undefined : unescapeToken(decodeFragment(token));
}
