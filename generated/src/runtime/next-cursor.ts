import { findMember } from "./member.js";
import type { PageFinder } from "./next-page.js";

/** The page at the cursor that the answer gives; none where it gives none. */
export const nextCursor: PageFinder = (pages, { params, before }, { body }) => {
  const cursor = findMember(body, pages.nextCursor);
  return cursor ? { params: { ...params, [pages.parameter]: cursor }, before } : undefined;
};
