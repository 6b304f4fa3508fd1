import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";

/** A request as it came over the wire. */
export interface WireRequest {
  readonly method: string;
  readonly path: string;
  readonly query: string;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

export interface Loopback {
  readonly url: string;
  /** The last request. */
  readonly last: () => WireRequest | undefined;
  /** What the server answers from now on. */
  readonly answer: (body: unknown) => void;
  readonly close: () => void;
}

/** A server on loopback that answers everything with one JSON document and remembers what it was asked. */
export async function openLoopback(): Promise<Loopback> {
  let last: WireRequest | undefined;
  let answer = "{}";
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      const [path = "", query = ""] = (request.url ?? "").split("?");
      last = { method: request.method ?? "", path, query, headers: request.headers, body };
      response.setHeader("content-type", "application/json").end(answer);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/client/v4`,
    last: () => last,
    answer: (body) => {
      answer = JSON.stringify(body);
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
