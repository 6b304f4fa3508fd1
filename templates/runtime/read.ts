import type { Fail } from "./fail.js";

/** Makes a result of the chunks of a body. */
export type BodyReader = (
  chunks: Uint8Array<ArrayBuffer>[],
  response: Response,
) => unknown;

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
