import { answer, success, type Script } from "../misbehaving-server.js";
import type { CallName, Fault, Outcome } from "./fault.js";

/** The same server under its other name: another origin (RFC 6454). */
const otherOrigin = (origin: string) => origin.replace("127.0.0.1", "localhost");

const redirect =
  (status: number, locate: (origin: string) => string): Script =>
  (turn) => {
    if (turn.index > 0 && turn.request.url?.startsWith("/moved")) answer(turn, 200, success({ id: "a" }));
    else answer(turn, status, "", { location: locate(turn.origin) });
  };

const fault = (name: string, script: Script, expected: Outcome, call: CallName = "get"): Fault => ({
  name: `${call}: ${name}`,
  call,
  script,
  expected,
});

const kinds = [301, 302, 303, 307, 308];
const refused = (status: number, requests = 1) => ({ error: "ResponseError", status, requests });

/** Redirects of five kinds, within the origin and out of it. */
export const redirectFaults: readonly Fault[] = [
  ...kinds.map((status) =>
    fault(
      `${status} within the origin`,
      redirect(status, () => "/moved"),
      { value: { id: "a" }, requests: 2 },
    ),
  ),
  ...kinds.map((status) =>
    fault(
      `${status} to another origin`,
      redirect(status, (origin) => `${otherOrigin(origin)}/moved`),
      refused(status),
    ),
  ),
  ...kinds.map((status) =>
    fault(
      `${status} within the origin`,
      redirect(status, () => "/moved"),
      refused(status),
      "create",
    ),
  ),
  fault(
    "307 to another origin",
    redirect(307, (origin) => `${otherOrigin(origin)}/moved`),
    refused(307),
    "create",
  ),
  fault(
    "307 to another origin",
    redirect(307, (origin) => `${otherOrigin(origin)}/moved`),
    refused(307),
    "delete",
  ),
  fault(
    "302 to nowhere",
    redirect(302, () => ""),
    refused(302),
  ),
  fault(
    "302 in a circle",
    redirect(302, () => "/circle"),
    refused(302, 6),
  ),
  fault(
    "302 to a scheme that is no HTTP",
    redirect(302, () => "file:///etc/passwd"),
    refused(302),
  ),
  fault(
    "302 to no URL",
    redirect(302, () => "http://["),
    refused(302),
  ),
  fault(
    "302 without location",
    (turn) => {
      answer(turn, 302);
    },
    refused(302),
  ),
  fault(
    "304 that nobody asked for",
    (turn) => {
      answer(turn, 304);
    },
    { error: "APIError", status: 304, requests: 1 },
  ),
];
