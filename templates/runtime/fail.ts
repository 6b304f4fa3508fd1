import type { ClientError, ErrorDetails } from "./errors.js";

/**
 * Makes an error of a call: with what is known of it, without its credentials.
 * The message goes on from there: `was aborted`. Without a `kind`, what is
 * wrong is the answer, or before there is one, the request.
 */
export type Fail = (
  message: string,
  details?: ErrorDetails,
  kind?: typeof ClientError,
) => ClientError;
