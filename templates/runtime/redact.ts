import type { ClientState, Redact } from "./contract.js";
import type { Headers, Response } from "./platform.js";

/** A text as a pattern for itself. */
const escape = (text: string) => text.replace(/[^\w\s]/g, "\\$&");

/** The spellings of a secret as a pattern: as it is, percent-encoded, and as JSON has it. One shorter than 8 characters counts only where it stands alone, because it is a part of too many words. */
const toPattern = (secret: string) =>
  [secret, encodeURIComponent(secret), JSON.stringify(secret).slice(1, -1)]
    .map(escape)
    .map((text) => (secret.length < 8 ? `(?<![\\w-])${text}(?![\\w-])` : text));

/** Replaces the secrets that it has learned: the last hundred, as functions give ever new ones. */
export function createRedact(): Pick<ClientState, "redact" | "learn"> {
  let known: readonly string[] = [];
  let pattern = /$^/g;
  return {
    redact: (text) => text.replace(pattern, "[redacted]"),
    learn: (secrets) => {
      const added = secrets.filter((text) => text && !known.includes(text));
      if (!added.length) return;
      known = [...known, ...added].slice(-100);
      const spellings = known.flatMap(toPattern);
      // What contains another goes first.
      spellings.sort((a, b) => b.length - a.length);
      pattern = RegExp(spellings.join("|"), "g");
    },
  };
}

/** What errors and events tell of a response, without credentials. */
export const describeResponse = (
  response: Response,
  redact: Redact,
): { headers: Headers; status: number } => {
  const headers = new globalThis.Headers();
  response.headers.forEach((value, name) => {
    headers.append(name, redact(value));
  });
  return { headers, status: response.status };
};
