import type { Operation } from "../../model/index.js";

/**
 * The path that a request has. Some documents tell operations of one path apart by what they write behind a `#`: no request
 * has that (RFC 9110, section 7.1), and whatever the client put behind it would be lost with it.
 */
export function findRequestPath({ path }: Operation): string {
  return path.replace(/#.*$/su, "");
}
