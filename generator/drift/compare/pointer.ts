/** JSON pointer steps (RFC 6901, section 3) for some keys: `/paths/~1logs/get`. */
export function pointerTo(...keys: readonly (string | number)[]): string {
  return keys.map((key) => `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
}
