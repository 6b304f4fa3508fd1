import { RequestError } from "./errors.js";
import type { Fail } from "./failure.js";
import type { Operation } from "./operation.js";
import type { RequestOptions } from "./options.js";
import type { Settings } from "./settings.js";
import { writeQuery, writeScalar, writeSegment } from "./url.js";

type Entry = [name: string, value: unknown];

/** A request as `fetch` takes it. */
export interface WrittenRequest {
  readonly url: string;
  readonly init: RequestInit;
}

function writePath(
  settings: Settings,
  path: string,
  params: Readonly<Record<string, unknown>>,
  fail: Fail,
): string {
  return path.replace(/\{(.+?)\}/g, (_, name: string) =>
    writeSegment(name, params[name] === undefined ? settings.findDefault(name) : params[name], fail),
  );
}

/** The body before it is encoded. Entries make own members, also of the name `__proto__`. */
function collectBody(operation: Operation, members: readonly Entry[], body: unknown): unknown {
  switch (operation.body) {
    case "members":
      return Object.fromEntries(members);
    case "merge":
      return Object.fromEntries([
        ...members.filter(([name]) => name !== "body"),
        ...Object.entries(body ?? {}),
      ]);
    case "value":
    case undefined:
      return body;
  }
}

function writeBody({ encode, mediaType }: Operation, body: unknown, fail: Fail): BodyInit {
  if (encode) return encode(body);
  if (mediaType && !mediaType.endsWith("json")) return body as BodyInit;
  try {
    return JSON.stringify(body);
  } catch {
    throw fail(RequestError, "was not sent: the body can't be written as JSON");
  }
}

/** Later entries win; undefined takes an earlier one away. The platform's own error would quote the value. */
function writeHeaders(entries: readonly Entry[], fail: Fail): Headers {
  const headers = new Headers();
  for (const [name, value] of entries) {
    try {
      if (value === undefined) headers.delete(name);
      else headers.set(name, writeScalar(value) ?? (value as readonly unknown[]).map(writeScalar).join(", "));
    } catch {
      throw fail(RequestError, `was not sent: ${name} can't be written in a header`);
    }
  }
  return headers;
}

/** Distributes the parameters of a call over path, query, headers and body. Throws a `RequestError` on what can't be sent. */
export function writeRequest(
  settings: Settings,
  operation: Operation,
  params: Readonly<Record<string, unknown>>,
  options: RequestOptions,
  fail: Fail,
): WrittenRequest {
  const headers: Entry[] = [];
  const members: Entry[] = [];
  let query = "";
  for (const entry of Object.entries(params)) {
    const [name, value] = entry;
    if (operation.path.includes(`{${name}}`)) continue;
    if (operation.headers?.includes(name)) headers.push(entry);
    else if (operation.body && !operation.query?.includes(name)) members.push(entry);
    else query += writeQuery(name, value, operation.json?.includes(name), fail);
  }
  const body = operation.body && collectBody(operation, members, params["body"]);
  const url = settings.baseUrl + writePath(settings, operation.path, params, fail) + query.replace("&", "?");
  const init: RequestInit = {
    method: operation.method,
    redirect: "manual",
    headers: writeHeaders(
      [
        ...settings.authentication,
        ...(body === undefined ? [] : [["content-type", operation.mediaType ?? "application/json"] as Entry]),
        ...Object.entries(settings.options.headers ?? {}),
        ...headers,
        ...Object.entries(options.headers ?? {}),
      ] as Entry[],
      fail,
    ),
  };
  return { url, init: body === undefined ? init : { ...init, body: writeBody(operation, body, fail) } };
}
