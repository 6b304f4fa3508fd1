import type { ClientError, ErrorDetails } from "./errors.js";

/** Makes an error of a call: with its method and URL, without its credentials. The message goes on from there: `was aborted`. */
export type Fail = (
  kind: new (message: string, details?: ErrorDetails) => ClientError,
  message: string,
  details?: ErrorDetails,
) => ClientError;
