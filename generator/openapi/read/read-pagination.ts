import type { Pagination } from "../../model/index.js";
import { compact } from "../schema/build.js";
import type { ReadContext } from "./context.js";
import { openMap, type MapReader } from "./map-reader.js";

function readStyle(map: MapReader): Pagination["style"] {
  const style = map.required("style", (key) => map.string(key), "page");
  if (style === "page" || style === "cursor") return style;
  map.context.report(
    "spec-invalid-value",
    { key: "style", problem: "must be page or cursor" },
    map.at("style"),
  );
  return "page";
}

/** How a list goes on (`x-pagination`). */
export function readPagination(map: MapReader, context: ReadContext): Pagination | undefined {
  const node = map.map("x-pagination");
  const reader = node && openMap(node, "x-pagination", context);
  if (!reader) return undefined;
  const pagination = compact<Pagination>({
    style: readStyle(reader),
    parameter: reader.required("parameter", (key) => reader.string(key), ""),
    sizeParameter: reader.string("sizeParameter"),
    items: reader.required("items", (key) => reader.strings(key), []),
    totalCount: reader.strings("totalCount"),
    totalPages: reader.strings("totalPages"),
    pageSize: reader.strings("pageSize"),
    hasMore: reader.strings("hasMore"),
    nextCursor: reader.strings("nextCursor"),
    lastItem: reader.strings("lastItem"),
  });
  reader.end();
  return pagination;
}
