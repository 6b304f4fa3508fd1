// A server that answers like the gateway's API, and misbehaves in a share of its answers.
/* global setTimeout, URL */
import { createServer } from "node:http";

const pages = 3;
const pageSize = 4;

function send(response, status, body, headers = {}) {
  response.writeHead(status, { "content-type": "application/json", ...headers });
  response.end(typeof body === "string" ? body : JSON.stringify(body));
}

const succeed = (response, result, info) =>
  send(response, 200, { success: true, errors: [], messages: [], result, result_info: info });
const refuse = (response, status, headers) =>
  send(response, status, { success: false, errors: [{ code: 7000 + status, message: "refused" }] }, headers);

/** What can go wrong, by name. */
const faults = {
  500: (response) => refuse(response, 500),
  "429 with Retry-After": (response) => refuse(response, 429, { "retry-after": "0" }),
  "503 with Retry-After": (response) => refuse(response, 503, { "retry-after": "0" }),
  404: (response) => refuse(response, 404),
  "a success that says success: false": (response) => refuse(response, 200),
  "reset before an answer": (response) => response.socket.destroy(),
  "reset in mid-body": (response) => {
    response.writeHead(200, { "content-type": "application/json", "content-length": "500" });
    response.write('{"success":true,"result":');
    setTimeout(() => response.socket?.destroy(), 1);
  },
  "a stalled body": (response) => {
    response.writeHead(200, { "content-type": "application/json" });
    response.write('{"success":true,');
  },
  HTML: (response) => send(response, 200, "<!doctype html><p>Hello", { "content-type": "text/html" }),
  "cut JSON": (response) => send(response, 200, '{"success":true,"result":{"id":'),
  "an empty body": (response) => send(response, 200, ""),
  "a redirect to another origin": (response) => send(response, 302, "", { location: "http://localhost:1/" }),
};

/** What the documents promise: the id that was asked for, or a page of ids. */
function answer(request, response) {
  const { pathname, searchParams } = new URL(request.url, "http://localhost");
  if (!pathname.endsWith("/logs")) {
    succeed(response, { id: pathname.split("/").at(-1) });
    return;
  }
  const page = Number(searchParams.get("page") ?? 1);
  const search = searchParams.get("search") ?? "";
  const items = Array.from({ length: pageSize }, (_, index) => ({ id: `${search}-${page}-${index}` }));
  succeed(response, items, { page, per_page: pageSize, total_count: pages * pageSize });
}

/** The ids of a whole list, in their order. */
export const listIds = (search) =>
  Array.from({ length: pages * pageSize }, (_, place) => {
    const page = Math.floor(place / pageSize) + 1;
    return `${search}-${page}-${place % pageSize}`;
  });

/** Starts a server on loopback of whose answers `share` misbehave; `random` says which. */
export async function startFaultyServer(share, random) {
  const names = Object.keys(faults);
  const met = Object.fromEntries(names.map((name) => [name, 0]));
  let requests = 0;
  const open = new Set();
  const server = createServer((request, response) => {
    open.add(response);
    response.on("close", () => open.delete(response));
    request.resume();
    request.on("end", () => {
      requests += 1;
      if (random() >= share) {
        answer(request, response);
        return;
      }
      const name = names[Math.floor(random() * names.length)];
      met[name] += 1;
      faults[name](response);
    });
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    met,
    countRequests: () => requests,
    /** Answers whose connection is neither done with them nor closed. */
    countOpen: () => open.size,
    countConnections: () => new Promise((found) => server.getConnections((_, count) => found(count))),
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}
