import type {
  ClientState,
  Fail,
  Operation,
  Placer,
  Places,
  RequestOptions,
  Values,
} from "./contract.js";

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

/** The parameters of some names, or of all others. */
const pick = (params: Values, isMeant: (name: string) => boolean): Values =>
  // `fromEntries` makes own members, of `__proto__` too.
  Object.fromEntries(
    Object.entries(params).filter(
      ([name, value]) => value !== undefined && isMeant(name),
    ),
  );

/** Gives what has no other place to `write`, which makes the body of it. */
function placeBody(
  params: Values,
  { headers, mediaType = "application/json", path, query }: Operation,
  write: (members: Values) => BodyInit | undefined,
): Places {
  const body = write(
    pick(
      params,
      (name) =>
        !query?.includes(name) &&
        !headers?.includes(name) &&
        !path.includes(`{${name}}`),
    ),
  );
  return {
    query: pick(params, (name) => !!query?.includes(name)),
    headers: {
      ...(body !== undefined && { "content-type": mediaType }),
      ...pick(params, (name) => !!headers?.includes(name)),
    },
    body,
  };
}

/** No body: parameters that are not headers are the query. */
export const writeNothing: Placer = (params, { headers }: Operation) => ({
  query: pick(params, (name) => !headers?.includes(name)),
  headers: pick(params, (name) => !!headers?.includes(name)),
});

/** JSON whose members are parameters. */
export const writeMembers: Placer = (params, operation) =>
  placeBody(params, operation, (members) => JSON.stringify(members));

/** The same, where the body has members named as parameters elsewhere: those stand in `body`. */
export const writeMerged: Placer = (params, operation) =>
  placeBody(params, operation, ({ body, ...members }) =>
    JSON.stringify({ ...members, ...(body as object | undefined) }),
  );

/** JSON that is one parameter, `body`. */
export const writeValue: Placer = (params, operation) =>
  placeBody(params, operation, ({ body }) => JSON.stringify(body));

/** One parameter, `body`, as it is: a text, a blob. */
export const writeRaw: Placer = (params, operation) =>
  placeBody(params, operation, ({ body }) => body as BodyInit);

/** `application/x-www-form-urlencoded`; an array repeats its name. */
export const writeForm: Placer = (params, operation) =>
  placeBody(
    params,
    operation,
    (members) =>
      new URLSearchParams(
        Object.entries(members).flatMap(([name, value]) =>
          [value]
            .flat()
            .map((item): [string, string] => [name, writeScalar(item)]),
        ),
      ),
  );

/** A scalar as text: a date as ISO 8601, null as an empty value. Throws on anything else. */
export function writeScalar(value: unknown): string {
  if (value === null) return "";
  if (value instanceof Date) return value.toISOString();
  if (!Number.isFinite(value) && !/^st|^b/.test(typeof value))
    throw new TypeError();
  return (value as string | number | boolean | bigint).toString();
}
