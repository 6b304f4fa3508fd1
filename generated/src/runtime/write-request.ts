import { RequestError } from "./errors.js";
import type { Fail } from "./fail.js";
import type { Operation } from "./operation.js";
import type { RequestOptions } from "./options.js";
import { writeScalar } from "./scalar.js";
import type { ClientState } from "./state.js";

type Values = Record<string, unknown>;

/** Nothing, a control character, or a dot segment between slashes of any kind and encoding. */
const unsafeInPath =
  /^$|\p{Cc}|(?:^|[/\\]|%2f|%5c)(?:\.|%2e){1,2}(?:$|[/\\]|%2f|%5c)/iu;

/** One segment of a path (RFC 3986, section 3.3). Throws on what could leave the path or vanish from it. */
function writeSegment(value: unknown): string {
  const isText = typeof value === "string" || Number.isFinite(value);
  if (!isText || unsafeInPath.test(String(value).replace(/%(?:25)+/g, "%")))
    throw new TypeError();
  return encodeURIComponent(value as string);
}

/** `&name=value`: objects, and lists of them, as one value of JSON, else each scalar by itself. */
function writeQuery(
  name: string,
  value: unknown,
  isJson: boolean | undefined,
): string {
  const items: unknown[] = [value].flat();
  const isStructure = items.some(
    (item) => Object(item) === item && !(item instanceof Date),
  );
  return (isJson || isStructure ? [JSON.stringify(value)] : items)
    .map(
      (item) =>
        `&${encodeURIComponent(name)}=${encodeURIComponent(writeScalar(item))}`,
    )
    .join("");
}

/** A header's value, a list joined by commas. Throws on what a header can't carry (RFC 9110, section 5). */
function writeHeader(name: string, value: unknown): string {
  const text = [value].flat().map(writeScalar).join();
  if (!/^[\w-]+:[\t -~\x80-\xff]*$/.test(`${name}:${text}`))
    throw new TypeError();
  return text;
}

/** Distributes the parameters of a call over path, query, headers and body. Throws a `RequestError` on what can't be sent. */
export function writeRequest(
  {
    baseUrl,
    credentials,
    findDefault,
    options: { headers: clientHeaders },
  }: ClientState,
  operation: Operation,
  params: object,
  options: RequestOptions,
  fail: Fail,
): readonly [url: string, init: RequestInit] {
  // The platform's own errors quote values, which can be secrets.
  const guard = <T>(name: string, write: () => T): T => {
    try {
      return write();
    } catch {
      throw fail(RequestError, `can't be sent: ${name} is missing or invalid`);
    }
  };
  const {
    body: writeBody,
    json,
    mediaType = "application/json",
    method,
    path,
    query: queryNames,
  } = operation;
  const values = params as Values;
  // Without a prototype, `__proto__` is a name like any other.
  const members = Object.create(null) as Values;
  const headerValues: Values = {};
  let query = "";
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined || path.includes(`{${name}}`)) continue;
    if (operation.headers?.includes(name)) headerValues[name] = value;
    else if (writeBody && !queryNames?.includes(name)) members[name] = value;
    else
      query += guard(name, () => writeQuery(name, value, json?.includes(name)));
  }
  const url = path.replace(/\{(.+?)\}/g, (_, name: string) =>
    guard(name, () => writeSegment(values[name] ?? findDefault(name))),
  );
  const body = writeBody && guard("body", () => writeBody(members));
  const allHeaders: Values = {
    ...credentials,
    ...(body !== undefined && { "content-type": mediaType }),
    ...clientHeaders,
    ...headerValues,
    ...options.headers,
  };
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(allHeaders)) {
    if (value === undefined)
      Reflect.deleteProperty(headers, name.toLowerCase());
    else
      headers[name.toLowerCase()] = guard(name, () => writeHeader(name, value));
  }
  return [
    baseUrl + url + query.replace("&", "?"),
    { method, headers, body: body ?? null, redirect: "manual" },
  ];
}
