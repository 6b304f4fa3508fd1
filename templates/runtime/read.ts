import type { BodyReader, Fail, Operation, Redact } from "./contract.js";
import {
  APIError,
  AuthenticationError,
  BadRequestError,
  ConflictError,
  type ErrorEntry,
  InternalServerError,
  NotFoundError,
  PermissionDeniedError,
  RateLimitError,
  UnprocessableEntityError,
} from "./errors.js";
import { redactJson } from "./redact.js";

/** The body as text of UTF-8; a byte order mark is left out, as `Response.text` does. A body of one chunk is not streamed, which takes eight times as long. */
export const readText = (chunks: readonly Uint8Array[]): string => {
  const decoder = new TextDecoder();
  return chunks
    .map((chunk, index) =>
      decoder.decode(chunk, { stream: index + 1 in chunks }),
    )
    .join("");
};

/** The body as a `Blob`. */
export const readBlob: BodyReader = (chunks, { headers }) =>
  new Blob(chunks, { type: headers.get("content-type") ?? "" });

/** Nothing, for an operation that documents no body. */
export const readNothing: BodyReader = () => undefined;

/** The body in the chunks in which it came. Throws before more than `limit` bytes are in memory. */
export async function readChunks(
  response: Response,
  fail: Fail,
  limit = 100_000_000,
): Promise<Uint8Array<ArrayBuffer>[]> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  const reader = response.body?.getReader();
  let size = 0;
  let chunk;
  while ((chunk = (await reader?.read())?.value)) {
    chunks.push(chunk);
    if ((size += chunk.length) > limit)
      throw fail(`answers more than ${limit} bytes`);
  }
  return chunks;
}

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

/** What a response holds: the result of the operation, or the items of a page, and the JSON that it stands in. */
export type Answer = readonly [value: unknown, body?: unknown];

/** The result that a response holds. Throws the error that it, or its loss, stands for. */
export function readAnswer(
  operation: Operation,
  redact: Redact,
  response: Response,
  chunks: Uint8Array<ArrayBuffer>[],
  fail: Fail,
): Answer {
  const { ok, status } = response;
  if (ok && operation.read) return [operation.read(chunks, response)];
  const text = readText(chunks);
  let body: ErrorBody | null | undefined;
  try {
    body = JSON.parse(text) as ErrorBody | null;
  } catch {
    // What is not JSON stays undefined.
  }
  if (!ok || (operation.envelope && body?.success === false)) {
    const errors = redactJson(redact, findErrors(body));
    throw fail(
      `answers ${status}` +
        errors.map(({ code = "", message }) => `: ${message} ${code}`).join(""),
      { errors },
      errorKinds[status] ?? (status < 500 ? APIError : InternalServerError),
    );
  }
  const value = findMember(body, operation.unwrap ?? []);
  const isDue = !operation.optional || (body === undefined && text);
  if (
    (value === undefined && isDue) ||
    (operation.pages && !Array.isArray(value))
  )
    throw fail(`answers ${status}, no result`);
  return [value, body];
}

/** The classes of the errors that some statuses stand for. */
export const errorKinds: Readonly<Record<number, typeof APIError>> = {
  400: BadRequestError,
  401: AuthenticationError,
  403: PermissionDeniedError,
  404: NotFoundError,
  409: ConflictError,
  422: UnprocessableEntityError,
  429: RateLimitError,
};

/** What tells in a body that, and why, a call failed. */
export interface ErrorBody {
  readonly success?: unknown;
  readonly errors?: unknown;
  readonly error?: unknown;
}

/** The errors that a body states: as a list `errors`, as one `error`, or by itself. */
export function findErrors(
  body: ErrorBody | null | undefined,
): readonly ErrorEntry[] {
  return [body?.errors ?? body?.error ?? body]
    .flat()
    .filter(
      (entry) => typeof (entry as ErrorEntry | undefined)?.message === "string",
    ) as ErrorEntry[];
}
