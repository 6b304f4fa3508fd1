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

/** What every object has; an option of such a name would have its value where nobody gave one. */
const inherited: ReadonlySet<string> = new Set(Object.getOwnPropertyNames(Object.prototype));

/**
 * The option of a client for a credential: as documented, unless every client has one of that name already, or every object a
 * member.
 */
export function toClientOption(documented: string): string {
  const isTaken = inherited.has(documented) || runtimeOptions.includes(documented);
  return isTaken ? `${documented}Credential` : documented;
}
