/** Makes a result of the chunks of a body, of the media type that the answer states. */
export type BodyReader = (
  chunks: Uint8Array<ArrayBuffer>[],
  mediaType: string,
) => unknown;

/** The body as text of UTF-8; a byte order mark is left out, as `Response.text` does. */
export const readText = (chunks: readonly Uint8Array[]): string => {
  const decoder = new TextDecoder();
  return (
    chunks.map((chunk) => decoder.decode(chunk, { stream: true })).join("") +
    decoder.decode()
  );
};

/** The body as a `Blob`. */
export const readBlob: BodyReader = (chunks, type) =>
  new Blob(chunks, { type });

/** Nothing, for an operation that documents no body. */
export const readNothing: BodyReader = () => undefined;

/** The body in the chunks in which it came. Throws before more than `limit` bytes are in memory. */
export async function readChunks(
  { body }: Response,
  limit: number,
  failTooLarge: () => Error,
): Promise<Uint8Array<ArrayBuffer>[]> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  const reader = body?.getReader();
  for (let size = 0; reader;) {
    const { value } = await reader.read();
    if (!value) break;
    size += value.length;
    if (size > limit) throw failTooLarge();
    chunks.push(value);
  }
  return chunks;
}
