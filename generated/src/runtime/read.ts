import type { AnswerReader, CallState } from "./contract.js";
import { ConnectionError } from "./errors.js";
import type { Response } from "./platform.js";
import { failAnswered, parse } from "./server-words.js";

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
      {},
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
