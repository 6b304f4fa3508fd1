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
import { toJson } from "./json.js";
import { findPlacement, writeQuery, writeScalar } from "./parameters.js";
import { fillPath } from "./path.js";
import type { Headers } from "./platform.js";

/** Sets headers, or with `undefined` takes them away. Throws on what is no value of one. */
export function setHeaders(
  draft: RequestDraft,
  values: HeaderValues | Headers | Values | null | undefined,
): void {
  const entries =
    values instanceof globalThis.Headers
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
    draft.current = name;
    const placement = findPlacement(operation, name, writeQuery);
    const isMember = placement.write === writeQuery && !named.includes(name);
    if (body && isMember) members.push([name, value]);
    else query += placement.write(name, value, draft, placement);
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
    headers: new globalThis.Headers({ accept }),
    names: new Set(),
    mediaType: contentType,
    url: "",
    current: "",
  };
  try {
    draft.url = client.baseUrl + fillPath(call, path, params, draft);
    for (const values of client.headers) setHeaders(draft, values);
    const [query, members] = placeParameters(operation, params, draft);
    draft.url += ((constant && `&${constant}`) + query).replace("&", "?");
    draft.current = "contentType";
    if (!Object.hasOwn(bodies, contentType)) throw new TypeError();
    draft.current = "body";
    if (operation.body) draft.headers.set("content-type", contentType);
    const written = bodies[contentType]?.(members, draft, operation);
    if (written === undefined) draft.headers.delete("content-type");
    setHeaders(draft, headers);
    call.isOnce = !!draft.init;
    draft.init = {
      ...client.options.fetchOptions,
      ...fetchOptions,
      ...draft.init,
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
