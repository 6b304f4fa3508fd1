// Written by docwright; do not edit. The next run writes this file anew.

import type {
  BodyWriter,
  CallState,
  ClientState,
  HeaderValues,
  Operation,
  Placement,
  RequestDraft,
  RequestOptions,
  Values,
} from "./contract.js";
import type { Headers } from "./platform.js";

/** Whether a value has members: no list, no date, no function, no bytes. */
export const isObject = (value: unknown): boolean =>
  Object.prototype.toString.call(value) === "[object Object]";

/** A value as JSON, with a bigint as the number that it is. */
export function toJson(value: unknown): string | undefined {
  try {
    return JSON.stringify(value);
  } catch {
    const mark = `${Math.random()}:`;
    return JSON.stringify(value, (_, member: unknown) =>
      typeof member === "bigint" ? `${mark}${member}` : member,
    ).replace(RegExp(`"${mark}(-?\\d+)"`, "g"), "$1");
  }
}

/** A scalar as text: a date as ISO 8601, null as an empty value. Throws on anything else. */
export function writeScalar(value: unknown): string {
  if (value instanceof Date) return value.toISOString();
  if (value === null) return "";
  if (!Number.isFinite(value) && !/^st|^b/.test(typeof value))
    throw new TypeError();
  return (value as string | number | boolean | bigint).toString();
}

/** `&name=value`: of a list each item by itself, of an object each member under its own name (form, exploded). */
export const writeQuery = (name: string, value: unknown): string =>
  listPairs(name, value)
    .map(
      ([key, item]) =>
        `&${encodeURIComponent(key)}=${encodeURIComponent(writeScalar(item))}`,
    )
    .join("");

/** Names and values of a parameter that is taken apart. */
export function listPairs(name: string, value: unknown): [string, unknown][] {
  if (Array.isArray(value)) return value.map((item) => [name, item]);
  return isObject(value)
    ? Object.entries(value as object).filter(([, item]) => item !== undefined)
    : [[name, value]];
}

/** Writes a parameter as the operation says, or else as its location has it. What an object inherits has no `write`. */
function writeParameter(
  { parameters }: Operation,
  name: string,
  value: unknown,
  draft: RequestDraft,
  write: (name: string, value: unknown) => string,
): string {
  draft.current = name;
  const placement = parameters?.[name];
  return placement?.write
    ? placement.write(name, value, draft, placement)
    : write(name, value);
}

/** Nothing, a control character, or a dot segment between slashes of any kind and encoding. */
const unsafeInPath =
  /^$|\p{Cc}|(^|[/\\]|%(25)*(2f|5c))(\.|%(25)*2e){1,2}($|[/\\]|%(25)*(2f|5c))/iu;

/** Throws on what could leave the path or vanish from it. */
export function checkPath(text: string): string {
  if (unsafeInPath.test(text)) throw new TypeError();
  return text;
}

/** One segment of a path (RFC 3986, section 3.3). */
function writeSegment(_: string, value: unknown): string {
  if (!/^[sn]|^big/.test(typeof value)) throw new TypeError();
  return encodeURIComponent(checkPath(writeScalar(value)));
}

/** The path with its parameters, which the call gives, or else the client; they are shown without credentials. */
export function fillPath(
  { api, event, operation, options, redact }: CallState,
  path: string,
  params: Values,
  draft: RequestDraft,
): string {
  let shown = event.url;
  draft.current = "path";
  const filled = checkPath(path).replace(
    /\{(.+?)\}/g,
    (braces, name: string) => {
      const value =
        params[name] ?? (options as object as Values)[api.params?.[name] ?? ""];
      const text = writeParameter(operation, name, value, draft, writeSegment);
      shown = shown.replace(braces, () => redact(text));
      return text;
    },
  );
  event.url = shown;
  return filled;
}

