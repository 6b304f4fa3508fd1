/** The body in the chunks in which it came. Calls `fail` with a limit passed, before more than `limit` bytes are in memory. */
export async function readChunks(
  response: Response,
  limit: number,
  failTooLarge: () => Error,
): Promise<Uint8Array<ArrayBuffer>[]> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  const reader = response.body?.getReader();
  if (!reader) return chunks;
  let size = Number(response.headers.get("content-length")) > limit ? Infinity : 0;
  for (;;) {
    if (size > limit) {
      // Not awaited: a stream that is stuck must not hold back the error.
      reader.cancel().catch(() => undefined);
      throw failTooLarge();
    }
    const { done, value } = await reader.read();
    if (done) return chunks;
    size += value.length;
    chunks.push(value);
  }
}

/** Chunks of UTF-8 as text; a byte order mark is left out, as `Response.text` does. */
export function decodeText(chunks: readonly Uint8Array<ArrayBuffer>[]): string {
  const decoder = new TextDecoder();
  return chunks.map((chunk) => decoder.decode(chunk, { stream: true })).join("") + decoder.decode();
}
