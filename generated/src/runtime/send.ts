import type {
  CallState,
  Credential,
  HeaderValues,
  RequestDraft,
} from "./contract.js";
import { authorize } from "./credentials.js";
import { RequestError } from "./errors.js";
import type { AbortSignal as Signal, Response } from "./platform.js";
import { describeResponse } from "./redact.js";
import { notify, toClientError } from "./retry.js";
import { setHeaders } from "./write-request.js";

/** Makes one attempt: asks the listeners, sends, follows redirects. What it gives has its body unread. */
export async function send(
  call: CallState,
  written: RequestDraft,
  credentials: readonly Credential[],
  signal: Signal,
): Promise<Response> {
  const { event, options } = call;
  const { fetch = globalThis.fetch, onResponse } = options;
  const start = Date.now();
  call.response = undefined;
  const headers = new Headers(written.headers);
  const draft = { ...written, headers };
  await authorize(call, draft, credentials);
  try {
    setHeaders(
      draft,
      Object(await options.onRequest?.({ ...event })) as HeaderValues,
    );
  } catch (reason) {
    // An error of this client, too: whatever it is, nothing is sent.
    throw toClientError(
      String(reason),
      call,
      "is stopped by onRequest",
      RequestError,
    );
  }
  const init = Object.assign({}, draft.init, {
    headers,
    // A bare response is bound by the caller's signal for as long as its body is read.
    signal: call.isRaw ? joinSignals(signal, options.signal) : signal,
  });
  let response: Response;
  let target: string | undefined = draft.url;
  for (let hops = 0; ; hops++) {
    response = call.response = await fetch(target, init);
    target = findRedirect(call, response, target, hops);
    if (!target) break;
    await response.body?.cancel();
  }
  options.pacer?.note(response.headers);
  if (onResponse)
    notify(onResponse, {
      ...event,
      ...describeResponse(response, call.redact),
      duration: Date.now() - start,
    });
  return response;
}

/** A signal that is aborted with either, where the platform has such: it leaves no listener behind. */
const joinSignals = (own: Signal, caller: Signal = own) =>
  (AbortSignal as Partial<typeof AbortSignal>).any?.([own, caller]) ?? own;

/**
 * Where to go on after a redirect, undefined where there is none: of GET and HEAD, within the origin. Any other would show
 * credentials to a stranger, or repeat what must not be repeated. Browsers hide where a redirect goes (Fetch, opaque-redirect
 * filtered response: status 0).
 */
function findRedirect(
  { event, fail }: CallState,
  { headers, ok, status }: Response,
  url: string,
  hops: number,
): string | undefined {
  if (ok || status >= 400) return undefined;
  const location = headers.get("location") ?? "";
  if (
    hops < 5 &&
    /GET|HEAD/.test(event.method) &&
    location &&
    URL.canParse(location, url)
  ) {
    const { href, origin } = new URL(location, url);
    if (origin === new URL(url).origin) return href;
  }
  throw fail(`redirects (${status})`);
}
