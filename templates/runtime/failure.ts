import type { ClientError, ErrorDetails } from "./errors.js";

/** Makes an error of one call: with its method and URL, without its credentials. */
export type Fail = (
  kind: new (message: string, details?: ErrorDetails) => ClientError,
  message: string,
  details?: ErrorDetails,
) => ClientError;

/** Makes the errors of a call. `message` goes on from the method and the URL: `was aborted`. */
export function createFail(
  operation: string,
  method: string,
  url: string,
  redact: (text: string) => string,
): Fail {
  const safeUrl = redact(url);
  return (Kind, message, details) =>
    new Kind(`${method} ${safeUrl.split("?")[0] ?? ""} ${redact(message)}`, {
      operation,
      method,
      url: safeUrl,
      ...details,
    });
}
