import { findMember } from "./member.js";
import type { PageFinder } from "./next-page.js";

/** The page at the cursor that the answer gives; none where it gives none. Throws on a cursor that was there before. */
export const nextCursor: PageFinder = (
  { hasMore, nextCursor: path, parameter },
  { before, cursors = [], params },
  info,
  length,
  fail,
) => {
  const cursor = findMember(info, path);
  const goesOn: unknown = findMember(info, hasMore) ?? length;
  if (!cursor || !goesOn) return undefined;
  const seen = [...cursors, params[parameter]];
  if (seen.includes(cursor)) throw fail("repeats a page");
  return { params: { ...params, [parameter]: cursor }, before, cursors: seen };
};
