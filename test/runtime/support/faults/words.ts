import { answer, success, type Script } from "../misbehaving-server.js";
import type { Fault } from "./fault.js";

/** A refusal whose body tells the reason in a form of its own. */
const refusal = (name: string, status: number, error: string, body: unknown, words: string): Fault => ({
  name: `get: ${name}`,
  script: (turn) => {
    answer(turn, status, body, {
      "content-type": typeof body === "string" ? "text/plain" : "application/json",
    });
  },
  expected: { error, status, requests: 1, words },
});

/** Pages of ids whose numbers say more than there is on them. */
const cutPages =
  (pages: readonly (readonly string[])[]): Script =>
  (turn) => {
    const page = Number(turn.query.get("page") ?? 1);
    const items = (pages[page - 1] ?? []).map((id) => ({ id }));
    answer(turn, 200, success(items, { page, per_page: 2, total_count: pages.flat().length }));
  };

/** The last word of the server: what is wrong, and whether a list goes on. */
export const wordFaults: readonly Fault[] = [
  refusal(
    "a problem of RFC 9457",
    402,
    "APIError",
    { title: "Out of credit", detail: "3 left" },
    "Out of credit; 3 left",
  ),
  refusal(
    "a refusal of OAuth",
    400,
    "BadRequestError",
    { error: "invalid_grant", error_description: "expired" },
    "invalid_grant; expired",
  ),
  refusal(
    "places of what is wrong",
    422,
    "UnprocessableEntityError",
    { detail: [{ loc: ["body", "name"], msg: "too short" }] },
    "body.name: too short",
  ),
  refusal(
    "texts by field",
    422,
    "UnprocessableEntityError",
    { errors: { name: ["too short"] } },
    "name: too short",
  ),
  refusal("a text", 404, "NotFoundError", "no such thing", "no such thing"),
  {
    name: "list: a short page amid, with a total",
    call: "list",
    script: cutPages([["a", "b"], ["c"], ["d", "e"]]),
    expected: { value: ["a", "b", "c", "d", "e"], requests: 3 },
  },
  {
    name: "list: an empty page amid, with a total",
    call: "list",
    script: cutPages([["a", "b"], [], ["c", "d"]]),
    expected: { value: ["a", "b", "c", "d"], requests: 3 },
  },
];
