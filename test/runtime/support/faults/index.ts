import { abortFaults } from "./aborts.js";
import { bodyFaults } from "./bodies.js";
import { connectionFaults } from "./connections.js";
import { echoFaults } from "./echoes.js";
import type { Fault } from "./fault.js";
import { pageFaults } from "./pages.js";
import { redirectFaults } from "./redirects.js";
import { retryAfterFaults } from "./retry-after.js";
import { statusFaults } from "./statuses.js";
import { wordFaults } from "./words.js";

export type { CallName, Fault, Outcome } from "./fault.js";

/** Everything that goes wrong, by the promise that it tests. */
export const faults: Readonly<Record<string, readonly Fault[]>> = {
  "8, 14: statuses": statusFaults,
  "10, 11: connections": connectionFaults,
  "9, 10, 12: bodies": bodyFaults,
  "6: redirects": redirectFaults,
  "15: Retry-After": retryAfterFaults,
  "11: aborts": abortFaults,
  "18: pages": pageFaults,
  "8, 18: the last word of the server": wordFaults,
  "6: credentials repeated by the server": echoFaults,
};