/** Sets headers, of an object or of pairs, or with `undefined` takes them away. Throws on what is no value of one. */
export function setHeaders(
  draft: RequestDraft,
  values: HeaderValues | Headers | Values | null | undefined,
): void {
  const entries = (values as Partial<Iterable<unknown>> | undefined)?.[
    Symbol.iterator
  ]
    ? values
    : Object.entries(values ?? {});
  for (const [name, value] of entries as Iterable<[string, unknown]>) {
    draft.current = name;
    draft.names.add(name.toLowerCase());
    if (value === undefined) draft.headers.delete(name);
    else draft.headers.set(name, [value].flat().map(writeScalar).join());
  }
}

/** Distributes parameters that are not of the path: to the body what has no other place, else to the query, or where their placement says. */
function placeParameters(
  operation: Operation,
  params: Values,
  draft: RequestDraft,
): readonly [query: string, members: Values] {
  const { body, path, query: named = [] } = operation;
  const members: [string, unknown][] = [];
  let query = "";
  for (const [name, value] of Object.entries(params)) {
    if (value === undefined || path.includes(`{${name}}`)) continue;
    if (body && !named.includes(name)) members.push([name, value]);
    else query += writeParameter(operation, name, value, draft, writeQuery);
  }
  // `fromEntries` makes own members, of `__proto__` too.
  return [query, Object.fromEntries(members)];
}

/** The request of a call, all but what authenticates it. Throws a `RequestError` on what can't be sent. */
export function writeRequest(
  client: ClientState,
  call: CallState,
  params: Values,
  { fetchOptions, headers }: RequestOptions,
): RequestDraft {
  const { operation } = call;
  const { mediaType = "application/json" } = operation;
  const [path = "", constant = ""] = operation.path.split(/\?(.*)/s);
  const { bodies = { [mediaType]: operation.body } } = operation;
  const {
    accept = operation.accept ?? "application/json",
    contentType = mediaType,
  } = call.options;
  const draft: RequestDraft = {
    url: "",
    current: "",
    names: new Set(),
    headers: new Headers({ accept }),
    mediaType: contentType,
  };
  try {
    draft.url = client.baseUrl + fillPath(call, path, params, draft);
    for (const values of client.headers) setHeaders(draft, values);
    const [query, members] = placeParameters(operation, params, draft);
    draft.url += ((constant && `&${constant}`) + query).replace("&", "?");
    draft.current = "contentType";
    if (!Object.hasOwn(bodies, contentType)) throw new TypeError();
    draft.current = "body";
    draft.headers.set("content-type", contentType);
    const written = bodies[contentType]?.(members, draft, operation);
    if (written === undefined) draft.headers.delete("content-type");
    setHeaders(draft, headers);
    call.isOnce = !!(written as Partial<ReadableStream> | undefined)?.getReader;
    draft.init = {
      ...client.options.fetchOptions,
      ...fetchOptions,
      // Of a stream it must be said, of all others it may.
      duplex: "half",
      method: operation.method,
      body: written ?? null,
      redirect: "manual",
    };
    return draft;
  } catch {
    // The platform's own errors quote values, which can be secrets.
    throw call.fail(`has no valid ${draft.current}`);
  }
}

/** JSON whose members are parameters. */
export const writeMembers: BodyWriter = (members) => toJson(members);

/** The same, where the body has members named as parameters elsewhere: those stand in `body`. */
export const writeMerged: BodyWriter = ({ body, ...members }) =>
  toJson({ ...members, ...(body as object | undefined) });

/** {@link writeMembers}, of a body that is not sent where the call gives nothing for it. */
export const writeGivenMembers: BodyWriter = (members) =>
  Object.keys(members).length ? toJson(members) : undefined;

/** {@link writeMerged}, of such a body. */
export const writeGivenMerged: BodyWriter = (members, ...rest) =>
  Object.keys(members).length ? writeMerged(members, ...rest) : undefined;

/** JSON that is one parameter, `body`. */
export const writeValue: BodyWriter = ({ body }) => toJson(body);

/** A query parameter that is one value of JSON (`content: application/json`). */
export const writeJson: Placement["write"] = (name, value) =>
  writeQuery(name, toJson(value));

/** A header parameter. */
export const writeHeader: Placement["write"] = (name, value, draft) => {
  setHeaders(draft, { [name]: value });
  return "";
};
