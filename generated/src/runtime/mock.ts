import { RequestError } from "./errors.js";
import { findMockAnswer } from "./mock-answer.js";
import { findOperation } from "./mock-operation.js";
import type { MockAnswer, MockCall, MockOperation } from "./mock-types.js";

export type { MockAnswer, MockCall, MockOperation } from "./mock-types.js";

/** What a mock does differently from the documents. */
export interface MockOptions {
  /** Answers by the operation they are for, `logs.get`. */
  readonly overrides?: Readonly<
    Record<string, MockAnswer | ((call: MockCall) => MockAnswer)>
  >;
  /** Milliseconds until an answer comes; none by default. */
  readonly latency?: number;
  /** The base of the paths, where the client has another than the documented. */
  readonly baseUrl?: string;
}

/** A `fetch` that answers with the documented examples, and remembers what it was asked. */
export interface Mock {
  (url: string | URL, init?: RequestInit): Promise<Response>;
  readonly calls: readonly MockCall[];
}

/** Waits, as a server would; rejects as `fetch` does when the signal is aborted. */
function wait(
  milliseconds: number,
  signal?: AbortSignal | null,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds);
    const abort = () => {
      clearTimeout(timer);
      reject(signal?.reason as Error);
    };
    if (signal?.aborted) abort();
    else signal?.addEventListener("abort", abort);
  });
}

function readBody(body: unknown): unknown {
  if (typeof body !== "string") return body ?? undefined;
  try {
    return JSON.parse(body);
  } catch {
    return body;
  }
}

function readCall(
  operations: readonly MockOperation[],
  baseUrl: string,
  target: URL,
  init: RequestInit,
) {
  const { method = "GET" } = init;
  const path = target.href.startsWith(baseUrl)
    ? target.href.slice(baseUrl.length).replace(/[?#].*/s, "")
    : "";
  const { operation, params } = findOperation(operations, method, path);
  const query = Object.fromEntries(target.searchParams);
  const unknown = Object.keys(query).find(
    (name) => !operation.query?.includes(name),
  );
  if (unknown !== undefined) {
    const known = operation.query?.join(", ") ?? "none";
    throw new RequestError(
      `mock: ${operation.id} documents no query parameter ${unknown} (documented: ${known})`,
    );
  }
  const headers = new Headers(init.headers);
  const call: MockCall = {
    operation: operation.id,
    method,
    url: target.href,
    params,
    query,
    headers,
    body: readBody(init.body),
  };
  return { operation, call };
}

/** Makes a mock of an API. It rejects with a `RequestError` what the API does not document. */
export function createMock(
  documentedBaseUrl: string,
  operations: readonly MockOperation[],
  {
    baseUrl = documentedBaseUrl,
    latency = 0,
    overrides = {},
  }: MockOptions = {},
): Mock {
  const calls: MockCall[] = [];
  const mock = async (
    url: string | URL,
    init: RequestInit = {},
  ): Promise<Response> => {
    const { operation, call } = readCall(
      operations,
      baseUrl.replace(/\/+$/, ""),
      new URL(url),
      init,
    );
    calls.push(call);
    await wait(latency, init.signal);
    const override = overrides[operation.id];
    const { body, headers, status } = findMockAnswer(
      operation,
      call.query,
      typeof override === "function" ? override(call) : override,
    );
    const isText = typeof body === "string";
    return new Response(
      body === undefined ? null : isText ? body : JSON.stringify(body),
      {
        status,
        headers: {
          "content-type": isText ? "text/plain" : "application/json",
          ...headers,
        },
      },
    );
  };
  return Object.assign(mock, { calls });
}
