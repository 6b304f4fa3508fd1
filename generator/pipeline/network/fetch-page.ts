import { setTimeout as sleep } from "node:timers/promises";

/** What is kept of an answer, to ask next time whether the page changed (RFC 9110, section 13). */
export interface Validators {
  readonly etag?: string;
  readonly lastModified?: string;
}

export type PageAnswer =
  | { readonly kind: "page"; readonly bytes: Uint8Array; readonly validators: Validators }
  | { readonly kind: "unchanged" }
  | { readonly kind: "failed"; readonly reason: string };

export interface FetchLimits {
  /** Of the body, in bytes. */
  readonly maxBytes: number;
  /** Of one attempt, in milliseconds. */
  readonly timeout: number;
  readonly retries: number;
  /** Before the first retry, in milliseconds; doubled for each further one. */
  readonly pause: number;
}

export const defaultLimits: FetchLimits = {
  maxBytes: 32 * 1024 * 1024,
  timeout: 30_000,
  retries: 2,
  pause: 500,
};

const userAgent = "docwright (documentation reader)";
const transientStatuses = new Set([408, 425, 429, 500, 502, 503, 504]);

type Attempt = PageAnswer & { readonly mayRetry?: boolean };

function conditionalHeaders({ etag, lastModified }: Validators): Record<string, string> {
  return {
    accept: "text/markdown, text/plain, text/html;q=0.5, */*;q=0.1",
    "user-agent": userAgent,
    ...(etag && { "if-none-match": etag }),
    ...(lastModified && { "if-modified-since": lastModified }),
  };
}

/** Reads a body up to a limit; undefined when there is more. */
async function readLimited(response: Response, maxBytes: number): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of response.body ?? []) {
    length += (chunk as Uint8Array).length;
    if (length > maxBytes) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

async function readAnswer(response: Response, maxBytes: number): Promise<Attempt> {
  if (response.status === 304) return { kind: "unchanged" };
  if (!response.ok) {
    await response.body?.cancel();
    return {
      kind: "failed",
      reason: `the answer was ${String(response.status)}`,
      mayRetry: transientStatuses.has(response.status),
    };
  }
  const bytes = await readLimited(response, maxBytes);
  if (!bytes) return { kind: "failed", reason: `the answer is larger than ${String(maxBytes)} bytes` };
  const etag = response.headers.get("etag");
  const lastModified = response.headers.get("last-modified");
  return {
    kind: "page",
    bytes,
    validators: { ...(etag && { etag }), ...(lastModified && { lastModified }) },
  };
}

async function attempt(url: string, known: Validators, { maxBytes, timeout }: FetchLimits): Promise<Attempt> {
  try {
    const response = await fetch(url, {
      headers: conditionalHeaders(known),
      signal: AbortSignal.timeout(timeout),
    });
    return await readAnswer(response, maxBytes);
  } catch (error) {
    const { cause, message, name } = error as Error;
    const reason = name === "TimeoutError" ? `no answer within ${String(timeout)} ms` : message;
    return {
      kind: "failed",
      reason: cause instanceof Error ? `${reason} (${cause.message})` : reason,
      mayRetry: true,
    };
  }
}

/** Fetches a page, if it changed since `known`. Failures that may pass are tried again. */
export async function fetchPage(url: string, known: Validators, limits = defaultLimits): Promise<PageAnswer> {
  for (let retry = 0; ; retry++) {
    const answer = await attempt(url, known, limits);
    if (!answer.mayRetry || retry === limits.retries) return answer;
    await sleep(limits.pause * 2 ** retry);
  }
}
