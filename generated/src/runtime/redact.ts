/** Replaces credentials: what a server repeats, or a caller puts where it does not belong, must not reach a log. */
export type Redact = (text: string) => string;

/** Replaces each secret as it is, percent-encoded, and as JSON has it. */
export function createRedact(secrets: readonly string[]): Redact {
  const spellings = secrets.flatMap((secret) => [
    secret,
    encodeURIComponent(secret),
    JSON.stringify(secret).slice(1, -1),
  ]);
  return (text) =>
    spellings.reduce(
      (rest, secret) => rest.replaceAll(secret, "[redacted]"),
      text,
    );
}

/** Replaces credentials in all texts of a JSON value. */
export const redactJson = <T>(value: T, redact: Redact) =>
  JSON.parse(redact(JSON.stringify(value))) as T;

/** A copy of headers without credentials. */
export const redactHeaders = (headers: Headers, redact: Redact) =>
  new Headers(
    [...headers].map(([name, value]): [string, string] => [
      name,
      redact(value),
    ]),
  );
