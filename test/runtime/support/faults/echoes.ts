import { answer, failure, success, type Script, type Turn } from "../misbehaving-server.js";
import type { CallName, Fault, Outcome } from "./fault.js";

/** Every header of a request that could hold a credential. */
function findSecrets({ request: { headers } }: Turn): string {
  return [headers.authorization, headers["x-auth-email"], headers["x-auth-key"]].filter(Boolean).join(" ");
}

const fault = (name: string, script: Script, expected: Outcome, call: CallName = "get"): Fault => ({
  name: `${call}: ${name}`,
  call,
  script,
  expected,
});

/** Servers that repeat the caller's credentials wherever they can. */
export const echoFaults: readonly Fault[] = [
  fault(
    "credentials in the error's message",
    (turn) => {
      answer(turn, 401, failure(findSecrets(turn)));
    },
    { error: "AuthenticationError", status: 401, requests: 1 },
  ),
  fault(
    "credentials in a code and in members nobody documents",
    (turn) => {
      const errors = [{ code: findSecrets(turn), message: "no", source: { pointer: findSecrets(turn) } }];
      answer(turn, 400, { success: false, errors });
    },
    { error: "BadRequestError", status: 400, requests: 1 },
  ),
  fault(
    "credentials in headers",
    (turn) => {
      answer(turn, 404, failure("no"), { "x-echo": findSecrets(turn) });
    },
    { error: "NotFoundError", status: 404, requests: 1 },
  ),
  fault(
    "credentials in the media type",
    (turn) => {
      answer(turn, 200, "no", { "content-type": `text/${findSecrets(turn)}` });
    },
    { error: "ResponseError", status: 200, requests: 1 },
  ),
  fault(
    "credentials in a text that is no JSON",
    (turn) => {
      answer(turn, 200, findSecrets(turn));
    },
    { error: "ResponseError", status: 200, requests: 1 },
  ),
  fault(
    "credentials in an error of a later retry",
    (turn) => {
      answer(turn, 500, failure(findSecrets(turn)));
    },
    { error: "InternalServerError", status: 500, requests: 3 },
  ),
  fault(
    "credentials in a redirect to another origin",
    (turn) => {
      const target = turn.origin.replace("127.0.0.1", "localhost");
      answer(turn, 302, "", {
        location: `${target}/?${encodeURIComponent(findSecrets(turn))}`,
        "x-echo": findSecrets(turn),
      });
    },
    { error: "ResponseError", status: 302, requests: 1 },
  ),
  fault(
    "credentials in what is not HTTP",
    (turn) => {
      turn.request.socket.end(`HTTP/9.9 ${findSecrets(turn)}\r\n\r\n`);
    },
    { error: "ConnectionError", requests: 1 },
    "create",
  ),
  fault(
    "credentials in a header of a success",
    (turn) => {
      answer(turn, 200, success({ id: "a" }), { "x-echo": findSecrets(turn) });
    },
    { value: { id: "a" }, requests: 1 },
  ),
];
