import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** A request as the server got it. */
export interface ReceivedRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: string;
}

/** One request to misbehave on. */
export interface Turn {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  /** 0 for the first request to this server. */
  readonly index: number;
  /** The query parameters. */
  readonly query: URLSearchParams;
  readonly origin: string;
}

export type Script = (turn: Turn) => void;

export interface MisbehavingServer {
  readonly origin: string;
  readonly requests: readonly ReceivedRequest[];
  readonly close: () => Promise<void>;
}

async function readAll(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}

/** Starts a server on loopback that does with each request what the script says, and nothing else. */
export async function startServer(script: Script): Promise<MisbehavingServer> {
  const requests: ReceivedRequest[] = [];
  const server = createServer((request, response) => {
    void readAll(request).then(
      (body) => {
        const { headers, method = "", url = "" } = request;
        const { searchParams: query } = new URL(url, origin);
        requests.push({ method, url, headers, body });
        script({ request, response, index: requests.length - 1, query, origin });
      },
      () => undefined,
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    origin,
    requests,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) =>
        server.close(() => {
          resolve();
        }),
      );
    },
  };
}

/** Answers with a text, JSON by default. */
export function answer(
  { response }: Turn,
  status: number,
  body: unknown = "",
  headers: Readonly<Record<string, string>> = {},
): void {
  const text = typeof body === "string" ? body : JSON.stringify(body);
  response.writeHead(status, { "content-type": "application/json", ...headers }).end(text);
}

/** The envelope of a success. */
export const success = (result: unknown, info?: object) => ({
  success: true,
  errors: [],
  messages: [],
  result,
  ...(info && { result_info: info }),
});

/** The envelope of a failure. */
export const failure = (message: string, code = 7003) => ({
  success: false,
  errors: [{ code, message }],
  messages: [],
  result: null,
});
