import type { BareOptions, BodyWriter, ClientState } from "./contract.js";
import { isObject, toJson } from "./json.js";
import type { BodyInit } from "./platform.js";
import { startCall } from "./start-call.js";

/** A text that has a media type, a form, bytes: as it is. Anything else as JSON. */
const writeBare: BodyWriter = ({ body }, { headers, mediaType }) => {
  const isJson = mediaType.includes("json");
  const isBytes =
    Object(body) === body && !isObject(body) && !Array.isArray(body);
  if (!isBytes && (isJson || typeof body !== "string")) return toJson(body);
  if (isJson) headers.delete("content-type");
  return body as BodyInit;
};

/** Calls what the API does not document. */
export const requestBare = <T>(
  state: ClientState,
  method: string,
  path: string,
  { query, ...options }: BareOptions,
) =>
  startCall<T, unknown>(
    state,
    {
      id: "request",
      method: method.toUpperCase(),
      // From the base on, whatever it begins with.
      path: path.replace(/^\/?/, "/").replace(/[{}#]/g, encodeURIComponent),
      query: Object.keys(query ?? {}),
      mediaType: options.contentType ?? "application/json",
      body: writeBare,
      accept: "application/json, */*",
      isBare: true,
      optional: true,
    },
    { ...query, body: options.body },
    options,
    (value) => value,
  );
