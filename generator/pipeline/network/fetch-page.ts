import { setTimeout as sleep } from "node:timers/promises";
import { findFetch } from "./proxy.js";
import { requestOnHost } from "./request-on-host.js";

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
  /** The longest pause that a server is granted, in milliseconds. */
  readonly patience: number;
  /** Whether redirects to other hosts are refused. */
  readonly staysOnHost?: boolean;
}

export const defaultLimits: FetchLimits = {
  maxBytes: 32 * 1024 * 1024,
  timeout: 30_000,
  retries: 2,
  pause: 500,
  patience: 60_000,
};

const userAgent = "docwright (documentation reader)";
const transientStatuses = new Set([408, 425, 429, 500, 502, 503, 504]);

/** Those that bring a whole page: OK, and the same from a proxy that changed it. */
const wholeStatuses = new Set([200, 203]);

/** `after`: how many milliseconds the server wants to be left alone. */
type Attempt = PageAnswer & { readonly mayRetry?: boolean; readonly after?: number };

/** An address as it may be printed and sent, and the credentials that were in it. */
function splitAddress(url: string): { readonly address: string; readonly credentials?: string } {
  const parsed = new URL(url);
  const { password, username } = parsed;
  parsed.username = "";
  parsed.password = "";
  const address = parsed.href;
  if (username === "" && password === "") return { address };
  const pair = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  return { address, credentials: `Basic ${Buffer.from(pair).toString("base64")}` };
}

function conditionalHeaders({ etag, lastModified }: Validators): Record<string, string> {
  return {
    accept: "text/markdown, text/plain, text/html;q=0.5, */*;q=0.1",
    // Of what is compressed and cut short, fetch gives the beginning and says nothing (undici 7.30); the length of a body is held.
    "accept-encoding": "identity",
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

/** The pause that an answer asks for, in milliseconds (RFC 9110, section 10.2.3). */
function readPause(response: Response): number | undefined {
  const value = response.headers.get("retry-after");
  if (value === null) return undefined;
  const milliseconds = /^\d+$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now();
  return Number.isNaN(milliseconds) ? undefined : Math.max(0, milliseconds);
}

/** What to do about an answer that brings no page: a part of one, an error, or that nothing changed since never. */
function refuseAnswer(response: Response): Attempt {
  const { status } = response;
  const after = readPause(response);
  const reason =
    status === 304 ? "the answer was 304, and nothing was known to it" : `the answer was ${String(status)}`;
  return {
    kind: "failed",
    reason:
      after === undefined ? reason : `${reason}, to be asked again in ${String(Math.ceil(after / 1000))} s`,
    mayRetry: transientStatuses.has(status),
    ...(after !== undefined && { after }),
  };
}

async function readAnswer(response: Response, known: Validators, maxBytes: number): Promise<Attempt> {
  const isConditional = known.etag !== undefined || known.lastModified !== undefined;
  if (response.status === 304 && isConditional) return { kind: "unchanged" };
  if (!wholeStatuses.has(response.status)) {
    await response.body?.cancel();
    return refuseAnswer(response);
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

async function attempt(url: string, known: Validators, limits: FetchLimits): Promise<Attempt> {
  const { maxBytes, staysOnHost = false, timeout } = limits;
  try {
    const { address, credentials } = splitAddress(url);
    const request = await findFetch();
    const init = {
      headers: {
        ...conditionalHeaders(known),
        ...(credentials !== undefined && { authorization: credentials }),
      },
      signal: AbortSignal.timeout(timeout),
    };
    const response = await (staysOnHost ? requestOnHost(request, address, init) : request(address, init));
    if ("refused" in response) return { kind: "failed", reason: response.refused };
    return await readAnswer(response, known, maxBytes);
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
    const pause = Math.max(answer.after ?? 0, limits.pause * 2 ** retry);
    if (!answer.mayRetry || retry === limits.retries || pause > limits.patience) return answer;
    await sleep(pause);
  }
}
