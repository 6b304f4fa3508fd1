import { inheritedNames } from "./inherited-names.js";

/** The options that every client has; see `RuntimeOptions` of the runtime. */
export const runtimeOptions: readonly string[] = [
  "accept",
  "baseUrl",
  "contentType",
  "fetch",
  "fetchOptions",
  "headers",
  "maxResponseBytes",
  "maxRetries",
  "maxRetryDelay",
  "onEnd",
  "onRequest",
  "onResponse",
  "onRetry",
  "operationServer",
  "pacer",
  "retryUnsafe",
  "signal",
  "timeout",
  "validate",
  "validators",
];

/**
 * The option of a client for a credential: as documented, unless every client has one of that name already, or every object a
 * member, whose value it would have where nobody gave one.
 */
export function toClientOption(documented: string): string {
  const isTaken = inheritedNames.has(documented) || runtimeOptions.includes(documented);
  return isTaken ? `${documented}Credential` : documented;
}
