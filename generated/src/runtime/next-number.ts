import { findMember } from "./member.js";
import type { PageFinder } from "./next-page.js";

/**
 * The next of numbered pages. A list ends by its totals, or at a page shorter than the size that the answer states (not the
 * size asked for: servers cap that). A total below what was already received is wrong and not believed.
 */
export const nextNumber: PageFinder = (
  pages,
  { params, before },
  info,
  length,
) => {
  const page = Number(params[pages.parameter] ?? 1);
  const size = findMember(info, pages.pageSize) as number;
  const seen = (size > 0 ? (page - 1) * size : page > 1 ? before : 0) + length;
  const goesOn: unknown =
    findMember(info, pages.hasMore) ??
    !(
      length < size ||
      seen === findMember(info, pages.totalCount) ||
      page >= (findMember(info, pages.totalPages) as number)
    );
  return length && goesOn
    ? { params: { ...params, [pages.parameter]: page + 1 }, before: seen }
    : undefined;
};
