import { success } from "./misbehaving-server.js";

/** A request as `fetch` was given it. */
export interface RecordedRequest {
  readonly url: string;
  readonly init: RequestInit;
  readonly headers: Headers;
}

/** A `fetch` that remembers its requests and answers each with what `respond` makes. */
export function createRecordingFetch(
  respond: (index: number, init: RequestInit) => Response | Promise<Response> = () =>
    Response.json(success({ id: "a" })),
) {
  const requests: RecordedRequest[] = [];
  const fetch = async (url: string, init: RequestInit) => {
    requests.push({ url, init, headers: new Headers(init.headers) });
    return respond(requests.length - 1, init);
  };
  return { fetch, requests };
}
