import { findMember } from "./member.js";
import type { PageFinder } from "./next-page.js";

/** The page at the cursor that the answer gives; none where it gives none. Throws on a cursor that was there before. */
export const nextCursor: PageFinder = (
  { nextCursor: path, parameter },
  { before, cursors = [], params },
  body,
  _length,
  _hasMore,
  failRepeat,
) => {
  const cursor = findMember(body, path);
  if (!cursor) return undefined;
  const seen = [...cursors, params[parameter]];
  if (seen.includes(cursor)) throw failRepeat();
  return { params: { ...params, [parameter]: cursor }, before, cursors: seen };
};
