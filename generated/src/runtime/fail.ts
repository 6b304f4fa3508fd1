import {
  RequestError,
  ResponseError,
  type ClientError,
  type ErrorDetails,
} from "./errors.js";
import type { Exchange } from "./exchange.js";
import type { RequestEvent } from "./options.js";
import { redactHeaders, type Redact } from "./redact.js";

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

export const createFail =
  (event: RequestEvent, exchange: Exchange, redact: Redact): Fail =>
  (
    message,
    details,
    Kind = exchange.response ? ResponseError : RequestError,
  ) => {
    const { response } = exchange;
    return new Kind(redact(`${event.method} ${event.url} ${message}`), {
      ...event,
      ...(response && describeResponse(response, redact)),
      ...details,
    });
  };

/** What errors and events tell of a response. */
export const describeResponse = (
  { headers, status }: Response,
  redact: Redact,
) => ({ status, headers: redactHeaders(headers, redact) });
