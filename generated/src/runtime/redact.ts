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
      if (secrets.every((text) => known.includes(text))) return;
      known = [...new Set([...known, ...secrets])].filter(Boolean).slice(-100);
      // What contains another goes first.
      const spellings = known
        .flatMap(listPatterns)
        .sort((a, b) => b.length - a.length);
      if (known.length) pattern = RegExp(spellings.join("|"), "g");
    },
  };
}

/** What errors and events tell of a response, without credentials. */
export const describeResponse = (
  response: Response,
  redact: Redact,
): { headers: Headers; status: number } => {
  const redactOne = ([name, value]: [string, string]): [string, string] => [
    name,
    redact(value),
  ];
  return {
    headers: new globalThis.Headers([...response.headers].map(redactOne)),
    status: response.status,
  };
};
