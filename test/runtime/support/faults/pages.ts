import { answer, success, type Script, type Turn } from "../misbehaving-server.js";
import type { Fault, Outcome } from "./fault.js";

const ids = ["a", "b", "c", "d", "e"];
const items = (from: number, to: number) => ids.slice(from, to).map((id) => ({ id }));

const pageOf = ({ query }: Turn) => Number(query.get("page") ?? 1);

/** Pages of two of the five items, with what `describe` says of them. */
const pages =
  (describe: (page: number, count: number) => object | undefined): Script =>
  (turn) => {
    const page = pageOf(turn);
    const found = items((page - 1) * 2, page * 2);
    answer(turn, 200, success(found, describe(page, found.length)));
  };

const fault = (name: string, script: Script, expected: Outcome): Fault => ({
  name: `list: ${name}`,
  call: "list",
  script,
  expected,
});

/** Lists whose answers are wrong, silent or right about where they end. */
export const pageFaults: readonly Fault[] = [
  fault(
    "total_count is right",
    pages((page, count) => ({ page, count, per_page: 2, total_count: 5 })),
    { value: ids, requests: 3 },
  ),
  fault(
    "total_count is missing",
    pages((page, count) => ({ page, count, per_page: 2 })),
    { value: ids, requests: 3 },
  ),
  fault(
    "total_count is too small",
    pages((page, count) => ({ page, count, per_page: 2, total_count: 1 })),
    { value: ids, requests: 3 },
  ),
  fault(
    "total_count is too large",
    pages((page, count) => ({ page, count, per_page: 2, total_count: 100 })),
    { error: "ResponseError", requests: 5 },
  ),
  fault(
    "total_count is null",
    pages(() => ({ per_page: null, total_count: null })),
    { value: ids, requests: 4 },
  ),
  fault(
    "no result_info",
    pages(() => undefined),
    { value: ids, requests: 4 },
  ),
  fault(
    "one page, with total_count",
    (turn) => {
      answer(turn, 200, success(items(0, 1), { total_count: 1 }));
    },
    { value: ["a"], requests: 1 },
  ),
  fault(
    "one page, with per_page",
    (turn) => {
      answer(turn, 200, success(items(0, 1), { per_page: 20 }));
    },
    { value: ["a"], requests: 1 },
  ),
  fault(
    "no items",
    (turn) => {
      answer(turn, 200, success([]));
    },
    { value: [], requests: 1 },
  ),
  fault(
    "a server that ignores page",
    (turn) => {
      answer(turn, 200, success(items(0, 2)));
    },
    { error: "ResponseError", requests: 2 },
  ),
  fault(
    "a server that ignores page, with totals",
    (turn) => {
      answer(turn, 200, success(items(0, 2), { per_page: 2, total_count: 4 }));
    },
    { error: "ResponseError", requests: 2 },
  ),
  fault(
    "a server that ignores page, while a member of its items changes",
    (turn) => {
      answer(turn, 200, success([{ id: "a", seen_at: turn.index }]));
    },
    { error: "ResponseError", requests: 2 },
  ),
  fault(
    "a server that ignores page, and says so, while its items change",
    (turn) => {
      answer(turn, 200, success(items(turn.index, turn.index + 1), { page: 1, total_count: 5 }));
    },
    { error: "ResponseError", requests: 2 },
  ),
  fault(
    "equal items without ids on pages that have their own numbers",
    (turn) => {
      answer(turn, 200, success([{}], { page: pageOf(turn), per_page: 1, total_count: 3 }));
    },
    { value: [undefined, undefined, undefined], requests: 3 },
  ),
  fault(
    "a second page that fails",
    (turn) => {
      if (pageOf(turn) === 1) answer(turn, 200, success(items(0, 2), { per_page: 2, total_count: 5 }));
      else answer(turn, 403, { success: false });
    },
    { error: "PermissionDeniedError", status: 403, requests: 2 },
  ),
  {
    name: "scan: cursors to the end",
    call: "scan",
    script: (turn) => {
      const from = turn.query.get("after") ? ids.indexOf(turn.query.get("after") ?? "") + 1 : 0;
      answer(turn, 200, {
        data: items(from, from + 2),
        last_id: ids[from + 1] ?? null,
        has_more: from + 2 < ids.length,
      });
    },
    expected: { value: ids, requests: 3 },
  },
  {
    name: "scan: equal items under cursors that advance",
    call: "scan",
    script: (turn) => {
      answer(turn, 200, { data: items(0, 1), last_id: `c${turn.index}`, has_more: turn.index < 2 });
    },
    expected: { value: ["a", "a", "a"], requests: 3 },
  },
  {
    name: "scan: an empty page amid",
    call: "scan",
    script: (turn) => {
      const data = turn.index === 1 ? [] : items(turn.index, turn.index + 1);
      answer(turn, 200, { data, last_id: `c${turn.index}`, has_more: turn.index < 2 });
    },
    expected: { value: ["a", "c"], requests: 3 },
  },
  {
    name: "scan: more, but no cursor to go on with",
    call: "scan",
    script: (turn) => {
      answer(turn, 200, { data: items(0, 1), last_id: null, has_more: true });
    },
    expected: { error: "ResponseError", requests: 1 },
  },
  {
    name: "scan: a cursor that repeats, with other items",
    call: "scan",
    script: (turn) => {
      answer(turn, 200, {
        data: items(turn.index % 5, (turn.index % 5) + 1),
        last_id: "same",
        has_more: true,
      });
    },
    expected: { error: "ResponseError", requests: 2 },
  },
  {
    name: "scan: cursors in a circle",
    call: "scan",
    script: (turn) => {
      const next = turn.query.get("after") === "x" ? "y" : "x";
      answer(turn, 200, { data: [{ id: String(turn.index) }], last_id: next, has_more: true });
    },
    expected: { error: "ResponseError", requests: 3 },
  },
];
