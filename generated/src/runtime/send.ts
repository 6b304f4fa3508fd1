import type {
  CallState,
  Fail,
  HeaderValues,
  RequestDraft,
} from "./contract.js";
import { authorize } from "./credentials.js";
import { RequestError } from "./errors.js";
import type { AbortSignal as Signal, Response } from "./platform.js";
import { describeResponse } from "./redact.js";
import { notify } from "./retry.js";
import { setHeaders, type WrittenRequest } from "./write-request.js";

/** Makes one attempt: asks the listeners, sends, follows redirects. What it gives has its body unread. */
export async function send(
  call: CallState,
  request: WrittenRequest,
  signal: Signal,
): Promise<Response> {
  const { client, event, fail, operation } = call;
  const { fetch = globalThis.fetch, onResponse, pacer } = client.options;
  const start = Date.now();
  call.response = undefined;
  const caller = call.options.signal ?? client.options.signal;
  const draft = await finish(call, request.draft);
  const init = {
    ...request.init,
    headers: draft.headers,
    // A bare response is bound by the caller's signal for as long as its body is read.
    signal: call.isRaw && caller ? joinSignals(signal, caller) : signal,
  };
  let response: Response;
  let target: string | undefined = draft.url;
  for (let hops = 0; ; hops++) {
    response = call.response = await fetch(target, init);
    target = findRedirect(response, target, operation.method, hops, fail);
    if (!target) break;
    await response.body?.cancel();
  }
  pacer?.note(response.headers);
  if (onResponse)
    notify(onResponse, {
      ...event,
      ...describeResponse(response, client.redact),
      duration: Date.now() - start,
    });
  return response;
}

/** A signal that is aborted with either, where the platform has such: it leaves no listener behind. */
function joinSignals(own: Signal, caller: Signal): Signal {
  const { any } = AbortSignal as Partial<typeof AbortSignal>;
  return any ? any.call(AbortSignal, [own, caller]) : own;
}

/** The draft of an attempt: authenticated, and as the listener changes its headers. */
async function finish(
  call: CallState,
  written: RequestDraft,
): Promise<RequestDraft> {
  const { client, event, fail } = call;
  const { onRequest } = client.options;
  const draft = { ...written, headers: new Headers(written.headers) };
  await authorize(call, draft);
  try {
    setHeaders(draft, Object(await onRequest?.({ ...event })) as HeaderValues);
  } catch (reason) {
    const words = client.redact(String(reason));
    throw fail(`is stopped by onRequest: ${words}`, {}, RequestError);
  }
  return draft;
}

/**
 * Where to go on after a redirect, undefined where there is none: of GET and HEAD, within the origin. Any other would show
 * credentials to a stranger, or repeat what must not be repeated. Browsers hide where a redirect goes (Fetch, opaque-redirect
 * filtered response: status 0).
 */
export function findRedirect(
  response: Response,
  url: string,
  method: string,
  hops: number,
  fail: Fail,
): string | undefined {
  if (response.ok || response.status >= 400) return undefined;
  const location = response.headers.get("location");
  if (
    hops === 5 ||
    !/GET|HEAD/.test(method) ||
    !location ||
    !URL.canParse(location, url) ||
    new URL(location, url).origin !== new URL(url).origin
  )
    throw fail(`redirects (${response.status})`);
  return new URL(location, url).href;
}
