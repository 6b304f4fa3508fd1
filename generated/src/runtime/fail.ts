import type { ClientError, ErrorDetails } from "./errors.js";
import type { Exchange } from "./exchange.js";
import type { RequestEvent } from "./options.js";
import { redactHeaders, type Redact } from "./redact.js";

/** Makes an error of a call: with what is known of it, without its credentials. The message goes on from there: `was aborted`. */
export type Fail = (
  kind: new (message: string, details?: ErrorDetails) => ClientError,
  message: string,
  details?: ErrorDetails,
) => ClientError;

export const createFail =
  (event: RequestEvent, exchange: Exchange, redact: Redact): Fail =>
  (Kind, message, details) => {
    const { response } = exchange;
    return new Kind(redact(`${event.method} ${event.url} ${message}`), {
      ...event,
      ...(response && {
        status: response.status,
        headers: redactHeaders(response.headers, redact),
      }),
      ...details,
    });
  };
