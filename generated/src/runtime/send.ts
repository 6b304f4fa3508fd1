import type { CallState, Credential, Fail, HeaderValues } from "./contract.js";
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
  credentials: readonly Credential[],
  signal: Signal,
): Promise<Response> {
  const { client, event, fail, isRaw, options } = call;
  const { fetch = globalThis.fetch, onRequest, onResponse, pacer } = options;
  const start = Date.now();
  call.response = undefined;
  const headers = new Headers(request.draft.headers);
  const draft = { ...request.draft, headers };
  await authorize(call, draft, credentials);
  try {
    setHeaders(draft, Object(await onRequest?.({ ...event })) as HeaderValues);
  } catch (reason) {
    const words = client.redact(String(reason));
    throw fail(`is stopped by onRequest: ${words}`, {}, RequestError);
  }
  const init = {
    ...request.init,
    headers,
    // A bare response is bound by the caller's signal for as long as its body is read.
    signal: isRaw ? joinSignals(signal, options.signal) : signal,
  };
  let response: Response;
  let target: string | undefined = draft.url;
  for (let hops = 0; ; hops++) {
    response = call.response = await fetch(target, init);
    target = findRedirect(response, target, event.method, hops, fail);
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
const joinSignals = (own: Signal, caller: Signal | undefined) => {
  const { any } = AbortSignal as Partial<typeof AbortSignal>;
  return (caller && any?.call(AbortSignal, [own, caller])) ?? own;
};

/**
 * Where to go on after a redirect, undefined where there is none: of GET and HEAD, within the origin. Any other would show
 * credentials to a stranger, or repeat what must not be repeated. Browsers hide where a redirect goes (Fetch, opaque-redirect
 * filtered response: status 0).
 */
function findRedirect(
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
