import { ClientError, ConnectionError } from "./errors.js";
import type { Fail } from "./fail.js";

interface PlatformError {
  readonly message?: string;
  readonly code?: string;
  readonly cause?: PlatformError;
}

/**
 * Whatever `fetch`, or a body on its way, failed with as an error of the
 * family. The platform's error is not kept as a cause: some carry the request
 * with its credentials, or bytes of the answer.
 */
export function toClientError(error: unknown, fail: Fail): ClientError {
  const failure = error as PlatformError | undefined;
  const { code, message = "" } = failure?.cause ?? failure ?? {};
  return error instanceof ClientError
    ? error
    : fail(`failed: ${message}`, { code }, ConnectionError);
}
