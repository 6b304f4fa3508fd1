import { ClientError, ConnectionError, type ErrorDetails } from "./errors.js";
import type { Fail } from "./fail.js";

interface PlatformError {
  readonly message?: string;
  readonly code?: string;
  readonly cause?: PlatformError;
}

/**
 * A failure of `fetch`, or of a body on its way, as an error of the family. The platform's error is not kept as a cause:
 * some carry the request with its credentials, or bytes of the answer.
 */
export function toConnectionError(
  error: unknown,
  fail: Fail,
  details?: ErrorDetails,
): ClientError {
  if (error instanceof ClientError) return error;
  const failure = error as PlatformError | undefined;
  const { code, message } = failure?.cause ?? failure ?? {};
  return fail(ConnectionError, `failed: ${message ?? ""}`, {
    ...details,
    code,
  });
}
