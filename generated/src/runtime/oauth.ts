// Written by docwright; do not edit. The next run writes this file anew.

import { ConnectionError, RequestError } from "./errors.js";
import type { RequestInit, Response } from "./platform.js";

/** What a server needs to give tokens to a program (RFC 6749, section 4.4). */
export interface ClientCredentialsOptions {
  readonly tokenUrl: string;
  readonly clientId: string;
  readonly clientSecret: string;
  /** Scopes, with spaces between them. */
  readonly scope?: string | undefined;
  /** Other parameters that the server asks for, such as `audience`. */
  readonly parameters?: Readonly<Record<string, string>> | undefined;
  /** Where id and secret go: by `Authorization: Basic`, which is the default, or in the form. */
  readonly sendAs?: "basic" | "form" | undefined;
  /** Used instead of the platform's `fetch`. */
  readonly fetch?:
    | ((url: string, init: RequestInit) => Promise<Response>)
    | undefined;
}

interface Token {
  readonly text: string;
  /** Milliseconds since 1970. */
  readonly refreshAt: number;
}

/**
 * Makes the value of an option that takes a token: it fetches one, keeps it
 * until shortly before it expires, and fetches another where the API refuses
 * it. Calls at the same time wait for one request. Throws a `RequestError`
 * where it isn't told whom to ask, or who asks.
 */
export function createClientCredentials(
  options: ClientCredentialsOptions,
): (isRefused: boolean) => Promise<string> {
  for (const name of ["tokenUrl", "clientId", "clientSecret"] as const)
    if (typeof options[name] !== "string")
      throw new RequestError(`createClientCredentials needs ${name}`);
  let token: Token | undefined;
  let pending: Promise<Token> | undefined;
  const renew = async () => {
    token = undefined;
    try {
      return (token = await fetchToken(options));
    } finally {
      // What failed is asked for again by the next call.
      pending = undefined;
    }
  };
  return async (isRefused) => {
    const isFresh = !isRefused && token && Date.now() < token.refreshAt;
    if (token && isFresh) return token.text;
    // Whoever is refused while one is fetched had the one before.
    return (await (pending ??= renew())).text;
  };
}

async function fetchToken(options: ClientCredentialsOptions): Promise<Token> {
  const { fetch = globalThis.fetch, tokenUrl } = options;
  const start = Date.now();
  const response = await fetch(tokenUrl, writeRequest(options)).catch(() => {
    throw new ConnectionError(`${tokenUrl} can't be reached`);
  });
  const answer = Object(await response.json().catch(() => undefined)) as {
    access_token?: unknown;
    expires_in?: unknown;
    error?: unknown;
  };
  const { access_token: text, error, expires_in: seconds } = answer;
  if (response.ok && typeof text === "string")
    return { text, refreshAt: start + findLifetime(seconds) };
  const words = typeof error === "string" ? `: ${error}` : "";
  const Kind = response.status < 500 ? RequestError : ConnectionError;
  throw new Kind(`${tokenUrl} gives no token (${response.status})${words}`);
}

/** Milliseconds for which a token is used: nine tenths of its life, an hour where the server says nothing. */
function findLifetime(seconds: unknown): number {
  const life = Number(seconds ?? 3_600);
  return life > 0 ? life * 900 : 0;
}

function writeRequest({
  clientId,
  clientSecret,
  parameters,
  scope,
  sendAs,
}: ClientCredentialsOptions): RequestInit {
  const form = new URLSearchParams({
    grant_type: "client_credentials",
    ...(scope !== undefined && { scope }),
    ...(sendAs === "form" && {
      client_id: clientId,
      client_secret: clientSecret,
    }),
    ...parameters,
  });
  const pair = [clientId, clientSecret].map(encodeURIComponent).join(":");
  return {
    method: "POST",
    signal: AbortSignal.timeout(60_000),
    redirect: "error",
    headers: {
      accept: "application/json",
      "content-type": "application/x-www-form-urlencoded",
      ...(sendAs !== "form" && { authorization: `Basic ${btoa(pair)}` }),
    },
    body: form.toString(),
  };
}
