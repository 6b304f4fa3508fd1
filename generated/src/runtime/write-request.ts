import type { Fail } from "./fail.js";
import type { Operation } from "./operation.js";
import type { RequestOptions } from "./options.js";
import type { Places, Values } from "./place.js";
import { writeScalar } from "./scalar.js";
import type { ClientState } from "./state.js";

/** Nothing, a control character, or a dot segment between slashes of any kind and encoding. */
const unsafeInPath =
  /^$|\p{Cc}|(^|[/\\]|%(25)*(2f|5c))(\.|%(25)*2e){1,2}($|[/\\]|%(25)*(2f|5c))/iu;

/** One segment of a path (RFC 3986, section 3.3). Throws on what could leave the path or vanish from it. */
function writeSegment(value: unknown): string {
  if (!/^[sn]/.test(typeof value) || unsafeInPath.test(writeScalar(value)))
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
    (item) => !(item instanceof Date) && Object(item) === item,
  );
  return (isStructure || isJson ? [JSON.stringify(value)] : items)
    .map(
      (item) =>
        `&${encodeURIComponent(name)}=${encodeURIComponent(writeScalar(item))}`,
    )
    .join("");
}

/** The request of a call. Throws a `RequestError` on what can't be sent. */
export function writeRequest(
  client: ClientState,
  operation: Operation,
  params: Values,
  options: RequestOptions,
  fail: Fail,
): readonly [
  url: string,
  query: string,
  createInit: (signal: AbortSignal) => RequestInit,
] {
  const { path, place } = operation;
  let current = "body";
  try {
    const places: Places = place ? place(params, operation) : { query: params };
    const url =
      client.baseUrl +
      path.replace(/\{(.+?)\}/g, (_, name: string) => {
        current = name;
        return writeSegment(params[name] ?? client.params[name]);
      });
    let query = "";
    for (const [name, value] of Object.entries(places.query)) {
      current = name;
      if (value !== undefined && !path.includes(`{${name}}`))
        query += writeQuery(name, value, operation.json?.includes(name));
    }
    const headers = new Headers();
    for (const [name, value] of Object.entries({
      ...client.credentials,
      ...client.options.headers,
      ...places.headers,
      ...options.headers,
    })) {
      current = name;
      if (value !== undefined)
        headers.set(name, [value].flat().map(writeScalar).join());
      else headers.delete(name);
    }
    return [
      url,
      query.replace("&", "?"),
      (signal) => ({
        signal,
        method: operation.method,
        headers,
        body: places.body ?? null,
        redirect: "manual",
      }),
    ];
  } catch {
    // The platform's own errors quote values, which can be secrets.
    throw fail(`has no valid ${current}`);
  }
}
