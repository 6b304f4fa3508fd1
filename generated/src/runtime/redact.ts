import type { ClientState, Redact } from "./contract.js";
import type { Headers, Response } from "./platform.js";

/** The spellings of a secret as patterns: as it is, percent-encoded, and as JSON has it. One shorter than 8 characters counts only where it stands alone, because it is a part of too many words. */
const listPatterns = (secret: string) =>
  [secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1)]
    .map((text) => text.replace(/[^\w\s]/g, "\\$&"))
    .map((text) => (secret.length < 8 ? `(?<![\\w-])${text}(?![\\w-])` : text));

/** Replaces the secrets that it has learned: the last hundred, as functions give ever new ones. */
export function createRedact(): Pick<ClientState, "redact" | "learn"> {
  let known: readonly string[] = [];
  let pattern = /$^/g;
  return {
    redact: (text) => text.replace(pattern, "[redacted]"),
    learn: (secrets) => {
      const all = new Set([...known, ...secrets]);
      all.delete("");
      if (all.size === known.length) return;
      known = [...all].slice(-100);
      // What contains another goes first.
      const spellings = known
        .flatMap(listPatterns)
        .sort((a, b) => b.length - a.length);
      pattern = RegExp(spellings.join("|"), "g");
    },
  };
}

/** What errors and events tell of a response, without credentials. */
export const describeResponse = (
  response: Response,
  redact: Redact,
): { headers: Headers; status: number } => ({
  status: response.status,
  headers: new globalThis.Headers(
    [...response.headers].map(([name, value]): [string, string] => [
      name,
      redact(value),
    ]),
  ),
});
