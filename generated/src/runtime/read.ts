// Written by docwright; do not edit. The next run writes this file anew.

import type { AnswerReader, CallState } from "./contract.js";
import {
  APIError,
  AuthenticationError,
  BadRequestError,
  type ClientError,
  ConflictError,
  ConnectionError,
  type ErrorEntry,
  InternalServerError,
  NotFoundError,
  PermissionDeniedError,
  RateLimitError,
  UnprocessableEntityError,
} from "./errors.js";
import type { Response } from "./platform.js";

/** A text as JSON, its values as `revive` makes them; undefined where it is none. */
export function parse(
  text: string,
  revive?: (name: string, value: unknown) => unknown,
): unknown {
  try {
    return JSON.parse(text, revive);
  } catch {
    return undefined;
  }
}

/** The classes of the errors that some statuses stand for. */
const errorKinds: Readonly<Record<number, typeof APIError>> = {
  400: BadRequestError,
  401: AuthenticationError,
  403: PermissionDeniedError,
  404: NotFoundError,
  409: ConflictError,
  422: UnprocessableEntityError,
  429: RateLimitError,
};

/** The text of an answer, redacted: its JSON, its words, and which of them an error keeps. */
export function keepBody({ redact }: CallState, text: string) {
  const parsed = parse(text, (_, value) => {
    // No credential is a shorter number. A value without one stays what it is.
    if (typeof value !== "string" && !(Number(value) > 1e7)) return value;
    const redacted = redact(String(value));
    return redacted === String(value) ? value : redacted;
  });
  const words = redact(text).slice(0, 1e5);
  const body = parsed === undefined || text.length > 1e5 ? words : parsed;
  return [parsed, words, text ? { body } : {}] as const;
}

/** The error that an answer stands for, with the server's own words. */
export function failAnswered(
  call: CallState,
  { status }: Response,
  text: string,
): ClientError {
  const [parsed, words, kept] = keepBody(call, text);
  const errors = findErrors(
    parsed === undefined && !/^\s*</.test(text) ? words : parsed,
  ).slice(0, 100);
  return call.fail(
    `answers ${status}`,
    { errors, ...kept },
    errorKinds[status] ?? (status < 500 ? APIError : InternalServerError),
    errors
      .slice(0, 5)
      .map(({ code = "", message }) => `${message} ${code}`.trim())
      .join("; ")
      .slice(0, 1_000),
  );
}

/** Members that say what is wrong, as envelopes, RFC 9457, OAuth 2 and the frameworks of servers name them. */
const tellers = [
  "message",
  "msg",
  "error",
  "error_description",
  "title",
  "detail",
  "details",
  "reason",
  "errors",
];

/**
 * What a body says is wrong, in its own words: texts, lists of them, entries that tell it, or texts by the field that they are
 * about. At its root, fields are told by lists alone.
 */
function findErrors(value: unknown, at?: string): readonly ErrorEntry[] {
  if (typeof value === "string")
    return value ? [{ message: (at ?? "") + value }] : [];
  if (Array.isArray(value))
    return value.flatMap((item) => findErrors(item, at ?? ""));
  const entry = Object(value) as Readonly<Record<string, unknown>>;
  const { code, loc } = entry;
  const place = (at ?? "") + (Array.isArray(loc) ? `${loc.join(".")}: ` : "");
  const told = tellers.filter((name) => Object.hasOwn(entry, name));
  const [first, ...others] = told.length
    ? told.flatMap((name) => findErrors(entry[name], place))
    : Object.entries(entry).flatMap(([name, member]) =>
        at !== undefined || Array.isArray(member)
          ? findErrors(member, `${place}${name}: `)
          : [],
      );
  if (!first) return [];
  const isCode = typeof code === "number" || typeof code === "string";
  return [isCode ? { code, ...first } : first, ...others];
}

/** The body in the chunks in which it came. Throws before more than `maxResponseBytes` are in memory. */
export async function readChunks(
  { fail, options }: CallState,
  response: Response,
  readWhole: () => Promise<ArrayBuffer | Uint8Array>,
): Promise<Uint8Array[]> {
  const { maxResponseBytes: limit } = options;
  const chunks: Uint8Array[] = [];
  let size = 0;
  const add = (chunk: Uint8Array) => {
    chunks.push(chunk);
    if ((size += chunk.length) > limit)
      throw fail(`answers more than ${limit} bytes`);
  };
  // React Native has no stream.
  const body = response.body as Partial<ReadableStream<Uint8Array>> | null;
  const reader = body?.getReader?.();
  if (!reader) add(new Uint8Array(await readWhole()));
  let chunk;
  while ((chunk = (await reader?.read())?.value)) add(chunk);
  return chunks;
}

/** The body as text of UTF-8; a byte order mark is left out, as `Response.text` does. A body of one chunk is not streamed, which takes eight times as long. */
async function readBodyText(
  call: CallState,
  response: Response,
): Promise<string> {
  const decoder = new TextDecoder();
  const chunks = await readChunks(call, response, async () =>
    new TextEncoder().encode(await response.text()),
  );
  return chunks
    .map((chunk, index) =>
      decoder.decode(chunk, { stream: index + 1 in chunks }),
    )
    .join("");
}

/** The body as text. */
export const readText: AnswerReader = async (call, response) => [
  await readBodyText(call, response),
];

/** The body as a `Blob`. */
export const readBlob: AnswerReader = async (call, response) => {
  const chunks = await readChunks(call, response, () => response.arrayBuffer());
  const type = response.headers.get("content-type") ?? "";
  return [new Blob(chunks as readonly BlobPart[] as BlobPart[], { type })];
};

/** Nothing, for an operation that documents no body. What comes is read all the same: the connection serves again. */
export const readNothing: AnswerReader = async (call, response) => {
  await readBodyText(call, response);
  return [undefined];
};

/** The member of a JSON value at a path, undefined where there is none. */
export const findMember = (
  value: unknown,
  path: readonly string[] | undefined,
): unknown =>
  path?.reduce<unknown>(
    (parent, name) =>
      (parent as Readonly<Record<string, unknown>> | null | undefined)?.[name],
    value,
  );

/** The result that JSON holds. Throws the error that the answer, or its loss, stands for. */
export const readResult: AnswerReader = async (call, response, check) => {
  const { operation } = call;
  const { headers } = response;
  // A bare response is left to the caller unread.
  const text = call.isRaw ? "" : await readBodyText(call, response);
  const isText =
    operation.isBare && !headers.get("content-type")?.includes("json");
  const body = isText ? text : parse(text);
  if (
    !response.ok ||
    (operation.envelope && findMember(body, ["success"]) === false)
  )
    throw failAnswered(call, response, text);
  const value = findMember(body, operation.unwrap ?? []);
  const isDue = !operation.optional || (body === undefined && text);
  if (
    (value === undefined && isDue) ||
    (operation.pages && !Array.isArray(value))
  )
    throw call.fail(
      `answers ${response.status}, no result`,
      keepBody(call, text)[2],
      // Some platforms take a compressed body that was cut off for a whole one.
      body === undefined &&
        /^\s*[[{]/.test(text) &&
        headers.has("content-encoding")
        ? ConnectionError
        : undefined,
    );
  check(value);
  return [value, body];
};

/** What the operation has for the status of the answer, or for its range; JSON where it has nothing. */
export const readByStatus: AnswerReader = (call, response, check) => {
  const { statuses = {} } = call.operation;
  const status = `${response.status}`;
  const read = statuses[status] ?? statuses[`${status[0]}XX`] ?? readResult;
  return read(call, response, check);
};
