import type { Redact } from "./contract.js";

/** Replaces each secret as it is, percent-encoded, and as JSON has it. */
export function createRedact(secrets: readonly string[]): Redact {
  const spellings = secrets.flatMap((secret) => [
    secret,
    encodeURIComponent(secret),
    JSON.stringify(secret).slice(1, -1),
  ]);
  return (text) =>
    spellings.reduce(
      (rest, spelling) => rest.replaceAll(spelling, "[redacted]"),
      text,
    );
}

/** Replaces credentials in all texts of a JSON value. */
export const redactJson = <T>(redact: Redact, value: T) =>
  JSON.parse(redact(JSON.stringify(value))) as T;

/** What errors and events tell of a response, without credentials. */
export const describeResponse = (response: Response, redact: Redact) => ({
  headers: new Headers(
    [...response.headers].map((entry) => entry.map(redact) as [string, string]),
  ),
  status: response.status,
});
